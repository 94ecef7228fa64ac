using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Formatting;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>The tables of the capital programme: by directorate after Kent's section 6.2, by scheme after Norfolk's Appendix E.</summary>
internal static class CapitalTables
{
    public const string ByDirectorateId = "table-3-capital";

    public const string BySchemeId = "appendix-e-capital";

    /// <summary>Each directorate's programme with its real and rephasing variance; null where no scheme is forecast.</summary>
    public static PaperTable? ByDirectorate(PaperSource source)
    {
        var forecast = source.Beside.Capital.Where(scheme => scheme.Position is not null).ToList();
        if (forecast.Count == 0)
        {
            return null;
        }

        var style = new FigureWords(source).Table;
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
            .GroupBy(scheme => source.Structure.PathTo(scheme.Head) is [_, var directorate, ..] ? directorate : scheme.Head)
            .OrderBy(group => group.Key.Index)
            .Select(group => PlainTable.Row(
                PaperRowKind.Line,
                group.Count() == 1 ? group.Single().Scheme.Name : group.Key.Name,
                columns,
                CapitalPosition.Sum(group.Select(scheme => scheme.Position!).ToList())))
            .ToList();
        var total = PlainTable.Row(PaperRowKind.Total, "TOTAL", columns, CapitalPosition.Sum(forecast.ConvertAll(scheme => scheme.Position!)));
        return new()
        {
            Id = ByDirectorateId,
            Number = "Table 4",
            Title = "Directorate capital position",
            Rule = $"{style.Unit.Word()}. A real variance changes what a scheme costs; rephasing moves spending between years and nets to nil across them. Minus is an underspend or spending moved to a later year.",
            LabelHead = "Directorate",
            Columns = columns.Select(column => column.Head).ToList(),
            Rows = [.. rows, total],
            Notes = [.. RoundingCheck.NoteFor(rows, total)],
        };
    }

    /// <summary>Each scheme with budget, forecast and next year's draft budget; null where there is no scheme.</summary>
    public static PaperTable? ByScheme(PaperSource source)
    {
        var schemes = source.Beside.Capital;
        if (schemes.Count == 0)
        {
            return null;
        }

        var style = new FigureWords(source).Table;
        var year = source.Period.Year;
        PlainColumn<SchemeSum>[] columns =
        [
            PlainColumn<SchemeSum>.Of($"{year.ToString('/')} Current Capital Budget", style, sum => sum.Budget),
            PlainColumn<SchemeSum>.Of($"{year.ToString('/')} Forecast outturn at Year end", style, sum => sum.Forecast),
            PlainColumn<SchemeSum>.Of($"{year.Next.ToString('/')} Draft Capital Budget", style, sum => sum.NextYear).StartingGroup,
        ];
        var sums = schemes.Select(SchemeSum.Of).ToList();
        var rows = schemes.Zip(sums, (scheme, sum) => PlainTable.Row(PaperRowKind.Line, scheme.Scheme.Name, columns, sum)).ToList();
        var total = PlainTable.Row(PaperRowKind.Total, "TOTAL", columns, SchemeSum.Sum(sums));
        return new()
        {
            Id = BySchemeId,
            Number = "Appendix E",
            Title = "Capital programme",
            Rule = $"{style.Unit.Word()}.",
            LabelHead = "Scheme Name",
            Columns = columns.Select(column => column.Head).ToList(),
            Rows = [.. rows, total],
            Notes = [.. RoundingCheck.NoteFor(rows, total)],
        };
    }

    private sealed record SchemeSum(Money Budget, Money? Forecast, Money? NextYear)
    {
        public static SchemeSum Of(ReportedScheme scheme) => new(scheme.Position?.WorkingBudget ?? scheme.Scheme.Budget, scheme.Position?.Forecast, scheme.Scheme.NextYearBudget);

        public static SchemeSum Sum(IReadOnlyCollection<SchemeSum> parts) => new(
            parts.Select(part => part.Budget).Sum(),
            parts.Any(part => part.Forecast is not null) ? parts.Select(part => part.Forecast ?? Money.Zero).Sum() : null,
            parts.Any(part => part.NextYear is not null) ? parts.Select(part => part.NextYear ?? Money.Zero).Sum() : null);
    }
}
