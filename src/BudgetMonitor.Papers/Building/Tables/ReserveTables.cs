using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Formatting;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>The tables of reserves: schools' movements after Kent's section 3.5, balances after Norfolk's Appendix D.</summary>
internal static class ReserveTables
{
    public const string SchoolsId = "schools-reserves";

    public const string BalancesId = "appendix-d-reserves";

    /// <summary>
    /// The schools' reserves from the balance brought forward to the forecast one, a column for each reserve. Brackets are
    /// a drawdown or deficit here, the opposite sense of the variance tables: the drawdown is the schools' pressure. Null
    /// where there are no schools' reserves.
    /// </summary>
    public static PaperTable? OfSchools(PaperSource source)
    {
        var reserves = source.Beside.Reserves.Where(reserve => reserve.Reserve.Kind == ReserveKind.Schools).ToList();
        if (reserves.Count == 0)
        {
            return null;
        }

        var style = new FigureWords(source).Table with { Negative = NegativeStyle.Brackets };
        var unit = $"({style.Unit.Word()})";
        var columns = reserves.Select(reserve => new TableColumn(reserve.Reserve.Name, ColumnKind.Money, unit))
            .Append(new TableColumn("Total School Reserves", ColumnKind.Money, unit) { StartsGroup = true })
            .ToList();
        PaperRow Row(PaperRowKind kind, string label, Func<ReportedReserve, Money?> value)
        {
            var amounts = reserves.ConvertAll(reserve => value(reserve));
            var sum = amounts.Any(amount => amount is not null) ? amounts.OfType<Money>().Sum() : (Money?)null;
            return new PaperRow(kind, label, [.. amounts.Append(sum).Select(amount => TableCell.Of(amount, style))]);
        }

        var opening = Row(PaperRowKind.Line, "Balance b fwd", reserve => reserve.Reserve.Opening);
        var movements = reserves.SelectMany(reserve => reserve.Movements)
            .OrderBy(movement => movement.DisplayOrder)
            .Select(movement => movement.Description)
            .Distinct()
            .Select(description => Indented(Row(
                PaperRowKind.Line,
                description,
                reserve => reserve.Movements.FirstOrDefault(movement => movement.Description == description)?.Amount)))
            .ToList();
        var closing = Row(PaperRowKind.Total, "Forecast reserve balance", reserve => reserve.Closing);
        return new()
        {
            Id = SchoolsId,
            Title = "Schools' reserves",
            Rule = $"{style.Unit.Word()}. Brackets are a drawdown from reserves or a deficit.",
            LabelHead = "Reserve movement",
            Columns = columns,
            Rows = [opening, PlainTable.Blank(PaperRowKind.Heading, "Forecast movement in reserves:", columns.Count), .. movements, closing],
            Notes = [.. RoundingCheck.NoteFor([opening, .. movements], closing)],
        };
    }

    private static PaperRow Indented(PaperRow row) => row with { Indent = 1 };

    /// <summary>Every reserve and provision with its balance, the year's proposed use and the balance to come; null where there are none. Provisions are summed apart.</summary>
    public static PaperTable? Balances(PaperSource source)
    {
        var reserves = source.Beside.Reserves.Where(reserve => reserve.Reserve.Kind != ReserveKind.Schools).ToList();
        if (reserves.Count == 0)
        {
            return null;
        }

        var style = new FigureWords(source).Table with { Negative = NegativeStyle.Minus };
        var year = source.Period.Year;
        PlainColumn<Balance>[] columns =
        [
            PlainColumn<Balance>.Of($"Balance 01-Apr-{year.StartYear % 100:00}", style, balance => balance.Opening),
            PlainColumn<Balance>.Of($"Period {source.Period.Number} Proposed usage {year.ToString('/')}", style, balance => balance.Movement),
            PlainColumn<Balance>.Of($"Balance 31-Mar-{(year.StartYear + 1) % 100:00}", style, balance => balance.Closing),
        ];
        var provisions = reserves.Where(reserve => reserve.Reserve.Kind == ReserveKind.Provision).ToList();
        var kept = reserves.Where(reserve => reserve.Reserve.Kind != ReserveKind.Provision).ToList();
        var provisionRows = provisions.ConvertAll(Row);
        var reserveRows = kept.ConvertAll(Row);
        var department = source.Structure.Council.Name;
        var ofProvisions = PlainTable.Row(PaperRowKind.SubTotal, $"Total {department} Provisions", columns, Balance.Sum(provisions));
        var ofReserves = PlainTable.Row(PaperRowKind.SubTotal, $"Total {department} Reserves", columns, Balance.Sum(kept));
        var total = PlainTable.Row(PaperRowKind.Total, "Total Reserves & Provisions", columns, Balance.Sum(reserves));
        return new()
        {
            Id = BalancesId,
            Number = "Appendix D",
            Title = "Reserves and provisions",
            Rule = $"{style.Unit.Word()}. Minus is a use of reserves.",
            LabelHead = "Reserve or provision",
            Columns = columns.Select(column => column.Head).ToList(),
            Rows =
            [
                .. provisionRows,
                .. provisions.Count > 0 ? (PaperRow[])[ofProvisions] : [],
                .. reserveRows,
                .. kept.Count > 0 ? (PaperRow[])[ofReserves] : [],
                .. provisions.Count > 0 && kept.Count > 0 ? (PaperRow[])[total] : [],
            ],
            Notes = RoundingCheck.NoteFor(provisionRows, ofProvisions)
                .Concat(RoundingCheck.NoteFor(reserveRows, ofReserves))
                .Concat(RoundingCheck.NoteFor([ofProvisions, ofReserves], total))
                .Distinct()
                .ToList(),
        };

        PaperRow Row(ReportedReserve reserve) => PlainTable.Row(
            PaperRowKind.Line,
            reserve.Reserve.Purpose is { } purpose ? $"{reserve.Reserve.Name} - {purpose}" : reserve.Reserve.Name,
            columns,
            Balance.Of(reserve));
    }

    private sealed record Balance(Money? Opening, Money? Movement, Money? Closing)
    {
        /// <summary>A reserve whose money stands in another has no figures at all.</summary>
        public static Balance Of(ReportedReserve reserve) => reserve.Closing is { } closing
            ? new(reserve.Reserve.Opening, reserve.Movement, closing)
            : new(null, null, null);

        public static Balance Sum(IReadOnlyCollection<ReportedReserve> reserves) => new(
            reserves.Select(reserve => reserve.Reserve.Opening ?? Money.Zero).Sum(),
            reserves.Select(reserve => reserve.Movement).Sum(),
            reserves.Select(reserve => reserve.Closing ?? Money.Zero).Sum());
    }
}
