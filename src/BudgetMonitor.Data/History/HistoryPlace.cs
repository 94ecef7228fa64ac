namespace BudgetMonitor.Data.History;

/// <summary>Who may read an entry of history.</summary>
public enum HistoryReaders
{
    /// <summary>Whoever may see the whole council's unpublished figures: settings, rules, texts, papers.</summary>
    Council,

    /// <summary>Whoever may see a head's unpublished figures.</summary>
    Head,

    /// <summary>Whoever may see those of every head that a saving takes money from or ever took.</summary>
    Saving,

    /// <summary>Whoever reads the entries of accounts.</summary>
    Accounts,
}

/// <summary>Who may read an entry, stored with it when it is written: what is not known then cannot be found out from its name later.</summary>
/// <param name="Readers">Who.</param>
/// <param name="Year">The year of the head or the saving, by the year that it starts in; null for a part that is the same in every year.</param>
/// <param name="HeadCode">The head's code; with a saving the head that the entry takes money from. Null for none.</param>
/// <param name="SavingReference">The saving's reference; null for none.</param>
internal readonly record struct HistoryPlace(HistoryReaders Readers, int? Year = null, string? HeadCode = null, string? SavingReference = null)
{
    /// <summary>The whole council's.</summary>
    public static HistoryPlace OfCouncil => new(HistoryReaders.Council);

    /// <summary>An account's.</summary>
    public static HistoryPlace OfAccounts => new(HistoryReaders.Accounts);

    /// <summary>A head's in a year.</summary>
    public static HistoryPlace OfHead(int year, string code) => new(HistoryReaders.Head, year, code);

    /// <summary>A part's in every year.</summary>
    public static HistoryPlace OfPart(string code) => new(HistoryReaders.Head, HeadCode: code);

    /// <summary>A saving's.</summary>
    public static HistoryPlace OfSaving(int? year, string reference, string? code = null) => new(HistoryReaders.Saving, year, code, reference);
}
