using BudgetMonitor.Exchange.Columns;
using BudgetMonitor.Exchange.Reading;

namespace BudgetMonitor.Exchange.Files;

/// <summary>
/// What a file of a bundle is made of. Reading, checking, comparing, writing and the reference all follow this one
/// definition, so they cannot disagree.
/// </summary>
internal abstract class BundleFile(string name, string purpose)
{
    /// <summary>The file's name, such as forecasts.csv.</summary>
    public string Name { get; } = name;

    /// <summary>What it holds, for the reference.</summary>
    public string Purpose { get; } = purpose;

    /// <summary>Its columns in the order in which they are written.</summary>
    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>The columns that together name a row.</summary>
    public abstract IReadOnlyList<Column> KeyColumns { get; }

    /// <summary>Refuses to start where a property of the row has no column, or a column no property.</summary>
    public abstract void RefuseUnbound();

    /// <summary>Reads the lines below the header of a text whose layout is sound. The rows come with every fault that the file itself has.</summary>
    public abstract FileRows ReadRows(string text, ICollection<BundleError> errors);
}

/// <summary>The rows of one file of one bundle.</summary>
/// <param name="File">The file.</param>
/// <param name="Given">The columns that its header names.</param>
/// <param name="DoubtfulCodes">Codes in rows that could not be read: whether they exist is not known, so nobody complains about them twice.</param>
internal abstract record FileRows(BundleFile File, IReadOnlySet<Column> Given, IReadOnlySet<string> DoubtfulCodes)
{
    /// <summary>How many rows could be read.</summary>
    public abstract int Count { get; }

    /// <summary>The rows that belong to a year.</summary>
    public abstract IEnumerable<IYearRow> YearRows { get; }
}

/// <summary>The rows of one file of one bundle, typed.</summary>
internal sealed record FileRows<TRow>(
    BundleFile File,
    IReadOnlySet<Column> Given,
    IReadOnlySet<string> DoubtfulCodes,
    IReadOnlyList<TRow> Rows) : FileRows(File, Given, DoubtfulCodes)
    where TRow : BundleRow
{
    public override int Count => Rows.Count;

    public override IEnumerable<IYearRow> YearRows => Rows.OfType<IYearRow>();
}
