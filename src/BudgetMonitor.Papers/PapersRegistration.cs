using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Publishing;
using BudgetMonitor.Reporting.Printing;
using BudgetMonitor.Reporting.Writers;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Papers;

/// <summary>Registers what makes papers.</summary>
public static class PapersRegistration
{
    /// <summary>
    /// Registers the reader of papers' sources, the HTML writer, the PDF printer and the press, one each for the process. The
    /// workbook and CSV writers are static. Needs the data layer's services.
    /// </summary>
    public static IServiceCollection AddPapers(this IServiceCollection services, PdfPrinterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton(options ?? new PdfPrinterOptions());
        services.AddSingleton<IPartNames, PartNames>();
        services.AddSingleton<PaperSourceReader>();
        services.AddScoped<BesideRevenueReader>();
        foreach (var source in PartCatalogue.All.Select(part => part.Needs.Source).OfType<IBesideSource>().Distinct())
        {
            services.AddSingleton(source);
        }

        services.AddSingleton<PaperHtmlWriter>();
        services.AddSingleton<PaperPress>();
        services.AddSingleton<IPdfPrinter, ChromiumPdfPrinter>();
        return services;
    }
}
