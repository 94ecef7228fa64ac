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
    /// Registers contexts (a factory, and one for each scope), the reader, the desks, the change runner and the
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
        services.AddSingleton(new WriteGate(closes: options.Provider == DatabaseProvider.Sqlite));
        services.AddSingleton<IInterceptor, SavingRules>();
        services.AddSingleton<DatabaseStarter>();
        services.AddSingleton<IChangeRunner, ChangeRunner>();
        services.AddSingleton<IForecastDesk, ForecastDesk>();
        services.AddSingleton<IForecastPrefill, ForecastPrefill>();
        services.AddSingleton<IExplanationDesk, ExplanationDesk>();
        services.AddSingleton<IRoundDesk, RoundDesk>();
        services.AddSingleton<IRoundReader, RoundReader>();
        services.AddSingleton<IPeriodDesk, PeriodDesk>();
        services.AddScoped<IPeriodDesk, PeriodDesk>();
        services.AddSingleton<IPaperArchive, PaperArchive>();
        services.AddSingleton<IPaperKindReader, PaperKindReader>();
        services.AddSingleton<IPaperKindDesk, PaperKindDesk>();
        services.AddSingleton<PaperVerifier>();
        services.AddSingleton<ICommentaryDesk, CommentaryDesk>();
        services.AddSingleton<IPaperTextDesk, PaperTextDesk>();
        services.AddSingleton<IAdjustmentDesk, AdjustmentDesk>();
        services.AddSingleton<IRollForwardDesk, RollForwardDesk>();
        services.AddSingleton<ISavingsDesk, SavingsDesk>();
        services.AddSingleton<ISeriesDesk, SeriesDesk>();
        services.AddSingleton<ISeriesDefinitionDesk, SeriesDefinitionDesk>();
        services.AddSingleton<ICapitalDesk, CapitalDesk>();
        services.AddSingleton<IReserveDesk, ReserveDesk>();
        services.AddSingleton<ICompanyDesk, CompanyDesk>();
        services.AddSingleton<IDebtDesk, DebtDesk>();
        services.AddSingleton<IActivityDesk, ActivityDesk>();
        services.AddSingleton<IStaffingDesk, StaffingDesk>();
        services.AddSingleton<IRemovalDesk, RemovalDesk>();
        services.AddScoped<CommentaryReader>();
        services.AddScoped<PaperTextReader>();
        services.AddSingleton<HistoryVerifier>();
        services.AddSingleton<IHistoryReader, HistoryReader>();
        services.TryAddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddScoped<AccountDirectory>();
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
