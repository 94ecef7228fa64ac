using BudgetMonitor.Exchange.Exporting;
using BudgetMonitor.Exchange.Importing;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Exchange;

/// <summary>Registers what takes data in and out.</summary>
public static class ExchangeRegistration
{
    /// <summary>Registers the importer and the writer of bundles. The council's database must be registered too.</summary>
    public static IServiceCollection AddExchange(this IServiceCollection services)
    {
        services.AddSingleton<BundleImporter>();
        services.AddSingleton<BundleWriter>();
        return services;
    }
}
