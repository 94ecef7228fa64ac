-- Brings an empty or an older database of Council Budget Monitor up to date, and leaves a current one alone.
-- Make a backup first. Run it in the council's database with
--   sqlcmd -S SERVER -d DATABASE -I -b -i schema.sql
-- It is made by the command line's "migrate --script": do not change it here.
SET ANSI_NULLS, ANSI_PADDING, ANSI_WARNINGS, ARITHABORT, CONCAT_NULL_YIELDS_NULL, QUOTED_IDENTIFIER ON;
SET NUMERIC_ROUNDABORT OFF;
SET NOCOUNT ON;
SET XACT_ABORT ON;
GO

IF DB_ID() <= 4
BEGIN
    RAISERROR(N'This is a database of the server itself. Name the council''s own database: sqlcmd -d DATABASE.', 16, 1);
    SET NOEXEC ON;
END
GO

IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND collation_name NOT LIKE N'%[_]CI[_]AS%')
BEGIN
    RAISERROR(N'The database''s collation must have _CI_AS in its name. Create the database anew with COLLATE Latin1_General_100_CI_AS.', 16, 1);
    SET NOEXEC ON;
END
GO

IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND is_read_committed_snapshot_on = 0)
    ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO

IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND snapshot_isolation_state = 0)
    ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON;
GO

IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

