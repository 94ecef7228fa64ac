using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Reporting.Model;

/// <summary>A cell: an exact value with the way it is shown.</summary>
public abstract record TableCell
{
    /// <summary>What the reader sees, with a plain hyphen as minus. Blank where there is no figure.</summary>
    public abstract string Display { get; }

    /// <summary>A sum of money, or blank where it is absent.</summary>
    public static TableCell Of(Money? value, FigureStyle style) => value is { } sum ? new MoneyCell(sum, style) : BlankCell.Instance;

    /// <summary>A per cent, or blank where it is absent.</summary>
    public static TableCell Of(decimal? percentage, PercentageStyle style) =>
        percentage is { } known ? new PercentageCell(known, style) : BlankCell.Instance;
}

/// <summary>No figure: none was given, or none applies. Not the same as nil.</summary>
public sealed record BlankCell : TableCell
{
    private BlankCell()
    {
    }

    /// <summary>The one there is.</summary>
    public static BlankCell Instance { get; } = new();

    /// <inheritdoc/>
    public override string Display => string.Empty;
}

/// <summary>An exact sum of money.</summary>
/// <param name="Value">The sum, unrounded.</param>
/// <param name="Style">How it is shown.</param>
public sealed record MoneyCell(Money Value, FigureStyle Style) : TableCell
{
    /// <inheritdoc/>
    public override string Display => Style.Format(Value);
}

/// <summary>An exact per cent: 1.5 is one and a half per cent.</summary>
/// <param name="Value">The per cent, unrounded.</param>
/// <param name="Style">How it is shown.</param>
public sealed record PercentageCell(decimal Value, PercentageStyle Style) : TableCell
{
    /// <inheritdoc/>
    public override string Display => Style.Format(Value);
}

/// <summary>A whole number.</summary>
/// <param name="Value">The number.</param>
public sealed record CountCell(long Value) : TableCell
{
    /// <inheritdoc/>
    public override string Display => Value.ToString("#,##0", CultureInfo.InvariantCulture);
}

/// <summary>An exact number that may have decimals, such as hours or full-time equivalents.</summary>
/// <param name="Value">The number, unrounded.</param>
/// <param name="Decimals">How many decimals are shown.</param>
/// <param name="Negative">A minus or brackets, as the sums of its table have.</param>
public sealed record NumberCell(decimal Value, int Decimals, NegativeStyle Negative = NegativeStyle.Minus) : TableCell
{
    /// <inheritdoc/>
    public override string Display => Rounding.HalfAwayFromZero(Value, Decimals).ToString(Pattern, CultureInfo.InvariantCulture);

    /// <summary>The number format with which a workbook shows it as the paper does.</summary>
    public string Pattern => Negative == NegativeStyle.Brackets ? $"{Plain};({Plain});{Plain}" : Plain;

    private string Plain => Decimals == 0 ? "#,##0" : "#,##0." + new string('0', Decimals);

    /// <summary>A number, or blank where it is absent.</summary>
    public static TableCell Of(decimal? value, int decimals, NegativeStyle negative = NegativeStyle.Minus) => value is { } known ? new NumberCell(known, decimals, negative) : BlankCell.Instance;
}

/// <summary>Words.</summary>
/// <param name="Text">The words.</param>
public sealed record TextCell(string Text) : TableCell
{
    /// <inheritdoc/>
    public override string Display => Text;
}

/// <summary>A figure as it is printed in another table, which this one quotes.</summary>
/// <param name="Text">The figure, with a plain hyphen as minus.</param>
public sealed partial record PrintedCell(string Text) : TableCell
{
    /// <inheritdoc/>
    public override string Display => Text;

    /// <summary>Whether a text is a figure in any of the styles that tables print.</summary>
    public static bool Looks(string text) => Figure().IsMatch(text);

    [GeneratedRegex(@"^[-+]?\(?£?[0-9][0-9,]*(\.[0-9]+)?%?\)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}

/// <summary>A judgement, such as a rating.</summary>
/// <param name="Mark">Its word, shape and colour.</param>
public record MarkCell(Mark Mark) : TableCell
{
    /// <inheritdoc/>
    public override string Display => Mark.Word;
}
