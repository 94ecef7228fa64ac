using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Archive;
using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.Configurations;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Mail;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Domain.Structure;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace BudgetMonitor.Data;

/// <summary>One council's database.</summary>
public sealed class BudgetDbContext(DbContextOptions<BudgetDbContext> options) : IdentityUserContext<Account, int>(options), IDataProtectionKeyContext
{
    public DbSet<CouncilSettings> Councils => Set<CouncilSettings>();

    public DbSet<Head> Heads => Set<Head>();

    public DbSet<PeriodRecord> Periods => Set<PeriodRecord>();

    public DbSet<RagRuleRecord> RagRules => Set<RagRuleRecord>();

    public DbSet<CashLimitEntry> CashLimits => Set<CashLimitEntry>();

    public DbSet<BudgetChange> BudgetChanges => Set<BudgetChange>();

    public DbSet<ProfileEntry> Profiles => Set<ProfileEntry>();

    public DbSet<ActualEntry> Actuals => Set<ActualEntry>();

    public DbSet<ForecastEntry> Forecasts => Set<ForecastEntry>();

    public DbSet<DirectorAdjustment> DirectorAdjustments => Set<DirectorAdjustment>();

    public DbSet<RollForward> RollForwards => Set<RollForward>();

    public DbSet<Explanation> Explanations => Set<Explanation>();

    public DbSet<Commentary> Commentaries => Set<Commentary>();

    public DbSet<AdjustmentAction> AdjustmentActions => Set<AdjustmentAction>();

    public DbSet<ActionProgress> ActionProgress => Set<ActionProgress>();

    public DbSet<PartSubmission> PartSubmissions => Set<PartSubmission>();

    public DbSet<PartOwner> PartOwners => Set<PartOwner>();

    public DbSet<CheckAnswer> CheckAnswers => Set<CheckAnswer>();

    public DbSet<CheckSetting> CheckSettings => Set<CheckSetting>();

    public DbSet<PublishedPaper> PublishedPapers => Set<PublishedPaper>();

    public DbSet<PaperFile> PaperFiles => Set<PaperFile>();

    public DbSet<Reopening> Reopenings => Set<Reopening>();

    public DbSet<DigestRecord> Digests => Set<DigestRecord>();

    public DbSet<CapitalScheme> CapitalSchemes => Set<CapitalScheme>();

    public DbSet<CapitalYear> CapitalYears => Set<CapitalYear>();

    public DbSet<CapitalFunding> CapitalFunding => Set<CapitalFunding>();

    public DbSet<CapitalForecast> CapitalForecasts => Set<CapitalForecast>();

    public DbSet<CapitalYearForecast> CapitalYearForecasts => Set<CapitalYearForecast>();

    public DbSet<Reserve> Reserves => Set<Reserve>();

    public DbSet<ReserveMovement> ReserveMovements => Set<ReserveMovement>();

    public DbSet<Company> Companies => Set<Company>();

    public DbSet<CompanyForecast> CompanyForecasts => Set<CompanyForecast>();

    public DbSet<DebtBalance> DebtBalances => Set<DebtBalance>();

    public DbSet<SavingsLine> SavingsLines => Set<SavingsLine>();

    public DbSet<SavingsAmount> SavingsAmounts => Set<SavingsAmount>();

    public DbSet<SavingsProgress> SavingsProgress => Set<SavingsProgress>();

    public DbSet<SavingsWorkstream> SavingsWorkstreams => Set<SavingsWorkstream>();

    public DbSet<SavingsShare> SavingsShares => Set<SavingsShare>();

    public DbSet<NamedSeries> Series => Set<NamedSeries>();

    public DbSet<SeriesColumn> SeriesColumns => Set<SeriesColumn>();

    public DbSet<SeriesValue> SeriesValues => Set<SeriesValue>();

    public DbSet<ActivityMeasure> ActivityMeasures => Set<ActivityMeasure>();

    public DbSet<ActivityForecast> ActivityForecasts => Set<ActivityForecast>();

    public DbSet<ActivityMonth> ActivityMonths => Set<ActivityMonth>();

    public DbSet<ActivityDriver> ActivityDrivers => Set<ActivityDriver>();

    public DbSet<StaffingMeasure> StaffingMeasures => Set<StaffingMeasure>();

    public DbSet<StaffingForecast> StaffingForecasts => Set<StaffingForecast>();

    public DbSet<StaffingBridgeStep> StaffingBridgeSteps => Set<StaffingBridgeStep>();

    public DbSet<TableRow> TableRows => Set<TableRow>();

    public DbSet<TableLabel> TableLabels => Set<TableLabel>();

    public DbSet<PaperText> PaperTexts => Set<PaperText>();

    public DbSet<PaperKindRecord> PaperKinds => Set<PaperKindRecord>();

    public DbSet<PaperKindPart> PaperKindParts => Set<PaperKindPart>();

    public DbSet<PaperKindTable> PaperKindTables => Set<PaperKindTable>();

    public DbSet<AccountPart> AccountParts => Set<AccountPart>();

    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<RequestRecord> Requests => Set<RequestRecord>();

    /// <summary>The keys that protect cookies and forms, kept in the database so that several copies of the web process share them.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The change that this context belongs to; null for reading and for the sign-in machinery.</summary>
    internal ChangeScope? Change { get; set; }

    /// <summary>Fixed here, so that a host's Identity options cannot change the tables behind the migrations' back.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        var gate = this.GetService<SingleWriter>();
        gate.Enter();
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        finally
        {
            gate.Leave();
        }
    }

    /// <summary>A change stands in the queue of writers already; whoever saves without one, such as the sign-in, queues here.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Change is not null)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var gate = this.GetService<SingleWriter>();
        await gate.EnterAsync(cancellationToken);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            gate.Leave();
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Money>().HaveConversion<MoneyConverter>();
        configurationBuilder.Properties<Volume>().HaveConversion<VolumeConverter>().HavePrecision(VolumeConverter.Digits, Volume.Decimals);
        configurationBuilder.Properties<VolumeChange>().HaveConversion<VolumeChangeConverter>().HavePrecision(VolumeConverter.Digits, Volume.Decimals);
        configurationBuilder.Properties<StaffNumber>().HaveConversion<StaffNumberConverter>().HavePrecision(StaffNumberConverter.Digits, StaffNumber.Decimals + 2);
        configurationBuilder.Properties<Percentage>().HaveConversion<PercentageConverter>().HavePrecision(PercentageConverter.Digits, Percentage.Decimals);
        configurationBuilder.Properties<PaperKind>().HaveConversion<PaperKindConverter>().HaveMaxLength(PaperKind.KeyMaxLength).AreUnicode(false);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40).AreUnicode(false);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(9, 4);
        configurationBuilder.Conventions.Add(_ => new DeclaredEntitiesConvention());
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        IdentityTables.Apply(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(BudgetDbContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.DeleteBehavior = DeleteBehavior.Restrict;
            }

            if (entity.FindProperty("Version") is { } version)
            {
                version.IsConcurrencyToken = true;
            }
        }

        EngineDifferences.Apply(builder, Database);
        SnakeCase.Apply(builder);
    }
}