IF @@ERROR <> 0 SET NOEXEC ON;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [accounts] (
        [id] int NOT NULL IDENTITY,
        [display_name] nvarchar(120) NOT NULL,
        [role] varchar(40) NOT NULL,
        [is_disabled] bit NOT NULL,
        [wants_digest] bit NOT NULL,
        [user_name] nvarchar(256) NULL,
        [normalized_user_name] nvarchar(256) NULL,
        [email] nvarchar(256) NULL,
        [normalized_email] nvarchar(256) NULL,
        [email_confirmed] bit NOT NULL,
        [password_hash] nvarchar(500) NULL,
        [security_stamp] nvarchar(100) NULL,
        [concurrency_stamp] nvarchar(100) NULL,
        [phone_number] nvarchar(40) NULL,
        [phone_number_confirmed] bit NOT NULL,
        [two_factor_enabled] bit NOT NULL,
        [lockout_end] datetimeoffset NULL,
        [lockout_enabled] bit NOT NULL,
        [access_failed_count] int NOT NULL,
        CONSTRAINT [pk_accounts] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [check_settings] (
        [check_name] varchar(60) NOT NULL,
        [severity] varchar(40) NOT NULL,
        [threshold] bigint NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_check_settings] PRIMARY KEY ([check_name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [companies] (
        [company_id] int NOT NULL IDENTITY,
        [year] int NOT NULL,
        [name] nvarchar(120) NOT NULL,
        [belongs_to] nvarchar(40) NULL,
        [from_period] int NOT NULL,
        [budget] bigint NOT NULL,
        [display_order] int NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_companies] PRIMARY KEY ([company_id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [council_settings] (
        [council_settings_id] int NOT NULL,
        [name] nvarchar(120) NOT NULL,
        [short_name] nvarchar(40) NOT NULL,
        [negative_style] varchar(40) NOT NULL,
        [paper_kind] varchar(40) NOT NULL,
        [percentage_base] varchar(40) NOT NULL,
        [accent_colour] nvarchar(7) NOT NULL,
        [general_reserve_target_percent] decimal(9,4) NULL,
        [general_reserve_target] bigint NULL,
        [own_part_only] bit NOT NULL,
        [explain_variance_from] bigint NULL,
        [explain_movement_from] bigint NULL,
        [forecast_order] nvarchar(200) NOT NULL DEFAULT N'last forecast; cash limit',
        [explain_real_from] bigint NULL,
        [explain_rephasing_from] bigint NULL,
        [capital_sources] nvarchar(1000) NULL,
        [is_demonstration] bit NOT NULL,
        [demonstration_note] nvarchar(2000) NULL,
        [data_version] bigint NOT NULL,
        CONSTRAINT [pk_council_settings] PRIMARY KEY ([council_settings_id]),
        CONSTRAINT [ck_council_settings_one_row] CHECK (council_settings_id = 1)
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [data_protection_keys] (
        [data_protection_key_id] int NOT NULL IDENTITY,
        [friendly_name] nvarchar(200) NOT NULL,
        [xml] nvarchar(max) NOT NULL,
        CONSTRAINT [pk_data_protection_keys] PRIMARY KEY ([data_protection_key_id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [debt_balances] (
        [year] int NOT NULL,
        [period] int NOT NULL,
        [debtor] nvarchar(200) NOT NULL,
        [as_at] date NOT NULL,
        [from_days] int NOT NULL,
        [to_days] int NULL,
        [belongs_to] nvarchar(40) NULL,
        [amount] bigint NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_debt_balances] PRIMARY KEY ([year], [period], [debtor], [as_at], [from_days]),
        CONSTRAINT [ck_debt_balances_period] CHECK (period BETWEEN 1 AND 13)
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [heads] (
        [head_id] int NOT NULL IDENTITY,
        [year] int NOT NULL,
        [code] nvarchar(40) NOT NULL,
        [name] nvarchar(250) NOT NULL,
        [parent_id] int NULL,
        [kind] varchar(40) NOT NULL,
        [display_order] int NOT NULL,
        [in_total] bit NOT NULL,
        [mirrors_head_id] int NULL,
        [notes] nvarchar(2000) NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_heads] PRIMARY KEY ([head_id]),
        CONSTRAINT [fk_heads_mirrors_head_id] FOREIGN KEY ([mirrors_head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION,
        CONSTRAINT [fk_heads_parent_id] FOREIGN KEY ([parent_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [history] (
        [history_entry_id] bigint NOT NULL,
        [at_utc] datetime2(3) NOT NULL,
        [account_id] int NOT NULL,
        [account_name] nvarchar(120) NOT NULL,
        [way] varchar(40) NOT NULL,
        [subject] nvarchar(40) NOT NULL,
        [item] nvarchar(300) NOT NULL,
        [field] nvarchar(60) NOT NULL,
        [value_before] nvarchar(max) NULL,
        [value_after] nvarchar(max) NULL,
        [reason] nvarchar(max) NULL,
        [request_id] uniqueidentifier NOT NULL,
        [hash] varchar(64) NOT NULL,
        CONSTRAINT [pk_history] PRIMARY KEY ([history_entry_id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [paper_kinds] (
        [kind] varchar(40) NOT NULL,
        [name] nvarchar(80) NOT NULL,
        [based_on] varchar(40) NOT NULL,
        [codes] nvarchar(1000) NOT NULL,
        [is_published] bit NOT NULL,
        [unit] varchar(40) NULL,
        [decimals] int NULL,
        [sign] varchar(40) NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_paper_kinds] PRIMARY KEY ([kind]),
        CONSTRAINT [ck_paper_kinds_decimals] CHECK (decimals BETWEEN 0 AND 4)
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [paper_texts] (
        [year] int NOT NULL,
        [period] int NOT NULL,
        [paper_kind] varchar(40) NOT NULL,
        [slot] nvarchar(60) NOT NULL,
        [display_order] int NOT NULL,
        [text] nvarchar(max) NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_paper_texts] PRIMARY KEY ([year], [period], [paper_kind], [slot], [display_order]),
        CONSTRAINT [ck_paper_texts_period] CHECK (period BETWEEN 0 AND 13)
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [periods] (
        [year] int NOT NULL,
        [number] int NOT NULL,
        [status] varchar(40) NOT NULL,
        [opens_on] date NULL,
        [forecasts_due_on] date NULL,
        [review_on] date NULL,
        [publishes_on] date NULL,
        [published_version] int NOT NULL,
        [rules_at_publication] nvarchar(4000) NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_periods] PRIMARY KEY ([year], [number]),
        CONSTRAINT [ck_periods_number] CHECK (number BETWEEN 1 AND 13)
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [rag_rules] (
        [level] nvarchar(20) NOT NULL,
        [base] varchar(40) NOT NULL,
        [legs] varchar(40) NOT NULL,
        [amber_percentage] decimal(9,4) NOT NULL,
        [amber_amount] bigint NOT NULL,
        [red_percentage] decimal(9,4) NOT NULL,
        [red_amount] bigint NOT NULL,
        [underspend_percentage] decimal(9,4) NULL,
        [underspend_amount] bigint NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_rag_rules] PRIMARY KEY ([level])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [requests] (
        [request_id] uniqueidentifier NOT NULL,
        [account_id] int NOT NULL,
        [at_utc] datetime2(3) NOT NULL,
        [outcome] nvarchar(2000) NOT NULL,
        CONSTRAINT [pk_requests] PRIMARY KEY ([request_id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [reserves] (
        [reserve_id] int NOT NULL IDENTITY,
        [year] int NOT NULL,
        [name] nvarchar(400) NOT NULL,
        [kind] varchar(40) NOT NULL,
        [reserve_group] nvarchar(120) NULL,
        [purpose] nvarchar(1000) NULL,
        [owner_name] nvarchar(120) NULL,
        [ends_on] date NULL,
        [head_code] nvarchar(40) NULL,
        [belongs_to] nvarchar(40) NULL,
        [from_period] int NOT NULL,
        [last_moved_on] date NULL,
        [opening] bigint NULL,
        [display_order] int NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_reserves] PRIMARY KEY ([reserve_id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [savings_lines] (
        [savings_line_id] int NOT NULL IDENTITY,
        [year] int NOT NULL,
        [reference] nvarchar(40) NOT NULL,
        [title] nvarchar(400) NOT NULL,
        [description] nvarchar(2000) NULL,
        [category] nvarchar(200) NULL,
        [programme] nvarchar(120) NULL,
        [workstream] nvarchar(120) NULL,
        [owner_name] nvarchar(120) NULL,
        [is_recurring] bit NOT NULL,
        [is_cost_avoidance] bit NOT NULL,
        [is_agreed] bit NOT NULL,
        [risk] varchar(40) NOT NULL,
        [posts_from] decimal(9,4) NULL,
        [posts_to] decimal(9,4) NULL,
        [staff_impact] nvarchar(1000) NULL,
        [property_impact] nvarchar(1000) NULL,
        [service_impact] nvarchar(1000) NULL,
        [equality] varchar(40) NOT NULL DEFAULT 'NotSaid',
        [consultation] varchar(40) NOT NULL DEFAULT 'NotSaid',
        [is_replacement] bit NOT NULL,
        [from_period] int NOT NULL DEFAULT 1,
        [display_order] int NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_savings_lines] PRIMARY KEY ([savings_line_id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [savings_workstreams] (
        [savings_workstream_id] int NOT NULL IDENTITY,
        [year] int NOT NULL,
        [name] nvarchar(120) NOT NULL,
        [programme] nvarchar(120) NULL,
        [long_name] nvarchar(120) NULL,
        [share_of] nvarchar(120) NULL,
        [display_order] int NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_savings_workstreams] PRIMARY KEY ([savings_workstream_id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [table_labels] (
        [year] int NOT NULL,
        [table_id] nvarchar(60) NOT NULL,
        [place] nvarchar(40) NOT NULL,
        [text] nvarchar(300) NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_table_labels] PRIMARY KEY ([year], [table_id], [place])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [table_rows] (
        [year] int NOT NULL,
        [table_id] nvarchar(60) NOT NULL,
        [display_order] int NOT NULL,
        [kind] varchar(40) NOT NULL,
        [label] nvarchar(300) NULL,
        [codes] nvarchar(2000) NOT NULL,
        [within_total] bit NOT NULL,
        [indent] int NOT NULL,
        [marker] nvarchar(10) NULL,
        [percentage_decimals] int NULL,
        [bare_nil] bit NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_table_rows] PRIMARY KEY ([year], [table_id], [display_order])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [account_claims] (
        [id] int NOT NULL IDENTITY,
        [user_id] int NOT NULL,
        [claim_type] nvarchar(200) NULL,
        [claim_value] nvarchar(1000) NULL,
        CONSTRAINT [pk_account_claims] PRIMARY KEY ([id]),
        CONSTRAINT [fk_account_claims_user_id] FOREIGN KEY ([user_id]) REFERENCES [accounts] ([id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [account_logins] (
        [login_provider] nvarchar(450) NOT NULL,
        [provider_key] nvarchar(450) NOT NULL,
        [provider_display_name] nvarchar(200) NULL,
        [user_id] int NOT NULL,
        CONSTRAINT [pk_account_logins] PRIMARY KEY ([login_provider], [provider_key]),
        CONSTRAINT [fk_account_logins_user_id] FOREIGN KEY ([user_id]) REFERENCES [accounts] ([id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [account_parts] (
        [account_id] int NOT NULL,
        [code] nvarchar(40) NOT NULL,
        CONSTRAINT [pk_account_parts] PRIMARY KEY ([account_id], [code]),
        CONSTRAINT [fk_account_parts_account_id] FOREIGN KEY ([account_id]) REFERENCES [accounts] ([id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [account_sessions] (
        [account_session_id] uniqueidentifier NOT NULL,
        [account_id] int NOT NULL,
        [started_at] datetime2 NOT NULL,
        CONSTRAINT [pk_account_sessions] PRIMARY KEY ([account_session_id]),
        CONSTRAINT [fk_account_sessions_account_id] FOREIGN KEY ([account_id]) REFERENCES [accounts] ([id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [account_tokens] (
        [user_id] int NOT NULL,
        [login_provider] nvarchar(450) NOT NULL,
        [name] nvarchar(450) NOT NULL,
        [value] nvarchar(max) NULL,
        CONSTRAINT [pk_account_tokens] PRIMARY KEY ([user_id], [login_provider], [name]),
        CONSTRAINT [fk_account_tokens_user_id] FOREIGN KEY ([user_id]) REFERENCES [accounts] ([id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [digests] (
        [account_id] int NOT NULL,
        [sent_on] date NOT NULL,
        CONSTRAINT [pk_digests] PRIMARY KEY ([account_id], [sent_on]),
        CONSTRAINT [fk_digests_account_id] FOREIGN KEY ([account_id]) REFERENCES [accounts] ([id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [part_owners] (
        [code] nvarchar(40) NOT NULL,
        [owner_account_id] int NOT NULL,
        [deputy_account_id] int NULL,
        [away_from] date NULL,
        [away_until] date NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_part_owners] PRIMARY KEY ([code]),
        CONSTRAINT [fk_part_owners_deputy_account_id] FOREIGN KEY ([deputy_account_id]) REFERENCES [accounts] ([id]) ON DELETE NO ACTION,
        CONSTRAINT [fk_part_owners_owner_account_id] FOREIGN KEY ([owner_account_id]) REFERENCES [accounts] ([id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [company_forecasts] (
        [company_id] int NOT NULL,
        [period] int NOT NULL,
        [year] int NOT NULL,
        [from_trading] bigint NULL,
        [from_reserves] bigint NULL,
        [text] nvarchar(1000) NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_company_forecasts] PRIMARY KEY ([company_id], [period]),
        CONSTRAINT [ck_company_forecasts_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_company_forecasts_company_id] FOREIGN KEY ([company_id]) REFERENCES [companies] ([company_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [activity_measures] (
        [activity_measure_id] int NOT NULL IDENTITY,
        [year] int NOT NULL,
        [reference] nvarchar(40) NOT NULL,
        [head_id] int NOT NULL,
        [name] nvarchar(300) NOT NULL,
        [covers] varchar(40) NOT NULL,
        [unit] nvarchar(40) NOT NULL,
        [volume_label] nvarchar(40) NULL,
        [basis] varchar(40) NOT NULL,
        [budget_gross] bigint NOT NULL,
        [budget_income] bigint NOT NULL,
        [budget_volume] decimal(13,2) NOT NULL,
        [display_order] int NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_activity_measures] PRIMARY KEY ([activity_measure_id]),
        CONSTRAINT [fk_activity_measures_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [actuals] (
        [head_id] int NOT NULL,
        [period] int NOT NULL,
        [gross] bigint NOT NULL,
        [income] bigint NOT NULL,
        [commitments] bigint NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_actuals] PRIMARY KEY ([head_id], [period]),
        CONSTRAINT [ck_actuals_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_actuals_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [adjustment_actions] (
        [adjustment_action_id] int NOT NULL IDENTITY,
        [head_id] int NOT NULL,
        [from_period] int NOT NULL,
        [title] nvarchar(300) NOT NULL,
        [owner_name] nvarchar(120) NOT NULL,
        [due_on] date NOT NULL,
        [amount] bigint NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_adjustment_actions] PRIMARY KEY ([adjustment_action_id]),
        CONSTRAINT [ck_adjustment_actions_from_period] CHECK (from_period BETWEEN 1 AND 13),
        CONSTRAINT [fk_adjustment_actions_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [budget_changes] (
        [budget_change_id] int NOT NULL IDENTITY,
        [reference] nvarchar(40) NOT NULL,
        [head_id] int NOT NULL,
        [date] date NOT NULL,
        [kind] varchar(40) NOT NULL,
        [gross] bigint NOT NULL,
        [income] bigint NOT NULL,
        [reason] nvarchar(1000) NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_budget_changes] PRIMARY KEY ([budget_change_id]),
        CONSTRAINT [fk_budget_changes_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [capital_schemes] (
        [capital_scheme_id] int NOT NULL IDENTITY,
        [head_id] int NOT NULL,
        [name] nvarchar(200) NOT NULL,
        [reference] nvarchar(30) NULL,
        [programme] nvarchar(120) NULL,
        [description] nvarchar(2000) NULL,
        [owner_name] nvarchar(120) NULL,
        [budget] bigint NOT NULL,
        [display_order] int NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_capital_schemes] PRIMARY KEY ([capital_scheme_id]),
        CONSTRAINT [fk_capital_schemes_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [cash_limits] (
        [head_id] int NOT NULL,
        [gross] bigint NULL,
        [income] bigint NULL,
        [prior_year_outturn] bigint NULL,
        [prior_year_variance] bigint NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_cash_limits] PRIMARY KEY ([head_id]),
        CONSTRAINT [fk_cash_limits_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [commentaries] (
        [head_id] int NOT NULL,
        [period] int NOT NULL,
        [text] nvarchar(max) NOT NULL,
        [seen_below] varchar(64) NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_commentaries] PRIMARY KEY ([head_id], [period]),
        CONSTRAINT [ck_commentaries_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_commentaries_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [director_adjustments] (
        [head_id] int NOT NULL,
        [period] int NOT NULL,
        [amount] bigint NOT NULL,
        [reason] nvarchar(1000) NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_director_adjustments] PRIMARY KEY ([head_id], [period]),
        CONSTRAINT [ck_director_adjustments_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_director_adjustments_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [explanations] (
        [explanation_id] int NOT NULL IDENTITY,
        [head_id] int NOT NULL,
        [period] int NOT NULL,
        [subject] varchar(40) NOT NULL,
        [display_order] int NOT NULL,
        [amount] bigint NULL,
        [reason_code] nvarchar(30) NULL,
        [text] nvarchar(2000) NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_explanations] PRIMARY KEY ([explanation_id]),
        CONSTRAINT [ck_explanations_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_explanations_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [forecasts] (
        [head_id] int NOT NULL,
        [period] int NOT NULL,
        [gross] bigint NOT NULL,
        [income] bigint NOT NULL,
        [method] varchar(40) NOT NULL,
        [nature] varchar(40) NOT NULL,
        [full_year_effect] bigint NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_forecasts] PRIMARY KEY ([head_id], [period]),
        CONSTRAINT [ck_forecasts_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_forecasts_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [part_submissions] (
        [head_id] int NOT NULL,
        [period] int NOT NULL,
        [state] varchar(40) NOT NULL,
        [note] nvarchar(1000) NULL,
        [account_id] int NOT NULL,
        [account_name] nvarchar(120) NOT NULL,
        [at_utc] datetime2(3) NOT NULL,
        [submitted_by] int NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_part_submissions] PRIMARY KEY ([head_id], [period]),
        CONSTRAINT [ck_part_submissions_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_part_submissions_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [profiles] (
        [head_id] int NOT NULL,
        [period] int NOT NULL,
        [gross] bigint NOT NULL,
        [income] bigint NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_profiles] PRIMARY KEY ([head_id], [period]),
        CONSTRAINT [ck_profiles_period] CHECK (period BETWEEN 1 AND 12),
        CONSTRAINT [fk_profiles_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [roll_forwards] (
        [roll_forward_id] int NOT NULL IDENTITY,
        [head_id] int NOT NULL,
        [period] int NOT NULL,
        [kind] varchar(40) NOT NULL,
        [amount] bigint NOT NULL,
        [description] nvarchar(500) NOT NULL,
        [decision] varchar(40) NOT NULL DEFAULT 'Requested',
        [decision_reason] nvarchar(500) NULL,
        [display_order] int NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_roll_forwards] PRIMARY KEY ([roll_forward_id]),
        CONSTRAINT [ck_roll_forwards_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_roll_forwards_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [series] (
        [series_id] int NOT NULL IDENTITY,
        [year] int NOT NULL,
        [head_id] int NOT NULL,
        [reference] nvarchar(40) NOT NULL,
        [subject] nvarchar(200) NOT NULL,
        [title] nvarchar(200) NOT NULL,
        [number] nvarchar(60) NULL,
        [table_name] nvarchar(60) NULL,
        [note] nvarchar(2000) NULL,
        [rows] varchar(40) NOT NULL,
        [categories] nvarchar(2000) NULL,
        [row_head] nvarchar(60) NULL,
        [naming] varchar(40) NOT NULL,
        [span] varchar(40) NOT NULL,
        [total_label] nvarchar(200) NULL,
        [chart] varchar(40) NOT NULL,
        [display_order] int NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_series] PRIMARY KEY ([series_id]),
        CONSTRAINT [fk_series_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [staffing_measures] (
        [staffing_measure_id] int NOT NULL IDENTITY,
        [year] int NOT NULL,
        [reference] nvarchar(40) NOT NULL,
        [head_id] int NOT NULL,
        [name] nvarchar(300) NOT NULL,
        [salaried_budget] bigint NOT NULL,
        [agency_budget] bigint NOT NULL,
        [salaried_unit] varchar(40) NOT NULL,
        [agency_unit] varchar(40) NOT NULL,
        [salaried_decimals] int NOT NULL,
        [agency_decimals] int NOT NULL,
        [starts_on] date NULL,
        [salaried_start] decimal(9,4) NULL,
        [agency_start] decimal(9,4) NULL,
        [display_order] int NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_staffing_measures] PRIMARY KEY ([staffing_measure_id]),
        CONSTRAINT [fk_staffing_measures_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [paper_kind_parts] (
        [kind] varchar(40) NOT NULL,
        [part_id] varchar(60) NOT NULL,
        [display_order] int NOT NULL,
        [is_numbered] bit NOT NULL,
        [heading] nvarchar(120) NULL,
        [letter] varchar(4) NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_paper_kind_parts] PRIMARY KEY ([kind], [part_id]),
        CONSTRAINT [fk_paper_kind_parts_kind] FOREIGN KEY ([kind]) REFERENCES [paper_kinds] ([kind]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [paper_kind_tables] (
        [kind] varchar(40) NOT NULL,
        [table_id] varchar(60) NOT NULL,
        [unit] varchar(40) NULL,
        [decimals] int NULL,
        [sign] varchar(40) NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_paper_kind_tables] PRIMARY KEY ([kind], [table_id]),
        CONSTRAINT [ck_paper_kind_tables_decimals] CHECK (decimals BETWEEN 0 AND 4),
        CONSTRAINT [fk_paper_kind_tables_kind] FOREIGN KEY ([kind]) REFERENCES [paper_kinds] ([kind]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [check_answers] (
        [year] int NOT NULL,
        [number] int NOT NULL,
        [check_name] varchar(60) NOT NULL,
        [place] nvarchar(200) NOT NULL,
        [finding] varchar(64) NOT NULL,
        [answer] nvarchar(1000) NOT NULL,
        [account_id] int NOT NULL,
        [account_name] nvarchar(120) NOT NULL,
        [at_utc] datetime2(3) NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_check_answers] PRIMARY KEY ([year], [number], [check_name], [place]),
        CONSTRAINT [fk_check_answers_year_number] FOREIGN KEY ([year], [number]) REFERENCES [periods] ([year], [number]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [published_papers] (
        [published_paper_id] int NOT NULL IDENTITY,
        [year] int NOT NULL,
        [number] int NOT NULL,
        [kind] varchar(40) NOT NULL,
        [version] int NOT NULL,
        [at_utc] datetime2(3) NOT NULL,
        [account_id] int NOT NULL,
        [account_name] nvarchar(120) NOT NULL,
        [reason] nvarchar(1000) NULL,
        [data_version] bigint NOT NULL,
        [history_entry_id] bigint NOT NULL,
        [history_hash] varchar(64) NOT NULL,
        CONSTRAINT [pk_published_papers] PRIMARY KEY ([published_paper_id]),
        CONSTRAINT [fk_published_papers_year_number] FOREIGN KEY ([year], [number]) REFERENCES [periods] ([year], [number]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [reopenings] (
        [reopening_id] int NOT NULL IDENTITY,
        [year] int NOT NULL,
        [number] int NOT NULL,
        [after_version] int NOT NULL,
        [reason] nvarchar(1000) NOT NULL,
        [account_id] int NOT NULL,
        [account_name] nvarchar(120) NOT NULL,
        [at_utc] datetime2(3) NOT NULL,
        CONSTRAINT [pk_reopenings] PRIMARY KEY ([reopening_id]),
        CONSTRAINT [fk_reopenings_year_number] FOREIGN KEY ([year], [number]) REFERENCES [periods] ([year], [number]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [reserve_movements] (
        [reserve_movement_id] int NOT NULL IDENTITY,
        [reserve_id] int NOT NULL,
        [year] int NOT NULL,
        [period] int NOT NULL,
        [description] nvarchar(300) NOT NULL,
        [amount] bigint NOT NULL,
        [posted] bigint NULL,
        [display_order] int NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_reserve_movements] PRIMARY KEY ([reserve_movement_id]),
        CONSTRAINT [ck_reserve_movements_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_reserve_movements_reserve_id] FOREIGN KEY ([reserve_id]) REFERENCES [reserves] ([reserve_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [savings_amounts] (
        [savings_line_id] int NOT NULL,
        [for_year] int NOT NULL,
        [code] nvarchar(40) NOT NULL,
        [amount] bigint NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_savings_amounts] PRIMARY KEY ([savings_line_id], [for_year], [code]),
        CONSTRAINT [fk_savings_amounts_savings_line_id] FOREIGN KEY ([savings_line_id]) REFERENCES [savings_lines] ([savings_line_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [savings_progress] (
        [savings_line_id] int NOT NULL,
        [period] int NOT NULL,
        [year] int NOT NULL,
        [delivered] bigint NOT NULL,
        [forecast] bigint NOT NULL,
        [status] varchar(40) NOT NULL,
        [replaced_by] nvarchar(40) NULL,
        [text] nvarchar(2000) NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_savings_progress] PRIMARY KEY ([savings_line_id], [period]),
        CONSTRAINT [ck_savings_progress_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_savings_progress_savings_line_id] FOREIGN KEY ([savings_line_id]) REFERENCES [savings_lines] ([savings_line_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [savings_shares] (
        [savings_workstream_id] int NOT NULL,
        [for_year] int NOT NULL,
        [amount] bigint NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_savings_shares] PRIMARY KEY ([savings_workstream_id], [for_year]),
        CONSTRAINT [fk_savings_shares_savings_workstream_id] FOREIGN KEY ([savings_workstream_id]) REFERENCES [savings_workstreams] ([savings_workstream_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [activity_drivers] (
        [activity_measure_id] int NOT NULL,
        [period] int NOT NULL,
        [side] varchar(40) NOT NULL,
        [display_order] int NOT NULL,
        [head_id] int NOT NULL,
        [driver] varchar(40) NOT NULL,
        [amount] bigint NOT NULL,
        [volume_change] decimal(13,2) NULL,
        [text] nvarchar(500) NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_activity_drivers] PRIMARY KEY ([activity_measure_id], [period], [side], [display_order]),
        CONSTRAINT [ck_activity_drivers_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_activity_drivers_activity_measure_id] FOREIGN KEY ([activity_measure_id]) REFERENCES [activity_measures] ([activity_measure_id]) ON DELETE NO ACTION,
        CONSTRAINT [fk_activity_drivers_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [activity_forecasts] (
        [activity_measure_id] int NOT NULL,
        [period] int NOT NULL,
        [head_id] int NOT NULL,
        [working_gross] bigint NOT NULL,
        [working_income] bigint NOT NULL,
        [working_volume] decimal(13,2) NOT NULL,
        [forecast_gross] bigint NOT NULL,
        [forecast_income] bigint NOT NULL,
        [forecast_volume] decimal(13,2) NOT NULL,
        [budget_to_date] bigint NULL,
        [actual_to_date] bigint NULL,
        [text] nvarchar(4000) NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_activity_forecasts] PRIMARY KEY ([activity_measure_id], [period]),
        CONSTRAINT [ck_activity_forecasts_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_activity_forecasts_activity_measure_id] FOREIGN KEY ([activity_measure_id]) REFERENCES [activity_measures] ([activity_measure_id]) ON DELETE NO ACTION,
        CONSTRAINT [fk_activity_forecasts_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [activity_months] (
        [activity_measure_id] int NOT NULL,
        [month] int NOT NULL,
        [head_id] int NOT NULL,
        [budget] decimal(13,2) NULL,
        [actual] decimal(13,2) NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_activity_months] PRIMARY KEY ([activity_measure_id], [month]),
        CONSTRAINT [ck_activity_months_month] CHECK (month BETWEEN 1 AND 12),
        CONSTRAINT [fk_activity_months_activity_measure_id] FOREIGN KEY ([activity_measure_id]) REFERENCES [activity_measures] ([activity_measure_id]) ON DELETE NO ACTION,
        CONSTRAINT [fk_activity_months_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [action_progress] (
        [adjustment_action_id] int NOT NULL,
        [period] int NOT NULL,
        [head_id] int NOT NULL,
        [status] varchar(40) NOT NULL,
        [in_forecast] bigint NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_action_progress] PRIMARY KEY ([adjustment_action_id], [period]),
        CONSTRAINT [ck_action_progress_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_action_progress_adjustment_action_id] FOREIGN KEY ([adjustment_action_id]) REFERENCES [adjustment_actions] ([adjustment_action_id]) ON DELETE NO ACTION,
        CONSTRAINT [fk_action_progress_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [capital_forecasts] (
        [capital_scheme_id] int NOT NULL,
        [period] int NOT NULL,
        [head_id] int NOT NULL,
        [working_budget] bigint NOT NULL,
        [real_variance] bigint NOT NULL,
        [rephasing_variance] bigint NOT NULL,
        [spend_to_date] bigint NULL,
        [text] nvarchar(2000) NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_capital_forecasts] PRIMARY KEY ([capital_scheme_id], [period]),
        CONSTRAINT [ck_capital_forecasts_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_capital_forecasts_capital_scheme_id] FOREIGN KEY ([capital_scheme_id]) REFERENCES [capital_schemes] ([capital_scheme_id]) ON DELETE NO ACTION,
        CONSTRAINT [fk_capital_forecasts_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [capital_funding] (
        [capital_scheme_id] int NOT NULL,
        [for_year] int NOT NULL,
        [source] nvarchar(60) NOT NULL,
        [head_id] int NOT NULL,
        [amount] bigint NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_capital_funding] PRIMARY KEY ([capital_scheme_id], [for_year], [source]),
        CONSTRAINT [fk_capital_funding_capital_scheme_id] FOREIGN KEY ([capital_scheme_id]) REFERENCES [capital_schemes] ([capital_scheme_id]) ON DELETE NO ACTION,
        CONSTRAINT [fk_capital_funding_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [capital_year_forecasts] (
        [capital_scheme_id] int NOT NULL,
        [period] int NOT NULL,
        [for_year] int NOT NULL,
        [head_id] int NOT NULL,
        [working_budget] bigint NULL,
        [real_variance] bigint NOT NULL,
        [rephasing_variance] bigint NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_capital_year_forecasts] PRIMARY KEY ([capital_scheme_id], [period], [for_year]),
        CONSTRAINT [ck_capital_year_forecasts_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_capital_year_forecasts_capital_scheme_id] FOREIGN KEY ([capital_scheme_id]) REFERENCES [capital_schemes] ([capital_scheme_id]) ON DELETE NO ACTION,
        CONSTRAINT [fk_capital_year_forecasts_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [capital_years] (
        [capital_scheme_id] int NOT NULL,
        [for_year] int NOT NULL,
        [head_id] int NOT NULL,
        [budget] bigint NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_capital_years] PRIMARY KEY ([capital_scheme_id], [for_year]),
        CONSTRAINT [fk_capital_years_capital_scheme_id] FOREIGN KEY ([capital_scheme_id]) REFERENCES [capital_schemes] ([capital_scheme_id]) ON DELETE NO ACTION,
        CONSTRAINT [fk_capital_years_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [series_columns] (
        [series_id] int NOT NULL,
        [key] nvarchar(40) NOT NULL,
        [name] nvarchar(200) NOT NULL,
        [kind] varchar(40) NOT NULL,
        [of] nvarchar(200) NULL,
        [unit] varchar(40) NOT NULL,
        [decimals] int NOT NULL,
        [is_drawn] bit NOT NULL,
        [agrees_with] nvarchar(200) NULL,
        [display_order] int NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_series_columns] PRIMARY KEY ([series_id], [key]),
        CONSTRAINT [ck_series_columns_decimals] CHECK (decimals BETWEEN 0 AND 3),
        CONSTRAINT [fk_series_columns_series_id] FOREIGN KEY ([series_id]) REFERENCES [series] ([series_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [staffing_bridge_steps] (
        [staffing_measure_id] int NOT NULL,
        [period] int NOT NULL,
        [display_order] int NOT NULL,
        [head_id] int NOT NULL,
        [amount] bigint NOT NULL,
        [text] nvarchar(500) NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_staffing_bridge_steps] PRIMARY KEY ([staffing_measure_id], [period], [display_order]),
        CONSTRAINT [ck_staffing_bridge_steps_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_staffing_bridge_steps_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION,
        CONSTRAINT [fk_staffing_bridge_steps_staffing_measure_id] FOREIGN KEY ([staffing_measure_id]) REFERENCES [staffing_measures] ([staffing_measure_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [staffing_forecasts] (
        [staffing_measure_id] int NOT NULL,
        [period] int NOT NULL,
        [head_id] int NOT NULL,
        [salaried_working] bigint NOT NULL,
        [agency_working] bigint NOT NULL,
        [salaried_forecast] bigint NOT NULL,
        [agency_forecast] bigint NOT NULL,
        [money_as_at] date NULL,
        [salaried_budget_to_date] bigint NULL,
        [agency_budget_to_date] bigint NULL,
        [salaried_spend] bigint NULL,
        [agency_spend] bigint NULL,
        [numbers_as_at] date NULL,
        [salaried_number] decimal(9,4) NULL,
        [agency_number] decimal(9,4) NULL,
        [text] nvarchar(4000) NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_staffing_forecasts] PRIMARY KEY ([staffing_measure_id], [period]),
        CONSTRAINT [ck_staffing_forecasts_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_staffing_forecasts_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION,
        CONSTRAINT [fk_staffing_forecasts_staffing_measure_id] FOREIGN KEY ([staffing_measure_id]) REFERENCES [staffing_measures] ([staffing_measure_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [paper_files] (
        [published_paper_id] int NOT NULL,
        [name] nvarchar(120) NOT NULL,
        [media_type] varchar(100) NOT NULL,
        [sha256] varchar(64) NOT NULL,
        [length] bigint NOT NULL,
        [content] varbinary(max) NOT NULL,
        CONSTRAINT [pk_paper_files] PRIMARY KEY ([published_paper_id], [name]),
        CONSTRAINT [fk_paper_files_published_paper_id] FOREIGN KEY ([published_paper_id]) REFERENCES [published_papers] ([published_paper_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE TABLE [series_values] (
        [series_id] int NOT NULL,
        [year] int NOT NULL,
        [period] int NOT NULL,
        [row] nvarchar(200) NOT NULL,
        [column_key] nvarchar(40) NOT NULL,
        [hundredths] bigint NOT NULL,
        [decimals] int NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_series_values] PRIMARY KEY ([series_id], [year], [period], [row], [column_key]),
        CONSTRAINT [ck_series_values_decimals] CHECK (decimals BETWEEN 0 AND 3),
        CONSTRAINT [ck_series_values_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_series_values_series_id_column_key] FOREIGN KEY ([series_id], [column_key]) REFERENCES [series_columns] ([series_id], [key]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_account_claims_user_id] ON [account_claims] ([user_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_account_logins_user_id] ON [account_logins] ([user_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_account_sessions_account_id] ON [account_sessions] ([account_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_accounts_normalized_email] ON [accounts] ([normalized_email]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ix_accounts_normalized_user_name] ON [accounts] ([normalized_user_name]) WHERE [normalized_user_name] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_action_progress_head_id] ON [action_progress] ([head_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_activity_drivers_head_id] ON [activity_drivers] ([head_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_activity_forecasts_head_id] ON [activity_forecasts] ([head_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_activity_measures_head_id] ON [activity_measures] ([head_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ix_activity_measures_year_reference] ON [activity_measures] ([year], [reference]) WHERE [year] IS NOT NULL AND [reference] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_activity_months_head_id] ON [activity_months] ([head_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_adjustment_actions_head_id] ON [adjustment_actions] ([head_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_budget_changes_head_id] ON [budget_changes] ([head_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_budget_changes_reference] ON [budget_changes] ([reference]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_capital_forecasts_head_id] ON [capital_forecasts] ([head_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_capital_funding_head_id] ON [capital_funding] ([head_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ix_capital_schemes_head_id_name] ON [capital_schemes] ([head_id], [name]) WHERE [head_id] IS NOT NULL AND [name] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_capital_year_forecasts_head_id] ON [capital_year_forecasts] ([head_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_capital_years_head_id] ON [capital_years] ([head_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ix_companies_year_name] ON [companies] ([year], [name]) WHERE [year] IS NOT NULL AND [name] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ix_explanations_head_id_period_subject_display_order] ON [explanations] ([head_id], [period], [subject], [display_order]) WHERE [head_id] IS NOT NULL AND [period] IS NOT NULL AND [subject] IS NOT NULL AND [display_order] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_heads_mirrors_head_id] ON [heads] ([mirrors_head_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_heads_parent_id] ON [heads] ([parent_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ix_heads_year_code] ON [heads] ([year], [code]) WHERE [year] IS NOT NULL AND [code] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_history_at_utc] ON [history] ([at_utc]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_history_subject_history_entry_id] ON [history] ([subject], [history_entry_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_history_subject_item] ON [history] ([subject], [item]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_part_owners_deputy_account_id] ON [part_owners] ([deputy_account_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_part_owners_owner_account_id] ON [part_owners] ([owner_account_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ix_published_papers_year_number_kind_version] ON [published_papers] ([year], [number], [kind], [version]) WHERE [year] IS NOT NULL AND [number] IS NOT NULL AND [kind] IS NOT NULL AND [version] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ix_reopenings_year_number_after_version] ON [reopenings] ([year], [number], [after_version]) WHERE [year] IS NOT NULL AND [number] IS NOT NULL AND [after_version] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_reserve_movements_reserve_id] ON [reserve_movements] ([reserve_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ix_reserve_movements_year_period_reserve_id_description] ON [reserve_movements] ([year], [period], [reserve_id], [description]) WHERE [year] IS NOT NULL AND [period] IS NOT NULL AND [reserve_id] IS NOT NULL AND [description] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ix_reserves_year_name] ON [reserves] ([year], [name]) WHERE [year] IS NOT NULL AND [name] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_roll_forwards_head_id_period] ON [roll_forwards] ([head_id], [period]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ix_savings_lines_year_reference] ON [savings_lines] ([year], [reference]) WHERE [year] IS NOT NULL AND [reference] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ix_savings_workstreams_year_name] ON [savings_workstreams] ([year], [name]) WHERE [year] IS NOT NULL AND [name] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_series_head_id] ON [series] ([head_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ix_series_year_reference] ON [series] ([year], [reference]) WHERE [year] IS NOT NULL AND [reference] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_series_values_series_id_column_key] ON [series_values] ([series_id], [column_key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_staffing_bridge_steps_head_id] ON [staffing_bridge_steps] ([head_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_staffing_forecasts_head_id] ON [staffing_forecasts] ([head_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    CREATE INDEX [ix_staffing_measures_head_id] ON [staffing_measures] ([head_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ix_staffing_measures_year_reference] ON [staffing_measures] ([year], [reference]) WHERE [year] IS NOT NULL AND [reference] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130135145_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130135145_Initial', N'10.0.15');
END;

COMMIT;
GO

IF @@ERROR <> 0 SET NOEXEC ON;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130161752_HistoryReaders'
)
BEGIN
    ALTER TABLE [history] ADD [head_code] nvarchar(40) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130161752_HistoryReaders'
)
BEGIN
    ALTER TABLE [history] ADD [readers] varchar(40) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130161752_HistoryReaders'
)
BEGIN
    ALTER TABLE [history] ADD [saving_reference] nvarchar(40) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130161752_HistoryReaders'
)
BEGIN
    ALTER TABLE [history] ADD [year] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130161752_HistoryReaders'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130161752_HistoryReaders', N'10.0.15');
END;

COMMIT;
GO

IF @@ERROR <> 0 SET NOEXEC ON;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130224355_ActionLog'
)
BEGIN
    CREATE TABLE [agreed_actions] (
        [agreed_action_id] int NOT NULL IDENTITY,
        [year] int NOT NULL,
        [head_id] int NOT NULL,
        [name] nvarchar(200) NOT NULL,
        [from_period] int NOT NULL,
        [owner_name] nvarchar(120) NOT NULL,
        [due_on] date NOT NULL,
        [effect] bigint NOT NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_agreed_actions] PRIMARY KEY ([agreed_action_id]),
        CONSTRAINT [ck_agreed_actions_from_period] CHECK (from_period BETWEEN 1 AND 13),
        CONSTRAINT [fk_agreed_actions_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130224355_ActionLog'
)
BEGIN
    CREATE TABLE [agreed_action_progress] (
        [agreed_action_id] int NOT NULL,
        [period] int NOT NULL,
        [head_id] int NOT NULL,
        [state] varchar(40) NOT NULL,
        [note] nvarchar(1000) NULL,
        [version] int NOT NULL,
        CONSTRAINT [pk_agreed_action_progress] PRIMARY KEY ([agreed_action_id], [period]),
        CONSTRAINT [ck_agreed_action_progress_period] CHECK (period BETWEEN 1 AND 13),
        CONSTRAINT [fk_agreed_action_progress_agreed_action_id] FOREIGN KEY ([agreed_action_id]) REFERENCES [agreed_actions] ([agreed_action_id]) ON DELETE NO ACTION,
        CONSTRAINT [fk_agreed_action_progress_head_id] FOREIGN KEY ([head_id]) REFERENCES [heads] ([head_id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130224355_ActionLog'
)
BEGIN
    CREATE INDEX [ix_agreed_action_progress_head_id] ON [agreed_action_progress] ([head_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130224355_ActionLog'
)
BEGIN
    CREATE INDEX [ix_agreed_actions_head_id] ON [agreed_actions] ([head_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130224355_ActionLog'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ix_agreed_actions_year_name] ON [agreed_actions] ([year], [name]) WHERE [year] IS NOT NULL AND [name] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130224355_ActionLog'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130224355_ActionLog', N'10.0.15');
END;

COMMIT;
GO

IF @@ERROR <> 0 SET NOEXEC ON;
GO

BEGIN TRANSACTION;
EXEC(N'CREATE OR ALTER TRIGGER tr_agreed_actions_lock ON agreed_actions AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.agreed_action_id = d.agreed_action_id
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = ''Published'' AND p.[year] = d.[year] AND p.[number] >= d.from_period)
            AND (i.agreed_action_id IS NULL OR i.[year] <> d.[year] OR i.from_period <> d.from_period OR EXISTS (SELECT i.[head_id], i.[effect] EXCEPT SELECT d.[head_id], d.[effect]))
        UNION ALL
        SELECT 1
        FROM inserted AS i
        LEFT JOIN deleted AS d ON d.agreed_action_id = i.agreed_action_id
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = ''Published'' AND p.[year] = i.[year] AND p.[number] >= i.from_period)
            AND (d.agreed_action_id IS NULL OR d.[year] <> i.[year] OR i.from_period <> d.from_period))
    BEGIN;
        THROW 51000, N''A period that reports it is published: its service and effect are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_agreed_action_progress_lock ON agreed_action_progress AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its progress of actions are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_activity_measures_lock ON activity_measures AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.activity_measure_id = d.activity_measure_id
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = ''Published'' AND p.[year] IN (d.[year], i.[year]))
            AND ((i.activity_measure_id IS NULL AND (EXISTS (SELECT 1 FROM activity_forecasts AS f JOIN heads AS h ON h.head_id = f.head_id JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = f.[period] WHERE p.[status] = ''Published'' AND f.activity_measure_id = d.activity_measure_id) OR EXISTS (SELECT 1 FROM activity_months AS m JOIN periods AS p ON p.[year] = d.[year] AND p.[status] = ''Published'' AND p.[number] >= m.[month] WHERE m.activity_measure_id = d.activity_measure_id)))
                OR (i.activity_measure_id IS NOT NULL AND EXISTS (SELECT i.[head_id], i.[year], CAST(i.[reference] AS varbinary(8000)), CAST(i.[basis] AS varbinary(8000)), i.[budget_gross], i.[budget_income], i.[budget_volume] EXCEPT SELECT d.[head_id], d.[year], CAST(d.[reference] AS varbinary(8000)), CAST(d.[basis] AS varbinary(8000)), d.[budget_gross], d.[budget_income], d.[budget_volume]))))
    BEGIN;
        THROW 51000, N''A period of the year is published: its approved measures are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_activity_forecasts_lock ON activity_forecasts AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its activity figures are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_activity_months_lock ON activity_months AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id, [month] FROM inserted UNION ALL SELECT head_id, [month] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year]
        WHERE p.[status] = ''Published'' AND p.[number] >= touched.[month])
    BEGIN;
        THROW 51000, N''The month is published: its volumes are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_activity_drivers_lock ON activity_drivers AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its activity figures are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_director_adjustments_lock ON director_adjustments AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its director''''s adjustments are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_action_progress_lock ON action_progress AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its actions are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_cash_limits_lock ON cash_limits AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id FROM inserted UNION ALL SELECT head_id FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''A period of the year is published: its approved cash limits and last year''''s figures are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_budget_changes_lock ON budget_changes AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id, [date] FROM inserted UNION ALL SELECT head_id, [date] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year]
        WHERE p.[status] = ''Published''
            AND touched.[date] <= EOMONTH(DATEFROMPARTS(p.[year], 4, 1), CASE WHEN p.[number] > 12 THEN 11 ELSE p.[number] - 1 END))
    BEGIN;
        THROW 51000, N''The date lies in a published period: its budget changes are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_profiles_lock ON profiles AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[status] = ''Published''
        WHERE p.[number] >= touched.[period]
            OR NOT EXISTS (SELECT 1 FROM profiles AS standing WHERE standing.head_id = touched.head_id)
            OR (NOT EXISTS (SELECT 1 FROM deleted AS before WHERE before.head_id = touched.head_id)
                AND NOT EXISTS (SELECT 1 FROM profiles AS other WHERE other.head_id = touched.head_id
                    AND NOT EXISTS (SELECT 1 FROM inserted AS added WHERE added.head_id = other.head_id AND added.[period] = other.[period]))))
    BEGIN;
        THROW 51000, N''The month is published: its profile is locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_capital_schemes_lock ON capital_schemes AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.capital_scheme_id = d.capital_scheme_id
        JOIN heads AS h ON h.head_id IN (d.head_id, i.head_id)
        JOIN periods AS p ON p.[year] = h.[year]
        WHERE p.[status] = ''Published''
            AND ((i.head_id IS NULL AND (EXISTS (SELECT 1 FROM inserted) OR EXISTS (SELECT 1 FROM capital_forecasts AS f JOIN heads AS h ON h.head_id = f.head_id JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = f.[period] WHERE p.[status] = ''Published'' AND f.capital_scheme_id = d.capital_scheme_id)))
                OR i.head_id <> d.head_id OR i.budget <> d.budget))
    BEGIN;
        THROW 51000, N''A period of the year is published: its approved budgets of capital schemes are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_capital_years_lock ON capital_years AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.capital_scheme_id = d.capital_scheme_id AND i.for_year = d.for_year
        JOIN heads AS h ON h.head_id IN (d.head_id, i.head_id)
        JOIN periods AS p ON p.[year] = h.[year]
        WHERE p.[status] = ''Published''
            AND ((i.head_id IS NULL AND (EXISTS (SELECT 1 FROM inserted) OR EXISTS (SELECT 1 FROM capital_forecasts AS f JOIN heads AS h ON h.head_id = f.head_id JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = f.[period] WHERE p.[status] = ''Published'' AND f.capital_scheme_id = d.capital_scheme_id)))
                OR i.head_id <> d.head_id OR i.budget <> d.budget))
    BEGIN;
        THROW 51000, N''A period of the year is published: its approved budgets of capital schemes are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_capital_funding_lock ON capital_funding AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.capital_scheme_id = d.capital_scheme_id AND i.for_year = d.for_year AND CAST(i.[source] AS varbinary(8000)) = CAST(d.[source] AS varbinary(8000))
        JOIN heads AS h ON h.head_id IN (d.head_id, i.head_id)
        JOIN periods AS p ON p.[year] = h.[year]
        WHERE p.[status] = ''Published''
            AND ((i.head_id IS NULL AND (EXISTS (SELECT 1 FROM inserted) OR EXISTS (SELECT 1 FROM capital_forecasts AS f JOIN heads AS h ON h.head_id = f.head_id JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = f.[period] WHERE p.[status] = ''Published'' AND f.capital_scheme_id = d.capital_scheme_id)))
                OR i.head_id <> d.head_id OR i.amount <> d.amount))
    BEGIN;
        THROW 51000, N''A period of the year is published: its funding of capital schemes is locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_capital_forecasts_lock ON capital_forecasts AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its capital forecasts are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_capital_year_forecasts_lock ON capital_year_forecasts AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its capital forecasts are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_check_answers_lock ON check_answers AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT [year], [number] FROM inserted UNION ALL SELECT [year], [number] FROM deleted) AS touched
        JOIN periods AS p ON p.[year] = touched.[year] AND p.[number] = touched.[number]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: the answers to its checks are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_companies_lock ON companies AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.company_id = d.company_id
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = ''Published'' AND p.[year] = d.[year] AND p.[number] >= d.from_period)
            AND (i.company_id IS NULL OR i.[year] <> d.[year] OR i.from_period <> d.from_period OR EXISTS (SELECT i.[budget] EXCEPT SELECT d.[budget]))
        UNION ALL
        SELECT 1
        FROM inserted AS i
        LEFT JOIN deleted AS d ON d.company_id = i.company_id
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = ''Published'' AND p.[year] = i.[year] AND p.[number] >= i.from_period)
            AND (d.company_id IS NULL OR d.[year] <> i.[year] OR i.from_period <> d.from_period))
    BEGIN;
        THROW 51000, N''A period that reports it is published: its budget are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_company_forecasts_lock ON company_forecasts AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT [year], [period] FROM inserted UNION ALL SELECT [year], [period] FROM deleted) AS touched
        JOIN periods AS p ON p.[year] = touched.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its company forecasts are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_debt_balances_lock ON debt_balances AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT [year], [period] FROM inserted UNION ALL SELECT [year], [period] FROM deleted) AS touched
        JOIN periods AS p ON p.[year] = touched.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its debts are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_explanations_lock ON explanations AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its explanations are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_commentaries_lock ON commentaries AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its commentary are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_forecasts_lock ON forecasts AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its forecasts are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_actuals_lock ON actuals AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its actuals are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_roll_forwards_lock ON roll_forwards AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its roll forwards are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_paper_texts_lock ON paper_texts AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT [year], [period] FROM inserted UNION ALL SELECT [year], [period] FROM deleted) AS touched
        JOIN periods AS p ON p.[year] = touched.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its paper''''s texts are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_published_papers_lock ON published_papers INSTEAD OF UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    THROW 51000, N''Published papers are only ever added to.'', 1;
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_paper_files_lock ON paper_files INSTEAD OF UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    THROW 51000, N''Files of published papers are only ever added to.'', 1;
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_reopenings_lock ON reopenings INSTEAD OF UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    THROW 51000, N''Reopenings are only ever added to.'', 1;
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_history_lock ON history INSTEAD OF UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    THROW 51000, N''History is only ever added to.'', 1;
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_reserves_lock ON reserves AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.reserve_id = d.reserve_id
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = ''Published'' AND p.[year] = d.[year] AND p.[number] >= d.from_period)
            AND (i.reserve_id IS NULL OR i.[year] <> d.[year] OR i.from_period <> d.from_period OR EXISTS (SELECT CAST(i.[kind] AS varbinary(8000)), i.[opening] EXCEPT SELECT CAST(d.[kind] AS varbinary(8000)), d.[opening]))
        UNION ALL
        SELECT 1
        FROM inserted AS i
        LEFT JOIN deleted AS d ON d.reserve_id = i.reserve_id
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = ''Published'' AND p.[year] = i.[year] AND p.[number] >= i.from_period)
            AND (d.reserve_id IS NULL OR d.[year] <> i.[year] OR i.from_period <> d.from_period))
    BEGIN;
        THROW 51000, N''A period that reports it is published: its kind and opening balance are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_reserve_movements_lock ON reserve_movements AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT [year], [period] FROM inserted UNION ALL SELECT [year], [period] FROM deleted) AS touched
        JOIN periods AS p ON p.[year] = touched.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its reserve movements are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_part_submissions_lock ON part_submissions AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its submissions are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_savings_lines_lock ON savings_lines AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM inserted AS i
        FULL JOIN deleted AS d ON d.[savings_line_id] = i.[savings_line_id]
        JOIN periods AS p ON p.[status] = ''Published''
            AND ((p.[year] = i.[year] AND p.[number] >= i.[from_period]) OR (p.[year] = d.[year] AND p.[number] >= d.[from_period]))
        WHERE i.[savings_line_id] IS NULL OR d.[savings_line_id] IS NULL
            OR i.[year] <> d.[year] OR CAST(i.[reference] AS varbinary(8000)) <> CAST(d.[reference] AS varbinary(8000)) OR i.[from_period] <> d.[from_period]
            OR i.[is_agreed] <> d.[is_agreed] OR i.[is_replacement] <> d.[is_replacement]
            OR i.[is_cost_avoidance] <> d.[is_cost_avoidance] OR i.[is_recurring] <> d.[is_recurring])
    BEGIN;
        THROW 51000, N''A period that counts the saving is published: what counts of it is locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_savings_amounts_lock ON savings_amounts AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT [savings_line_id] FROM inserted UNION ALL SELECT [savings_line_id] FROM deleted) AS touched
        JOIN savings_lines AS s ON s.[savings_line_id] = touched.[savings_line_id]
        JOIN periods AS p ON p.[year] = s.[year] AND p.[number] >= s.[from_period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''A period that counts the saving is published: its amounts are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_savings_progress_lock ON savings_progress AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT [year], [period] FROM inserted UNION ALL SELECT [year], [period] FROM deleted) AS touched
        JOIN periods AS p ON p.[year] = touched.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its savings are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_savings_workstreams_lock ON savings_workstreams AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.savings_workstream_id = d.savings_workstream_id
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = ''Published'' AND p.[year] IN (d.[year], i.[year]))
            AND (i.savings_workstream_id IS NULL OR EXISTS (SELECT i.[year], CAST(i.[name] AS varbinary(8000)), CAST(i.share_of AS varbinary(8000)) EXCEPT SELECT d.[year], CAST(d.[name] AS varbinary(8000)), CAST(d.share_of AS varbinary(8000)))))
    BEGIN;
        THROW 51000, N''A period of the year is published: what its workstreams share is locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_savings_shares_lock ON savings_shares AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM deleted AS d
        JOIN savings_workstreams AS w ON w.savings_workstream_id = d.savings_workstream_id
        JOIN periods AS p ON p.[year] = w.[year]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''A period of the year is published: what its workstreams share is locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_series_lock ON series AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.[series_id] = d.[series_id]
        JOIN series_values AS v ON v.[series_id] = d.[series_id]
        JOIN periods AS p ON p.[year] = v.[year] AND p.[number] = v.[period]
        WHERE p.[status] = ''Published''
          AND (i.[series_id] IS NULL OR i.[year] <> d.[year] OR CAST(i.[reference] AS varbinary(8000)) <> CAST(d.[reference] AS varbinary(8000)) OR CAST(i.[rows] AS varbinary(8000)) <> CAST(d.[rows] AS varbinary(8000))))
    BEGIN;
        THROW 51000, N''A period that reports the series is published: what its figures mean is locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_series_columns_lock ON series_columns AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.[series_id] = d.[series_id] AND CAST(i.[key] AS varbinary(8000)) = CAST(d.[key] AS varbinary(8000))
        JOIN series_values AS v ON v.[series_id] = d.[series_id] AND v.[column_key] = d.[key]
        JOIN periods AS p ON p.[year] = v.[year] AND p.[number] = v.[period]
        WHERE p.[status] = ''Published'' AND (i.[key] IS NULL OR CAST(i.[kind] AS varbinary(8000)) <> CAST(d.[kind] AS varbinary(8000))))
    BEGIN;
        THROW 51000, N''A period that reports the series is published: what its figures mean is locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_series_values_lock ON series_values AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT [year], [period] FROM inserted UNION ALL SELECT [year], [period] FROM deleted) AS touched
        JOIN periods AS p ON p.[year] = touched.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its series are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_staffing_measures_lock ON staffing_measures AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.staffing_measure_id = d.staffing_measure_id
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = ''Published'' AND p.[year] IN (d.[year], i.[year]))
            AND ((i.staffing_measure_id IS NULL AND (EXISTS (SELECT 1 FROM staffing_forecasts AS f JOIN heads AS h ON h.head_id = f.head_id JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = f.[period] WHERE p.[status] = ''Published'' AND f.staffing_measure_id = d.staffing_measure_id)))
                OR (i.staffing_measure_id IS NOT NULL AND EXISTS (SELECT i.[head_id], i.[year], CAST(i.[reference] AS varbinary(8000)), i.[salaried_budget], i.[agency_budget], CAST(i.[salaried_unit] AS varbinary(8000)), CAST(i.[agency_unit] AS varbinary(8000)), i.[starts_on], i.[salaried_start], i.[agency_start] EXCEPT SELECT d.[head_id], d.[year], CAST(d.[reference] AS varbinary(8000)), d.[salaried_budget], d.[agency_budget], CAST(d.[salaried_unit] AS varbinary(8000)), CAST(d.[agency_unit] AS varbinary(8000)), d.[starts_on], d.[salaried_start], d.[agency_start]))))
    BEGIN;
        THROW 51000, N''A period of the year is published: its approved measures are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_staffing_forecasts_lock ON staffing_forecasts AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its staffing figures are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_staffing_bridge_steps_lock ON staffing_bridge_steps AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = ''Published'')
    BEGIN;
        THROW 51000, N''The period is published: its staffing figures are locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_heads_lock ON heads AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.head_id = d.head_id
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = ''Published'' AND p.[year] IN (d.[year], i.[year]))
            AND (i.head_id IS NULL OR i.[year] <> d.[year] OR CAST(i.code AS varbinary(8000)) <> CAST(d.code AS varbinary(8000)) OR CAST(i.kind AS varbinary(8000)) <> CAST(d.kind AS varbinary(8000)) OR i.in_total <> d.in_total
                OR ISNULL(i.parent_id, 0) <> ISNULL(d.parent_id, 0) OR ISNULL(i.mirrors_head_id, 0) <> ISNULL(d.mirrors_head_id, 0))
        UNION ALL
        SELECT 1
        FROM inserted AS i
        WHERE NOT EXISTS (SELECT 1 FROM deleted AS d WHERE d.head_id = i.head_id)
            AND EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = ''Published'' AND p.[year] = i.[year])
            AND (i.mirrors_head_id IS NOT NULL
                OR EXISTS (SELECT 1 FROM cash_limits AS c WHERE c.head_id = i.parent_id AND c.gross IS NOT NULL)
                OR EXISTS (SELECT 1 FROM forecasts AS f WHERE f.head_id = i.parent_id)
                OR EXISTS (SELECT 1 FROM actuals AS a WHERE a.head_id = i.parent_id)))
    BEGIN;
        THROW 51000, N''A period of the year is published: its structure is locked.'', 1;
    END
END');
EXEC(N'CREATE OR ALTER TRIGGER tr_periods_lock ON periods AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.[year] = d.[year] AND i.[number] = d.[number]
        WHERE (d.[status] = ''Published'' AND i.[number] IS NULL)
            OR i.published_version < d.published_version
            OR (d.[status] = ''Published'' AND CAST(i.[status] AS varbinary(8000)) <> CAST(''Published'' AS varbinary(8000)) AND NOT (i.[status] = ''InReview''
                AND EXISTS (SELECT 1 FROM reopenings AS r WHERE r.[year] = d.[year] AND r.[number] = d.[number] AND r.after_version = d.published_version)
                AND NOT EXISTS (SELECT 1 FROM periods AS p WHERE p.[year] = d.[year] AND p.[number] > d.[number] AND p.[status] = ''Published''))))
    BEGIN;
        THROW 51000, N''The period is published and stays so.'', 1;
    END
END');
COMMIT;
GO

IF @@ERROR <> 0 SET NOEXEC ON;
GO

SET NOEXEC OFF;
GO

IF @@TRANCOUNT > 0
    ROLLBACK;
IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
    OR (SELECT COUNT(*) FROM sys.triggers WHERE is_disabled = 0 AND name LIKE N'tr[_]%[_]lock') < 46
    RAISERROR(N'The database was not brought up to date. The first message above says why; nothing after it was done.', 16, 1);
ELSE
    PRINT N'The database is up to date.';
GO
