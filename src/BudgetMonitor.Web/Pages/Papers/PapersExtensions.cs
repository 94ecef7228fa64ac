using BudgetMonitor.Checks;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Papers;
using BudgetMonitor.Reporting.Printing;
using BudgetMonitor.Web.Pages.Periods;

namespace BudgetMonitor.Web.Pages.Papers;

/// <summary>What the pages of papers need.</summary>
public static class PapersExtensions
{
    /// <summary>Adds it. One printer, one shelf and one queue serve the whole process.</summary>
    public static void AddPaperPages(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddPapers(builder.Configuration.GetSection(PdfPrinterOptions.Section).Get<PdfPrinterOptions>());
        builder.Services.AddChecks();
        builder.Services.AddSingleton<PaperShelf>();
        builder.Services.AddSingleton<PublishedFiles>();
        builder.Services.AddScoped<PeriodBoard>();
        builder.Services.AddScoped<Confirmation>();
        builder.Services.AddSingleton<IPublicationCheck, PaperTextCheck>();
        builder.Services.AddSingleton<PaperQueue>();
    }
}
