namespace BudgetMonitor.Domain.Papers;

/// <summary>
/// A group of figures beside revenue that the council's texts may hold: {capital.variance}, or of one of several items
/// {company.Commercial Services.forecast}.
/// </summary>
/// <param name="Key">Its word in a field, in lower case letters: capital.</param>
/// <param name="Name">What the writer of a text is offered: Capital programme.</param>
/// <param name="Figures">Its figures in the order in which they are offered.</param>
public sealed record TextFieldGroup(string Key, string Name, IReadOnlyList<TextFieldFigure> Figures)
{
    /// <summary>What its items are called, such as company; null where the group has one set of figures.</summary>
    public string? Item { get; init; }

    /// <summary>The area of work that it stands under where a writer picks a figure: Reserves.</summary>
    public required string Area { get; init; }

    /// <summary>
    /// Whether each item belongs to a head, so that a commentary may speak of those at or below its own head; the figures of
    /// other groups are the whole council's and stand in its own texts alone.
    /// </summary>
    public bool BelongsToHeads { get; init; }

    /// <summary>The figure with this key, or null.</summary>
    public TextFieldFigure? Find(string key) => Figures.FirstOrDefault(figure => string.Equals(figure.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>A field as it is typed, such as {capital.variance}.</summary>
    public string Write(TextFieldFigure figure, string? item = null)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return item is null ? $"{{{Key}.{figure.Key}}}" : $"{{{Key}.{item}.{figure.Key}}}";
    }
}

/// <summary>A figure of a group.</summary>
/// <param name="Group">The group's key.</param>
/// <param name="Key">Its word in a field: real-movement.</param>
/// <param name="Name">What it is, in words: Real movement.</param>
/// <param name="IsSigned">Whether it is written with its sign where the field has no style, as variances and movements are.</param>
public sealed record TextFieldFigure(string Group, string Key, string Name, bool IsSigned = false);

/// <summary>
/// The groups of figures beside revenue. To add one: a line here, and a class in the papers that says what each figure is
/// worth (docs/papers.md). A test holds the two together.
/// </summary>
public static class TextFieldGroups
{
    /// <summary>Every group, in the order in which they are offered.</summary>
    public static IReadOnlyList<TextFieldGroup> All { get; } =
    [
        Group("savings", "Savings", "Savings", null,
            ("gross", "Savings of the year, gross", false),
            ("net", "Savings of the year, net of reversals", false),
            ("reversed", "Earlier savings reversed", false),
            ("required", "Required and not yet agreed, all years", false),
            ("target", "Agreed and required, gross, this year", false),
            ("delivered", "Delivered to date", false),
            ("forecast", "Forecast of the year’s savings", false),
            ("shortfall", "Shortfall: target less forecast", true),
            ("at-risk", "Still to come from savings at risk", false),
            ("status-delivered", "Target of savings that are delivered", false),
            ("status-on-track", "Target of savings on track", false),
            ("status-at-risk", "Target of savings at risk", false),
            ("status-unachievable", "Target of unachievable savings", false),
            ("status-replaced", "Target of replaced savings", false)),
        Group("reserves", "Reserves", "Reserves and provisions", null,
            ("opening", "Reserves on 1 April", false),
            ("used", "Use of reserves in the year, a drawdown is minus", true),
            ("closing", "Reserves forecast at the end of the year", false),
            ("after-variance", "Reserves at the end of the year if they bore the forecast variance", false),
            ("general-opening", "General reserve on 1 April", false),
            ("general-closing", "General reserve forecast at the end of the year", false),
            ("general-after-variance", "General reserve if it bore the forecast variance", false),
            ("general-target", "Target of the general reserve", false),
            ("provisions-opening", "Provisions on 1 April", false),
            ("provisions-closing", "Provisions forecast at the end of the year", false),
            ("all-opening", "Reserves and provisions on 1 April", false),
            ("all-closing", "Reserves and provisions forecast at the end of the year", false),
            ("schools-opening", "Schools' reserves on 1 April", false),
            ("schools-used", "Movement of schools' reserves, a drawdown is minus", true),
            ("schools-closing", "Schools' reserves forecast at the end of the year", false)),
        Group("reserve", "Reserves", "One reserve", "reserve",
            ("opening", "Balance on 1 April", false),
            ("used", "Movement in the year, a drawdown is minus", true),
            ("closing", "Balance forecast at the end of the year", false)),
        Group("capital", "Capital", "Capital programme", null,
            ("budget", "Working budget of the year", false),
            ("forecast", "Forecast spending of the year", false),
            ("variance", "Variance", true),
            ("real", "Real variance", true),
            ("rephasing", "Rephasing variance", true),
            ("movement", "Movement of the variance", true),
            ("real-movement", "Real movement", true),
            ("rephasing-movement", "Rephasing movement", true),
            ("spend", "Spent to date", false),
            ("programme", "Budgets of all years", false)),
        Group("scheme", "Capital", "One capital scheme", "scheme",
            ("budget", "Working budget of the year", false),
            ("forecast", "Forecast spending of the year", false),
            ("spend", "Spent to date", false),
            ("variance", "Variance", true),
            ("real", "Real variance", true),
            ("rephasing", "Rephasing variance", true),
            ("real-movement", "Real movement", true),
            ("rephasing-movement", "Rephasing movement", true),
            ("programme", "Budgets of all years", false)),
        OfHeads("activity", "Activity", "One measure of activity", "measure of activity",
            ("budget", "Spending budget of the year", false),
            ("forecast", "Forecast spending of the year", false),
            ("variance", "Variance of spending", true),
            ("volume-variance", "Of that from volume", true),
            ("price-variance", "Of that from price", true),
            ("other-variance", "Of that from other reasons", true),
            ("income-variance", "Variance of income", true),
            ("net-variance", "Net variance", true),
            ("volume-budget", "Budgeted volume at the end of the year", false),
            ("volume-forecast", "Forecast volume at the end of the year", false),
            ("volume-difference", "Forecast less budgeted volume", true),
            ("volume-budget-to-date", "Budgeted volume to date", false),
            ("volume-to-date", "Actual volume to date", false),
            ("unit-cost-budget", "Budgeted unit cost", false),
            ("unit-cost-forecast", "Forecast unit cost", false)),
        OfHeads("staffing", "Staffing", "One staffing measure", "staffing measure",
            ("budget", "Budget of the year, salaried and agency", false),
            ("forecast", "Forecast of the year, salaried and agency", false),
            ("variance", "Variance, salaried and agency", true),
            ("salaried-forecast", "Forecast of salaried staff", false),
            ("salaried-variance", "Variance of salaried staff", true),
            ("agency-forecast", "Forecast of agency staff", false),
            ("agency-variance", "Variance of agency staff", true),
            ("spend", "Spent to date, salaried and agency", false),
            ("salaried-number", "Number of salaried staff", false),
            ("agency-number", "Number of agency staff", false)),
        Group("series", "Series", "Series", "column of a series",
            ("total", "Sum of all months or categories", false),
            ("latest", "Latest month, or last category", false)),
        Group("company", "Companies", "One company", "company",
            ("budget", "Budgeted contribution", false),
            ("forecast", "Forecast contribution", false),
            ("from-trading", "Forecast contribution from trading", false),
            ("shortfall", "Budget less forecast", false)),
        Group("debts", "Debts", "Debts", null,
            ("total", "Debts outstanding", false),
            ("before", "Debts outstanding on the earlier day", false),
            ("change", "Change since the earlier day", true)),
    ];

    /// <summary>The group with this key, or null.</summary>
    public static TextFieldGroup? Find(string key) => All.FirstOrDefault(group => string.Equals(group.Key, key, StringComparison.OrdinalIgnoreCase));

    private static TextFieldGroup Group(string key, string area, string name, string? item, params (string Key, string Name, bool IsSigned)[] figures) =>
        new(key, name, [.. figures.Select(figure => new TextFieldFigure(key, figure.Key, figure.Name, figure.IsSigned))]) { Area = area, Item = item };

    private static TextFieldGroup OfHeads(string key, string area, string name, string item, params (string Key, string Name, bool IsSigned)[] figures) =>
        Group(key, area, name, item, figures) with { BelongsToHeads = true };
}
