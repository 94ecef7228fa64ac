using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetMonitor.Data.Sqlite.Migrations
{
    /// <summary>Keeps with each entry of history who may read it.</summary>
    [DbContext(typeof(BudgetDbContext))]
    [Migration("20261130161643_HistoryReaders")]
    public partial class HistoryReaders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "head_code",
                table: "history",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "readers",
                table: "history",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saving_reference",
                table: "history",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "year",
                table: "history",
                type: "INTEGER",
                nullable: true);
        }
    }
}
