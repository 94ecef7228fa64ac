using System.Globalization;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Reporting.Formatting;

/// <summary>
/// How a sum of money is shown: unit, decimals and the look of a negative. The only place where money becomes text and the
/// only place where it is rounded (once, half away from zero), so a figure reads the same on screen, in a PDF, in a
/// workbook and in a CSV file.
/// </summary>
/// <param name="Unit">Pounds, thousands or millions.</param>
/// <param name="Decimals">Decimals of the shown unit.</param>
/// <param name="Negative">A minus (Kent) or brackets (Norfolk).</param>
public sealed record FigureStyle(FigureUnit Unit, int Decimals, NegativeStyle Negative = NegativeStyle.Minus)
{
    /// <summary>Whole pounds with a minus, as screens show them.</summary>
    public static FigureStyle Pounds { get; } = new(FigureUnit.Pounds, 0);

    /// <summary>Thousands to one decimal.</summary>
    public static FigureStyle Thousands { get; } = new(FigureUnit.Thousands, 1);

    /// <summary>Millions to three decimals, as the tables of both councils' papers.</summary>
    public static FigureStyle Millions { get; } = new(FigureUnit.Millions, 3);

    /// <summary>Whether a figure above nil carries a plus, as variances do in running text.</summary>
    public bool Plus { get; init; }

    /// <summary>Whether variances in a table of this style carry a plus above nil, while other sums do not.</summary>
    public bool PlusInVariances { get; init; }

    /// <summary>The style of the table's variances.</summary>
    public FigureStyle OfVariance => PlusInVariances ? this with { Plus = true } : this;

    /// <summary>Whether the figure carries its £ and the unit's letter (£3.865m), as it does outside tables.</summary>
    public bool Currency { get; init; }

    /// <summary>Whether a sum of exactly nil is a bare 0 without decimals (Norfolk's grand totals).</summary>
    public bool BareNil { get; init; }

    /// <summary>Whether the figure carries its £ without the unit's letter, because the column's head has the unit (Kent, Appendix 2: £72.6 under Gross £m).</summary>
    public bool Pound { get; init; }

    /// <summary>Whether what is below nil and rounds to it keeps its minus (Kent, Appendix 2: -£0.0 is a saving too small to show).</summary>
    public bool SignsSmall { get; init; }

    /// <summary>
    /// The same style for running text: with £ and the unit's letter. Thousands are written as whole pounds there, as in every
    /// sentence of a paper whose tables are in £000.
    /// </summary>
    public FigureStyle InText => Unit == FigureUnit.Thousands ? this with { Unit = FigureUnit.Pounds, Decimals = 0, Currency = true } : this with { Currency = true };

    /// <summary>
    /// The same style with a plus before what is above nil. Where brackets mark a negative there is no plus: the brackets
    /// alone carry the sign, as in Norfolk's papers.
    /// </summary>
    public FigureStyle Signed => this with { Plus = Negative == NegativeStyle.Minus };

    /// <summary>The figure as text; an absent one is blank, which is not nil.</summary>
    public string Format(Money? value) => value is { } sum ? Format(sum) : string.Empty;

    /// <summary>The figure as text. A figure that rounds to nil has no sign, so "-0.0" never appears unless <see cref="SignsSmall"/> asks for it.</summary>
    public string Format(Money value)
    {
        if (BareNil && value.IsNil)
        {
            return Currency || Pound ? "£0" : "0";
        }

        var shown = Shown(value);
        var digits = Math.Abs(shown).ToString(Pattern, CultureInfo.InvariantCulture);
        var body = Currency ? $"£{digits}{Unit.Suffix()}" : Pound ? $"£{digits}" : digits;
        return shown switch
        {
            _ when shown < 0m || (SignsSmall && value.Pence < 0) => Negative == NegativeStyle.Brackets ? $"({body})" : $"-{body}",
            > 0m when Plus => $"+{body}",
            _ => body,
        };
    }

    /// <summary>
    /// A sum's size in running text, after a word that says which way it goes: no sign, and "less than £0.001m" for one that
    /// is not nil but rounds to it.
    /// </summary>
    public string SizeInText(Money value)
    {
        var text = InText with { Plus = false };
        return !value.IsNil && text.Shown(value) == 0m ? $"less than {text.Format(new Money((long)(text.Unit.PoundsEach() * 100m / Power(text.Decimals))))}" : text.Format(value.Abs());
    }

    /// <summary>The number that is shown, in the unit: for checking whether shown parts add up, never for further sums.</summary>
    public decimal Shown(Money value) => Rounding.HalfAwayFromZero(value.Pounds / Unit.PoundsEach(), Decimals);

    private string Pattern => Decimals == 0 ? "#,##0" : "#,##0." + new string('0', Decimals);

    /// <summary>
    /// The number format with which a workbook shows the exact sum in pounds as this style does. It depends on the value
    /// only where a spreadsheet program would otherwise print "-0.0" for what rounds to nil.
    /// </summary>
    public string WorkbookFormat(Money value)
    {
        var number = Pattern + new string(',', Unit switch { FigureUnit.Millions => 2, FigureUnit.Thousands => 1, _ => 0 });
        var body = Currency ? $"\"£\"{number}\"{Unit.Suffix()}\"" : Pound ? $"\"£\"{number}" : number;
        var above = Plus ? "+" + body : body;
        var below = Negative == NegativeStyle.Brackets ? $"({body})" : "-" + body;
        if (BareNil && value.IsNil)
        {
            return $"{above};{below};0";
        }

        if (Shown(value) != 0m || value.IsNil || (SignsSmall && value.Pence < 0))
        {
            return $"{above};{below};{body}";
        }

        var half = (Unit.PoundsEach() / 2m / Power(Decimals)).ToString(CultureInfo.InvariantCulture);
        return $"[>={half}]{above};[<=-{half}]{below};{body}";
    }

    private static decimal Power(int decimals)
    {
        var power = 1m;
        for (var i = 0; i < decimals; i++)
        {
            power *= 10m;
        }

        return power;
    }
}
