using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Reporting.Model;

/// <summary>What a chart's figures are: money, numbers or per cents, and how they are shown.</summary>
public abstract record ChartMeasure
{
    private protected ChartMeasure()
    {
    }

    /// <summary>What the columns of the data table hold.</summary>
    public abstract ColumnKind Kind { get; }

    /// <summary>The unit at the axis and behind a column's name; null for plain numbers and per cents.</summary>
    public virtual string? Unit => null;

    /// <summary>Sums of money; the chart's figures are exact pounds.</summary>
    public static ChartMeasure Money(FigureStyle style) => new MoneyMeasure(style);

    /// <summary>Numbers of people, hours, tonnes and alike.</summary>
    /// <param name="decimals">Decimals shown; 0 for whole numbers.</param>
    public static ChartMeasure Number(int decimals = 0) => new NumberMeasure(decimals);

    /// <summary>Per cents: 1.5 is one and a half per cent.</summary>
    public static ChartMeasure Percentage(PercentageStyle style) => new PercentageMeasure(style);

    /// <summary>The figure as a cell of the data table; blank where it is absent.</summary>
    public TableCell Cell(decimal? value) => value is { } known ? CellOf(known) : BlankCell.Instance;

    /// <summary>The figure as it stands in the chart.</summary>
    /// <param name="value">The exact figure.</param>
    /// <param name="signed">Whether what is above nil carries a plus, as a change does.</param>
    public abstract string Label(decimal value, bool signed = false);

    /// <summary>The figure as it stands in a sentence, with its unit.</summary>
    /// <param name="value">The exact figure.</param>
    /// <param name="signed">Whether what is above nil carries a plus.</param>
    public virtual string InWords(decimal value, bool signed = false) => Label(value, signed);

    /// <summary>A figure of the axis, with the decimals that its steps need and no more.</summary>
    /// <param name="value">A multiple of the step.</param>
    /// <param name="step">The step between two figures of the axis.</param>
    public abstract string Tick(decimal value, decimal step);

    /// <summary>The figure as a cell.</summary>
    private protected abstract TableCell CellOf(decimal value);

    private static int DecimalsOf(decimal step)
    {
        var decimals = 0;
        while (decimals < 6 && decimal.Round(step, decimals) != step)
        {
            decimals++;
        }

        return decimals;
    }

    private sealed record MoneyMeasure(FigureStyle Style) : ChartMeasure
    {
        public override ColumnKind Kind => ColumnKind.Money;

        public override string? Unit => Style.Unit.Word();

        public override string Label(decimal value, bool signed = false) =>
            (signed ? Style.Signed : Style).Format(Domain.Figures.Money.FromPounds(value));

        public override string InWords(decimal value, bool signed = false) =>
            (signed ? Style.Signed : Style).InText.Format(Domain.Figures.Money.FromPounds(value));

        public override string Tick(decimal value, decimal step) =>
            (Style with { Decimals = DecimalsOf(step / Style.Unit.PoundsEach()), Plus = false, Currency = false, BareNil = false })
                .Format(Domain.Figures.Money.FromPounds(value));

        private protected override TableCell CellOf(decimal value) => new MoneyCell(Domain.Figures.Money.FromPounds(value), Style);
    }

    private sealed record NumberMeasure(int Decimals) : ChartMeasure
    {
        public override ColumnKind Kind => ColumnKind.Count;

        public override string Label(decimal value, bool signed = false) =>
            (signed && Rounding.HalfAwayFromZero(value, Decimals) > 0m ? "+" : string.Empty) + new NumberCell(value, Decimals).Display;

        public override string Tick(decimal value, decimal step) => new NumberCell(value, DecimalsOf(step)).Display;

        private protected override TableCell CellOf(decimal value) =>
            Decimals == 0 && decimal.Truncate(value) == value ? new CountCell((long)value) : new NumberCell(value, Decimals);
    }

    private sealed record PercentageMeasure(PercentageStyle Style) : ChartMeasure
    {
        public override ColumnKind Kind => ColumnKind.Percentage;

        public override string Label(decimal value, bool signed = false) =>
            (Style with { Plus = signed && Style.Negative == NegativeStyle.Minus }).Format(value);

        public override string Tick(decimal value, decimal step) => (Style with { Decimals = DecimalsOf(step), Plus = false }).Format(value);

        private protected override TableCell CellOf(decimal value) => new PercentageCell(value, Style);
    }
}
