namespace BudgetMonitor.Papers.Looks;

/// <summary>The shapes of marks as SVG in a box of 12 by 12: each is read in a photocopy too.</summary>
public static class MarkShapes
{
    /// <summary>Points up: the worst.</summary>
    public const string TriangleUp = "<path d=\"M6 1 11.5 11H.5z\"/>";

    /// <summary>Points down.</summary>
    public const string TriangleDown = "<path d=\"M6 11 .5 1h11z\"/>";

    /// <summary>A warning.</summary>
    public const string Diamond = "<path d=\"M6 .5 11.5 6 6 11.5.5 6z\"/>";

    /// <summary>As it should be.</summary>
    public const string Disc = "<circle cx=\"6\" cy=\"6\" r=\"5\"/>";

    /// <summary>Nothing yet.</summary>
    public const string Ring = "<circle cx=\"6\" cy=\"6\" r=\"4.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>";

    /// <summary>Done.</summary>
    public const string Tick = "<path d=\"M4.5 10.5.8 6.8l1.5-1.5 2.2 2.2L9.7 2l1.5 1.5z\"/>";

    /// <summary>Handed on.</summary>
    public const string Arrow = "<path d=\"M1 5h5V1l5 5-5 5V7H1z\"/>";
}
