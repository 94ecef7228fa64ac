using BudgetMonitor.Data.Locks;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetMonitor.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Capital : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "capital_sources",
                table: "council_settings",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "explain_real_from",
                table: "council_settings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "explain_rephasing_from",
                table: "council_settings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "description",
                table: "capital_schemes",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "owner_name",
                table: "capital_schemes",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "programme",
                table: "capital_schemes",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reference",
                table: "capital_schemes",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "capital_funding",
                columns: table => new
                {
                    capital_scheme_id = table.Column<int>(type: "INTEGER", nullable: false),
                    for_year = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    head_id = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capital_funding", x => new { x.capital_scheme_id, x.for_year, x.source });
                    table.ForeignKey(
                        name: "fk_capital_funding_capital_scheme_id",
                        column: x => x.capital_scheme_id,
                        principalTable: "capital_schemes",
                        principalColumn: "capital_scheme_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_capital_funding_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "capital_year_forecasts",
                columns: table => new
                {
                    capital_scheme_id = table.Column<int>(type: "INTEGER", nullable: false),
                    period = table.Column<int>(type: "INTEGER", nullable: false),
                    for_year = table.Column<int>(type: "INTEGER", nullable: false),
                    head_id = table.Column<int>(type: "INTEGER", nullable: false),
                    working_budget = table.Column<long>(type: "INTEGER", nullable: true),
                    real_variance = table.Column<long>(type: "INTEGER", nullable: false),
                    rephasing_variance = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capital_year_forecasts", x => new { x.capital_scheme_id, x.period, x.for_year });
                    table.CheckConstraint("ck_capital_year_forecasts_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_capital_year_forecasts_capital_scheme_id",
                        column: x => x.capital_scheme_id,
                        principalTable: "capital_schemes",
                        principalColumn: "capital_scheme_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_capital_year_forecasts_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "capital_years",
                columns: table => new
                {
                    capital_scheme_id = table.Column<int>(type: "INTEGER", nullable: false),
                    for_year = table.Column<int>(type: "INTEGER", nullable: false),
                    head_id = table.Column<int>(type: "INTEGER", nullable: false),
                    budget = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capital_years", x => new { x.capital_scheme_id, x.for_year });
                    table.ForeignKey(
                        name: "fk_capital_years_capital_scheme_id",
                        column: x => x.capital_scheme_id,
                        principalTable: "capital_schemes",
                        principalColumn: "capital_scheme_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_capital_years_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_capital_funding_head_id",
                table: "capital_funding",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_capital_year_forecasts_head_id",
                table: "capital_year_forecasts",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_capital_years_head_id",
                table: "capital_years",
                column: "head_id");

            // The two fixed columns become rows of the open list.
            migrationBuilder.Sql("INSERT INTO capital_years (capital_scheme_id, for_year, head_id, budget, version) SELECT s.capital_scheme_id, h.year + 1, s.head_id, s.next_year_budget, 1 FROM capital_schemes s JOIN heads h ON h.head_id = s.head_id WHERE s.next_year_budget IS NOT NULL;");
            migrationBuilder.Sql("INSERT INTO capital_years (capital_scheme_id, for_year, head_id, budget, version) SELECT s.capital_scheme_id, h.year + 2, s.head_id, s.year_after_next_budget, 1 FROM capital_schemes s JOIN heads h ON h.head_id = s.head_id WHERE s.year_after_next_budget IS NOT NULL;");

            // Without rebuilding the table, which would drop its triggers.
            migrationBuilder.Sql("ALTER TABLE capital_schemes DROP COLUMN next_year_budget;");
            migrationBuilder.Sql("ALTER TABLE capital_schemes DROP COLUMN year_after_next_budget;");

            // The usual limits, which a council changes in its settings: £100,000 real and £1,000,000 rephasing.
            migrationBuilder.Sql("UPDATE council_settings SET explain_real_from = 10000000, explain_rephasing_from = 100000000;");

            foreach (var statement in SqliteCapitalTriggers.Create())
            {
                migrationBuilder.Sql(statement);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER tr_capital_schemes_lock_insert;");
            migrationBuilder.Sql("DROP TRIGGER tr_capital_schemes_lock_update;");
            migrationBuilder.Sql("DROP TRIGGER tr_capital_schemes_lock_delete;");

            migrationBuilder.DropTable(
                name: "capital_funding");

            migrationBuilder.DropTable(
                name: "capital_year_forecasts");

            migrationBuilder.DropTable(
                name: "capital_years");

            migrationBuilder.DropColumn(
                name: "capital_sources",
                table: "council_settings");

            migrationBuilder.DropColumn(
                name: "explain_real_from",
                table: "council_settings");

            migrationBuilder.DropColumn(
                name: "explain_rephasing_from",
                table: "council_settings");

            migrationBuilder.DropColumn(
                name: "description",
                table: "capital_schemes");

            migrationBuilder.DropColumn(
                name: "owner_name",
                table: "capital_schemes");

            migrationBuilder.DropColumn(
                name: "programme",
                table: "capital_schemes");

            migrationBuilder.DropColumn(
                name: "reference",
                table: "capital_schemes");

            migrationBuilder.AddColumn<long>(
                name: "next_year_budget",
                table: "capital_schemes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "year_after_next_budget",
                table: "capital_schemes",
                type: "INTEGER",
                nullable: true);
        }
    }
}
