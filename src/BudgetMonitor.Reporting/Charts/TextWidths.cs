using BudgetMonitor.Domain.Words;

namespace BudgetMonitor.Reporting.Charts;

/// <summary>
/// How wide words are in the paper's font, so that labels can be placed without a browser. The widths are those of its
/// heavier weight, in thousandths of the size: a label never takes more room than it is given.
/// </summary>
internal static class TextWidths
{
    private const int Unknown = 700;

    /// <summary>From the space to the tilde.</summary>
    private static readonly int[] Widths =
    [
        200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513, 513, 513, 513,
        513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745, 657, 674,
        582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513, 500, 549, 516, 563, 462, 564, 507, 317, 520,
        558, 262, 263, 522, 271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513,
    ];

    /// <summary>The width of a text at a size, in the size's unit.</summary>
    public static double Of(string text, double size) => text.Sum(WidthOf) * size / 1000d;

    /// <summary>The text in lines no wider than given, broken between words; a longer word is broken between characters.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Broken(word, size, width)))
        {
            if (lines.Count > 0 && Of($"{lines[^1]} {word}", size) <= width)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines.Count == 0 ? [string.Empty] : lines;
    }

    private static IEnumerable<string> Broken(string word, double size, double width)
    {
        if (Of(word, size) <= width)
        {
            return [word];
        }

        var pieces = new List<string> { string.Empty };
        foreach (var character in WholeCharacters.Pieces(word, 1))
        {
            if (pieces[^1].Length > 0 && Of(pieces[^1] + character, size) > width)
            {
                pieces.Add(string.Empty);
            }

            pieces[^1] += character;
        }

        return pieces;
    }

    private static int WidthOf(char letter) => letter switch
    {
        >= ' ' and <= '~' => Widths[letter - ' '],
        '£' or Formatting.FigureText.RealMinus or '–' => 513,
        _ => Unknown,
    };
}
