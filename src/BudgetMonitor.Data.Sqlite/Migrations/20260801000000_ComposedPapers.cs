using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetMonitor.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ComposedPapers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "decision",
                table: "roll_forwards",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "Requested");

            migrationBuilder.AddColumn<string>(
                name: "decision_reason",
                table: "roll_forwards",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "paper_kinds",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    based_on = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    codes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    is_published = table.Column<bool>(type: "INTEGER", nullable: false),
                    unit = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    decimals = table.Column<int>(type: "INTEGER", nullable: true),
                    sign = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_kinds", x => x.kind);
                    table.CheckConstraint("ck_paper_kinds_decimals", "decimals BETWEEN 0 AND 4");
                });

            migrationBuilder.CreateTable(
                name: "paper_kind_parts",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    part_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    display_order = table.Column<int>(type: "INTEGER", nullable: false),
                    is_numbered = table.Column<bool>(type: "INTEGER", nullable: false),
                    heading = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    letter = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_kind_parts", x => new { x.kind, x.part_id });
                    table.ForeignKey(
                        name: "fk_paper_kind_parts_kind",
                        column: x => x.kind,
                        principalTable: "paper_kinds",
                        principalColumn: "kind",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_kind_tables",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    table_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    unit = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    decimals = table.Column<int>(type: "INTEGER", nullable: true),
                    sign = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_kind_tables", x => new { x.kind, x.table_id });
                    table.CheckConstraint("ck_paper_kind_tables_decimals", "decimals BETWEEN 0 AND 4");
                    table.ForeignKey(
                        name: "fk_paper_kind_tables_kind",
                        column: x => x.kind,
                        principalTable: "paper_kinds",
                        principalColumn: "kind",
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "paper_kind_parts");

            migrationBuilder.DropTable(
                name: "paper_kind_tables");

            migrationBuilder.DropTable(
                name: "paper_kinds");

            migrationBuilder.DropColumn(
                name: "decision",
                table: "roll_forwards");

            migrationBuilder.DropColumn(
                name: "decision_reason",
                table: "roll_forwards");
        }
    }
}
