using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Kept;

namespace BudgetMonitor.Web.Pages.Debt;

/// <summary>What is owed to the council by age, with the change since an earlier day.</summary>
[KeptPage]
[AboutPeriod(PeriodSight.Council)]
public sealed class IndexModel(BalanceReader balances) : PeriodPageModel, IListPage
{
    /// <summary>A report for each group of debtors.</summary>
    public IReadOnlyList<DebtReport> Reports { get; private set; } = [];

    /// <summary>The address where a group's debts are entered.</summary>
    public string EnterHref(string? debtor) => Href("debt", "enter") + (debtor is null ? string.Empty : "?debtor=" + Uri.EscapeDataString(debtor));

    /// <inheritdoc/>
    public ListFile? ListFile()
    {
        if (Reports.Count == 0)
        {
            return null;
        }

        // Groups of debtors may be parted by different ages: each age is a column, blank where a group does not have it.
        var bands = Reports.SelectMany(report => report.Bands).Select(band => band.Label).Distinct().ToList();
        PaperRow Row(DebtReport report, PaperRowKind kind, string when, IReadOnlyList<Money?> amounts, Money? total, FigureStyle style, string unknown)
        {
            TableCell Cell(Money? amount) => amount is null ? new TextCell(unknown) : TableCell.Of(amount, style);
            var own = report.Bands.Select(band => band.Label).ToList();
            return new(kind, report.Debtor, [new TextCell(when), .. bands.Select(band => own.IndexOf(band) is >= 0 and var at ? Cell(amounts[at]) : BlankCell.Instance), total is null ? new TextCell("not known") : TableCell.Of(total, style)]);
        }

        var rows = Reports.SelectMany(report => report.Days
            .Select(day => Row(report, PaperRowKind.Line, ScreenFigures.Day(day.AsAt), day.Amounts, day.Total, FigureStyle.Pounds, "not given"))
            .Concat(report.Change is { } change ? [Row(report, PaperRowKind.Total, "Change", change, report.TotalChange, FigureStyle.Pounds.Signed, "not known")] : []));
        return new(
            "debt",
            new PaperTable
            {
                Id = "debt",
                Title = $"Debt by age, {Period.FullName} of {Period.Year}",
                Rule = "£ by age in days; a fall is minus",
                LabelHead = "Debtors",
                Columns = [new("As at", ColumnKind.Text), .. bands.Append("Total").Select(band => new TableColumn(band, ColumnKind.Money, "£"))],
                Rows = [.. rows],
            },
            Snapshot);
    }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Reports = await balances.DebtsAsync(Period, cancellationToken);
}
