using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BudgetMonitor.Domain.Debts;

namespace BudgetMonitor.Data.Saving;

/// <summary>
/// Marks of what a person saw in a table with many rows. A mark is made from the figures alone, so that a
/// page can tell which rows the person changed, and a save which of those somebody else changed first.
/// </summary>
public static class BalanceMarks
{
    /// <summary>The mark of a reserve's movements; their order does not matter.</summary>
    public static string Of(IEnumerable<MovementEntry> movements)
    {
        ArgumentNullException.ThrowIfNull(movements);
        return Hash(movements.OrderBy(movement => movement.Description, StringComparer.Ordinal).Select(movement => Text($"{movement.Description}\t{movement.Amount.Pence}\t{movement.Posted?.Pence}")));
    }

    /// <summary>The mark of a company's forecast; one without figures and text is none.</summary>
    public static string Of(CompanyFigures forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return Hash([Text($"{forecast.FromTrading?.Pence}\t{forecast.FromReserves?.Pence}\t{forecast.Text}")]);
    }

    /// <summary>The mark of what a group of debtors owes; null for none.</summary>
    public static string Of(DebtReport? report) => Hash(report is null
        ? []
        : report.Days.SelectMany(day => report.Bands.Zip(day.Amounts, (band, amount) => Text($"{day.AsAt:yyyy-MM-dd}\t{band.Label}\t{amount?.Pence}"))).Append(Text($"{report.BelongsTo}")));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Hash(IEnumerable<string> rows) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))))[..16];
}
