using System;
using BudgetMonitor.Data.Locks;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetMonitor.Data.Sqlite.Migrations
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "head_code",
                table: "reserves",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "last_moved_on",
                table: "reserves",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "text",
                table: "company_forecasts",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "from_period",
                table: "companies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            foreach (var statement in SqliteBalanceTriggers.Create())
            {
                migrationBuilder.Sql(statement);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER tr_reserves_lock_insert");
            migrationBuilder.Sql("DROP TRIGGER tr_reserves_lock_update");
            migrationBuilder.Sql("DROP TRIGGER tr_reserves_lock_delete");
            migrationBuilder.Sql("DROP TRIGGER tr_companies_lock_insert");
            migrationBuilder.Sql("DROP TRIGGER tr_companies_lock_update");
            migrationBuilder.Sql("DROP TRIGGER tr_companies_lock_delete");

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
