using System.Globalization;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Reading;

/// <summary>A capital scheme with where it stands in a period.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Head">The head that it belongs to.</param>
/// <param name="Position">Where it stands; null where the period has no forecast of it.</param>
public sealed record TrackedScheme(CapitalScheme Scheme, StructureNode Head, CapitalPosition? Position)
{
    /// <summary>The approved budgets of later years, in order.</summary>
    public IReadOnlyList<CapitalYear> Years { get; init; } = [];

    /// <summary>What pays for it, by year and source.</summary>
    public IReadOnlyList<CapitalFunding> Funding { get; init; } = [];

    /// <summary>What the period says; null where nothing was entered.</summary>
    public CapitalForecast? Forecast { get; init; }

    /// <summary>What the period says of later years.</summary>
    public IReadOnlyList<CapitalYearForecast> YearForecasts { get; init; } = [];

    /// <summary>Every report of it up to the period, this year's and earlier years', the earliest first.</summary>
    public IReadOnlyList<CapitalReport> Reports { get; init; } = [];

    /// <summary>Why; null where nothing was said.</summary>
    public string? Text => Forecast?.Text;

    /// <summary>The budget of this year and the approved budgets of all later ones: the programme as it was agreed.</summary>
    public Money ApprovedInAll => Scheme.Budget + Years.Select(year => year.Budget).Sum();

    /// <summary>The mark of what the period says: a save that comes with another one meets somebody else's change.</summary>
    public string ForecastMark => MarkOf(Forecast, YearForecasts);

    /// <summary>The mark of what is approved.</summary>
    public string RegisterMark => string.Join(
        ' ',
        Years.Select(year => string.Create(CultureInfo.InvariantCulture, $"{year.ForYear}.{year.Version}"))
            .Concat(Funding.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.ForYear}.{part.Source}.{part.Version}")))
            .Prepend(Scheme.Version.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The movements that the council's limits ask a text for.</summary>
    public IReadOnlyList<CapitalMovement> Movements(CouncilSettings council, FinancialYear year) =>
        Position is null ? [] : CapitalMovements.Of(council, year, Position);

    /// <summary>Whether a text is asked for and none is given.</summary>
    public bool LacksText(CouncilSettings council, FinancialYear year) =>
        Position is not null && CapitalMovements.LacksText(council, year, Position, Text);

    /// <summary>By how much what the sources pay of a year misses its approved budget; null where no funding is kept.</summary>
    public Money? FundingGap(int forYear) =>
        CapitalSources.Gap(forYear, Years.FirstOrDefault(year => year.ForYear == forYear)?.Budget ?? (forYear == FirstYear ? Scheme.Budget : Money.Zero), Funding);

    /// <summary>The calendar year in which the scheme's own financial year starts.</summary>
    public required int FirstYear { get; init; }

    internal static string MarkOf(CapitalForecast? forecast, IEnumerable<CapitalYearForecast> years) => string.Join(
        ' ',
        years.OrderBy(year => year.ForYear)
            .Select(year => string.Create(CultureInfo.InvariantCulture, $"{year.ForYear}.{year.Version}"))
            .Prepend((forecast?.Version ?? 0).ToString(CultureInfo.InvariantCulture)));
}
