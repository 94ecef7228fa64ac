using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Web.Pages.Periods;

/// <summary>Every period with its state, its timetable and what can be done next.</summary>
public sealed class IndexModel(PeriodBoard board) : PageModel
{
    public IReadOnlyList<BoardYear> Years { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Years = await board.ReadAsync(cancellationToken);

    /// <summary>What comes next for a period, in two or three words.</summary>
    public static string Next(PeriodRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Status switch
        {
            PeriodStatus.NotOpen => "Open it",
            PeriodStatus.Open => "Start the review",
            PeriodStatus.InReview => "Publish it",
            _ => "Nothing: locked",
        };
    }
}
