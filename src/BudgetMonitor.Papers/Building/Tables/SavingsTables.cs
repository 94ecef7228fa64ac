using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>The tables of a budget's savings, after Norfolk's Appendix C. Minus is a saving; plus reverses an earlier one.</summary>
internal sealed class SavingsTables
{
    public const string ByCategoryId = "appendix-c-savings";

    public const string RequirementId = "appendix-c-gross-requirement";

    public const string ByWorkstreamId = "appendix-c-workstreams";

    public const string MappingId = "appendix-c-mapping";

    private readonly SavingsRegister register;
    private readonly FigureWords words;
    private readonly IReadOnlyList<FinancialYear> years;

    public SavingsTables(PaperSource source)
    {
        register = source.Beside.Savings.Register;
        words = new FigureWords(source);
        years = register.Years.Select(year => new FinancialYear(year)).ToList();
    }

    /// <summary>The tables of sums in order; none where there are no savings.</summary>
    public IReadOnlyList<PaperTable> Sums() => register.Savings.Count == 0
        ? []
        : [ByCategory(), Requirement(), .. register.Workstreams.Count == 0 ? (PaperTable[])[] : [ByWorkstream()]];

    /// <summary>The agreed savings by category, and their net total.</summary>
    private PaperTable ByCategory()
    {
        var style = StyleOf(ByCategoryId);
        var rows = new List<PaperRow> { Heading("SAVINGS") };
        foreach (var category in register.Agreed.GroupBy(saving => saving.Line.Category))
        {
            if (category.Key is { } name)
            {
                rows.Add(Heading(name));
            }

            rows.AddRange(category.Select(saving => Row(style, PaperRowKind.Line, saving.Line.Reference, [new TextCell(saving.Line.Title)], year => saving.Net(year))));
        }

        var total = Row(style, PaperRowKind.Total, "NET RECURRING SAVINGS", [BlankCell.Instance], year => SavingsRegister.Net(register.Agreed, year));
        return PlainTable.WithTotal(
            ByCategoryId,
            $"Savings {Span()} by category",
            $"{style.Unit.Word()}. Minus is a saving; a figure above nil reverses an earlier one.",
            "Reference",
            [new("Saving", ColumnKind.Text), .. YearColumns(style, withUnit: true)],
            rows,
            total) with
        { NumberText = Appendices.Savings.Text(", 1.2") };

        PaperRow Heading(string label) => PlainTable.Blank(PaperRowKind.Heading, label, years.Count + 1);
    }

    /// <summary>What services must save: agreed savings without reversals, and what is required besides.</summary>
    private PaperTable Requirement()
    {
        var style = StyleOf(RequirementId);
        var agreed = Row(style, PaperRowKind.Line, "Reported gross savings - agreed by County Council", [], year => SavingsRegister.Gross(register.Agreed, year));
        var required = register.Required
            .GroupBy(saving => saving.Line.Category)
            .Select(group => Row(style, PaperRowKind.Line, $"Add: {group.Key ?? "Required and not yet agreed"}", [], year => SavingsRegister.Gross(group, year)))
            .ToList();
        var target = Row(style, PaperRowKind.Total, "Target service savings", [], year => SavingsRegister.Gross(register.Agreed.Concat(register.Required), year));
        return PlainTable.WithTotal(
            RequirementId,
            "Gross savings requirement",
            RuleWithoutReversals(style),
            "Gross Savings Requirement",
            YearColumns(style, withUnit: false),
            [agreed, .. required],
            target) with
        { NumberText = Appendices.Savings.Text(", 1.4") };
    }

    /// <summary>Gross savings by workstream. One whose savings are known only together with another's shows its share.</summary>
    private PaperTable ByWorkstream()
    {
        var style = StyleOf(ByWorkstreamId);
        var shared = register.Workstreams.Select(workstream => workstream.Line.ShareOf).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rows = new List<PaperRow>();
        string? programme = null;
        foreach (var workstream in register.Workstreams.Where(workstream => !shared.Contains(workstream.Line.Name)))
        {
            TableCell name = workstream.Line.Programme is { } own && own != programme ? new TextCell(own) : BlankCell.Instance;
            programme = workstream.Line.Programme;
            rows.Add(Row(style, PaperRowKind.Line, workstream.Line.Name, [name], year => OfWorkstream(workstream, year)) with { Marker = workstream.IsEnabling ? "*" : null });
        }

        var total = Row(style, PaperRowKind.Total, "Total", [BlankCell.Instance], year => SavingsRegister.Gross(register.Agreed.Concat(register.Required), year));
        IEnumerable<TableNote> notes = rows.Exists(row => row.Marker is not null)
            ? [new("Enables other workstreams; its savings are counted with theirs, so that nothing counts twice.", "*")]
            : [];
        return PlainTable.WithTotal(
            ByWorkstreamId,
            "Savings by workstream",
            RuleWithoutReversals(style),
            "Workstream",
            [new("Savings Programme", ColumnKind.Text), .. YearColumns(style, withUnit: false)],
            rows,
            total,
            notes) with
        { NumberText = Appendices.Savings.Text(", 1.4 summary") };
    }

