using BudgetMonitor.Reporting.Charts;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Papers.Tests.Charts;

public sealed class ChartLayoutTests
{
    public static TheoryData<string> Charts => [.. SomeCharts.All.Select(chart => chart.Id)];

    [Theory]
    //          figures, must have nil, low, high, step
    [InlineData(new double[] { 0, 97 }, true, 0, 100, 20)]
    [InlineData(new double[] { -3, 8 }, false, -5, 10, 5)]           // both signs: nil lies between
    [InlineData(new double[] { 2104, 2252 }, false, 2100, 2300, 50)] // a line would be flat from nil
    [InlineData(new double[] { 2104, 2252 }, true, 0, 2500, 500)]    // a bar's length is its figure
    [InlineData(new double[] { -2252, -2104 }, false, -2300, -2100, 50)]
    [InlineData(new double[] { 60, 100 }, false, 0, 100, 20)]
    [InlineData(new double[] { 5, 5 }, false, 0, 5, 1)]
    [InlineData(new double[] { 0.02, 0.1 }, true, 0, 0.1, 0.02)]
    [InlineData(new double[] { 0 }, true, 0, 1, 0.2)]
    [InlineData(new double[] { }, false, 0, 1, 0.2)]
    public void An_axis_reaches_round_figures(double[] figures, bool mustHaveNil, double low, double high, double step)
    {
        var scale = ChartScale.For(figures.Select(figure => (decimal)figure), mustHaveNil);

        scale.Should().Be(new ChartScale((decimal)low, (decimal)high, (decimal)step));
        scale.Ticks.Should().StartWith(scale.Low).And.EndWith(scale.High).And.HaveCountLessThanOrEqualTo(8);
        scale.HasZero.Should().Be(low <= 0 && high >= 0);
        scale.Place(scale.Low, 200, 10).Should().Be(200);
        scale.Place(scale.High, 200, 10).Should().Be(10);
    }

    [Theory]
    //          wished for, distance, least, most, placed
    [InlineData(new double[] { 10, 50, 90 }, 20, 0, 100, new double[] { 10, 50, 90 })]   // nothing touches
    [InlineData(new double[] { 50, 52 }, 20, 0, 100, new double[] { 41, 61 })]           // apart around their middle
    [InlineData(new double[] { 52, 50 }, 20, 0, 100, new double[] { 61, 41 })]           // in their own order
    [InlineData(new double[] { 98, 99 }, 20, 0, 100, new double[] { 80, 100 })]          // not beyond the end
    [InlineData(new double[] { 1, 2, 3 }, 20, 0, 100, new double[] { 0, 20, 40 })]
    [InlineData(new double[] { 50, 50, 50 }, 60, 0, 100, new double[] { 0, 60, 120 })]   // no room: over the end, never over each other
    [InlineData(new double[] { }, 20, 0, 100, new double[] { })]
    public void Labels_are_kept_apart(double[] wished, double distance, double least, double most, double[] placed) =>
        LabelSpread.Apart(wished, distance, least, most).Should().Equal(placed);

