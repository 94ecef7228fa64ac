using System;
using BudgetMonitor.Data.Locks;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetMonitor.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Activity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "activity_measures",
                columns: table => new
                {
                    activity_measure_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    year = table.Column<int>(type: "int", nullable: false),
                    reference = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    covers = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    volume_label = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    basis = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    budget_gross = table.Column<long>(type: "bigint", nullable: false),
                    budget_income = table.Column<long>(type: "bigint", nullable: false),
                    budget_volume = table.Column<decimal>(type: "decimal(13,2)", precision: 13, scale: 2, nullable: false),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_measures", x => x.activity_measure_id);
                    table.ForeignKey(
                        name: "fk_activity_measures_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staffing_measures",
                columns: table => new
                {
                    staffing_measure_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    year = table.Column<int>(type: "int", nullable: false),
                    reference = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    salaried_budget = table.Column<long>(type: "bigint", nullable: false),
                    agency_budget = table.Column<long>(type: "bigint", nullable: false),
                    salaried_unit = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    agency_unit = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    salaried_decimals = table.Column<int>(type: "int", nullable: false),
                    agency_decimals = table.Column<int>(type: "int", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    salaried_start = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: true),
                    agency_start = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: true),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staffing_measures", x => x.staffing_measure_id);
                    table.ForeignKey(
                        name: "fk_staffing_measures_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "table_labels",
                columns: table => new
                {
                    year = table.Column<int>(type: "int", nullable: false),
                    table_id = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    place = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_table_labels", x => new { x.year, x.table_id, x.place });
                });

            migrationBuilder.CreateTable(
                name: "activity_drivers",
                columns: table => new
                {
                    activity_measure_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    side = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    driver = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    volume_change = table.Column<decimal>(type: "decimal(13,2)", precision: 13, scale: 2, nullable: true),
                    text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_drivers", x => new { x.activity_measure_id, x.period, x.side, x.display_order });
                    table.CheckConstraint("ck_activity_drivers_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_activity_drivers_activity_measure_id",
                        column: x => x.activity_measure_id,
                        principalTable: "activity_measures",
                        principalColumn: "activity_measure_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_activity_drivers_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_forecasts",
                columns: table => new
                {
                    activity_measure_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    working_gross = table.Column<long>(type: "bigint", nullable: false),
                    working_income = table.Column<long>(type: "bigint", nullable: false),
                    working_volume = table.Column<decimal>(type: "decimal(13,2)", precision: 13, scale: 2, nullable: false),
                    forecast_gross = table.Column<long>(type: "bigint", nullable: false),
                    forecast_income = table.Column<long>(type: "bigint", nullable: false),
                    forecast_volume = table.Column<decimal>(type: "decimal(13,2)", precision: 13, scale: 2, nullable: false),
                    budget_to_date = table.Column<long>(type: "bigint", nullable: true),
                    actual_to_date = table.Column<long>(type: "bigint", nullable: true),
                    text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_forecasts", x => new { x.activity_measure_id, x.period });
                    table.CheckConstraint("ck_activity_forecasts_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_activity_forecasts_activity_measure_id",
                        column: x => x.activity_measure_id,
                        principalTable: "activity_measures",
                        principalColumn: "activity_measure_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_activity_forecasts_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_months",
                columns: table => new
                {
                    activity_measure_id = table.Column<int>(type: "int", nullable: false),
                    month = table.Column<int>(type: "int", nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    budget = table.Column<decimal>(type: "decimal(13,2)", precision: 13, scale: 2, nullable: true),
                    actual = table.Column<decimal>(type: "decimal(13,2)", precision: 13, scale: 2, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_months", x => new { x.activity_measure_id, x.month });
                    table.CheckConstraint("ck_activity_months_month", "month BETWEEN 1 AND 12");
                    table.ForeignKey(
                        name: "fk_activity_months_activity_measure_id",
                        column: x => x.activity_measure_id,
                        principalTable: "activity_measures",
                        principalColumn: "activity_measure_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_activity_months_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staffing_bridge_steps",
                columns: table => new
                {
                    staffing_measure_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staffing_bridge_steps", x => new { x.staffing_measure_id, x.period, x.display_order });
                    table.CheckConstraint("ck_staffing_bridge_steps_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_staffing_bridge_steps_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staffing_bridge_steps_staffing_measure_id",
                        column: x => x.staffing_measure_id,
                        principalTable: "staffing_measures",
                        principalColumn: "staffing_measure_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staffing_forecasts",
                columns: table => new
                {
                    staffing_measure_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    salaried_working = table.Column<long>(type: "bigint", nullable: false),
                    agency_working = table.Column<long>(type: "bigint", nullable: false),
                    salaried_forecast = table.Column<long>(type: "bigint", nullable: false),
                    agency_forecast = table.Column<long>(type: "bigint", nullable: false),
                    money_as_at = table.Column<DateOnly>(type: "date", nullable: true),
                    salaried_budget_to_date = table.Column<long>(type: "bigint", nullable: true),
                    agency_budget_to_date = table.Column<long>(type: "bigint", nullable: true),
                    salaried_spend = table.Column<long>(type: "bigint", nullable: true),
                    agency_spend = table.Column<long>(type: "bigint", nullable: true),
                    numbers_as_at = table.Column<DateOnly>(type: "date", nullable: true),
                    salaried_number = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: true),
                    agency_number = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: true),
                    text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staffing_forecasts", x => new { x.staffing_measure_id, x.period });
                    table.CheckConstraint("ck_staffing_forecasts_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_staffing_forecasts_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staffing_forecasts_staffing_measure_id",
                        column: x => x.staffing_measure_id,
                        principalTable: "staffing_measures",
                        principalColumn: "staffing_measure_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_activity_drivers_head_id",
                table: "activity_drivers",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_forecasts_head_id",
                table: "activity_forecasts",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_measures_head_id",
                table: "activity_measures",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_measures_year_reference",
                table: "activity_measures",
                columns: new[] { "year", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activity_months_head_id",
                table: "activity_months",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_staffing_bridge_steps_head_id",
                table: "staffing_bridge_steps",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_staffing_forecasts_head_id",
                table: "staffing_forecasts",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_staffing_measures_head_id",
                table: "staffing_measures",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_staffing_measures_year_reference",
                table: "staffing_measures",
                columns: new[] { "year", "reference" },
                unique: true);

            foreach (var statement in SqlServerActivityTriggers.Create())
            {
                migrationBuilder.Sql(statement);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activity_drivers");

            migrationBuilder.DropTable(
                name: "activity_forecasts");

            migrationBuilder.DropTable(
                name: "activity_months");

            migrationBuilder.DropTable(
                name: "staffing_bridge_steps");

            migrationBuilder.DropTable(
                name: "staffing_forecasts");

            migrationBuilder.DropTable(
                name: "table_labels");

            migrationBuilder.DropTable(
                name: "activity_measures");

            migrationBuilder.DropTable(
                name: "staffing_measures");
        }
    }
}
