using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>The tables of the capital programme: by directorate after Kent's section 6.2, by scheme after Norfolk's Appendix E.</summary>
internal static class CapitalTables
{
    public const string ByDirectorateId = "table-3-capital";

    public const string BySchemeId = "appendix-e-capital";

    public const string ByYearId = "capital-years";

    public const string SlippageId = "capital-slippage";

    /// <summary>Each directorate's programme with its real and rephasing variance; null where no scheme is forecast.</summary>
    public static PaperTable? ByDirectorate(PaperSource source)
    {
        var forecast = source.Beside.Capital.Where(scheme => scheme.Position is not null).ToList();
        if (forecast.Count == 0)
        {
            return null;
        }

        var style = new FigureWords(source).For(ByDirectorateId);
        PlainColumn<CapitalPosition>[] columns =
        [
            PlainColumn<CapitalPosition>.Of($"{source.Period.Year} Working budget", style, position => position.WorkingBudget),
            PlainColumn<CapitalPosition>.Of($"{source.Period.Year} Variance", style, position => position.Variance),
            PlainColumn<CapitalPosition>.Of("Real variance", style, position => position.Real).StartingGroup,
            PlainColumn<CapitalPosition>.Of("Re-phasing variance", style, position => position.Rephasing),
            PlainColumn<CapitalPosition>.Of("Last reported position Real", style, position => position.LastReal).StartingGroup,
            PlainColumn<CapitalPosition>.Of("Last reported position Rephasing", style, position => position.LastRephasing),
            PlainColumn<CapitalPosition>.Of("Movement Real", style, position => position.RealMovement).StartingGroup,
            PlainColumn<CapitalPosition>.Of("Movement Rephasing", style, position => position.RephasingMovement),
        ];
        var rows = forecast
            .GroupBy(scheme => DirectorateOf(source, scheme.Head))
            .OrderBy(group => group.Key.Index)
            .Select(group => PlainTable.Row(
                PaperRowKind.Line,
                RowName(group.Key, [.. group]),
                columns,
                CapitalPosition.Sum(group.Select(scheme => scheme.Position!).ToList())))
            .ToList();
        var total = PlainTable.Row(PaperRowKind.Total, "TOTAL", columns, CapitalPosition.Sum(forecast.ConvertAll(scheme => scheme.Position!)));
        return PlainTable.WithTotal(
            ByDirectorateId,
            "Directorate capital position",
            $"{style.Unit.Word()}. A real variance changes what a scheme costs; rephasing moves spending between years and nets to nil across them. Minus is an underspend or spending moved to a later year.",
            "Directorate",
            columns.Heads(),
            rows,
            total) with
        { NumberText = new([new TableReference("4")]) };
    }

    /// <summary>The directorate's name; as its only scheme writes it where that is the same name with other marks.</summary>
    private static string RowName(StructureNode directorate, IReadOnlyList<TrackedScheme> schemes) =>
        schemes is [var only] && Letters(only.Scheme.Name) == Letters(directorate.Name) ? only.Scheme.Name : directorate.Name;

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Each scheme with budget, forecast and next year's draft budget; null where there is no scheme.</summary>
    public static PaperTable? ByScheme(PaperSource source)
    {
        var schemes = source.Beside.Capital;
        if (schemes.Count == 0)
        {
            return null;
        }

        var style = new FigureWords(source).For(BySchemeId);
        var year = source.Period.Year;
        PlainColumn<SchemeSum>[] columns =
        [
            PlainColumn<SchemeSum>.Of($"{year.ToString('/')} Current Capital Budget", style, sum => sum.Budget),
            PlainColumn<SchemeSum>.Of($"{year.ToString('/')} {source.Wording("Forecast outturn at Year end", "Outturn")}", style, sum => sum.Forecast),
            PlainColumn<SchemeSum>.Of($"{year.Next.ToString('/')} Draft Capital Budget", style, sum => sum.NextYear).StartingGroup,
        ];
        var sums = schemes.Select(SchemeSum.Of).ToList();
        var rows = schemes.Zip(sums, (scheme, sum) => PlainTable.Row(PaperRowKind.Line, scheme.Scheme.Name, columns, sum)).ToList();
        var total = PlainTable.Row(PaperRowKind.Total, "TOTAL", columns, SchemeSum.Sum(sums));
        return PlainTable.WithTotal(
            BySchemeId,
            "Capital programme",
            $"{style.Unit.Word()}.",
            "Scheme Name",
            columns.Heads(),
            rows,
            total) with
        { NumberText = Appendices.Capital.Text() };
    }

