namespace BudgetMonitor.Domain.Papers;

/// <summary>A place in a paper for the council's own text.</summary>
/// <param name="Key">As texts name it: meeting-date.</param>
/// <param name="Name">What it is called on screen: Meeting date.</param>
/// <param name="Hint">What belongs there.</param>
public sealed record PaperSlot(string Key, string Name, string Hint)
{
    /// <summary>Whether it is a line of the cover block, written anew for most meetings or hardly ever.</summary>
    public bool IsCover { get; init; }
}

/// <summary>The places in a paper for the council's own text, in the order of a paper.</summary>
public static class PaperSlots
{
    /// <summary>Every place.</summary>
    public static IReadOnlyList<PaperSlot> All { get; } =
    [
        new("from", "From", "Who brings the paper, by post; a paragraph for each.") { IsCover = true },
        new("to", "To", "Who receives it: Cabinet, or the committee’s name.") { IsCover = true },
        new("meeting-date", "Meeting date", "Such as 26 March 2018.") { IsCover = true },
        new("subject", "Subject", "The title of the paper.") { IsCover = true },
        new("classification", "Classification", "Such as Unrestricted.") { IsCover = true },
        new("strategic-impact", "Strategic impact", "What the paper means for the council’s aims."),
        new("summary", "Summary", "What the reader must know, after the headline that the figures make."),
        new("recommendations", "Recommendations", "What members are asked to decide; a paragraph for each."),
        new("introduction", "Introduction", "What the paper is and what it rests on."),
        new("additional-funding", "Funding outside the monitored budget", "Money that came after the budget was set and is not in its figures."),
        new("directorates", "Directorates", "What is to be said about directorates beside their commentary."),
        new("companies", "Companies", "Why companies pay more or less than budgeted."),
        new("schools", "Schools", "What schools’ reserves are forecast to do."),
        new("roll-forwards", "Roll forwards", "Why budget is asked to be carried forward."),
        new("budget-changes", "Changes to budgets", "Virements and technical adjustments, and the rules that they follow."),
        new("savings", "Savings", "How the savings programme stands and what has changed in it."),
        new("reserves", "Reserves", "What reserves are planned to be used for."),
        new("capital", "Capital", "What moves the capital programme."),
        new("debt", "Debt", "What is done about money owed."),
        new("actions", "Actions", "What is being done to keep to the budget."),
        new("risks", "Risks", "What may still change the forecast; a paragraph for each."),
        new("financial-implications", "Financial implications", "What follows for this year’s budget and later ones."),
        new("issues", "Other implications", "Equality, staff, property and law."),
        new("conclusion", "Conclusion", "Where this leaves the council."),
        new("background", "Background papers", "What the paper builds on; a paragraph for each."),
        new("contact", "Contact", "Whom to ask, by post and not by name."),
    ];

    /// <summary>The place with this key, or null.</summary>
    public static PaperSlot? Find(string key) => All.FirstOrDefault(slot => slot.Key == key) ?? (OwnSections.IsOwn(key) ? OwnSections.Slot(key) : null);
}
