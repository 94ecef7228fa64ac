using System.Globalization;

namespace BudgetMonitor.Reporting.Charts;

/// <summary>
/// Colours, dashes, shapes and patterns. The palette is the government statistical service's, in its order: every colour has
/// three to one on white and against its neighbour, and in a photocopy dash, shape and pattern still tell series apart.
/// </summary>
internal static class ChartLooks
{
    /// <summary>The colour of lines and bars.</summary>
    public static string Colour(ChartLook look) => look switch
    {
        ChartLook.First => "#12436d",
        ChartLook.Second => "#28a197",
        ChartLook.Third => "#801650",
        _ => "#f46a25",
    };

    /// <summary>The dash of a line; null for an unbroken one.</summary>
    public static string? Dash(ChartLook look) => look switch
    {
        ChartLook.First => null,
        ChartLook.Second => "8 4",
        ChartLook.Third => "2.5 3.5",
        _ => "12 4 2.5 4",
    };

    /// <summary>The white strokes over a bar, in a square of six by six; null for a plain one.</summary>
    public static string? Pattern(ChartLook look) => look switch
    {
        ChartLook.First => null,
        ChartLook.Second => "M-1 1 1 -1M0 6 6 0M5 7 7 5",
        ChartLook.Third => "M2 3h2",
        _ => "M0 3h6",
    };

    /// <summary>The shape of a point: disc, square, triangle, diamond.</summary>
    public static string Point(ChartLook look, ChartPoint at)
    {
        var (x, y) = (Number(at.X), Number(at.Y));
        return look switch
        {
            ChartLook.First => $"M{x} {y}m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
            ChartLook.Second => $"M{x} {y}m-3.6 -3.6h7.2v7.2h-7.2z",
            ChartLook.Third => $"M{x} {y}m0 -4.6l4.6 8h-9.2z",
            _ => $"M{x} {y}m0 -5l5 5l-5 5l-5 -5z",
        };
    }

    /// <summary>Colour and width of a rule.</summary>
    public static (string Colour, string Width) Rule(RuleKind kind) => kind switch
    {
        RuleKind.Grid => ("#d5dade", "1"),
        RuleKind.Connector => ("#484949", "1.25"),
        _ => ("#0b0c0c", "1.75"),
    };

    /// <summary>A number as SVG writes it.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
