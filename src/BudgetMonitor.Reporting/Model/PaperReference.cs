namespace BudgetMonitor.Reporting.Model;

/// <summary>
/// What a text names by a number or letter that only the finished paper knows. Whoever makes a part refers to it by its key;
/// once the paper is numbered and lettered, every reference is named from one list (<see cref="PaperNames"/>).
/// </summary>
public abstract record PaperReference
{
    /// <summary>The words that stand for it in the text.</summary>
    public abstract string Words { get; }

    /// <summary>The same by the names of the finished paper; as it is where the paper has no other for it.</summary>
    public abstract PaperReference Named(PaperNames names);
}

/// <summary>A table: "Table 1a".</summary>
/// <param name="Group">The number that tables which belong together share, such as 1 of 1a and 1b; with dots one of its own, such as 2.7.1.</param>
/// <param name="Letter">Its letter among them; null for a table of one number.</param>
public sealed record TableReference(string Group, string? Letter = null) : PaperReference
{
    /// <summary>The name that its maker knows it by.</summary>
    public string Key => Group + Letter;

    /// <summary>The number that it has in the paper.</summary>
    public string Name { get => field ?? Key; init; }

    /// <summary>Whether the number has dots.</summary>
    public bool IsDotted => Group.Contains('.', StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string Words => $"Table {Name}";

    /// <inheritdoc/>
    public override PaperReference Named(PaperNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Find(this) ?? this;
    }
}

/// <summary>Several tables at the end of a title: " in tables 1a and 1b". Those that the paper does not have go unnamed, all of them with the words around.</summary>
/// <param name="Tables">The tables.</param>
public sealed record TablesReference(IReadOnlyList<TableReference> Tables) : PaperReference
{
    /// <inheritdoc/>
    public override string Words => Tables.Count == 0
        ? string.Empty
        : $" in {(Tables.Count > 1 ? "tables" : "table")} {string.Join(" and ", Tables.Select(table => table.Name))}";

    /// <inheritdoc/>
    public override PaperReference Named(PaperNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new TablesReference([.. Tables.Select(names.Find).OfType<TableReference>()]);
    }
}

/// <summary>An appendix: "Appendix C", or C alone where space is narrow.</summary>
/// <param name="PartId">The part that makes it; null where somebody wrote its letter and nothing else is known of it.</param>
/// <param name="Own">The letter or number that its maker knows it by; null where it has none until the paper gives it one.</param>
public sealed record AppendixReference(string? PartId, string? Own) : PaperReference
{
    /// <summary>The letter or number that it has in the paper.</summary>
    public string Letter { get => field ?? Own ?? string.Empty; init; }

    /// <summary>Whether the letter stands alone, as in "2.4 to date".</summary>
    public bool IsShort { get; init; }

    /// <summary>The same with its letter alone.</summary>
    public AppendixReference InShort => this with { IsShort = true };

    /// <inheritdoc/>
    public override string Words => IsShort ? Letter : $"Appendix {Letter}";

    /// <inheritdoc/>
    public override PaperReference Named(PaperNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Find(this) is { } named ? this with { Letter = named.Letter } : this;
    }
}

/// <summary>What tables and appendices are called in a finished paper.</summary>
/// <param name="Tables">Every table that has a number, with the one that it has now.</param>
/// <param name="Appendices">Every appendix that was lettered, with the letter that it has now.</param>
public sealed record PaperNames(IReadOnlyList<TableReference> Tables, IReadOnlyList<AppendixReference> Appendices)
{
    /// <summary>A table with its number; null where the paper does not have it.</summary>
    public TableReference? Find(TableReference table) => Tables.FirstOrDefault(one => one.Key == table.Key);

    /// <summary>
    /// An appendix with its letter; null where the paper gave it none. Where the part is not there or not known, what its
    /// maker called by the same letter is meant.
    /// </summary>
    public AppendixReference? Find(AppendixReference appendix) =>
        Appendices.FirstOrDefault(one => one.PartId == appendix.PartId) ?? Appendices.FirstOrDefault(one => one.Own is not null && one.Own == appendix.Own);
}
