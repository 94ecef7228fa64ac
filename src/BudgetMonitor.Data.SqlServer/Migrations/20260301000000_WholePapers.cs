using System;
using BudgetMonitor.Data.Locks;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetMonitor.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class WholePapers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "capital_schemes",
                columns: table => new
                {
                    capital_scheme_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    budget = table.Column<long>(type: "bigint", nullable: false),
                    next_year_budget = table.Column<long>(type: "bigint", nullable: true),
                    year_after_next_budget = table.Column<long>(type: "bigint", nullable: true),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capital_schemes", x => x.capital_scheme_id);
                    table.ForeignKey(
                        name: "fk_capital_schemes_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "companies",
                columns: table => new
                {
                    company_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    year = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    budget = table.Column<long>(type: "bigint", nullable: false),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_companies", x => x.company_id);
                });

            migrationBuilder.CreateTable(
                name: "debt_balances",
                columns: table => new
                {
                    year = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    debtor = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    as_at = table.Column<DateOnly>(type: "date", nullable: false),
                    from_days = table.Column<int>(type: "int", nullable: false),
                    to_days = table.Column<int>(type: "int", nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_debt_balances", x => new { x.year, x.period, x.debtor, x.as_at, x.from_days });
                    table.CheckConstraint("ck_debt_balances_period", "period BETWEEN 1 AND 13");
                });

            migrationBuilder.CreateTable(
                name: "reserves",
                columns: table => new
                {
                    reserve_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    year = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    reserve_group = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    purpose = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    owner_name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    opening = table.Column<long>(type: "bigint", nullable: true),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reserves", x => x.reserve_id);
                });

            migrationBuilder.CreateTable(
                name: "savings_lines",
                columns: table => new
                {
                    savings_line_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    year = table.Column<int>(type: "int", nullable: false),
                    reference = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    description = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    category = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    programme = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    workstream = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    owner_name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    is_recurring = table.Column<bool>(type: "bit", nullable: false),
                    is_cost_avoidance = table.Column<bool>(type: "bit", nullable: false),
                    is_agreed = table.Column<bool>(type: "bit", nullable: false),
                    risk = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    posts_from = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: true),
                    posts_to = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: true),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_savings_lines", x => x.savings_line_id);
                });

            migrationBuilder.CreateTable(
                name: "savings_workstreams",
                columns: table => new
                {
                    savings_workstream_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    year = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    programme = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    long_name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    share_of = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_savings_workstreams", x => x.savings_workstream_id);
                });

            migrationBuilder.CreateTable(
                name: "capital_forecasts",
                columns: table => new
                {
                    capital_scheme_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    working_budget = table.Column<long>(type: "bigint", nullable: false),
                    real_variance = table.Column<long>(type: "bigint", nullable: false),
                    rephasing_variance = table.Column<long>(type: "bigint", nullable: false),
                    spend_to_date = table.Column<long>(type: "bigint", nullable: true),
                    text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capital_forecasts", x => new { x.capital_scheme_id, x.period });
                    table.CheckConstraint("ck_capital_forecasts_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_capital_forecasts_capital_scheme_id",
                        column: x => x.capital_scheme_id,
                        principalTable: "capital_schemes",
                        principalColumn: "capital_scheme_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_capital_forecasts_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "company_forecasts",
                columns: table => new
                {
                    company_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    from_trading = table.Column<long>(type: "bigint", nullable: true),
                    from_reserves = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_company_forecasts", x => new { x.company_id, x.period });
                    table.CheckConstraint("ck_company_forecasts_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_company_forecasts_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "company_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reserve_movements",
                columns: table => new
                {
                    reserve_movement_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    reserve_id = table.Column<int>(type: "int", nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    description = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    posted = table.Column<long>(type: "bigint", nullable: true),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reserve_movements", x => x.reserve_movement_id);
                    table.CheckConstraint("ck_reserve_movements_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_reserve_movements_reserve_id",
                        column: x => x.reserve_id,
                        principalTable: "reserves",
                        principalColumn: "reserve_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "savings_amounts",
                columns: table => new
                {
                    savings_line_id = table.Column<int>(type: "int", nullable: false),
                    for_year = table.Column<int>(type: "int", nullable: false),
                    code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_savings_amounts", x => new { x.savings_line_id, x.for_year, x.code });
                    table.ForeignKey(
                        name: "fk_savings_amounts_savings_line_id",
                        column: x => x.savings_line_id,
                        principalTable: "savings_lines",
                        principalColumn: "savings_line_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "savings_progress",
                columns: table => new
                {
                    savings_line_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    delivered = table.Column<long>(type: "bigint", nullable: false),
                    forecast = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    replaced_by = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_savings_progress", x => new { x.savings_line_id, x.period });
                    table.CheckConstraint("ck_savings_progress_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_savings_progress_savings_line_id",
                        column: x => x.savings_line_id,
                        principalTable: "savings_lines",
                        principalColumn: "savings_line_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "savings_shares",
                columns: table => new
                {
                    savings_workstream_id = table.Column<int>(type: "int", nullable: false),
                    for_year = table.Column<int>(type: "int", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_savings_shares", x => new { x.savings_workstream_id, x.for_year });
                    table.ForeignKey(
                        name: "fk_savings_shares_savings_workstream_id",
                        column: x => x.savings_workstream_id,
                        principalTable: "savings_workstreams",
                        principalColumn: "savings_workstream_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_capital_forecasts_head_id",
                table: "capital_forecasts",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_capital_schemes_head_id_name",
                table: "capital_schemes",
                columns: new[] { "head_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_companies_year_name",
                table: "companies",
                columns: new[] { "year", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reserve_movements_reserve_id",
                table: "reserve_movements",
                column: "reserve_id");

            migrationBuilder.CreateIndex(
                name: "ix_reserve_movements_year_period_reserve_id_description",
                table: "reserve_movements",
                columns: new[] { "year", "period", "reserve_id", "description" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reserves_year_name",
                table: "reserves",
                columns: new[] { "year", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_savings_lines_year_reference",
                table: "savings_lines",
                columns: new[] { "year", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_savings_workstreams_year_name",
                table: "savings_workstreams",
                columns: new[] { "year", "name" },
                unique: true);

            foreach (var statement in SqlServerWholePaperTriggers.Create())
            {
                migrationBuilder.Sql(statement);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "capital_forecasts");

            migrationBuilder.DropTable(
                name: "company_forecasts");

            migrationBuilder.DropTable(
                name: "debt_balances");

            migrationBuilder.DropTable(
                name: "reserve_movements");

            migrationBuilder.DropTable(
                name: "savings_amounts");

            migrationBuilder.DropTable(
                name: "savings_progress");

            migrationBuilder.DropTable(
                name: "savings_shares");

            migrationBuilder.DropTable(
                name: "capital_schemes");

            migrationBuilder.DropTable(
                name: "companies");

            migrationBuilder.DropTable(
                name: "reserves");

            migrationBuilder.DropTable(
                name: "savings_lines");

            migrationBuilder.DropTable(
                name: "savings_workstreams");
        }
    }
}
