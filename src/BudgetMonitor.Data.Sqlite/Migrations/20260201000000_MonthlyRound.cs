using System;
using BudgetMonitor.Data.Locks;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetMonitor.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MonthlyRound : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "forecasts_due_on",
                table: "periods",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "opens_on",
                table: "periods",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "published_version",
                table: "periods",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "publishes_on",
                table: "periods",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "review_on",
                table: "periods",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "rules_at_publication",
                table: "periods",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "full_year_effect",
                table: "forecasts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "method",
                table: "forecasts",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "Typed");

            migrationBuilder.AddColumn<string>(
                name: "nature",
                table: "forecasts",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "NotMarked");

            migrationBuilder.AddColumn<long>(
                name: "explain_movement_from",
                table: "council_settings",
                type: "INTEGER",
                nullable: true,
                defaultValue: 10000000L);

            migrationBuilder.AddColumn<long>(
                name: "explain_variance_from",
                table: "council_settings",
                type: "INTEGER",
                nullable: true,
                defaultValue: 10000000L);

            migrationBuilder.AddColumn<bool>(
                name: "wants_digest",
                table: "accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "adjustment_actions",
                columns: table => new
                {
                    adjustment_action_id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    head_id = table.Column<int>(type: "INTEGER", nullable: false),
                    from_period = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    owner_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adjustment_actions", x => x.adjustment_action_id);
                    table.CheckConstraint("ck_adjustment_actions_from_period", "from_period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_adjustment_actions_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "check_answers",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    check_name = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    finding = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    account_id = table.Column<int>(type: "INTEGER", nullable: false),
                    account_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_answers", x => new { x.year, x.number, x.check_name, x.place });
                    table.ForeignKey(
                        name: "fk_check_answers_year_number",
                        columns: x => new { x.year, x.number },
                        principalTable: "periods",
                        principalColumns: new[] { "year", "number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "check_settings",
                columns: table => new
                {
                    check_name = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    severity = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    threshold = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_settings", x => x.check_name);
                });

            migrationBuilder.CreateTable(
                name: "commentaries",
                columns: table => new
                {
                    head_id = table.Column<int>(type: "INTEGER", nullable: false),
                    period = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    seen_below = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commentaries", x => new { x.head_id, x.period });
                    table.CheckConstraint("ck_commentaries_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_commentaries_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "digests",
                columns: table => new
                {
                    account_id = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digests", x => new { x.account_id, x.sent_on });
                    table.ForeignKey(
                        name: "fk_digests_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "part_owners",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    owner_account_id = table.Column<int>(type: "INTEGER", nullable: false),
                    deputy_account_id = table.Column<int>(type: "INTEGER", nullable: true),
                    away_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    away_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_part_owners", x => x.code);
                    table.ForeignKey(
                        name: "fk_part_owners_deputy_account_id",
                        column: x => x.deputy_account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_part_owners_owner_account_id",
                        column: x => x.owner_account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "part_submissions",
                columns: table => new
                {
                    head_id = table.Column<int>(type: "INTEGER", nullable: false),
                    period = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    account_id = table.Column<int>(type: "INTEGER", nullable: false),
                    account_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    submitted_by = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_part_submissions", x => new { x.head_id, x.period });
                    table.CheckConstraint("ck_part_submissions_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_part_submissions_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "published_papers",
                columns: table => new
                {
                    published_paper_id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    account_id = table.Column<int>(type: "INTEGER", nullable: false),
                    account_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    data_version = table.Column<long>(type: "INTEGER", nullable: false),
                    history_entry_id = table.Column<long>(type: "INTEGER", nullable: false),
                    history_hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_papers", x => x.published_paper_id);
                    table.ForeignKey(
                        name: "fk_published_papers_year_number",
                        columns: x => new { x.year, x.number },
                        principalTable: "periods",
                        principalColumns: new[] { "year", "number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reopenings",
                columns: table => new
                {
                    reopening_id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    after_version = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    account_id = table.Column<int>(type: "INTEGER", nullable: false),
                    account_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reopenings", x => x.reopening_id);
                    table.ForeignKey(
                        name: "fk_reopenings_year_number",
                        columns: x => new { x.year, x.number },
                        principalTable: "periods",
                        principalColumns: new[] { "year", "number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "action_progress",
                columns: table => new
                {
                    adjustment_action_id = table.Column<int>(type: "INTEGER", nullable: false),
                    period = table.Column<int>(type: "INTEGER", nullable: false),
                    head_id = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    in_forecast = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_progress", x => new { x.adjustment_action_id, x.period });
                    table.CheckConstraint("ck_action_progress_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_action_progress_adjustment_action_id",
                        column: x => x.adjustment_action_id,
                        principalTable: "adjustment_actions",
                        principalColumn: "adjustment_action_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_action_progress_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_files",
                columns: table => new
                {
                    published_paper_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    media_type = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    length = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_files", x => new { x.published_paper_id, x.name });
                    table.ForeignKey(
                        name: "fk_paper_files_published_paper_id",
                        column: x => x.published_paper_id,
                        principalTable: "published_papers",
                        principalColumn: "published_paper_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_action_progress_head_id",
                table: "action_progress",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_adjustment_actions_head_id",
                table: "adjustment_actions",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_part_owners_deputy_account_id",
                table: "part_owners",
                column: "deputy_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_part_owners_owner_account_id",
                table: "part_owners",
                column: "owner_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_published_papers_year_number_kind_version",
                table: "published_papers",
                columns: new[] { "year", "number", "kind", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reopenings_year_number_after_version",
                table: "reopenings",
                columns: new[] { "year", "number", "after_version" },
                unique: true);

            foreach (var statement in SqliteRoundTriggers.Create())
            {
                migrationBuilder.Sql(statement);
            }
        }

        /// <summary>Not offered: published papers would be lost. An upgrade is taken back by restoring the backup made before it.</summary>
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("This upgrade is taken back by restoring the backup made before it.");
    }
}
