using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building;

namespace BudgetMonitor.Web.Pages.Kinds;

/// <summary>The kinds of paper of the council.</summary>
public sealed class IndexModel(IMonitoringReader reader, IPaperKindReader kinds) : PageModel
{
    /// <summary>The kinds.</summary>
    public IReadOnlyList<PaperComposition> Kinds { get; private set; } = [];

    /// <summary>The kind of the monthly paper.</summary>
    public PaperKind Monthly { get; private set; } = PaperKind.Cabinet;

    /// <summary>The latest structure; null where there is none.</summary>
    public BudgetStructure? Structure { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await reader.FindCouncilAsync(cancellationToken) is not { } council)
        {
            return NotFound();
        }

        Monthly = council.PaperKind;
        Kinds = new PaperKinds(council, await kinds.ReadAsync(cancellationToken)).All;
        var latest = (await reader.PeriodsAsync(cancellationToken)).LastOrDefault();
        Structure = latest is null ? null : (await reader.FindAsync(PeriodsToSee.Of(latest), cancellationToken))?.Structure;
        return Page();
    }

    /// <summary>When a kind is published: with which paper, or not at all.</summary>
    public string Published(PaperComposition kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Kind == Monthly ? "Every month"
            : kind.Kind == PaperKind.Outturn ? "At the closing of the year"
            : kind.Kind.IsBuiltIn ? "Not by this council"
            : kind.IsPublished ? "Together with the main paper" : "Not published";
    }
}
