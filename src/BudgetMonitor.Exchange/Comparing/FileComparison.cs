namespace BudgetMonitor.Exchange.Comparing;

/// <summary>The changes in one file's data, for showing and for storing.</summary>
internal abstract record FileComparison(BundleFile File)
{
    /// <summary>The changes as a preview shows them.</summary>
    public abstract FileChange Shown { get; }

    /// <summary>Every row that the bundle wants, for checks that look at files of any kind.</summary>
    public abstract IEnumerable<BundleRow> WantedRows { get; }

    /// <summary>The rows to store, each with the stored one that it replaces.</summary>
    public abstract IEnumerable<(BundleRow Row, BundleRow? Before)> WrittenRows { get; }

    /// <summary>The rows to remove.</summary>
    public abstract IEnumerable<BundleRow> RemovedRows { get; }

    /// <summary>A row's name as a person reads it.</summary>
    public abstract string LabelOf(BundleRow row);
}

/// <summary>The changes in one file's data, typed.</summary>
/// <param name="Typed">The file.</param>
/// <param name="Wanted">Every row of the bundle, with stored values in columns that the bundle leaves out.</param>
/// <param name="Stored">The stored rows that the bundle can touch.</param>
/// <param name="Writes">The rows to store, each with the stored one that it replaces.</param>
/// <param name="Removals">The rows to remove.</param>
internal sealed record FileComparison<TRow>(
    BundleFile<TRow> Typed,
    IReadOnlyList<TRow> Wanted,
    IReadOnlyList<TRow> Stored,
    IReadOnlyList<(TRow Row, TRow? Before)> Writes,
    IReadOnlyList<TRow> Removals) : FileComparison(Typed)
    where TRow : BundleRow
{
    /// <inheritdoc/>
    public override FileChange Shown => new(File.Name, Wanted.Count - Writes.Count, new ShownChanges<TRow>(Typed, Writes, Removals));

    /// <inheritdoc/>
    public override IEnumerable<BundleRow> WantedRows => Wanted;

    /// <inheritdoc/>
    public override IEnumerable<(BundleRow Row, BundleRow? Before)> WrittenRows => Writes.Select(write => ((BundleRow)write.Row, (BundleRow?)write.Before));

    /// <inheritdoc/>
    public override IEnumerable<BundleRow> RemovedRows => Removals;

    /// <inheritdoc/>
    public override string LabelOf(BundleRow row) => Typed.Label((TRow)row);
}
