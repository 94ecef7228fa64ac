using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetMonitor.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PaperKindVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "paper_kind_tables",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "paper_kind_parts",
                type: "int",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "version",
                table: "paper_kind_tables");

            migrationBuilder.DropColumn(
                name: "version",
                table: "paper_kind_parts");
        }
    }
}
