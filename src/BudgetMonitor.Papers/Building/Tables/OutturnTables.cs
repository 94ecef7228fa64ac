using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>The tables of the closing of a year: what is carried into the next one, and what goes to and comes from reserves.</summary>
internal static class OutturnTables
{
    public const string RequestsId = "roll-forward-requests";

    public const string TransfersId = "reserve-transfers";

    public const string RephasingId = "capital-rephasing";

    private static readonly (RollForwardKind Kind, string Heading)[] Kinds =
    [
        (RollForwardKind.Committed, "Committed"),
        (RollForwardKind.Rephased, "Re-phased"),
        (RollForwardKind.Bid, "Bids"),
    ];

    /// <summary>Every request by kind with what was decided; bids that are not decided and what is refused stand below the total and are not in it. Null where nothing is asked for.</summary>
    public static PaperTable? Requests(PaperSource source)
    {
        if (source.RollForwards.Count == 0)
        {
            return null;
        }

        var style = new FigureWords(source).For(RequestsId);
        var counted = source.RollForwards.Where(request => request.Counts).ToList();
        var rows = new List<PaperRow>();
        foreach (var (kind, heading) in Kinds)
        {
            var ofKind = counted.Where(request => request.Kind == kind).ToList();
            if (ofKind.Count > 0)
            {
                rows.Add(PlainTable.Blank(PaperRowKind.Heading, heading, 3));
                rows.AddRange(ofKind.Select(Row));
                rows.Add(Sum(PaperRowKind.SubTotal, $"Total {heading.ToLowerInvariant()}", ofKind));
            }
        }

        var total = Sum(PaperRowKind.Total, "Total of the requests", counted);
        var notes = RoundingCheck.NoteFor(rows.Where(row => row.Kind == PaperRowKind.Line).ToList(), total).ToList();
        rows.Add(total);
        Below("Bids not decided yet, not in the total", RollForwardDecision.Requested);
        Below("Refused, not carried forward", RollForwardDecision.Refused);

        return new()
        {
            Id = RequestsId,
            Title = "Requests to roll budget forward",
            ShortTitle = "Roll forward requests",
            Rule = SignRule.OfRollForwards(style),
            LabelHead = "Request",
            Columns = [new("For", ColumnKind.Text), new("Amount", ColumnKind.Money, style.Unit.Word()), new("Decision", ColumnKind.Text)],
            Rows = rows,
            Notes = notes,
        };

        void Below(string heading, RollForwardDecision decision)
        {
            var left = source.RollForwards.Where(request => !request.Counts && request.Decision == decision).ToList();
            if (left.Count > 0)
            {
                rows.Add(PlainTable.Blank(PaperRowKind.Heading, heading, 3));
                rows.AddRange(left.Select(Row));
            }
        }

        PaperRow Row(RollForwardRequest request) => new(PaperRowKind.Line, request.Description,
        [
            new TextCell(DistinctNames.NameOf(source.Structure, request.Head)),
            TableCell.Of(request.Amount, style),
            new TextCell(request.DecisionReason is { } reason ? $"{request.Decision.Word()}: {reason}" : request.Decision.Word()),
        ])
        {
            HeadCode = request.Head.Code,
        };

        PaperRow Sum(PaperRowKind kind, string label, IReadOnlyCollection<RollForwardRequest> requests) =>
            new(kind, label, [BlankCell.Instance, TableCell.Of(requests.Select(request => request.Amount).Sum(), style), BlankCell.Instance]);
    }

    /// <summary>Each reserve with what was put into it and taken out of it in the year; null where nothing moved.</summary>
    public static PaperTable? Transfers(PaperSource source)
    {
        var moved = source.Beside.Reserves.Usable.Concat(source.Beside.Reserves.Provisions).Where(reserve => reserve.Movements.Count > 0).ToList();
        if (moved.Count == 0)
        {
            return null;
        }

        var style = new FigureWords(source).For(TransfersId);
        PlainColumn<Transfer>[] columns =
        [
            PlainColumn<Transfer>.Of($"Balance 1 April {source.Period.Year.StartYear}", style, transfer => transfer.Opening),
            PlainColumn<Transfer>.Of("Transfers to reserves", style, transfer => transfer.In).StartingGroup,
            PlainColumn<Transfer>.Of("Transfers from reserves", style, transfer => transfer.Out),
            PlainColumn<Transfer>.Of($"Balance 31 March {source.Period.Year.StartYear + 1}", style, transfer => transfer.Closing).StartingGroup,
        ];
        var transfers = moved.ConvertAll(Transfer.Of);
        var rows = moved.Zip(transfers, (reserve, transfer) => PlainTable.Row(PaperRowKind.Line, reserve.Reserve.Name, columns, transfer)).ToList();
        var total = PlainTable.Row(PaperRowKind.Total, "Total of these reserves", columns, Transfer.Sum(transfers));
        return PlainTable.WithTotal(
            TransfersId,
            "Transfers to and from reserves",
            $"{style.Unit.Word()}. A sum above nil is put into a reserve; one below nil is taken out of it.",
            "Reserve",
            columns.Heads(),
            rows,
            total);
    }

    /// <summary>The schemes whose spending moved between years; null where none did.</summary>
    public static PaperTable? Rephasing(PaperSource source)
    {
        var moved = source.Beside.Capital.Where(scheme => scheme.Position is { Rephasing.IsNil: false }).ToList();
        if (moved.Count == 0)
        {
            return null;
        }

        var style = new FigureWords(source).For(RephasingId);
        PlainColumn<CapitalPosition>[] columns =
        [
            PlainColumn<CapitalPosition>.Of($"{source.Period.Year} Working budget", style, position => position.WorkingBudget),
            PlainColumn<CapitalPosition>.Variance("Re-phasing", style, position => position.Rephasing).StartingGroup,
        ];
        var rows = moved.Select(scheme => PlainTable.Row(PaperRowKind.Line, scheme.Scheme.Name, columns, scheme.Position!) with { HeadCode = scheme.Head.Code }).ToList();
        var total = PlainTable.Row(PaperRowKind.Total, "Total", columns, CapitalPosition.Sum(moved.ConvertAll(scheme => scheme.Position!)));
        return PlainTable.WithTotal(
            RephasingId,
            $"Capital spending that moves between {source.Period.Year} and later years",
            $"{style.Unit.Word()}. Minus is spending that moves to a later year; it is no saving.",
            "Scheme",
            columns.Heads(),
            rows,
            total) with
        { ShortTitle = "Capital rephasing" };
    }

    private sealed record Transfer(Money? Opening, Money In, Money Out, Money? Closing)
    {
        public static Transfer Of(ReservePosition reserve) => new(
            reserve.Opening,
            reserve.Movements.Select(movement => movement.Amount).Where(amount => amount.Pence > 0).Sum(),
            reserve.Movements.Select(movement => movement.Amount).Where(amount => amount.Pence < 0).Sum(),
            reserve.Closing);

        public static Transfer Sum(IReadOnlyCollection<Transfer> transfers) => new(
            transfers.Select(transfer => transfer.Opening ?? Money.Zero).Sum(),
            transfers.Select(transfer => transfer.In).Sum(),
            transfers.Select(transfer => transfer.Out).Sum(),
            transfers.Select(transfer => transfer.Closing ?? Money.Zero).Sum());
    }
}
