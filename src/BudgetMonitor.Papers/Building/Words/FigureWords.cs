using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Words;

/// <summary>A council's styles of figures in its papers.</summary>
internal sealed class FigureWords(PaperSource source)
{
    /// <summary>
    /// Three decimals of £m, as in both councils' tables; for a council whose lines are small £000 or £, because in £m most of
    /// its figures would read 0.0.
    /// </summary>
    public FigureStyle Table { get; } = new(source.UsualUnit, UsualDecimals(source.UsualUnit), source.Council.NegativeStyle);

    /// <summary>Long lists of lines: to one decimal of £m where lines are so large that no more is looked for, else as all tables.</summary>
    public FigureStyle Lines => Table.Unit == FigureUnit.Millions ? Table with { Decimals = source.LineDecimals } : Table;

    /// <summary>Whether long lists are shown to one decimal of £m.</summary>
    public bool LinesInTenths => source.LineDecimals == 1;

    /// <summary>
    /// The style of a table's figures: that of the printed table, changed where the composition of the paper says so. Every
    /// table asks for its own, so that a council can set each.
    /// </summary>
    /// <param name="tableId">The table's id.</param>
    /// <param name="standard">The printed table's style where it differs from most.</param>
    public FigureStyle For(string tableId, FigureStyle? standard = null)
    {
        var made = standard ?? Table;
        if (source.Composition?.FiguresOf(tableId) is not { } chosen || chosen == TableFigures.AsMade)
        {
            return made;
        }

        var unit = chosen.Unit ?? made.Unit;
        return made with
        {
            Unit = unit,
            Decimals = chosen.Decimals ?? (unit == made.Unit ? made.Decimals : UsualDecimals(unit)),
            Negative = chosen.Sign switch { SignStyle.Brackets => NegativeStyle.Brackets, null => made.Negative, _ => NegativeStyle.Minus },
            PlusInVariances = chosen.Sign == SignStyle.PlusForPressures,
        };
    }

    /// <summary>Running text: £3.865m; for a council that does not report in £m whole pounds, £3,865.</summary>
    public FigureStyle Text => Table.Unit == FigureUnit.Millions ? Table.InText : new FigureStyle(FigureUnit.Pounds, 0, Table.Negative).InText;

    /// <summary>Running text with its sign: +£3.865m.</summary>
    public FigureStyle SignedText => Text.Signed;

    /// <summary>A style of running text to fewer decimals of £m; whole pounds have none to leave out.</summary>
    public static FigureStyle InDecimals(FigureStyle text, int decimals) => text.Unit == FigureUnit.Millions ? text with { Decimals = decimals } : text;

    /// <summary>The size of a sum without its sign; the smallest shown sum for one that is not nil but rounds to it.</summary>
    public string Size(Money sum) => Text.Format(RoundsToNil(sum) ? Text.Unit == FigureUnit.Millions ? 1_000.Pounds() : 1.Pounds() : sum.Abs());

    /// <summary>Whether a sum is not nil but too small to show.</summary>
    public bool RoundsToNil(Money sum) => !sum.IsNil && Text.Shown(sum) == 0m;

    private static int UsualDecimals(FigureUnit unit) => unit switch
    {
        FigureUnit.Pounds => 0,
        FigureUnit.Thousands => 1,
        _ => 3,
    };

    /// <summary>The council's own words in tables, which hold for the whole year: what they call a forecast is the outturn when the year closes.</summary>
    public static string OwnWords(MonitoringPeriod period, string words) => period.Number == MonitoringPeriod.Closing
        ? words.Replace("Forecast", "Outturn", StringComparison.Ordinal).Replace("forecast", "outturn", StringComparison.Ordinal)
        : words;

    /// <summary>"January 2018", or "Closing of 2017-18", as the label of a row or bar.</summary>
    public static string MonthLabel(MonitoringPeriod period) => period.Number == MonitoringPeriod.Closing ? $"Closing of {period.Year}" : Month(period);

    /// <summary>"January 2018", or "the closing of 2017-18".</summary>
    public static string Month(MonitoringPeriod period) => period.Number == MonitoringPeriod.Closing
        ? $"the closing of {period.Year}"
        : $"{period.MonthName} {period.LastDay.Year}";
}
