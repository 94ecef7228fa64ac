using System.Globalization;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Formatting;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>What debtors owe by age, with the change since an earlier day, after Norfolk's table 2.13.1.</summary>
internal static class DebtTable
{
    public const string Id = "table-2-13-1-debt";

    /// <summary>A row for each day, the latest first, and the change between the first two; null where no debt is reported. Of several groups of debtors, the first.</summary>
    public static PaperTable? ByAge(PaperSource source)
    {
        if (source.Beside.Debts is not [var first, ..])
        {
            return null;
        }

        var debts = source.Beside.Debts.Where(debt => debt.Debtor == first.Debtor).ToList();
        var style = new FigureWords(source).Table with { Negative = NegativeStyle.Minus };
        var bands = debts.DistinctBy(debt => debt.FromDays).OrderBy(debt => debt.FromDays).ToList();
        var days = debts.GroupBy(debt => debt.AsAt).OrderByDescending(day => day.Key).ToList();
        var sums = days.ConvertAll(day => bands.ConvertAll(band => day.FirstOrDefault(debt => debt.FromDays == band.FromDays)?.Amount));
        var rows = days.Zip(sums, (day, amounts) => Row(PaperRowKind.Line, day.Key.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")), amounts)).ToList();
        if (sums.Count > 1)
        {
            rows.Add(Row(PaperRowKind.Total, "Change", sums[0].Zip(sums[1], (now, then) => (Money?)((now ?? Money.Zero) - (then ?? Money.Zero))).ToList()));
        }

        return new()
        {
            Id = Id,
            Number = "Table 2.13.1",
            Title = $"Debt owed by {first.Debtor} by age in days",
            Rule = $"{style.Unit.Word()}. Minus is a fall.",
            LabelHead = "£'m",
            Columns = [.. bands.Select(band => new TableColumn(band.Band, ColumnKind.Money)), new("Total", ColumnKind.Money) { StartsGroup = true }],
            Rows = rows,
            Notes = [.. rows.Count == days.Count ? [] : RoundingCheck.NoteFor([rows[0], Negated(rows[1])], rows[^1])],
        };

        PaperRow Row(PaperRowKind kind, string label, IReadOnlyList<Money?> amounts) =>
            new(kind, label, [.. amounts.Append(amounts.OfType<Money>().Sum()).Select(amount => TableCell.Of(amount, style))]);
    }

    /// <summary>The row with its signs turned, because a change is this day less that one.</summary>
    private static PaperRow Negated(PaperRow row) => row with
    {
        Cells = [.. row.Cells.Select(cell => cell is MoneyCell money ? money with { Value = -money.Value } : cell)],
    };
}
