namespace BudgetMonitor.Domain.Papers;

/// <summary>A sentence that the product makes from figures, and that a kind of paper may leave out.</summary>
/// <param name="Id">The id under which compositions keep it; never changed once a council may have stored it.</param>
/// <param name="Section">What the section is called where a paper is composed.</param>
/// <param name="Name">What it says, in a few words.</param>
public sealed record PaperSentence(string Id, string Section, string Name)
{
    /// <summary>
    /// What stands before the id in the row of a kind's tables that says the sentence is left out: compositions keep tables
    /// and sentences by one kind of row.
    /// </summary>
    public const string Prefix = "sentence.";

    /// <summary>The id of the row.</summary>
    public string RowId => Prefix + Id;

    /// <summary>Whether a row of a kind's tables speaks of a sentence.</summary>
    public static bool IsRow(string tableId)
    {
        ArgumentNullException.ThrowIfNull(tableId);
        return tableId.StartsWith(Prefix, StringComparison.Ordinal);
    }
}

/// <summary>Every sentence that the product makes from figures, in the order of a paper.</summary>
public static class PaperSentences
{
    /// <summary>How the row of a sentence that is left out is kept: a row without any style would be dropped.</summary>
    public static TableFigures LeftOut { get; } = new(Decimals: 0);

    /// <summary>The sentences.</summary>
    public static IReadOnlyList<PaperSentence> All { get; } =
    [
        new("headline", "Summary", "The headline: overspend or underspend, and the movement"),
        new("position", "Revenue position", "The forecast against the cash limit"),
        new("movement", "Revenue position", "The movement since the last report"),
        new("roll-forwards", "Revenue position", "What roll forwards lead to"),
        new("extremes", "Revenue position", "The largest overspend and underspend"),
        new("outside", "Revenue position", "What is outside the total"),
        new("not-forecast", "Revenue position", "How many lines are not forecast"),
        new("movement-lead", "What has moved", "The movement before and after roll forwards"),
        new("directorates-lead", "Directorates in detail", "How to read the section"),
        new("schools-standing", "Schools’ reserves", "The balance and what the year does to it"),
        new("schools-draw", "Schools’ reserves", "How the draw and the variance belong together"),
        new("companies-standing", "Companies", "What companies pay against their budget"),
        new("roll-forwards-lead", "Roll forwards", "That the requests are counted"),
        new("capital-programme", "Capital", "The programme over its years and its largest schemes"),
        new("capital-position", "Capital", "The working budget, the forecast and the variance"),
        new("capital-years", "Capital", "Where rephased spending goes"),
        new("capital-slippage", "Capital", "What the year was first to spend"),
        new("savings-budget", "Savings", "What the budget counts on"),
        new("savings-answer", "Savings", "What is delivered, forecast and at risk"),
        new("savings-failed", "Savings", "What is unachievable or replaced"),
        new("reserves-year", "Reserves", "What the year does to reserves"),
        new("reserves-general", "Reserves", "The general reserve against its target"),
        new("reserves-bearing", "Reserves", "What the forecast variance would leave"),
        new("reserves-lasting", "Reserves", "How long reserves would last"),
        new("reserves-unmoved", "Reserves", "Reserves that have not moved"),
        new("reserves-provisions", "Reserves", "Provisions"),
        new("debt-standing", "Debt", "What is owed, and the change"),
        new("requests-lead", "Roll forward requests", "How many requests there are and what they come to"),
        new("transfers-lead", "Transfers to and from reserves", "What is put into reserves and taken out"),
        new("rephasing-lead", "Capital rephasing", "What moves into later years"),
    ];

    /// <summary>The sentence of an id, or null.</summary>
    public static PaperSentence? Find(string id) => All.FirstOrDefault(sentence => sentence.Id == id);
}
