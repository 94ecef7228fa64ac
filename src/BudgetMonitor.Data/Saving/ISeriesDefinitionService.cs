using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Series;

namespace BudgetMonitor.Data.Saving;

/// <summary>What is said of a series.</summary>
/// <param name="Subject">What it is part of.</param>
/// <param name="Title">The title of its table.</param>
/// <param name="Number">The number before the title; null for none.</param>
/// <param name="TableName">The name of its table's file; null where it is made from the reference.</param>
/// <param name="Note">What the figures mean; null for nothing.</param>
/// <param name="Rows">What its rows are. It stays once a figure is reported.</param>
/// <param name="Categories">The categories in order; none where rows are months.</param>
/// <param name="RowHead">The head of the column of row names; null for the usual one.</param>
/// <param name="Naming">How months are named.</param>
/// <param name="Span">Which months a paper shows.</param>
/// <param name="TotalLabel">The name of the row that adds categories up; null for none.</param>
/// <param name="Chart">How it is drawn.</param>
/// <param name="DisplayOrder">Place among series.</param>
public sealed record SeriesFacts(
    string Subject,
    string Title,
    string? Number,
    string? TableName,
    string? Note,
    SeriesRows Rows,
    IReadOnlyList<string> Categories,
    string? RowHead,
    MonthNaming Naming,
    SeriesSpan Span,
    string? TotalLabel,
    SeriesChart Chart,
    int DisplayOrder);

/// <summary>What is said of a column; its place in the list is its place in the table.</summary>
/// <param name="Key">Its short name, unique in the series. It stays.</param>
/// <param name="Name">What stands at its head.</param>
/// <param name="Kind">Where its figures come from. It stays once a figure is reported.</param>
/// <param name="Of">The columns that it is made from, parted by spaces; null for one that is entered.</param>
/// <param name="Unit">What its figures are. Once one is reported, of money only the size in which it is shown may change.</param>
/// <param name="Decimals">Decimals shown, 0 to 3.</param>
/// <param name="IsDrawn">Whether the chart draws it.</param>
/// <param name="AgreesWith">A column of another series that should have the same figures; null for none.</param>
public sealed record SeriesColumnFacts(string Key, string Name, SeriesColumnKind Kind, string? Of, SeriesUnit Unit, int Decimals, bool IsDrawn, string? AgreesWith)
{
    /// <summary>The columns that it is made from.</summary>
    public IReadOnlyList<string> Parts => Of?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}

/// <summary>What is sent to define a series for a year, or to change what is said of it.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The open period from which it is done.</param>
/// <param name="Reference">The series.</param>
/// <param name="SeenMark">The mark of what the person saw; empty to add.</param>
/// <param name="Code">The head that it is about. It stays once a figure is reported.</param>
/// <param name="Facts">What is to be said.</param>
/// <param name="Columns">Its columns in order.</param>
/// <param name="Reason">Why.</param>
public sealed record SeriesDefinition(
    Guid RequestId,
    Person Who,
    EntryChannel Channel,
    MonitoringPeriod Period,
    string Reference,
    string SeenMark,
    string Code,
    SeriesFacts Facts,
    IReadOnlyList<SeriesColumnFacts> Columns,
    string Reason) : IPeriodSave;

/// <summary>What is sent to carry series of an earlier year on into a year: their definitions are copied, and their figures count as its earlier months.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The open period from which it is done.</param>
/// <param name="References">The series.</param>
public sealed record SeriesCarry(Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, IReadOnlyList<string> References) : IPeriodSave
{
    /// <inheritdoc/>
    string? IFormSave.Reason => $"Carried on into {Period.Year}";
}

/// <summary>Where series are defined.</summary>
public interface ISeriesDefinitionService
{
    /// <summary>Defines a series, or changes what is said of it, in one transaction: the period open, the head theirs, the definition as it was seen.</summary>
    Task<SaveOutcome> SaveAsync(SeriesDefinition definition, CancellationToken cancellationToken);

    /// <summary>Carries series on from the latest earlier year that has them: all that are asked for, or none.</summary>
    Task<SaveOutcome> CarryAsync(SeriesCarry carry, CancellationToken cancellationToken);
}