    [Fact]
    public void Words_are_wrapped_to_a_width_and_never_cut()
    {
        TextWidths.Wrap("Demand for residential placements", 13, 120).Should().Equal("Demand for", "residential", "placements");
        TextWidths.Wrap("Incomprehensibilities", 13, 80).Should().Equal("Incomprehen", "sibilities");
        TextWidths.Wrap("Incomprehensibilities", 13, 20).Should().OnlyContain(line => TextWidths.Of(line, 13) <= 20).And.Subject.Aggregate(string.Concat).Should().Be("Incomprehensibilities");
        TextWidths.Wrap(" ", 13, 20).Should().Equal(string.Empty);
        TextWidths.Of("0123456789", 10).Should().BeApproximately(51.3, 0.001);
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void Nothing_lies_outside_and_no_words_lie_over_each_other(string id) => AllIsReadable(id, ChartLayout.Of(SomeCharts.Of(id)));

    [Theory]
    [MemberData(nameof(Charts))]
    public void Neither_where_its_table_stands_beside_it(string id)
    {
        var chart = SomeCharts.Of(id);
        var width = ChartLayout.HasRoomForTable(chart) ? ChartLayout.WidthBeside : ChartLayout.Width;

        var drawing = ChartLayout.Of(chart, width);

        drawing.Width.Should().BeLessThanOrEqualTo(width);
        AllIsReadable(id, drawing);
    }

    [Theory]
    [InlineData(ChartKind.Line, 12, 2, true)]       // a year by month
    [InlineData(ChartKind.Line, 12, 3, true)]
    [InlineData(ChartKind.Line, 12, 4, false)]      // too many columns
    [InlineData(ChartKind.Line, 5, 2, false)]       // lower than the chart is: under it
    [InlineData(ChartKind.Line, 15, 2, false)]      // higher than the chart
    [InlineData(ChartKind.Waterfall, 6, 1, true)]
    [InlineData(ChartKind.Bar, 12, 2, false)]       // bars need the width
    [InlineData(ChartKind.StackedBar, 12, 2, false)]
    public void A_slim_table_stands_beside_its_chart(ChartKind kind, int categories, int series, bool beside)
    {
        var head = SomeCharts.Head("c", "A finding", ChartMeasure.Number(), "Month");
        var names = Enumerable.Range(1, categories).Select(number => $"{number}").ToList();
        var points = Enumerable.Range(1, series).Select(number => new ChartSeries($"series {number}", [.. names.Select(_ => (decimal?)number)])).ToList();
        var chart = kind switch
        {
            ChartKind.Line => PaperChart.Lines(head, names, points),
            ChartKind.Bar => PaperChart.Bars(head, names, points),
            ChartKind.StackedBar => PaperChart.StackedBars(head, names, points),
            _ => PaperChart.Waterfall(head, new("P1", 0), [.. names.Skip(2).Select(name => new ChartStep(name, 1))], new("P2", categories - 2)),
        };

        ChartLayout.HasRoomForTable(chart).Should().Be(beside);
    }

    [Fact]
    public void Long_names_over_bars_stand_in_rows()
    {
        var head = SomeCharts.Head("c", "A finding", ChartMeasure.Number(), "Month");
        var names = Enumerable.Range(1, 3).Select(number => string.Join(' ', Enumerable.Repeat($"word{number}", 12))).Append(string.Join(' ', Enumerable.Repeat("longer", 40))).ToList();
        var chart = PaperChart.StackedBars(head, ["Apr", "May"], [.. names.Select(name => new ChartSeries(name, [1, 2]))]);

        var drawing = ChartLayout.Of(chart);

        AllIsReadable("long names", drawing);
        string.Join(' ', drawing.Marks.OfType<WordsMark>().Select(words => words.Text)).Should().ContainAll(names);
    }

    private static void AllIsReadable(string id, ChartDrawing drawing)
    {
        var words = drawing.Marks.OfType<WordsMark>().Select(Box).ToList();
        words.Should().OnlyContain(box => box.Left >= 0 && box.Right <= drawing.Width && box.Top >= 0 && box.Bottom <= drawing.Height);
        foreach (var (one, place) in words.Select((box, place) => (box, place)))
        {
            words.Skip(place + 1).Should().NotContain(other => one.Overlaps(other), "{0} of {1} is read alone", one.Text, id);
        }

        drawing.Marks.OfType<BarMark>().Should().NotContain(bar => bar.X < 0 || bar.Y < 0 || bar.X + bar.Width > drawing.Width || bar.Y + bar.Height > drawing.Height);
        drawing.Marks.OfType<LineMark>().SelectMany(line => line.Points).Should().NotContain(point => point.X < 0 || point.X > drawing.Width || point.Y < 0 || point.Y > drawing.Height);
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void Every_series_is_told_apart_without_colour_and_named_in_the_picture(string id)
    {
        var chart = SomeCharts.Of(id);
        var drawing = ChartLayout.Of(chart);

        var looks = drawing.Marks.Select(mark => mark switch { BarMark bar => bar.Look, LineMark line => line.Look, _ => (ChartLook?)null }).OfType<ChartLook>().Distinct().ToList();
        looks.Select(look => (ChartLooks.Dash(look), ChartLooks.Pattern(look))).Should().OnlyHaveUniqueItems();
        looks.Select(look => ChartLooks.Point(look, default)).Should().OnlyHaveUniqueItems();
        if (chart.Series.Count > 1)
        {
            var shown = string.Join(' ', drawing.Marks.OfType<WordsMark>().Select(words => words.Text));
            shown.Should().ContainAll(chart.Series.Select(series => series.Name));
        }
    }

    [Fact]
    public void A_line_breaks_where_a_figure_is_absent()
    {
        var drawing = ChartLayout.Of(SomeCharts.ThreeYears);

        // April and May join; July stands alone as a point.
        var thisYear = drawing.Marks.OfType<LineMark>().Where(line => line.Look == ChartLook.First).ToList();
        thisYear.Select(line => line.Points.Count).Should().Equal(2, 2);
        drawing.Marks.OfType<PointMark>().Count(point => point.Look == ChartLook.First).Should().Be(4);
    }

    [Fact]
    public void An_axis_that_does_not_start_at_nil_says_so()
    {
        Words(SomeCharts.ClientsByMonth).Should().Contain("The axis starts at 2,100, not at nil");
        Words(SomeCharts.ThreeYears).Should().NotContain(words => words.StartsWith("The axis starts", StringComparison.Ordinal));
    }

    [Fact]
    public void Bars_are_as_long_as_their_figures_and_carry_them()
    {
        var drawing = ChartLayout.Of(SomeCharts.VarianceByPeriod);

        var bars = drawing.Marks.OfType<BarMark>().ToList();
        bars.Should().HaveCount(4, "an absent figure has no bar");
        (bars[1].Height / bars[0].Height).Should().BeApproximately(6.2 / 8.1, 0.0001);
        var zero = drawing.Marks.OfType<RuleMark>().Single(rule => rule.Kind == RuleKind.Zero).From.Y;
        bars.Take(3).Should().OnlyContain(bar => Math.Abs(bar.Y + bar.Height - zero) < 0.001);
        bars[3].Y.Should().BeApproximately(zero, 0.001, "a figure below nil hangs from the zero line");
        Words(SomeCharts.VarianceByPeriod).Should().Contain(["8.100", "4.000", "\u22120.450"]);
    }

    [Fact]
    public void A_stack_reaches_what_its_parts_add_up_to()
    {
        var stacks = ChartLayout.Of(SomeCharts.LyingStack).Marks.OfType<BarMark>().Where(bar => bar.Y > 20).GroupBy(bar => bar.Y).ToList();

        stacks.Should().HaveCount(5);
        foreach (var stack in stacks)
        {
            foreach (var (left, right) in stack.Zip(stack.Skip(1)))
            {
                right.X.Should().BeApproximately(left.X + left.Width, 0.001);
            }
        }

        (stacks[2].Sum(bar => bar.Width) / stacks[0].Sum(bar => bar.Width)).Should().BeApproximately(2.7 / 7.1, 0.0001);
    }

    [Theory]
    [InlineData("movement")]
    [InlineData("movement-below")]
    public void A_waterfall_goes_from_step_to_step_and_tells_up_from_down(string id)
    {
        var chart = SomeCharts.Of(id);
        var drawing = ChartLayout.Of(chart);

        var bars = drawing.Marks.OfType<BarMark>().ToList();
        var zero = drawing.Marks.OfType<RuleMark>().Single(rule => rule.Kind == RuleKind.Zero).From.X;
        var values = chart.Series[0].Points.Select(point => (double)point!.Value).ToList();
        var unit = bars[0].Width / Math.Abs(values[0]);
        var reached = 0d;
        for (var step = 0; step < bars.Count; step++)
        {
            var isEnd = step == 0 || step == bars.Count - 1;
            var from = isEnd ? 0d : reached;
            reached = from + values[step];
            bars[step].X.Should().BeApproximately(zero + (Math.Min(from, reached) * unit), 0.01);
            bars[step].Width.Should().BeApproximately(Math.Abs(values[step]) * unit, 0.01);
            bars[step].Look.Should().Be(isEnd ? ChartLook.First : values[step] < 0 ? ChartLook.Second : ChartLook.Fourth);
        }

        drawing.Marks.OfType<RuleMark>().Count(rule => rule.Kind == RuleKind.Connector).Should().Be(bars.Count - 1);
        drawing.Marks.OfType<WordsMark>().Where(words => words.IsStrong).Should().OnlyContain(words => words.Text[0] == '+' || words.Text[0] == '\u2212');
    }

    [Fact]
    public void Long_names_lie_beside_their_bars_and_many_months_are_named_now_and_then()
    {
        ChartLayout.Of(SomeCharts.ByDirectorate).Marks.OfType<WordsMark>().Should().Contain(words => words.Text == "Children, Young People and" && words.Anchor == TextAnchor.End);
        var months = ChartLayout.Of(SomeCharts.ManyMonths).Marks.OfType<WordsMark>().Where(words => words.Anchor == TextAnchor.Middle).ToList();
        months.Should().HaveCountLessThan(20).And.HaveCountGreaterThan(6);
    }

    [Fact]
    public void Nothing_to_show_is_still_a_drawing()
    {
        var head = SomeCharts.Head("c", "A finding", ChartMeasure.Number(), "Month");

        foreach (var chart in new[]
        {
            PaperChart.Lines(head, ["Apr"], [new("a", [null])]),
            PaperChart.Lines(head, ["Apr"], [new("a", [0])]),
            PaperChart.Bars(head, ["Apr"], [new("a", [null])]),
            PaperChart.StackedBars(head, ["Apr"], [new("a", [0]), new("b", [null])]),
            PaperChart.Waterfall(head, new("P1", 0), [], new("P2", 0)),
        })
        {
            var drawing = ChartLayout.Of(chart);
            drawing.Marks.Should().NotBeEmpty();
            drawing.Marks.OfType<WordsMark>().Should().OnlyContain(words => double.IsFinite(words.At.X) && double.IsFinite(words.At.Y));
        }
    }

    private static IEnumerable<string> Words(PaperChart chart) => ChartLayout.Of(chart).Marks.OfType<WordsMark>().Select(words => words.Text);

    private static TextBox Box(WordsMark words)
    {
        var width = TextWidths.Of(words.Text, ChartLayout.TextSize);
        var left = words.At.X - words.Anchor switch { TextAnchor.Start => 0, TextAnchor.Middle => width / 2, _ => width };
        return new(words.Text, left, left + width, words.At.Y - 9, words.At.Y + 3);
    }

    private sealed record TextBox(string Text, double Left, double Right, double Top, double Bottom)
    {
        public bool Overlaps(TextBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
