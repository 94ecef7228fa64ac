using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Writers;
using BudgetMonitor.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetMonitor.Web.Pages.Papers;

/// <summary>A paper as a page: the same model that is printed and exported.</summary>
public class ReadModel(PaperShelf shelf, PaperHtmlWriter writer, IMonitoringReader reader, CurrentPerson current) : PageModel
{
    [FromRoute]
    public string Year { get; set; } = string.Empty;

    [FromRoute]
    public int Number { get; set; }

    [FromRoute]
    public string Kind { get; set; } = string.Empty;

    public Paper Paper { get; private set; } = null!;

    public PeriodStatus Status { get; private set; }

    /// <summary>The paper's own markup, every text in it encoded by its writer.</summary>
    public string Markup { get; private set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(current.Person, Year, Number, Kind, cancellationToken) is not { } paper
            || await reader.FindAsync(paper.Period, cancellationToken) is not { } snapshot)
        {
            return NotFound();
        }

        (Paper, Status) = (paper, snapshot.Status);
        Markup = await writer.FragmentAsync(
            paper,
            code => Url.Page("/Monitoring/Index", new { Year = paper.Period.Year.ToString(), paper.Period.Number, Code = code }));
        return Page();
    }

    /// <summary>The address of one of the paper's files.</summary>
    public string FileHref(string file) => Url.Page("/Papers/Download", new { Year, Number, Kind, File = file })!;
}