    /// <summary>Each saving under the workstream that delivers it now, with the workstream's savings of all years; null where there are no workstreams.</summary>
    public PaperTable? Mapping()
    {
        var style = StyleOf(MappingId);
        if (register.Savings.Count == 0 || register.Workstreams.Count == 0)
        {
            return null;
        }

        var rows = new List<PaperRow>();
        string? programme = null;
        foreach (var workstream in register.Workstreams)
        {
            var first = true;
            foreach (var saving in register.Of(workstream.Line.Name).Where(saving => years.Any(year => saving.Gross(year.StartYear) is not null)))
            {
                var isNew = saving.Line.Programme is { } own && own != programme;
                programme = saving.Line.Programme;
                rows.Add(Row(
                    style,
                    PaperRowKind.Line,
                    saving.Line.IsAgreed ? saving.Line.Reference : saving.Line.Title,
                    [
                        saving.Line.IsAgreed ? new TextCell(saving.Line.Title) : BlankCell.Instance,
                        isNew ? new TextCell(programme!) : BlankCell.Instance,
                        first ? new TextCell(workstream.Line.LongName ?? workstream.Line.Name) : BlankCell.Instance,
                        first ? TableCell.Of(years.Select(year => SavingsRegister.Gross(register.Of(workstream.Line.Name), year.StartYear) ?? Money.Zero).Sum(), style) : BlankCell.Instance,
                    ],
                    year => saving.Gross(year)));
                first = false;
            }
        }

        var total = Row(
            style,
            PaperRowKind.Total,
            "Total",
            [.. Enumerable.Repeat(BlankCell.Instance, 4)],
            year => SavingsRegister.Gross(register.Agreed.Concat(register.Required), year));
        return PlainTable.WithTotal(
            MappingId,
            "Savings by reference and workstream",
            RuleWithoutReversals(style),
            "Ref.",
            [
                new("Saving", ColumnKind.Text), new("Savings Programme", ColumnKind.Text), new("Workstream", ColumnKind.Text),
                new("Workstream Savings", ColumnKind.Money), .. YearColumns(style, withUnit: true),
            ],
            rows,
            total) with
        { NumberText = Appendices.SavingsMapping.Text(", 1.6") };
    }

    private static string RuleWithoutReversals(FigureStyle style) => $"{style.Unit.Word()}. Minus is a saving. Reversals of earlier savings are left out.";

    private Money? OfWorkstream(Workstream workstream, int year) => workstream.Line.ShareOf is null
        ? SavingsRegister.Gross(register.Of(workstream.Line.Name), year) ?? Money.Zero
        : workstream.Shares.FirstOrDefault(share => share.ForYear == year)?.Amount ?? Money.Zero;

    private PaperRow Row(FigureStyle style, PaperRowKind kind, string label, IEnumerable<TableCell> before, Func<int, Money?> amount) =>
        new(kind, label, [.. before, .. years.Select(year => TableCell.Of(amount(year.StartYear), style))]);

    private List<TableColumn> YearColumns(FigureStyle style, bool withUnit) => years
        .Select((year, place) => new TableColumn(withUnit ? year.ToString() : year.ToString('/'), ColumnKind.Money, withUnit ? style.Unit.Word() : null) { StartsGroup = place == 0 })
        .ToList();

    /// <summary>Minus is a saving in every style of council, unless it composed the paper otherwise.</summary>
    private FigureStyle StyleOf(string tableId) => words.For(tableId, words.Table with { Negative = NegativeStyle.Minus });

    private string Span() => years.Count < 2 ? years[0].ToString() : $"{years[0].StartYear}-{(years[^1].StartYear + 1) % 100:00}";
}
