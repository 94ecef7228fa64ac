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
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period.</param>
/// <param name="Code">The head.</param>
/// <param name="Seen">The mark of what the person saw, see <see cref="LineExplanations.Mark"/>.</param>
/// <param name="Reasons">All reasons, of the variance and of the movement, in their order; what is not among them goes.</param>
/// <param name="Unfinished">Whether to save although part of the money stays unexplained.</param>
public sealed record ExplanationSave(
    Guid RequestId,
    Person Who,
    EntryChannel Channel,
    MonitoringPeriod Period,
    string Code,
    string Seen,
    IReadOnlyList<GivenReason> Reasons,
    bool Unfinished) : IPeriodSave;

/// <summary>What is sent to take over, unchanged, what the period before said of some heads.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period.</param>
/// <param name="Codes">The heads.</param>
public sealed record CarriedConfirmation(Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, IReadOnlyList<string> Codes) : IPeriodSave;

/// <summary>What is told of explanations that were not saved.</summary>
/// <param name="Open">Money that the sums leave open, the movement's before the variance's: they are told at once and not one after the other.</param>
/// <param name="Theirs">What somebody else saved first; null where nobody did.</param>
public sealed record ExplanationRefusal(IReadOnlyList<MoneyLeftOpen> Open, TheirReasons? Theirs);

/// <summary>Money that the sums leave open, and the person did not say that it may stay so.</summary>
/// <param name="Subject">What is explained.</param>
/// <param name="Whole">The money to be explained.</param>
/// <param name="Open">What is left of it.</param>
public sealed record MoneyLeftOpen(ExplanationSubject Subject, Money Whole, Money Open);

/// <summary>The explanations that somebody else saved first.</summary>
/// <param name="Reasons">What stands now.</param>
/// <param name="Mark">Its mark.</param>
/// <param name="Name">Who saved it.</param>
/// <param name="At">When, in UTC.</param>
public sealed record TheirReasons(IReadOnlyList<GivenReason> Reasons, string Mark, string Name, DateTime At);

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
