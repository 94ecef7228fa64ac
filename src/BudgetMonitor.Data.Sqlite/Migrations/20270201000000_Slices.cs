using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetMonitor.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Slices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "belongs_to",
                table: "reserves",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "belongs_to",
                table: "debt_balances",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "belongs_to",
                table: "companies",
                type: "TEXT",
                maxLength: 40,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "belongs_to",
                table: "reserves");

            migrationBuilder.DropColumn(
                name: "belongs_to",
                table: "debt_balances");

            migrationBuilder.DropColumn(
                name: "belongs_to",
                table: "companies");
        }
    }
}
