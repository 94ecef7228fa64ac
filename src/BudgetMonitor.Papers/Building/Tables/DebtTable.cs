using System.Globalization;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>What debtors owe by age, with the change since an earlier day, after Norfolk's table 2.13.1.</summary>
internal static class DebtTable
{
    public const string Id = "table-2-13-1-debt";

    /// <summary>The month of a day, as rows and sentences name it: "May 2017".</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>A group of debtors: a row for each day, the latest first, and the change between the first two.</summary>
    public static PaperTable ByAge(PaperSource source, DebtReport report, int place)
    {
        var id = place == 0 ? Id : FormattableString.Invariant($"{Id}-{place + 1}");
        var words = new FigureWords(source);
        var style = words.For(id, words.Table with { Negative = NegativeStyle.Minus });
        var rows = report.Days.Select(day => Row(PaperRowKind.Line, Month(day.AsAt), day.Amounts, day.Total)).ToList();
        if (report.Change is { } change)
        {
            rows.Add(Row(PaperRowKind.Total, "Change", change, report.TotalChange));
        }

        return new()
        {
            Id = id,
            NumberText = place == 0 ? new([new TableReference("2.13.1")]) : null,
            Title = $"Debt owed by {report.Debtor} by age in days",
            Rule = $"{style.Unit.Word()}. Minus is a fall.",
            LabelHead = style.Unit == FigureUnit.Millions ? "£'m" : style.Unit.Word(),
            Columns = [.. report.Bands.Select(band => new TableColumn(band.Label, ColumnKind.Money)), new("Total", ColumnKind.Money) { StartsGroup = true }],
            Rows = rows,
            Notes = [.. report.Change is null ? [] : RoundingCheck.NoteFor([rows[0], Negated(rows[1])], rows[^1])],
        };

        PaperRow Row(PaperRowKind kind, string label, IReadOnlyList<Money?> amounts, Money? total) =>
            new(kind, label, [.. amounts.Append(total).Select(amount => TableCell.Of(amount, style))]);
    }

    /// <summary>The row with its signs turned, because a change is this day less that one.</summary>
    private static PaperRow Negated(PaperRow row) => row with
    {
        Cells = [.. row.Cells.Select(cell => cell is MoneyCell money ? money with { Value = -money.Value } : cell)],
    };
}
