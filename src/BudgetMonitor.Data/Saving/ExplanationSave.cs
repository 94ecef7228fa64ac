using System.Globalization;
using System.Text;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>What is sent to save all explanations of one head, most often a service line, in one go.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Way">By which way.</param>
/// <param name="Period">The period.</param>
/// <param name="Code">The head.</param>
/// <param name="Seen">The mark of what the person had before their eyes, see <see cref="LineExplanations.Mark"/>.</param>
/// <param name="Reasons">All reasons, of the variance and of the movement, in their order; what is not among them goes.</param>
/// <param name="Unfinished">Whether to save although part of the money stays unexplained.</param>
public sealed record ExplanationSave(
    Guid RequestId,
    Person Who,
    EntryWay Way,
    MonitoringPeriod Period,
    string Code,
    string Seen,
    IReadOnlyList<GivenReason> Reasons,
    bool Unfinished);

/// <summary>What is sent to take over, unchanged, what the period before said of some heads.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Way">By which way.</param>
/// <param name="Period">The period.</param>
/// <param name="Codes">The heads.</param>
public sealed record CarriedConfirmation(Guid RequestId, Person Who, EntryWay Way, MonitoringPeriod Period, IReadOnlyList<string> Codes);

/// <summary>What became of an attempt to save explanations.</summary>
public abstract record ExplanationSaveOutcome
{
    private ExplanationSaveOutcome()
    {
    }

    /// <summary>Saved and committed.</summary>
    public sealed record Saved(string Message, bool WasRepeat) : ExplanationSaveOutcome;

    /// <summary>Nothing was saved: the period is locked, or the line is not theirs or not one to explain.</summary>
    public sealed record Refused(SaveRefusal Why, string Message) : ExplanationSaveOutcome;

    /// <summary>Nothing was saved: the sums leave part of the money open, and the person did not say that it may stay so.</summary>
    public sealed record DoesNotAddUp(ExplanationSubject Subject, Money Whole, Money Open) : ExplanationSaveOutcome
    {
        /// <summary>The same of the other subject, where both are open: they are told at once and not one after the other.</summary>
        public DoesNotAddUp? Besides { get; init; }
    }

    /// <summary>Nothing was saved: somebody else changed this line's explanations first, and these stand now.</summary>
    public sealed record Conflict(IReadOnlyList<GivenReason> Theirs, string Mark, string TheirName, DateTime At) : ExplanationSaveOutcome;

    /// <summary>Nothing was saved as far as is known: the database failed.</summary>
    public sealed record Failed(string Message) : ExplanationSaveOutcome;
}

/// <summary>The explanations of one line in one period, as one thing that two people may edit.</summary>
public static class LineExplanations
{
    /// <summary>A mark of what stands: it changes whenever any of them is added, changed or removed.</summary>
    public static string Mark(IEnumerable<Explanation> explanations)
    {
        ArgumentNullException.ThrowIfNull(explanations);
        var mark = new StringBuilder();
        foreach (var explanation in explanations.OrderBy(explanation => explanation.ExplanationId))
        {
            mark.Append(CultureInfo.InvariantCulture, $"{explanation.ExplanationId}.{explanation.Version};");
        }

        return mark.ToString();
    }
}
