using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

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

/// <summary>What a method would give for a line; null where figures for it are missing.</summary>
public sealed record MethodOffer(ForecastMethod Method, Amounts? Gives);

/// <summary>One service line of the entry table.</summary>
public sealed class EntryLine
{
    private readonly bool mayMove;
    private readonly ForecastMethod? storedMethod;

    /// <summary>A line as it stands.</summary>
    /// <param name="node">The line.</param>
    /// <param name="position">Its position.</param>
    /// <param name="number">The period's number.</param>
    /// <param name="mayMove">Whether anything was reported before, to measure movements from.</param>
    /// <param name="stored">Its forecast; null where there is none.</param>
    /// <param name="unexplained">What its explanations leave open.</param>
    /// <param name="isExplained">Whether anything is explained.</param>
    /// <param name="activity">What a measure of the whole line says of it.</param>
    public EntryLine(StructureNode node, HeadPosition position, int number, bool mayMove, StoredForecast? stored, Unexplained? unexplained = null, bool isExplained = false, ActivityEvidence? activity = null)
    {
        (Node, Position, this.mayMove, storedMethod) = (node, position, mayMove, stored?.Method);
        (Unexplained, IsExplained) = (unexplained ?? Unexplained.Nothing, isExplained);
        (Source, Shown) = (node, stored, position) switch
        {
            ({ MirrorsIndex: >= 0 }, _, _) => (EntrySource.Follows, position.Forecast),
            (_, { } forecast, _) => (EntrySource.Forecast, forecast.Amounts),
            (_, _, { LastForecast: { } last }) => (EntrySource.LastReported, last),
            (_, _, { CashLimit: { } limit }) => (EntrySource.CashLimit, limit),
            _ => (EntrySource.Nothing, (Amounts?)null),
        };
        var evidence = LineEvidence.Of(number, position) with { Activity = activity };
        Offers = [.. ForecastMethodWords.All.Select(method => new MethodOffer(method, ForecastMethods.Of(method, evidence)))];
        Seen = new SeenForecast(stored?.Version ?? 0, Shown, stored?.Marks);
        (Marks, EffectText) = (Seen.Marks, EffectFor(Seen.Marks));
        (GrossText, IncomeText) = Shown is { } shown
            ? (ScreenFigures.ForInput(shown.Gross), ScreenFigures.ForInput(shown.Income))
            : (string.Empty, string.Empty);
        Entered = Shown;
    }

    public StructureNode Node { get; }

    public HeadPosition Position { get; }

    public EntrySource Source { get; }

    /// <summary>Why nothing of the line can be saved now, and what to do; null where it can.</summary>
    public string? ShutBecause { get; init; }

    /// <summary>The figures that the cells held when the page was made.</summary>
    public Amounts? Shown { get; }

    public SeenForecast Seen { get; private set; }

    public string GrossText { get; private set; }

    public string IncomeText { get; private set; }

    /// <summary>What each method would give.</summary>
    public IReadOnlyList<MethodOffer> Offers { get; }

    /// <summary>What the line's saved explanations leave open.</summary>
    public Unexplained Unexplained { get; }

    /// <summary>Whether anything is explained.</summary>
    public bool IsExplained { get; }

    /// <summary>The method taken on this page; null where the cells decide.</summary>
    public TakenForecast? Taken { get; private set; }

    /// <summary>What is marked on the variance.</summary>
    public VarianceMarks Marks { get; private set; }

    /// <summary>The full-year effect, as typed.</summary>
    public string EffectText { get; private set; }

    public string? EffectError { get; private set; }

    public string? GrossError { get; private set; }

    /// <summary>What activity and rate gives now, where the stored forecast was made by it and the volume behind it has changed since; null where it still holds.</summary>
    public Amounts? ChangedActivity => storedMethod == ForecastMethod.ActivityAndRate
        && Offers.FirstOrDefault(offer => offer.Method == ForecastMethod.ActivityAndRate)?.Gives is { } gives
        && gives != Seen.Amounts
            ? gives
            : null;

