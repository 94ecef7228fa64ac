using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetMonitor.Data.SqlServer.Migrations
{
    /// <summary>Adds the action log.</summary>
    [DbContext(typeof(BudgetDbContext))]
    [Migration("20261130224355_ActionLog")]
    public partial class ActionLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agreed_actions",
                columns: table => new
                {
                    agreed_action_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    year = table.Column<int>(type: "int", nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    from_period = table.Column<int>(type: "int", nullable: false),
                    owner_name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    effect = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreed_actions", x => x.agreed_action_id);
                    table.CheckConstraint("ck_agreed_actions_from_period", "from_period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_agreed_actions_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreed_action_progress",
                columns: table => new
                {
                    agreed_action_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreed_action_progress", x => new { x.agreed_action_id, x.period });
                    table.CheckConstraint("ck_agreed_action_progress_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_agreed_action_progress_agreed_action_id",
                        column: x => x.agreed_action_id,
                        principalTable: "agreed_actions",
                        principalColumn: "agreed_action_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreed_action_progress_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agreed_action_progress_head_id",
                table: "agreed_action_progress",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreed_actions_head_id",
                table: "agreed_actions",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreed_actions_year_name",
                table: "agreed_actions",
                columns: new[] { "year", "name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreed_action_progress");

            migrationBuilder.DropTable(
                name: "agreed_actions");
        }
    }
}
