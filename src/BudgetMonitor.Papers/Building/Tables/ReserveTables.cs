using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>The tables of reserves: schools' movements after Kent's section 3.5, balances after Norfolk's Appendix D.</summary>
internal static class ReserveTables
{
    public const string SchoolsId = "schools-reserves";

    public const string BalancesId = "appendix-d-reserves";

    public const string ByGroupId = "reserves";

    /// <summary>
    /// The schools' reserves from the balance brought forward to the forecast one, a column for each reserve. Brackets are
    /// a drawdown or deficit here, the opposite sense of the variance tables: the drawdown is the schools' pressure. Null
    /// where there are no schools' reserves.
    /// </summary>
    public static PaperTable? OfSchools(PaperSource source)
    {
        var reserves = source.Beside.Reserves.Schools;
        if (reserves.Count == 0)
        {
            return null;
        }

        var words = new FigureWords(source);
        var style = words.For(SchoolsId, words.Table with { Negative = NegativeStyle.Brackets });
        var unit = $"({style.Unit.Word()})";
        var columns = reserves.Select(reserve => new TableColumn(reserve.Reserve.Name, ColumnKind.Money, unit))
            .Append(new TableColumn("Total School Reserves", ColumnKind.Money, unit) { StartsGroup = true })
            .ToList();
        PaperRow Row(PaperRowKind kind, string label, Func<ReservePosition, Money?> value)
        {
            var amounts = reserves.Select(value).ToList();
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
        var closing = Row(PaperRowKind.Total, source.Wording("Forecast reserve balance", "Outturn reserve balance"), reserve => reserve.Closing);
        return new()
        {
            Id = SchoolsId,
            Title = "Schools' reserves",
            Rule = $"{style.Unit.Word()}. Brackets are a drawdown from reserves or a deficit.",
            LabelHead = "Reserve movement",
            Columns = columns,
            Rows = [opening, PlainTable.Blank(PaperRowKind.Heading, source.Wording("Forecast movement in reserves:", "Outturn movement in reserves:"), columns.Count), .. movements, closing],
            Notes = [.. RoundingCheck.NoteFor([opening, .. movements], closing)],
        };
    }

    private static PaperRow Indented(PaperRow row) => row with { Indent = 1 };

    /// <summary>Every reserve and provision with its balance, the year's proposed use and the balance to come; null where there are none. Provisions are summed apart.</summary>
    public static PaperTable? Balances(PaperSource source)
    {
        var reserves = source.Beside.Reserves.All.Where(reserve => reserve.Reserve.Kind != ReserveKind.Schools).ToList();
        if (reserves.Count == 0)
        {
            return null;
        }

        var words = new FigureWords(source);
        var style = words.For(BalancesId, words.Table with { Negative = NegativeStyle.Minus });
        var year = source.Period.Year;
        PlainColumn<ReserveSum>[] columns =
        [
            PlainColumn<ReserveSum>.Of($"Balance 01-Apr-{year.StartYear % 100:00}", style, balance => balance.Opening),
            PlainColumn<ReserveSum>.Of($"{source.Wording($"Period {source.Period.Number} Proposed usage", "Outturn usage")} {year.ToString('/')}", style, balance => balance.Movement),
            PlainColumn<ReserveSum>.Of($"Balance 31-Mar-{(year.StartYear + 1) % 100:00}", style, balance => balance.Closing),
        ];
        var provisions = reserves.Where(reserve => reserve.Reserve.Kind == ReserveKind.Provision).ToList();
        var kept = reserves.Where(reserve => reserve.Reserve.Kind != ReserveKind.Provision).ToList();
        var provisionRows = provisions.ConvertAll(Row);
        var reserveRows = kept.ConvertAll(Row);
        var department = source.SliceHeads is null ? $"{source.Structure.Council.Name} " : string.Empty;
        var ofProvisions = PlainTable.Row(PaperRowKind.SubTotal, $"Total {department}Provisions", columns, ReserveSum.Of(provisions));
        var ofReserves = PlainTable.Row(PaperRowKind.SubTotal, $"Total {department}Reserves", columns, ReserveSum.Of(kept));
        var total = PlainTable.Row(PaperRowKind.Total, "Total Reserves & Provisions", columns, ReserveSum.Of(reserves));
        return new()
        {
            Id = BalancesId,
            NumberText = Appendices.Reserves.Text(),
            Title = "Reserves and provisions",
            Rule = $"{style.Unit.Word()}. Minus is a use of reserves.",
            LabelHead = "Reserve or provision",
            Columns = columns.Heads(),
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

        PaperRow Row(ReservePosition reserve) => PlainTable.Row(
            PaperRowKind.Line,
            reserve.Reserve.Purpose is { } purpose ? $"{reserve.Reserve.Name} - {purpose}" : reserve.Reserve.Name,
            columns,
            One(reserve));
    }

    /// <summary>A reserve whose money stands in another has no figures at all.</summary>
    private static ReserveSum One(ReservePosition reserve) => reserve.Opening is null
        ? new(1, null, null, null, null, null, null)
        : ReserveSum.Of([reserve]);

    /// <summary>
    /// Reserves from their opening to their forecast closing balance: the general reserve, earmarked reserves by group (or one
    /// by one where the council has no groups), their total; schools' reserves and provisions below it and not in it. Null
    /// where the council keeps none but schools'.
    /// </summary>
    public static PaperTable? ByGroup(PaperSource source)
    {
        var sheet = source.Beside.Reserves;
        if (sheet.Usable.Count + sheet.Provisions.Count == 0)
        {
            return null;
        }

        var style = new FigureWords(source).For(ByGroupId);
        var year = source.Period.Year;
        PlainColumn<ReserveSum>[] columns =
        [
            PlainColumn<ReserveSum>.Of($"1 April {year.StartYear}", style, sum => sum.Opening),
            PlainColumn<ReserveSum>.Of("Contributions", style, sum => sum.Contributions).StartingGroup,
            PlainColumn<ReserveSum>.Of("Drawdowns", style, sum => sum.Drawdowns),
            PlainColumn<ReserveSum>.Of($"{source.Wording("Forecast", "Outturn")} 31 March {year.StartYear + 1}", style, sum => sum.Closing).StartingGroup,
        ];
        var counted = sheet.General.Select(reserve => Line(reserve.Reserve.Name, [reserve]))
            .Concat(Groups(sheet).Select(group => Line(group.Name, group.Reserves)))
            .ToList();
        var apart = new List<PaperRow>();
        if (sheet.Schools.Count > 0)
        {
            apart.Add(Line("Schools' reserves", sheet.Schools));
        }

        if (sheet.Provisions.Count > 0)
        {
            apart.Add(Line("Provisions", sheet.Provisions));
        }

        var total = PlainTable.Row(PaperRowKind.SubTotal, "Total general and earmarked reserves", columns, ReserveSum.Of(sheet.Usable));
        return new()
        {
            Id = ByGroupId,
            Title = "Reserves and provisions",
            Rule = $"{style.Unit.Word()}. A contribution adds to a balance, a drawdown takes from it. Schools' reserves and provisions are in no total.",
            LabelHead = "Reserve or group",
            Columns = columns.Heads(),
            Rows =
            [
                .. counted,
                .. counted.Count > 0 ? (PaperRow[])[total] : [],
                .. apart.Count > 0 && counted.Count > 0 ? (PaperRow[])[PlainTable.Blank(PaperRowKind.Heading, "Kept apart:", columns.Length)] : [],
                .. apart,
            ],
            Notes = [.. counted.Count > 0 ? RoundingCheck.NoteFor(counted, total) : []],
        };

        PaperRow Line(string label, IReadOnlyCollection<ReservePosition> of) => PlainTable.Row(PaperRowKind.Line, label, columns, ReserveSum.Of(of));
    }

    /// <summary>The groups with their names; where the council has none, every earmarked reserve for itself.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<ReservePosition> Reserves)> Groups(ReserveSheet sheet) => sheet.Groups is [{ Name: null }]
        ? sheet.Earmarked.Select(reserve => (reserve.Reserve.Name, (IReadOnlyList<ReservePosition>)[reserve]))
        : sheet.Groups.Select(group => (group.Name is null ? "Other earmarked reserves" : $"Earmarked: {group.Name}", group.Reserves));
}
