using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>What is sent to save the council's own text at one place of a paper.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period on whose paper the person works.</param>
/// <param name="Kind">The kind of paper.</param>
/// <param name="Slot">The place, a key of <see cref="Domain.Papers.PaperSlots"/>.</param>
/// <param name="ForEveryPeriod">Whether the text stands in every period that has none of its own; it then takes the place of this period's own too.</param>
/// <param name="SeenMark">The mark of the texts that the person saw.</param>
/// <param name="Text">Paragraphs parted by empty lines; empty takes the text away.</param>
public sealed record PaperTextSave(
    Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, PaperKind Kind, string Slot, bool ForEveryPeriod, string SeenMark, string Text) : IPeriodSave;

/// <summary>Where the council's own texts in its papers are saved.</summary>
public interface IPaperTextService
{
    /// <summary>Checks and saves in one transaction: the period open, the texts theirs to write, the texts still those seen, every field one that can be filled.</summary>
    Task<SaveOutcome> SaveAsync(PaperTextSave save, CancellationToken cancellationToken);
}
