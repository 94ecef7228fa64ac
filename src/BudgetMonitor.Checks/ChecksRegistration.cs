using BudgetMonitor.Data.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Checks;

/// <summary>Registers what is asked of a period before its papers are published.</summary>
public static class ChecksRegistration
{
    /// <summary>Registers the checks, the answers to them, and the gate that a publication goes through. Needs the services of the data and of papers.</summary>
    public static IServiceCollection AddChecks(this IServiceCollection services)
    {
        services.AddSingleton<ICheckReader, CheckReader>();
        services.AddSingleton<ICheckService, CheckService>();
        services.AddSingleton<IPublicationCheck, PublicationChecks>();
        return services;
    }
}
