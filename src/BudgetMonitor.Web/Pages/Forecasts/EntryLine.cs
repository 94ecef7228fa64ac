using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Figures;

namespace BudgetMonitor.Web.Pages.Forecasts;

/// <summary>Where the figures that stand in a line's cells come from.</summary>
public enum EntrySource
{
    /// <summary>The forecast that was entered for this period.</summary>
    Forecast,

    /// <summary>Suggested: the forecast last reported.</summary>
    LastReported,

    /// <summary>Suggested: the cash limit.</summary>
    CashLimit,

    /// <summary>Nothing to suggest.</summary>
    Nothing,

    /// <summary>Not entered: it follows another head.</summary>
    Follows,
}

/// <summary>One service line of the entry table.</summary>
public sealed class EntryLine
{
    private readonly bool mayMove;

    /// <summary>A line as it stands.</summary>
    /// <param name="node">The line.</param>
    /// <param name="position">Its position.</param>
    /// <param name="mayMove">Whether anything was reported before, to measure movements from.</param>
    /// <param name="stored">Its forecast and that forecast's version, read together; null where there is none.</param>
    public EntryLine(StructureNode node, HeadPosition position, bool mayMove, (Amounts Amounts, int Version)? stored)
    {
        (Node, Position, this.mayMove) = (node, position, mayMove);
        (Source, Shown) = (node, stored, position) switch
        {
            ({ MirrorsIndex: >= 0 }, _, _) => (EntrySource.Follows, position.Forecast),
            (_, { } forecast, _) => (EntrySource.Forecast, forecast.Amounts),
            (_, _, { LastForecast: { } last }) => (EntrySource.LastReported, last),
            (_, _, { CashLimit: { } limit }) => (EntrySource.CashLimit, limit),
            _ => (EntrySource.Nothing, (Amounts?)null),
        };
        Seen = new SeenForecast(stored?.Version ?? 0, Shown);
        (GrossText, IncomeText) = Shown is { } shown
            ? (ScreenFigures.ForInput(shown.Gross), ScreenFigures.ForInput(shown.Income))
            : (string.Empty, string.Empty);
        Entered = Shown;
    }

    public StructureNode Node { get; }

    public HeadPosition Position { get; }

    public EntrySource Source { get; }

    /// <summary>The figures that the cells held when the page was made.</summary>
    public Amounts? Shown { get; }

    public SeenForecast Seen { get; private set; }

    public string GrossText { get; private set; }

    public string IncomeText { get; private set; }

    public string? GrossError { get; private set; }

    public string? IncomeError { get; private set; }

    /// <summary>Whether an unchanged suggestion is to become the forecast.</summary>
    public bool Confirm { get; private set; }

    /// <summary>Whether the row asks for something to be saved.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>What the cells say; null where they are empty or cannot be read.</summary>
    public Amounts? Entered { get; private set; }

    public bool IsSuggestion => Source is EntrySource.LastReported or EntrySource.CashLimit;

    /// <summary>Whether the row's figures count as a forecast: entered before, or entered or confirmed now.</summary>
    public bool Counts => Source is EntrySource.Forecast or EntrySource.Follows || IsChanged;

    /// <summary>Net variance of what the cells say.</summary>
    public Variance? NetVariance => Counts && Entered is { } entered ? new Variance(Position.CashLimit?.Net ?? Money.Zero, entered.Net) : null;

    /// <summary>Movement of what the cells say; a line that was not forecast last time moves by its whole variance.</summary>
    public Money? Movement => mayMove && NetVariance is { } variance ? variance.Amount - (Position.LastVariance ?? Money.Zero) : null;

    /// <summary>The rating of what the cells say, with any director's adjustment of the line.</summary>
    public Rating Rate(RagRules rules) => NetVariance is { } variance
        ? rules.For(Position.Kind).Rate(variance.Amount + (Position.Adjustment ?? Money.Zero), Position.CashLimit ?? default)
        : new(Rag.NotRated, "Not rated: there is no forecast yet.");

    /// <summary>Lays a posted row over the line and says beside each cell what is wrong with it.</summary>
    public void Take(ForecastFormRow row, bool confirmAll)
    {
        ArgumentNullException.ThrowIfNull(row);

        // Mine is chosen over theirs: from here on it is theirs that was seen. Without a choice the save meets them again.
        var seen = row is { Choice: ConflictChoice.Yours, Current: { } theirs } ? theirs : row.Seen;
        (Seen, GrossText, IncomeText) = (seen, Short(row.Gross), Short(row.Income));
        Confirm = row.Confirm || (confirmAll && row.Seen is { Version: 0, Amounts: not null });
        var (noGross, noIncome) = (string.IsNullOrWhiteSpace(row.Gross), string.IsNullOrWhiteSpace(row.Income));
        if (noGross && noIncome && Seen.Version == 0)
        {
            (Entered, Confirm, IsChanged) = (null, false, false);
            return;
        }

        var gross = default(EnteredAmount);
        var income = default(EnteredAmount);
        var problem = string.Empty;
        if (noGross || !EnteredAmount.TryRead(row.Gross, out gross, out problem))
        {
            GrossError = noGross ? "Enter the gross forecast, 0 for nil" : problem;
        }

        if (noIncome || !EnteredAmount.TryRead(row.Income, out income, out problem))
        {
            IncomeError = noIncome ? "Enter the income forecast, 0 for nil" : problem;
        }
        else if (income.Money.Pence > 0 && !income.HasPlus && income.Money != Seen.Amounts?.Income)
        {
            var digits = ScreenFigures.ForInput(income.Money);
            IncomeError = $"Enter income as a minus figure: -{digits}. If it really adds to spending, enter +{digits}";
        }

        if (GrossError is not null || IncomeError is not null)
        {
            (Entered, IsChanged) = (null, true);
            return;
        }

        Entered = new Amounts(gross.Money, income.Money);
        IsChanged = Entered != Seen.Amounts || (Confirm && Seen.Version == 0);
    }

    /// <summary>Marks the row with a refusal of the save.</summary>
    public void Refuse(string message) => GrossError = message;

    private static string Short(string text) => text.Length <= 2 * EnteredAmount.MaxLength ? text : text[..(2 * EnteredAmount.MaxLength)];
}
