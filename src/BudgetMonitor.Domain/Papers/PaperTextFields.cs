using System.Text;

namespace BudgetMonitor.Domain.Papers;

/// <summary>
/// Takes a paper text apart into words and fields: {period}, {CODE.revised}, {CODE.roll-forwards|plain}. One reading for the
/// import that refuses unknown fields and for the paper that fills them.
/// </summary>
public static class PaperTextFields
{
    /// <summary>In place of a code: the council without the heads outside the total.</summary>
    public const string Total = "total";

    /// <summary>The figures' names in fields.</summary>
    public static IReadOnlyDictionary<string, PaperFigure> Figures { get; } = Names<PaperFigure>();

    /// <summary>The facts' names in fields.</summary>
    public static IReadOnlyDictionary<string, PaperFact> Facts { get; } = Names<PaperFact>();

    /// <summary>The styles' names in fields.</summary>
    public static IReadOnlyDictionary<string, PaperFigureStyle> Styles { get; } = Names<PaperFigureStyle>();

    /// <summary>The pieces of a text in order.</summary>
    public static IReadOnlyList<PaperTextPiece> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pieces = new List<PaperTextPiece>();
        var at = 0;
        while (at < text.Length)
        {
            var brace = text.AsSpan(at).IndexOfAny('{', '}');
            if (brace < 0)
            {
                pieces.Add(new PaperTextPiece.Words(text[at..]));
                break;
            }

            brace += at;
            if (brace > at)
            {
                pieces.Add(new PaperTextPiece.Words(text[at..brace]));
            }

            var end = text[brace] == '{' ? text.AsSpan(brace + 1).IndexOfAny('{', '}') : -1;
            if (end < 0 || text[brace + 1 + end] == '{')
            {
                pieces.Add(new PaperTextPiece.Unknown(text[brace].ToString(), $"a {text[brace]} without its partner"));
                at = brace + 1;
                continue;
            }

            at = brace + end + 2;
            pieces.Add(Field(text[brace..at]));
        }

        return pieces;
    }

    private static PaperTextPiece Field(string typed)
    {
        var content = typed[1..^1].Trim();
        if (Facts.TryGetValue(content, out var fact))
        {
            return new PaperTextPiece.Fact(fact);
        }

        // The last dot parts code and figure, because a council's codes may hold dots themselves.
        var bar = content.IndexOf('|', StringComparison.Ordinal);
        var style = bar < 0 ? null : content[(bar + 1)..].Trim();
        var name = bar < 0 ? content : content[..bar].Trim();
        var dot = name.LastIndexOf('.');
        if (dot <= 0)
        {
            return new PaperTextPiece.Unknown(typed, $"'{content}' is neither a fact about the period nor a head's code with a figure after a dot");
        }

        if (!Figures.TryGetValue(name[(dot + 1)..], out var figure))
        {
            return new PaperTextPiece.Unknown(typed, $"'{name[(dot + 1)..]}' is not the name of a figure");
        }

        if (style is null)
        {
            return new PaperTextPiece.Figure(name[..dot], figure, UsualStyle(figure));
        }

        return Styles.TryGetValue(style, out var chosen)
            ? new PaperTextPiece.Figure(name[..dot], figure, chosen)
            : new PaperTextPiece.Unknown(typed, $"'{style}' is not a style");
    }

    private static PaperFigureStyle UsualStyle(PaperFigure figure) =>
        figure is PaperFigure.CashLimit or PaperFigure.Forecast ? PaperFigureStyle.Plain : PaperFigureStyle.Signed;

    /// <summary>The names of an enumeration's members as fields spell them: RollForwards is roll-forwards.</summary>
    private static Dictionary<string, T> Names<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => Hyphenated(value.ToString()), StringComparer.OrdinalIgnoreCase);

    private static string Hyphenated(string name)
    {
        var spelled = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && spelled.Length > 0)
            {
                spelled.Append('-');
            }

            spelled.Append(char.ToLowerInvariant(letter));
        }

        return spelled.ToString();
    }
}