    public string? IncomeError { get; private set; }

    /// <summary>Whether an unchanged suggestion is to become the forecast.</summary>
    public bool Confirm { get; private set; }

    /// <summary>Whether the row asks for something to be saved.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>What the cells say; null where they are empty or cannot be read.</summary>
    public Amounts? Entered { get; private set; }

    public bool HasErrors => GrossError is not null || IncomeError is not null || EffectError is not null;

    /// <summary>How the figures in the cells came about; null where there are none.</summary>
    public ForecastMethod? Method => (Change()?.Method, Entered == Seen.Amounts) switch
    {
        ({ } method, _) => method,
        (null, true) => storedMethod ?? SuggestedMethod,
        _ => Entered is null ? null : ForecastMethod.Typed,
    };

    public bool IsSuggestion => Source is EntrySource.LastReported or EntrySource.CashLimit;

    /// <summary>Whether the row's figures count as a forecast: entered before, or entered or confirmed now.</summary>
    public bool Counts => Source is EntrySource.Forecast or EntrySource.Follows || IsChanged;

    /// <summary>Net variance of what the cells say.</summary>
    public Variance? NetVariance => Counts && Entered is { } entered ? new Variance(Position.CashLimit?.Net ?? Money.Zero, entered.Net) : null;

    /// <summary>Net variance that some figures would have.</summary>
    public Money VarianceOf(Amounts figures) => new Variance(Position.CashLimit?.Net ?? Money.Zero, figures.Net).Amount;

    /// <summary>Movement of what the cells say; a line that was not forecast last time moves by its whole variance.</summary>
    public Money? Movement => mayMove && NetVariance is { } variance ? variance.Amount - (Position.LastVariance ?? Money.Zero) : null;

    /// <summary>The rating of what the cells say, with any director's adjustment of the line.</summary>
    public Rating Rate(RagRules rules) =>
        rules.Rate(Position.Kind, NetVariance?.Amount + (Position.Adjustment ?? Money.Zero), Position.CashLimit);

    /// <summary>Lays a posted row over the line and says beside each cell what is wrong with it.</summary>
    public void Take(ForecastFormRow row, bool confirmAll)
    {
        ArgumentNullException.ThrowIfNull(row);

        // Mine is chosen over theirs: from here on it is theirs that was seen. Without a choice the save meets them again.
        var seen = row is { Choice: ConflictChoice.Yours, Current: { } theirs } ? theirs : row.Seen;
        (Seen, GrossText, IncomeText, Taken) = (seen, row.Gross, row.Income, row.Take);
        (GrossError, IncomeError, EffectError) = (null, null, null);
        Confirm = row.Confirm || (confirmAll && row.Seen is { Version: 0, Amounts: not null });
        TakeMarks(row);
        var (noGross, noIncome) = (string.IsNullOrWhiteSpace(row.Gross), string.IsNullOrWhiteSpace(row.Income));
        if (noGross && noIncome && Seen.Version == 0 && Taken is null)
        {
            (Entered, Confirm, IsChanged) = (null, false, false);
            return;
        }

        Entered = ReadCells(row, noGross, noIncome) is { } cells ? TakeMethod(row, cells) : null;
        IsChanged = HasErrors || Change() is not null;
    }

    /// <summary>Puts pasted cells over the line's; null leaves a cell as it is.</summary>
    public void Paste(string? gross, string? income) =>
        Take(
            new ForecastFormRow(Node.Code, Seen, gross ?? GrossText, income ?? IncomeText, Confirm, null, ConflictChoice.None, null, Marks.Nature, EffectText),
            confirmAll: false);

