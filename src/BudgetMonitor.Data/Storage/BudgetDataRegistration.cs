using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Data.Saving;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BudgetMonitor.Data.Storage;

/// <summary>Registers the council's database with everything that reads and saves.</summary>
public static class BudgetDataRegistration
{
    // A list of a county's heads has thousands of entries: as a parameter each, the database takes seconds to read the question,
    // and refuses it beyond a number of them.
    private const ParameterTranslationMode ListsAreOneParameter = ParameterTranslationMode.Parameter;

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
        services.AddSingleton<SaveRunner>();
        services.AddSingleton<IForecastPrefill, ForecastPrefill>();
        services.AddScoped<IPeriodService, PeriodService>();
        AddByName(services);
        services.AddSingleton<IPaperArchive, PaperArchive>();
        services.AddSingleton<PaperVerifier>();
        services.AddScoped<Digests>();
        services.AddSingleton<HistoryVerifier>();
        services.TryAddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddScoped<AccountDirectory>();
        services.AddScoped<SignInStore>();
        services.AddScoped<PasswordLinkCount>();
        services.AddScoped<ReminderService>();
        services.AddSingleton<StructureCache>();
        return services;
    }

    /// <summary>
    /// Registers what has its name for it: a service or reader with an interface of its name opens a context for each call and is one for
    /// all; a reader without one reads with the scope's context.
    /// </summary>
    private static void AddByName(IServiceCollection services)
    {
        foreach (var type in typeof(BudgetDataRegistration).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsNested: false }))
        {
            var isReader = type.Name.EndsWith("Reader", StringComparison.Ordinal);
            if (!isReader && !type.Name.EndsWith("Service", StringComparison.Ordinal))
            {
                continue;
            }

            if (type.GetInterface($"I{type.Name}") is { } contract)
            {
                services.TryAddSingleton(contract, type);
            }
            else if (isReader)
            {
                services.TryAddScoped(type);
            }
        }
    }

    /// <summary>Chooses the engine and what each needs.</summary>
    public static DbContextOptionsBuilder UseEngine(this DbContextOptionsBuilder builder, DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        return options.Provider switch
        {
            DatabaseProvider.Sqlite => builder
                .UseSqlite(options.ConnectionString, sqlite => sqlite
                    .MigrationsAssembly(SqliteMigrations)
                    .UseParameterizedCollectionMode(ListsAreOneParameter))
                .AddInterceptors(new SqliteConnectionSettings()),
            _ => builder.UseSqlServer(SqlServerReach.Impatient(options.ConnectionString), server => server
                .MigrationsAssembly(SqlServerMigrations)
                .UseParameterizedCollectionMode(ListsAreOneParameter)
                .ExecutionStrategy(dependencies => new SqlServerReach(dependencies))),
        };
    }
}
