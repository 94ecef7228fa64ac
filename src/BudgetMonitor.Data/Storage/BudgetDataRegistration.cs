using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Data.Saving;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BudgetMonitor.Data.Storage;

/// <summary>Registers the council's database with everything that reads and saves.</summary>
public static class BudgetDataRegistration
{
    /// <summary>The project that holds the embedded database's migrations.</summary>
    public const string SqliteMigrations = "BudgetMonitor.Data.Sqlite";

    /// <summary>The project that holds SQL Server's migrations.</summary>
    public const string SqlServerMigrations = "BudgetMonitor.Data.SqlServer";

    /// <summary>
    /// Registers contexts (a factory, and one for each scope), the readers, the services, the change runner and the
    /// database's start. The host must carry the project with the chosen engine's migrations.
    /// </summary>
    public static IServiceCollection AddBudgetData(this IServiceCollection services, DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddSingleton(options);
        services.AddDbContextFactory<BudgetDbContext>((provider, builder) => builder
            .UseEngine(options)
            .AddInterceptors(provider.GetServices<IInterceptor>()));
        services.AddSingleton(new SingleWriter(closes: options.Provider == DatabaseProvider.Sqlite));
        services.AddSingleton<IInterceptor, SavingRules>();
        services.AddSingleton<DatabaseStarter>();
        services.AddSingleton<IChangeRunner, ChangeRunner>();
        services.AddSingleton<IForecastService, ForecastService>();
        services.AddSingleton<IForecastPrefill, ForecastPrefill>();
        services.AddSingleton<IExplanationService, ExplanationService>();
        services.AddSingleton<IRoundService, RoundService>();
        services.AddSingleton<IRoundReader, RoundReader>();
        services.AddSingleton<IPeriodService, PeriodService>();
        services.AddScoped<IPeriodService, PeriodService>();
        services.AddSingleton<IPaperArchive, PaperArchive>();
        services.AddSingleton<IPaperKindReader, PaperKindReader>();
        services.AddSingleton<IPaperKindService, PaperKindService>();
        services.AddSingleton<PaperVerifier>();
        services.AddSingleton<ICommentaryService, CommentaryService>();
        services.AddSingleton<IPaperTextService, PaperTextService>();
        services.AddSingleton<IAdjustmentService, AdjustmentService>();
        services.AddSingleton<IRollForwardService, RollForwardService>();
        services.AddSingleton<ISavingsService, SavingsService>();
        services.AddSingleton<ISeriesService, SeriesService>();
        services.AddSingleton<ISeriesDefinitionService, SeriesDefinitionService>();
        services.AddSingleton<ICapitalService, CapitalService>();
        services.AddSingleton<IReserveService, ReserveService>();
        services.AddSingleton<ICompanyService, CompanyService>();
        services.AddSingleton<IDebtService, DebtService>();
        services.AddSingleton<IActivityService, ActivityService>();
        services.AddSingleton<IStaffingService, StaffingService>();
        services.AddSingleton<IRemovalService, RemovalService>();
        services.AddSingleton<ICouncilSettingsService, CouncilSettingsService>();
        services.AddSingleton<IRatingRuleService, RatingRuleService>();
        services.AddSingleton<ICheckAnswerService, CheckAnswerService>();
        services.AddSingleton<ICheckSettingService, CheckSettingService>();
        services.AddScoped<CouncilReader>();
        services.AddScoped<CheckSettingReader>();
        services.AddScoped<ActivityEvidenceReader>();
        services.AddScoped<SeriesReader>();
        services.AddScoped<SeriesDefinitionReader>();
        services.AddScoped<RollForwardReader>();
        services.AddScoped<PeriodReader>();
        services.AddScoped<PublicationReader>();
        services.AddScoped<PartOwnerReader>();
        services.AddScoped<HeadReader>();
        services.AddScoped<AccountReader>();
        services.AddScoped<PersonReader>();
        services.AddScoped<CommentaryReader>();
        services.AddScoped<Digests>();
        services.AddScoped<PaperTextReader>();
        services.AddSingleton<HistoryVerifier>();
        services.AddSingleton<IHistoryReader, HistoryReader>();
        services.TryAddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddScoped<AccountDirectory>();
        services.AddScoped<AdjustmentReader>();
        services.AddScoped<BalanceReader>();
        services.AddScoped<CapitalReader>();
        services.AddScoped<ExplanationReader>();
        services.AddScoped<ForecastReader>();
        services.AddScoped<HistoryNameReader>();
        services.AddScoped<LineMeasureReader>();
        services.AddScoped<MeasureReader>();
        services.AddScoped<OwnershipReader>();
        services.AddScoped<PartReader>();
        services.AddScoped<ReminderService>();
        services.AddScoped<ReserveReader>();
        services.AddScoped<SavingsReader>();
        services.AddSingleton<StructureCache>();
        services.AddSingleton<IMonitoringReader, MonitoringReader>();
        return services;
    }

    /// <summary>Chooses the engine and what each needs.</summary>
    public static DbContextOptionsBuilder UseEngine(this DbContextOptionsBuilder builder, DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        return options.Provider switch
        {
            DatabaseProvider.Sqlite => builder
                .UseSqlite(options.ConnectionString, sqlite => sqlite.MigrationsAssembly(SqliteMigrations))
                .AddInterceptors(new SqliteConnectionSettings()),
            _ => builder.UseSqlServer(SqlServerReach.Impatient(options.ConnectionString), server => server
                .MigrationsAssembly(SqlServerMigrations)
                .ExecutionStrategy(dependencies => new SqlServerReach(dependencies))),
        };
    }
}
