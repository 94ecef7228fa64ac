using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Exchange.Columns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>Columns that several files share, and short ways to describe a column.</summary>
internal static class BundleColumns
{
    public static Column<FinancialYear> Year { get; } = Required("financial_year", "the financial year", CellTypes.Year);

    public static Column<int> Period { get; } = Required("period", "the month of the financial year, or the closing", CellTypes.Period);

    public static Column<string> Line { get; } = Required("code", "the service line", CellTypes.Code);

    public static Column<string> AnyHead { get; } = Required("code", "the head, at any level", CellTypes.Code);

    public static Column<T> Required<T>(string name, string meaning, CellType<T> type) => new(name, meaning, type, Presence.Required);

    public static Column<T?> MayBeEmpty<T>(string name, string meaning, CellType<T?> type)
        where T : struct => new(name, meaning, type, Presence.CellsMayBeEmpty);

    public static Column<string?> MayBeEmpty(string name, string meaning, CellType<string> type) => new(name, meaning, type!, Presence.CellsMayBeEmpty);

    public static Column<T> Optional<T>(string name, string meaning, CellType<T> type, T whenEmpty) => new(name, meaning, type, Presence.Optional, whenEmpty);

    public static Column<T?> Optional<T>(string name, string meaning, CellType<T?> type)
        where T : struct => new(name, meaning, type, Presence.Optional);

    public static Column<string?> Optional(string name, string meaning, CellType<string> type) => new(name, meaning, type!, Presence.Optional);

    public static Column<Money> Pounds(string name, string meaning) => Required(name, meaning, CellTypes.Money);
}
