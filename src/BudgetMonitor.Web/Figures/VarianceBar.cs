using System.Globalization;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Web.Figures;

/// <summary>A thin bar around a zero line, so that the eye finds the largest variance of a table without reading.</summary>
/// <param name="X">Left edge of the bar.</param>
/// <param name="Length">Length of the bar.</param>
/// <param name="Direction">Which way the variance goes.</param>
public sealed record VarianceBar(double X, double Length, VarianceDirection Direction)
{
    public const int Width = 40;
    public const int Height = 10;

    private const double Half = Width / 2d;

    /// <summary>A coordinate as SVG writes it.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The bar of a variance among others; null where there is nothing to draw. A total longer than every head fills its side.</summary>
    public static VarianceBar? For(Money? variance, long largestPence)
    {
        if (variance is not { IsNil: false } amount || largestPence == 0)
        {
            return null;
        }

        var length = Math.Max(1d, Math.Round(Math.Min(1d, Math.Abs(amount.Pence) / (double)largestPence) * (Half - 1), 1));
        return new(amount.Pence > 0 ? Half : Half - length, length, Variance.DirectionOf(amount));
    }
}