    /// <summary>The programme year by year, so that a reader sees what leaves this year arrive in later ones; null where no later year is spoken of.</summary>
    public static PaperTable? ByYear(PaperSource source)
    {
        var sum = Sum(source);
        if (sum is null or { LaterYears.Count: 0 })
        {
            return null;
        }

        var style = new FigureWords(source).For(ByYearId);
        PlainColumn<CapitalYearPosition>[] columns =
        [
            PlainColumn<CapitalYearPosition>.Of("Working budget", style, year => year.WorkingBudget),
            PlainColumn<CapitalYearPosition>.Of("Real variance", style, year => year.Real).StartingGroup,
            PlainColumn<CapitalYearPosition>.Of("Re-phasing variance", style, year => year.Rephasing),
            PlainColumn<CapitalYearPosition>.Of(source.Wording("Forecast", "Spending"), style, year => year.Forecast).StartingGroup,
        ];
        var year = source.Period.Year;
        var rows = sum.LaterYears
            .Prepend(new CapitalYearPosition(year, sum.WorkingBudget, sum.Real, sum.Rephasing))
            .Select(one => PlainTable.Row(PaperRowKind.Line, one.ForYear.ToString(), columns, one))
            .ToList();
        var total = PlainTable.Row(PaperRowKind.Total, "All years", columns, new CapitalYearPosition(year, sum.BudgetInAll, sum.RealInAll, sum.RephasingInAll));
        return PlainTable.WithTotal(
            ByYearId,
            "Capital programme by year",
            $"{style.Unit.Word()}. Rephasing moves spending between years and nets to nil across them; a real variance stays.",
            "Financial year",
            columns.Heads(),
            rows,
            total,
            sum.LaterYears.Where(one => one.WorkingBudget is null).Select(one => NotKnown(one, style)));
    }

    /// <summary>Why a year has no total, and what is known of it.</summary>
    private static TableNote NotKnown(CapitalYearPosition year, FigureStyle style) => new(year.Known is { } known
        ? $"The working budget of {year.ForYear} is not known for every scheme. Of the {known.Schemes} of {known.Of} schemes whose budget is known, it is {style.InText.Format(known.Budget)}."
        : $"The working budget of {year.ForYear} is not known.");

    /// <summary>What each report of the year said that it would spend; null before there are two.</summary>
    public static PaperTable? Slippage(PaperSource source)
    {
        var history = History(source);
        if (history.Reports.Count < 2)
        {
            return null;
        }

        var style = new FigureWords(source).For(SlippageId);
        PlainColumn<ReportedYear>[] columns =
        [
            PlainColumn<ReportedYear>.Of("Working budget", style, year => year.WorkingBudget),
            PlainColumn<ReportedYear>.Of(source.Wording("Forecast", "Forecast or outturn"), style, year => year.Forecast),
            PlainColumn<ReportedYear>.Of(source.Wording("Forecast less budget first reported", "Less budget first reported"), style, year => year.Forecast - history.Of(year.ForYear)!.Value.First.WorkingBudget).StartingGroup,
        ];
        return new()
        {
            Id = SlippageId,
            Title = $"Capital spending in {source.Period.Year} as each report expected it",
            ShortTitle = "Capital, report by report",
            Rule = $"{style.Unit.Word()}. Minus is spending that has left the year, by rephasing or for good.",
            LabelHead = "Report",
            Columns = columns.Heads(),
            Rows = [.. history.Reports.Select(report => PlainTable.Row(PaperRowKind.Line, FigureWords.MonthLabel(report.Period), columns, report.Of(source.Period.Year)!))],
        };
    }

    /// <summary>Everything that the period forecasts, together; null where it forecasts no scheme.</summary>
    public static CapitalPosition? Sum(PaperSource source)
    {
        var forecast = source.Beside.Capital.Select(scheme => scheme.Position).OfType<CapitalPosition>().ToList();
        return forecast.Count == 0 ? null : CapitalPosition.Sum(forecast);
    }

    /// <summary>What the year's reports said of it.</summary>
    public static SlippageHistory History(PaperSource source) => SlippageHistory.Sum(source.Beside.Capital.SelectMany(scheme => scheme.Reports));

    /// <summary>The directorate of a scheme's head, or the head itself where it stands above them.</summary>
    public static StructureNode DirectorateOf(PaperSource source, StructureNode head) =>
        source.Structure.PathTo(head) is [_, var directorate, ..] ? directorate : head;

    private sealed record SchemeSum(Money Budget, Money? Forecast, Money? NextYear)
    {
        public static SchemeSum Of(TrackedScheme scheme) => new(
            scheme.Position?.WorkingBudget ?? scheme.Scheme.Budget,
            scheme.Position?.Forecast,
            scheme.Years.FirstOrDefault(year => year.ForYear == scheme.FirstYear + 1)?.Budget);

        public static SchemeSum Sum(IReadOnlyCollection<SchemeSum> parts) => new(
            parts.Select(part => part.Budget).Sum(),
            parts.Select(part => part.Forecast).SumOfAll(),
            parts.Any(part => part.NextYear is not null) ? parts.Select(part => part.NextYear ?? Money.Zero).Sum() : null);
    }
}
