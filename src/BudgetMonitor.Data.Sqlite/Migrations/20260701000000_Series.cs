using BudgetMonitor.Data.Locks;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetMonitor.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Series : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "series",
                columns: table => new
                {
                    series_id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    head_id = table.Column<int>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    table_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    rows = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    categories = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    row_head = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    naming = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    span = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    total_label = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    chart = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    display_order = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_series", x => x.series_id);
                    table.ForeignKey(
                        name: "fk_series_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "series_columns",
                columns: table => new
                {
                    series_id = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    of = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    unit = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    decimals = table.Column<int>(type: "INTEGER", nullable: false),
                    is_drawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    agrees_with = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    display_order = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_series_columns", x => new { x.series_id, x.key });
                    table.CheckConstraint("ck_series_columns_decimals", "decimals BETWEEN 0 AND 3");
                    table.ForeignKey(
                        name: "fk_series_columns_series_id",
                        column: x => x.series_id,
                        principalTable: "series",
                        principalColumn: "series_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "series_values",
                columns: table => new
                {
                    series_id = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    period = table.Column<int>(type: "INTEGER", nullable: false),
                    row = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    column_key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    hundredths = table.Column<long>(type: "INTEGER", precision: 9, scale: 4, nullable: false),
                    decimals = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_series_values", x => new { x.series_id, x.year, x.period, x.row, x.column_key });
                    table.CheckConstraint("ck_series_values_decimals", "decimals BETWEEN 0 AND 3");
                    table.CheckConstraint("ck_series_values_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_series_values_series_id_column_key",
                        columns: x => new { x.series_id, x.column_key },
                        principalTable: "series_columns",
                        principalColumns: new[] { "series_id", "key" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_series_head_id",
                table: "series",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_series_year_reference",
                table: "series",
                columns: new[] { "year", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_series_values_series_id_column_key",
                table: "series_values",
                columns: new[] { "series_id", "column_key" });

            foreach (var statement in SqliteSeriesTriggers.Create())
            {
                migrationBuilder.Sql(statement);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "series_values");

            migrationBuilder.DropTable(
                name: "series_columns");

            migrationBuilder.DropTable(
                name: "series");
        }
    }
}
