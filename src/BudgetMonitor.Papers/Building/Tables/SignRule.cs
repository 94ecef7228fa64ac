using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>Unit and sign rule in words, as they stand under the title of a table.</summary>
internal static class SignRule
{
    /// <summary>For a table of variances.</summary>
    public static string OfVariances(FigureStyle style) => style.PlusInVariances
        ? $"{style.Unit.Word()}. A variance with a plus is a pressure; minus is an underspend or income."
        : style.Negative == NegativeStyle.Brackets
        ? $"{style.Unit.Word()}. Brackets are an underspend or income; a variance without brackets is a pressure."
        : $"{style.Unit.Word()}. A variance above nil is a pressure; minus is an underspend or income.";

    /// <summary>For a table of sums to be carried forward.</summary>
    public static string OfRollForwards(FigureStyle style) =>
        $"{style.Unit.Word()}. A roll forward is carried into next year and adds to this year's pressure.";
}
