using BudgetMonitor.Data.Locks;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetMonitor.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SavingsRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "consultation",
                table: "savings_lines",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "NotSaid");

            migrationBuilder.AddColumn<string>(
                name: "equality",
                table: "savings_lines",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "NotSaid");

            migrationBuilder.AddColumn<int>(
                name: "from_period",
                table: "savings_lines",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<bool>(
                name: "is_replacement",
                table: "savings_lines",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "property_impact",
                table: "savings_lines",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "service_impact",
                table: "savings_lines",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "staff_impact",
                table: "savings_lines",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            foreach (var statement in SqliteSavingsTriggers.Create())
            {
                migrationBuilder.Sql(statement);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in (string[])["savings_lines", "savings_amounts"])
            {
                migrationBuilder.Sql($"DROP TRIGGER tr_{table}_lock_insert; DROP TRIGGER tr_{table}_lock_update; DROP TRIGGER tr_{table}_lock_delete;");
            }

            migrationBuilder.DropColumn(
                name: "consultation",
                table: "savings_lines");

            migrationBuilder.DropColumn(
                name: "equality",
                table: "savings_lines");

            migrationBuilder.DropColumn(
                name: "from_period",
                table: "savings_lines");

            migrationBuilder.DropColumn(
                name: "is_replacement",
                table: "savings_lines");

            migrationBuilder.DropColumn(
                name: "property_impact",
                table: "savings_lines");

            migrationBuilder.DropColumn(
                name: "service_impact",
                table: "savings_lines");

            migrationBuilder.DropColumn(
                name: "staff_impact",
                table: "savings_lines");
        }
    }
}
