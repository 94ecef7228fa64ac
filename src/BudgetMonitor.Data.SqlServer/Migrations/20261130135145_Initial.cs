using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetMonitor.Data.SqlServer.Migrations
{
    /// <summary>
    /// The first schema. It has no snapshot of the model of its own beside it: no later migration goes back behind it, and what it makes
    /// is written out whole.
    /// </summary>
    [DbContext(typeof(BudgetDbContext))]
    [Migration("20261130135145_Initial")]
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    display_name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    role = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    is_disabled = table.Column<bool>(type: "bit", nullable: false),
                    wants_digest = table.Column<bool>(type: "bit", nullable: false),
                    user_name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "bit", nullable: false),
                    password_hash = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    security_stamp = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    phone_number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "bit", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "bit", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "bit", nullable: false),
                    access_failed_count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "check_settings",
                columns: table => new
                {
                    check_name = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    severity = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    threshold = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_settings", x => x.check_name);
                });

            migrationBuilder.CreateTable(
                name: "companies",
                columns: table => new
                {
                    company_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    year = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    belongs_to = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    from_period = table.Column<int>(type: "int", nullable: false),
                    budget = table.Column<long>(type: "bigint", nullable: false),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_companies", x => x.company_id);
                });

            migrationBuilder.CreateTable(
                name: "council_settings",
                columns: table => new
                {
                    council_settings_id = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    short_name = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    negative_style = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    paper_kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    percentage_base = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    accent_colour = table.Column<string>(type: "nvarchar(7)", maxLength: 7, nullable: false),
                    general_reserve_target_percent = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: true),
                    general_reserve_target = table.Column<long>(type: "bigint", nullable: true),
                    own_part_only = table.Column<bool>(type: "bit", nullable: false),
                    explain_variance_from = table.Column<long>(type: "bigint", nullable: true),
                    explain_movement_from = table.Column<long>(type: "bigint", nullable: true),
                    forecast_order = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, defaultValue: "last forecast; cash limit"),
                    explain_real_from = table.Column<long>(type: "bigint", nullable: true),
                    explain_rephasing_from = table.Column<long>(type: "bigint", nullable: true),
                    capital_sources = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    is_demonstration = table.Column<bool>(type: "bit", nullable: false),
                    demonstration_note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    data_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_council_settings", x => x.council_settings_id);
                    table.CheckConstraint("ck_council_settings_one_row", "council_settings_id = 1");
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    data_protection_key_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    friendly_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    xml = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.data_protection_key_id);
                });

            migrationBuilder.CreateTable(
                name: "debt_balances",
                columns: table => new
                {
                    year = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    debtor = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    as_at = table.Column<DateOnly>(type: "date", nullable: false),
                    from_days = table.Column<int>(type: "int", nullable: false),
                    to_days = table.Column<int>(type: "int", nullable: true),
                    belongs_to = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_debt_balances", x => new { x.year, x.period, x.debtor, x.as_at, x.from_days });
                    table.CheckConstraint("ck_debt_balances_period", "period BETWEEN 1 AND 13");
                });

            migrationBuilder.CreateTable(
                name: "heads",
                columns: table => new
                {
                    head_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    year = table.Column<int>(type: "int", nullable: false),
                    code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false),
                    parent_id = table.Column<int>(type: "int", nullable: true),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    in_total = table.Column<bool>(type: "bit", nullable: false),
                    mirrors_head_id = table.Column<int>(type: "int", nullable: true),
                    notes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_heads", x => x.head_id);
                    table.ForeignKey(
                        name: "fk_heads_mirrors_head_id",
                        column: x => x.mirrors_head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_heads_parent_id",
                        column: x => x.parent_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "history",
                columns: table => new
                {
                    history_entry_id = table.Column<long>(type: "bigint", nullable: false),
                    at_utc = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    account_id = table.Column<int>(type: "int", nullable: false),
                    account_name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    way = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    item = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    field = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    value_before = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    value_after = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    reason = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    request_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history", x => x.history_entry_id);
                });

            migrationBuilder.CreateTable(
                name: "paper_kinds",
                columns: table => new
                {
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    based_on = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    codes = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    is_published = table.Column<bool>(type: "bit", nullable: false),
                    unit = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    decimals = table.Column<int>(type: "int", nullable: true),
                    sign = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_kinds", x => x.kind);
                    table.CheckConstraint("ck_paper_kinds_decimals", "decimals BETWEEN 0 AND 4");
                });

            migrationBuilder.CreateTable(
                name: "paper_texts",
                columns: table => new
                {
                    year = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    paper_kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    slot = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_texts", x => new { x.year, x.period, x.paper_kind, x.slot, x.display_order });
                    table.CheckConstraint("ck_paper_texts_period", "period BETWEEN 0 AND 13");
                });

            migrationBuilder.CreateTable(
                name: "periods",
                columns: table => new
                {
                    year = table.Column<int>(type: "int", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    status = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: true),
                    forecasts_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    review_on = table.Column<DateOnly>(type: "date", nullable: true),
                    publishes_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_version = table.Column<int>(type: "int", nullable: false),
                    rules_at_publication = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_periods", x => new { x.year, x.number });
                    table.CheckConstraint("ck_periods_number", "number BETWEEN 1 AND 13");
                });

            migrationBuilder.CreateTable(
                name: "rag_rules",
                columns: table => new
                {
                    level = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    @base = table.Column<string>(name: "base", type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    legs = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    amber_percentage = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: false),
                    amber_amount = table.Column<long>(type: "bigint", nullable: false),
                    red_percentage = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: false),
                    red_amount = table.Column<long>(type: "bigint", nullable: false),
                    underspend_percentage = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: true),
                    underspend_amount = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rag_rules", x => x.level);
                });

            migrationBuilder.CreateTable(
                name: "requests",
                columns: table => new
                {
                    request_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    account_id = table.Column<int>(type: "int", nullable: false),
                    at_utc = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    outcome = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_requests", x => x.request_id);
                });

            migrationBuilder.CreateTable(
                name: "reserves",
                columns: table => new
                {
                    reserve_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    year = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    reserve_group = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    purpose = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    owner_name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    head_code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    belongs_to = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    from_period = table.Column<int>(type: "int", nullable: false),
                    last_moved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    opening = table.Column<long>(type: "bigint", nullable: true),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reserves", x => x.reserve_id);
                });

            migrationBuilder.CreateTable(
                name: "savings_lines",
                columns: table => new
                {
                    savings_line_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    year = table.Column<int>(type: "int", nullable: false),
                    reference = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    description = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    category = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    programme = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    workstream = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    owner_name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    is_recurring = table.Column<bool>(type: "bit", nullable: false),
                    is_cost_avoidance = table.Column<bool>(type: "bit", nullable: false),
                    is_agreed = table.Column<bool>(type: "bit", nullable: false),
                    risk = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    posts_from = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: true),
                    posts_to = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: true),
                    staff_impact = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    property_impact = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    service_impact = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    equality = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false, defaultValue: "NotSaid"),
                    consultation = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false, defaultValue: "NotSaid"),
                    is_replacement = table.Column<bool>(type: "bit", nullable: false),
                    from_period = table.Column<int>(type: "int", nullable: false, defaultValue: 1),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_savings_lines", x => x.savings_line_id);
                });

            migrationBuilder.CreateTable(
                name: "savings_workstreams",
                columns: table => new
                {
                    savings_workstream_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    year = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    programme = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    long_name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    share_of = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_savings_workstreams", x => x.savings_workstream_id);
                });

            migrationBuilder.CreateTable(
                name: "table_labels",
                columns: table => new
                {
                    year = table.Column<int>(type: "int", nullable: false),
                    table_id = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    place = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_table_labels", x => new { x.year, x.table_id, x.place });
                });

            migrationBuilder.CreateTable(
                name: "table_rows",
                columns: table => new
                {
                    year = table.Column<int>(type: "int", nullable: false),
                    table_id = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    label = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    codes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    within_total = table.Column<bool>(type: "bit", nullable: false),
                    indent = table.Column<int>(type: "int", nullable: false),
                    marker = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    percentage_decimals = table.Column<int>(type: "int", nullable: true),
                    bare_nil = table.Column<bool>(type: "bit", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_table_rows", x => new { x.year, x.table_id, x.display_order });
                });

            migrationBuilder.CreateTable(
                name: "account_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    user_id = table.Column<int>(type: "int", nullable: false),
                    claim_type = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    claim_value = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claims_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    provider_key = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    provider_display_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    user_id = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_logins_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_parts",
                columns: table => new
                {
                    account_id = table.Column<int>(type: "int", nullable: false),
                    code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_parts", x => new { x.account_id, x.code });
                    table.ForeignKey(
                        name: "fk_account_parts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_sessions",
                columns: table => new
                {
                    account_session_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    account_id = table.Column<int>(type: "int", nullable: false),
                    started_at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_sessions", x => x.account_session_id);
                    table.ForeignKey(
                        name: "fk_account_sessions_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_tokens",
                columns: table => new
                {
                    user_id = table.Column<int>(type: "int", nullable: false),
                    login_provider = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    name = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    value = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_tokens_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "digests",
                columns: table => new
                {
                    account_id = table.Column<int>(type: "int", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false)
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
                    code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    owner_account_id = table.Column<int>(type: "int", nullable: false),
                    deputy_account_id = table.Column<int>(type: "int", nullable: true),
                    away_from = table.Column<DateOnly>(type: "date", nullable: true),
                    away_until = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
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
                name: "company_forecasts",
                columns: table => new
                {
                    company_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    from_trading = table.Column<long>(type: "bigint", nullable: true),
                    from_reserves = table.Column<long>(type: "bigint", nullable: true),
                    text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_company_forecasts", x => new { x.company_id, x.period });
                    table.CheckConstraint("ck_company_forecasts_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_company_forecasts_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "company_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_measures",
                columns: table => new
                {
                    activity_measure_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    year = table.Column<int>(type: "int", nullable: false),
                    reference = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    covers = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    volume_label = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    basis = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    budget_gross = table.Column<long>(type: "bigint", nullable: false),
                    budget_income = table.Column<long>(type: "bigint", nullable: false),
                    budget_volume = table.Column<decimal>(type: "decimal(13,2)", precision: 13, scale: 2, nullable: false),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_measures", x => x.activity_measure_id);
                    table.ForeignKey(
                        name: "fk_activity_measures_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "actuals",
                columns: table => new
                {
                    head_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    gross = table.Column<long>(type: "bigint", nullable: false),
                    income = table.Column<long>(type: "bigint", nullable: false),
                    commitments = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actuals", x => new { x.head_id, x.period });
                    table.CheckConstraint("ck_actuals_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_actuals_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "adjustment_actions",
                columns: table => new
                {
                    adjustment_action_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    from_period = table.Column<int>(type: "int", nullable: false),
                    title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    owner_name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
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
                name: "budget_changes",
                columns: table => new
                {
                    budget_change_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    reference = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    gross = table.Column<long>(type: "bigint", nullable: false),
                    income = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_changes", x => x.budget_change_id);
                    table.ForeignKey(
                        name: "fk_budget_changes_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "capital_schemes",
                columns: table => new
                {
                    capital_scheme_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    reference = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    programme = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    description = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    owner_name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    budget = table.Column<long>(type: "bigint", nullable: false),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capital_schemes", x => x.capital_scheme_id);
                    table.ForeignKey(
                        name: "fk_capital_schemes_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cash_limits",
                columns: table => new
                {
                    head_id = table.Column<int>(type: "int", nullable: false),
                    gross = table.Column<long>(type: "bigint", nullable: true),
                    income = table.Column<long>(type: "bigint", nullable: true),
                    prior_year_outturn = table.Column<long>(type: "bigint", nullable: true),
                    prior_year_variance = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cash_limits", x => x.head_id);
                    table.ForeignKey(
                        name: "fk_cash_limits_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commentaries",
                columns: table => new
                {
                    head_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    seen_below = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
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
                name: "director_adjustments",
                columns: table => new
                {
                    head_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_director_adjustments", x => new { x.head_id, x.period });
                    table.CheckConstraint("ck_director_adjustments_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_director_adjustments_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "explanations",
                columns: table => new
                {
                    explanation_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    subject = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: true),
                    reason_code = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_explanations", x => x.explanation_id);
                    table.CheckConstraint("ck_explanations_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_explanations_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "forecasts",
                columns: table => new
                {
                    head_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    gross = table.Column<long>(type: "bigint", nullable: false),
                    income = table.Column<long>(type: "bigint", nullable: false),
                    method = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    nature = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    full_year_effect = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_forecasts", x => new { x.head_id, x.period });
                    table.CheckConstraint("ck_forecasts_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_forecasts_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "part_submissions",
                columns: table => new
                {
                    head_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    account_id = table.Column<int>(type: "int", nullable: false),
                    account_name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    at_utc = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    submitted_by = table.Column<int>(type: "int", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
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
                name: "profiles",
                columns: table => new
                {
                    head_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    gross = table.Column<long>(type: "bigint", nullable: false),
                    income = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_profiles", x => new { x.head_id, x.period });
                    table.CheckConstraint("ck_profiles_period", "period BETWEEN 1 AND 12");
                    table.ForeignKey(
                        name: "fk_profiles_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "roll_forwards",
                columns: table => new
                {
                    roll_forward_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    description = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    decision = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false, defaultValue: "Requested"),
                    decision_reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roll_forwards", x => x.roll_forward_id);
                    table.CheckConstraint("ck_roll_forwards_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_roll_forwards_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "series",
                columns: table => new
                {
                    series_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    year = table.Column<int>(type: "int", nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    reference = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    table_name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    rows = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    categories = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    row_head = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    naming = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    span = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    total_label = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    chart = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_series", x => x.series_id);
                    table.ForeignKey(
                        name: "fk_series_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staffing_measures",
                columns: table => new
                {
                    staffing_measure_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    year = table.Column<int>(type: "int", nullable: false),
                    reference = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    salaried_budget = table.Column<long>(type: "bigint", nullable: false),
                    agency_budget = table.Column<long>(type: "bigint", nullable: false),
                    salaried_unit = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    agency_unit = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    salaried_decimals = table.Column<int>(type: "int", nullable: false),
                    agency_decimals = table.Column<int>(type: "int", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    salaried_start = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: true),
                    agency_start = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: true),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staffing_measures", x => x.staffing_measure_id);
                    table.ForeignKey(
                        name: "fk_staffing_measures_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_kind_parts",
                columns: table => new
                {
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    part_id = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    is_numbered = table.Column<bool>(type: "bit", nullable: false),
                    heading = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    letter = table.Column<string>(type: "varchar(4)", unicode: false, maxLength: 4, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_kind_parts", x => new { x.kind, x.part_id });
                    table.ForeignKey(
                        name: "fk_paper_kind_parts_kind",
                        column: x => x.kind,
                        principalTable: "paper_kinds",
                        principalColumn: "kind",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_kind_tables",
                columns: table => new
                {
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    table_id = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    unit = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    decimals = table.Column<int>(type: "int", nullable: true),
                    sign = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_kind_tables", x => new { x.kind, x.table_id });
                    table.CheckConstraint("ck_paper_kind_tables_decimals", "decimals BETWEEN 0 AND 4");
                    table.ForeignKey(
                        name: "fk_paper_kind_tables_kind",
                        column: x => x.kind,
                        principalTable: "paper_kinds",
                        principalColumn: "kind",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "check_answers",
                columns: table => new
                {
                    year = table.Column<int>(type: "int", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    check_name = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    finding = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    answer = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    account_id = table.Column<int>(type: "int", nullable: false),
                    account_name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    at_utc = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
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
                name: "published_papers",
                columns: table => new
                {
                    published_paper_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    year = table.Column<int>(type: "int", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    at_utc = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    account_id = table.Column<int>(type: "int", nullable: false),
                    account_name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    data_version = table.Column<long>(type: "bigint", nullable: false),
                    history_entry_id = table.Column<long>(type: "bigint", nullable: false),
                    history_hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false)
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
                    reopening_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    year = table.Column<int>(type: "int", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    after_version = table.Column<int>(type: "int", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    account_id = table.Column<int>(type: "int", nullable: false),
                    account_name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    at_utc = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
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
                name: "reserve_movements",
                columns: table => new
                {
                    reserve_movement_id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    reserve_id = table.Column<int>(type: "int", nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    description = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    posted = table.Column<long>(type: "bigint", nullable: true),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reserve_movements", x => x.reserve_movement_id);
                    table.CheckConstraint("ck_reserve_movements_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_reserve_movements_reserve_id",
                        column: x => x.reserve_id,
                        principalTable: "reserves",
                        principalColumn: "reserve_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "savings_amounts",
                columns: table => new
                {
                    savings_line_id = table.Column<int>(type: "int", nullable: false),
                    for_year = table.Column<int>(type: "int", nullable: false),
                    code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_savings_amounts", x => new { x.savings_line_id, x.for_year, x.code });
                    table.ForeignKey(
                        name: "fk_savings_amounts_savings_line_id",
                        column: x => x.savings_line_id,
                        principalTable: "savings_lines",
                        principalColumn: "savings_line_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "savings_progress",
                columns: table => new
                {
                    savings_line_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    delivered = table.Column<long>(type: "bigint", nullable: false),
                    forecast = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    replaced_by = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_savings_progress", x => new { x.savings_line_id, x.period });
                    table.CheckConstraint("ck_savings_progress_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_savings_progress_savings_line_id",
                        column: x => x.savings_line_id,
                        principalTable: "savings_lines",
                        principalColumn: "savings_line_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "savings_shares",
                columns: table => new
                {
                    savings_workstream_id = table.Column<int>(type: "int", nullable: false),
                    for_year = table.Column<int>(type: "int", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_savings_shares", x => new { x.savings_workstream_id, x.for_year });
                    table.ForeignKey(
                        name: "fk_savings_shares_savings_workstream_id",
                        column: x => x.savings_workstream_id,
                        principalTable: "savings_workstreams",
                        principalColumn: "savings_workstream_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_drivers",
                columns: table => new
                {
                    activity_measure_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    side = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    driver = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    volume_change = table.Column<decimal>(type: "decimal(13,2)", precision: 13, scale: 2, nullable: true),
                    text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_drivers", x => new { x.activity_measure_id, x.period, x.side, x.display_order });
                    table.CheckConstraint("ck_activity_drivers_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_activity_drivers_activity_measure_id",
                        column: x => x.activity_measure_id,
                        principalTable: "activity_measures",
                        principalColumn: "activity_measure_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_activity_drivers_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_forecasts",
                columns: table => new
                {
                    activity_measure_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    working_gross = table.Column<long>(type: "bigint", nullable: false),
                    working_income = table.Column<long>(type: "bigint", nullable: false),
                    working_volume = table.Column<decimal>(type: "decimal(13,2)", precision: 13, scale: 2, nullable: false),
                    forecast_gross = table.Column<long>(type: "bigint", nullable: false),
                    forecast_income = table.Column<long>(type: "bigint", nullable: false),
                    forecast_volume = table.Column<decimal>(type: "decimal(13,2)", precision: 13, scale: 2, nullable: false),
                    budget_to_date = table.Column<long>(type: "bigint", nullable: true),
                    actual_to_date = table.Column<long>(type: "bigint", nullable: true),
                    text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_forecasts", x => new { x.activity_measure_id, x.period });
                    table.CheckConstraint("ck_activity_forecasts_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_activity_forecasts_activity_measure_id",
                        column: x => x.activity_measure_id,
                        principalTable: "activity_measures",
                        principalColumn: "activity_measure_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_activity_forecasts_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_months",
                columns: table => new
                {
                    activity_measure_id = table.Column<int>(type: "int", nullable: false),
                    month = table.Column<int>(type: "int", nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    budget = table.Column<decimal>(type: "decimal(13,2)", precision: 13, scale: 2, nullable: true),
                    actual = table.Column<decimal>(type: "decimal(13,2)", precision: 13, scale: 2, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_months", x => new { x.activity_measure_id, x.month });
                    table.CheckConstraint("ck_activity_months_month", "month BETWEEN 1 AND 12");
                    table.ForeignKey(
                        name: "fk_activity_months_activity_measure_id",
                        column: x => x.activity_measure_id,
                        principalTable: "activity_measures",
                        principalColumn: "activity_measure_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_activity_months_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "action_progress",
                columns: table => new
                {
                    adjustment_action_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    status = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    in_forecast = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
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
                name: "capital_forecasts",
                columns: table => new
                {
                    capital_scheme_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    working_budget = table.Column<long>(type: "bigint", nullable: false),
                    real_variance = table.Column<long>(type: "bigint", nullable: false),
                    rephasing_variance = table.Column<long>(type: "bigint", nullable: false),
                    spend_to_date = table.Column<long>(type: "bigint", nullable: true),
                    text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capital_forecasts", x => new { x.capital_scheme_id, x.period });
                    table.CheckConstraint("ck_capital_forecasts_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_capital_forecasts_capital_scheme_id",
                        column: x => x.capital_scheme_id,
                        principalTable: "capital_schemes",
                        principalColumn: "capital_scheme_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_capital_forecasts_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "capital_funding",
                columns: table => new
                {
                    capital_scheme_id = table.Column<int>(type: "int", nullable: false),
                    for_year = table.Column<int>(type: "int", nullable: false),
                    source = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capital_funding", x => new { x.capital_scheme_id, x.for_year, x.source });
                    table.ForeignKey(
                        name: "fk_capital_funding_capital_scheme_id",
                        column: x => x.capital_scheme_id,
                        principalTable: "capital_schemes",
                        principalColumn: "capital_scheme_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_capital_funding_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "capital_year_forecasts",
                columns: table => new
                {
                    capital_scheme_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    for_year = table.Column<int>(type: "int", nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    working_budget = table.Column<long>(type: "bigint", nullable: true),
                    real_variance = table.Column<long>(type: "bigint", nullable: false),
                    rephasing_variance = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capital_year_forecasts", x => new { x.capital_scheme_id, x.period, x.for_year });
                    table.CheckConstraint("ck_capital_year_forecasts_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_capital_year_forecasts_capital_scheme_id",
                        column: x => x.capital_scheme_id,
                        principalTable: "capital_schemes",
                        principalColumn: "capital_scheme_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_capital_year_forecasts_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "capital_years",
                columns: table => new
                {
                    capital_scheme_id = table.Column<int>(type: "int", nullable: false),
                    for_year = table.Column<int>(type: "int", nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    budget = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capital_years", x => new { x.capital_scheme_id, x.for_year });
                    table.ForeignKey(
                        name: "fk_capital_years_capital_scheme_id",
                        column: x => x.capital_scheme_id,
                        principalTable: "capital_schemes",
                        principalColumn: "capital_scheme_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_capital_years_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "series_columns",
                columns: table => new
                {
                    series_id = table.Column<int>(type: "int", nullable: false),
                    key = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    of = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    unit = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    decimals = table.Column<int>(type: "int", nullable: false),
                    is_drawn = table.Column<bool>(type: "bit", nullable: false),
                    agrees_with = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_series_columns", x => new { x.series_id, x.key });
                    table.CheckConstraint("ck_series_columns_decimals", "decimals BETWEEN 0 AND 3");
                    table.ForeignKey(
                        name: "fk_series_columns_series_id",
                        column: x => x.series_id,
                        principalTable: "series",
                        principalColumn: "series_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staffing_bridge_steps",
                columns: table => new
                {
                    staffing_measure_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    display_order = table.Column<int>(type: "int", nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staffing_bridge_steps", x => new { x.staffing_measure_id, x.period, x.display_order });
                    table.CheckConstraint("ck_staffing_bridge_steps_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_staffing_bridge_steps_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staffing_bridge_steps_staffing_measure_id",
                        column: x => x.staffing_measure_id,
                        principalTable: "staffing_measures",
                        principalColumn: "staffing_measure_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staffing_forecasts",
                columns: table => new
                {
                    staffing_measure_id = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    head_id = table.Column<int>(type: "int", nullable: false),
                    salaried_working = table.Column<long>(type: "bigint", nullable: false),
                    agency_working = table.Column<long>(type: "bigint", nullable: false),
                    salaried_forecast = table.Column<long>(type: "bigint", nullable: false),
                    agency_forecast = table.Column<long>(type: "bigint", nullable: false),
                    money_as_at = table.Column<DateOnly>(type: "date", nullable: true),
                    salaried_budget_to_date = table.Column<long>(type: "bigint", nullable: true),
                    agency_budget_to_date = table.Column<long>(type: "bigint", nullable: true),
                    salaried_spend = table.Column<long>(type: "bigint", nullable: true),
                    agency_spend = table.Column<long>(type: "bigint", nullable: true),
                    numbers_as_at = table.Column<DateOnly>(type: "date", nullable: true),
                    salaried_number = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: true),
                    agency_number = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: true),
                    text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staffing_forecasts", x => new { x.staffing_measure_id, x.period });
                    table.CheckConstraint("ck_staffing_forecasts_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_staffing_forecasts_head_id",
                        column: x => x.head_id,
                        principalTable: "heads",
                        principalColumn: "head_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staffing_forecasts_staffing_measure_id",
                        column: x => x.staffing_measure_id,
                        principalTable: "staffing_measures",
                        principalColumn: "staffing_measure_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_files",
                columns: table => new
                {
                    published_paper_id = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    media_type = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false),
                    sha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "series_values",
                columns: table => new
                {
                    series_id = table.Column<int>(type: "int", nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    period = table.Column<int>(type: "int", nullable: false),
                    row = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    column_key = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    hundredths = table.Column<long>(type: "bigint", precision: 9, scale: 4, nullable: false),
                    decimals = table.Column<int>(type: "int", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_series_values", x => new { x.series_id, x.year, x.period, x.row, x.column_key });
                    table.CheckConstraint("ck_series_values_decimals", "decimals BETWEEN 0 AND 3");
                    table.CheckConstraint("ck_series_values_period", "period BETWEEN 1 AND 13");
                    table.ForeignKey(
                        name: "fk_series_values_series_id_column_key",
                        columns: x => new { x.series_id, x.column_key },
                        principalTable: "series_columns",
                        principalColumns: new[] { "series_id", "key" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_claims_user_id",
                table: "account_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_logins_user_id",
                table: "account_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_sessions_account_id",
                table: "account_sessions",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_normalized_email",
                table: "accounts",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_normalized_user_name",
                table: "accounts",
                column: "normalized_user_name",
                unique: true,
                filter: "[normalized_user_name] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_action_progress_head_id",
                table: "action_progress",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_drivers_head_id",
                table: "activity_drivers",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_forecasts_head_id",
                table: "activity_forecasts",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_measures_head_id",
                table: "activity_measures",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_measures_year_reference",
                table: "activity_measures",
                columns: new[] { "year", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activity_months_head_id",
                table: "activity_months",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_adjustment_actions_head_id",
                table: "adjustment_actions",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_budget_changes_head_id",
                table: "budget_changes",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_budget_changes_reference",
                table: "budget_changes",
                column: "reference");

            migrationBuilder.CreateIndex(
                name: "ix_capital_forecasts_head_id",
                table: "capital_forecasts",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_capital_funding_head_id",
                table: "capital_funding",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_capital_schemes_head_id_name",
                table: "capital_schemes",
                columns: new[] { "head_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_capital_year_forecasts_head_id",
                table: "capital_year_forecasts",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_capital_years_head_id",
                table: "capital_years",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_companies_year_name",
                table: "companies",
                columns: new[] { "year", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_explanations_head_id_period_subject_display_order",
                table: "explanations",
                columns: new[] { "head_id", "period", "subject", "display_order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_heads_mirrors_head_id",
                table: "heads",
                column: "mirrors_head_id");

            migrationBuilder.CreateIndex(
                name: "ix_heads_parent_id",
                table: "heads",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_heads_year_code",
                table: "heads",
                columns: new[] { "year", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_history_at_utc",
                table: "history",
                column: "at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_history_subject_history_entry_id",
                table: "history",
                columns: new[] { "subject", "history_entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_history_subject_item",
                table: "history",
                columns: new[] { "subject", "item" });

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

            migrationBuilder.CreateIndex(
                name: "ix_reserve_movements_reserve_id",
                table: "reserve_movements",
                column: "reserve_id");

            migrationBuilder.CreateIndex(
                name: "ix_reserve_movements_year_period_reserve_id_description",
                table: "reserve_movements",
                columns: new[] { "year", "period", "reserve_id", "description" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reserves_year_name",
                table: "reserves",
                columns: new[] { "year", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_roll_forwards_head_id_period",
                table: "roll_forwards",
                columns: new[] { "head_id", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_savings_lines_year_reference",
                table: "savings_lines",
                columns: new[] { "year", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_savings_workstreams_year_name",
                table: "savings_workstreams",
                columns: new[] { "year", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_series_head_id",
                table: "series",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_series_year_reference",
                table: "series",
                columns: new[] { "year", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_series_values_series_id_column_key",
                table: "series_values",
                columns: new[] { "series_id", "column_key" });

            migrationBuilder.CreateIndex(
                name: "ix_staffing_bridge_steps_head_id",
                table: "staffing_bridge_steps",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_staffing_forecasts_head_id",
                table: "staffing_forecasts",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_staffing_measures_head_id",
                table: "staffing_measures",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_staffing_measures_year_reference",
                table: "staffing_measures",
                columns: new[] { "year", "reference" },
                unique: true);
        }
    }
}
