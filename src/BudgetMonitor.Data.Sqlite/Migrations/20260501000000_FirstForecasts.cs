using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetMonitor.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FirstForecasts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "forecast_order",
                table: "council_settings",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "last forecast; cash limit");

            migrationBuilder.CreateIndex(
                name: "ix_history_at_utc",
                table: "history",
                column: "at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_history_subject_history_entry_id",
                table: "history",
                columns: new[] { "subject", "history_entry_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_history_at_utc",
                table: "history");

            migrationBuilder.DropIndex(
                name: "ix_history_subject_history_entry_id",
                table: "history");

            migrationBuilder.DropColumn(
                name: "forecast_order",
                table: "council_settings");
        }
    }
}
