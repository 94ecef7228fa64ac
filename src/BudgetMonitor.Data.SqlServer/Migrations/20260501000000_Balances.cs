using System;
using BudgetMonitor.Data.Locks;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetMonitor.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Balances : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "from_period",
                table: "reserves",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "head_code",
                table: "reserves",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "last_moved_on",
                table: "reserves",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "text",
                table: "company_forecasts",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "from_period",
                table: "companies",
                type: "int",
                nullable: false,
                defaultValue: 1);

            foreach (var statement in SqlServerBalanceTriggers.Create())
            {
                migrationBuilder.Sql(statement);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER tr_reserves_lock");
            migrationBuilder.Sql("DROP TRIGGER tr_companies_lock");

            migrationBuilder.DropColumn(
                name: "from_period",
                table: "reserves");

            migrationBuilder.DropColumn(
                name: "head_code",
                table: "reserves");

            migrationBuilder.DropColumn(
                name: "last_moved_on",
                table: "reserves");

            migrationBuilder.DropColumn(
                name: "text",
                table: "company_forecasts");

            migrationBuilder.DropColumn(
                name: "from_period",
                table: "companies");
        }
    }
}