    /// <summary>What is to be saved; null where nothing is, or where something cannot be read.</summary>
    public ForecastChange? Change()
    {
        if (HasErrors || Entered is not { } entered)
        {
            return null;
        }

        var marks = Marks == Seen.Marks ? null : Marks;
        var method = Taken?.Method;
        if (method is null && Seen.Version == 0 && entered == Seen.Amounts)
        {
            // A suggestion becomes a forecast where it is confirmed, or where something is marked on it.
            return Confirm || marks is not null ? new(Node.Code, 0, entered.Gross, entered.Income, SuggestedMethod, marks) : null;
        }

        return entered != Seen.Amounts || (method is not null && method != storedMethod) || marks is not null
            ? new(Node.Code, Seen.Version, entered.Gross, entered.Income, method, marks)
            : null;
    }

    private ForecastMethod? SuggestedMethod => Source switch
    {
        EntrySource.LastReported => ForecastMethod.LastForecast,
        EntrySource.CashLimit => ForecastMethod.CashLimit,
        _ => null,
    };

    /// <summary>Marks that the person did not touch follow what stands now.</summary>
    private void TakeMarks(ForecastFormRow row)
    {
        (Marks, EffectText) = (Seen.Marks, EffectFor(Seen.Marks));
        if (row.Nature is null || row.Effect is null)
        {
            return;
        }

        var effect = default(EnteredAmount);
        if (!string.IsNullOrWhiteSpace(row.Effect) && !EnteredAmount.TryRead(row.Effect, out effect, out var problem))
        {
            (EffectText, EffectError) = (row.Effect, $"Full-year effect: {problem}");
            return;
        }

        var marks = new VarianceMarks(row.Nature.Value, string.IsNullOrWhiteSpace(row.Effect) ? null : effect.Money);
        if (marks != row.Seen.Marks)
        {
            (Marks, EffectText) = (marks, row.Effect);
        }
    }

    private Amounts? ReadCells(ForecastFormRow row, bool noGross, bool noIncome)
    {
        if (noGross && noIncome && Seen.Version == 0)
        {
            return Taken?.Amounts;
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
        else if (income.Money.Pence > 0 && !income.HasPlus && income.Money != Seen.Amounts?.Income && income.Money != Taken?.Amounts.Income)
        {
            var digits = ScreenFigures.ForInput(income.Money);
            IncomeError = $"Enter income as a minus figure: -{digits}. If it really adds to spending, enter +{digits}";
        }

        return GrossError is null && IncomeError is null ? new Amounts(gross.Money, income.Money) : null;
    }

    /// <summary>
    /// A method's figures take the place of untouched cells. Cells that say something else again, or a method that gives
    /// something else by now, are a question to the person, never a guess.
    /// </summary>
    private Amounts? TakeMethod(ForecastFormRow row, Amounts cells)
    {
        if (Taken is null)
        {
            return cells;
        }

        var name = Taken.Method.Word().ToLowerInvariant();
        if (Offers.FirstOrDefault(offer => offer.Method == Taken.Method)?.Gives is var gives && gives != Taken.Amounts)
        {
            GrossError = gives is { } now
                ? $"The {name} now gives gross {now.Gross.InWords()}, income {now.Income.InWords()}. Choose again"
                : $"The {name} gives nothing any more. Choose again";
            Taken = null;
            return null;
        }

        if (cells != Taken.Amounts && cells != row.Seen.Amounts)
        {
            GrossError = $"You typed one figure and chose the {name}. Choose “as in the cells” to keep what you typed, or put the old figure back";
            return null;
        }

        (GrossText, IncomeText) = (ScreenFigures.ForInput(Taken.Amounts.Gross), ScreenFigures.ForInput(Taken.Amounts.Income));
        return Taken.Amounts;
    }

    private static string EffectFor(VarianceMarks marks) => marks.FullYearEffect is { } effect ? ScreenFigures.ForInput(effect) : string.Empty;

    /// <summary>Marks the row with a refusal of the save.</summary>
    public void Refuse(string message) => GrossError = message;
}
