using BudgetMonitor.Data.Locks;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetMonitor.Data.SqlServer.Migrations
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
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "NotSaid");

            migrationBuilder.AddColumn<string>(
                name: "equality",
                table: "savings_lines",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "NotSaid");

            migrationBuilder.AddColumn<int>(
                name: "from_period",
                table: "savings_lines",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<bool>(
                name: "is_replacement",
                table: "savings_lines",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "property_impact",
                table: "savings_lines",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "service_impact",
                table: "savings_lines",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "staff_impact",
                table: "savings_lines",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            foreach (var statement in SqlServerSavingsTriggers.Create())
            {
                migrationBuilder.Sql(statement);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER tr_savings_lines_lock; DROP TRIGGER tr_savings_amounts_lock;");

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
