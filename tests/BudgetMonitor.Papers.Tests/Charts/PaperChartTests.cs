using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Reporting.Charts;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Papers.Tests.Charts;

public sealed class PaperChartTests
{
    private static readonly ChartMeasure Millions = ChartMeasure.Money(FigureStyle.Millions);

    [Fact]
    public void A_chart_that_cannot_be_read_is_refused()
    {
        var head = SomeCharts.Head("c", "A finding", ChartMeasure.Number(), "Month");

        FluentActions.Invoking(() => PaperChart.Lines(head, [], [new("a", [])])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => PaperChart.Lines(head, ["Apr"], [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => PaperChart.Bars(head, ["Apr"], [.. Enumerable.Range(0, 5).Select(number => new ChartSeries($"{number}", [1]))]))
            .Should().Throw<ArgumentException>().WithMessage("*one to 4 series*");
        FluentActions.Invoking(() => PaperChart.Bars(head, ["Apr", "May"], [new("a", [1])])).Should().Throw<ArgumentException>().WithMessage("*1 points for 2*");
    }

    [Fact]
    public void A_waterfall_that_misses_its_closing_by_a_penny_is_refused()
    {
        var head = SomeCharts.Head("c", "A finding", Millions, "Step");

        FluentActions.Invoking(() => PaperChart.Waterfall(head, new("P9", 100m), [new("Price", 20.01m)], new("P10", 120.02m)))
            .Should().Throw<ArgumentException>().WithMessage("*from 100 to 120.01, not to 120.02*");
        PaperChart.Waterfall(head, new("P9", 100m), [new("Price", 20.01m)], new("P10", 120.01m)).Categories.Should().Equal("P9", "Price", "P10");
    }

    [Fact]
    public void The_table_of_a_chart_has_its_exact_figures_and_leaves_absent_ones_blank()
    {
        var table = SomeCharts.VarianceByPeriod.Data;

        table.Id.Should().Be("variance");
        table.Title.Should().Be("The forecast came down by half since June");
        table.Heads.Should().Equal("Period", "Net variance £m");
        table.Rows.Select(row => row.Label).Should().Equal("P3", "P4", "P5", "P6", "P7");
        table.Rows[2].Cells[0].Should().Be(BlankCell.Instance);
        table.Rows[3].Cells[0].Should().BeOfType<MoneyCell>().Which.Value.Should().Be(new Money(400_000_055));
    }

    [Fact]
    public void Whole_numbers_are_counts_and_the_ends_of_a_waterfall_are_sums()
    {
        SomeCharts.ClientsByMonth.Data.Rows[0].Cells.Should().Equal(new CountCell(2_104), new CountCell(2_120));
        SomeCharts.Movement.Data.Rows.Select(row => row.Kind).Should().Equal(
            PaperRowKind.SubTotal, PaperRowKind.Line, PaperRowKind.Line, PaperRowKind.Line, PaperRowKind.Line, PaperRowKind.Line, PaperRowKind.Total);
    }

    [Theory]
    [InlineData("clients", "Line chart, Apr to Mar. Actual clients: from 2,104 in Apr to 2,252 in Jan, highest 2,252 in Jan, lowest 2,104 in Apr; no figure for 2 of 12. Budgeted clients: from 2,120 in Apr to 2,164 in Mar, highest 2,164 in Mar, lowest 2,120 in Apr.")]
    [InlineData("variance", "Bar chart, P3 to P7. Net variance: P3 £8.100m, P4 £6.200m, P6 £4.000m, P7 -£0.450m.")]
    [InlineData("ages", "Stacked bar chart, Oct to Jan. Under 18: Oct 320, Nov 310, Dec 297, Jan 280. 18 and over: Oct 810, Nov 822, Dec 830, Jan 841.")]
    [InlineData("movement", "Waterfall from Variance in Period 9 (December) £5.901m to Variance in Period 10 (January) £3.865m: Demand for residential placements of older people +£0.412m; Price +£0.120m; Additional grant income -£1.900m; Other reasons -£0.718m; Not explained +£0.050m.")]
    public void The_text_alternative_tells_what_the_chart_shows(string id, string told) => SomeCharts.Of(id).TextAlternative.Should().Be(told);

    [Fact]
    public void A_text_alternative_given_is_kept_and_a_series_without_figures_says_so()
    {
        var head = SomeCharts.Head("c", "A finding", ChartMeasure.Number(), "Month");

        PaperChart.Lines(head, ["Apr"], [new("a", [1])], "In other words").TextAlternative.Should().Be("In other words");
        PaperChart.Lines(head, ["Apr"], [new("a", [null])]).TextAlternative.Should().Be("Line chart, Apr. a: no figures.");
    }

    [Theory]
    //          exact value, step, label, signed, in words, tick
    [InlineData("1911400", "500000", "1.911", "+1.911", "£1.911m", "1.9")]
    [InlineData("-400000.4", "100000", "-0.400", "-0.400", "-£0.400m", "-0.4")]
    [InlineData("0.4", "1000000", "0.000", "0.000", "£0.000m", "0")]
    public void Money_is_rounded_once_where_it_is_shown(string value, string step, string label, string signed, string words, string tick)
    {
        var exact = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        Millions.Label(exact).Should().Be(label);
        Millions.Label(exact, signed: true).Should().Be(signed);
        Millions.InWords(exact).Should().Be(words);
        Millions.Tick(Math.Round(exact / 100_000m) * 100_000m, decimal.Parse(step, System.Globalization.CultureInfo.InvariantCulture)).Should().StartWith(tick);
    }

    [Fact]
    public void Numbers_and_per_cents_have_their_own_cells_and_labels()
    {
        ChartMeasure.Number(1).Cell(12.25m).Should().Be(new NumberCell(12.25m, 1));
        ChartMeasure.Number(1).Cell(12.25m).Display.Should().Be("12.3");
        ChartMeasure.Number().Label(3m, signed: true).Should().Be("+3");
        ChartMeasure.Number().Cell(null).Should().Be(BlankCell.Instance);
        var share = ChartMeasure.Percentage(new PercentageStyle(1, NegativeStyle.Minus));
        share.Cell(45.67m).Display.Should().Be("45.7%");
        share.Label(-1.5m, signed: true).Should().Be("-1.5%");
        share.Tick(20m, 10m).Should().Be("20%");
        Millions.Kind.Should().Be(ColumnKind.Money);
        Millions.Unit.Should().Be("£m");
        share.Unit.Should().BeNull();
    }

    [Fact]
    public void The_steps_of_a_waterfall_are_the_largest_reasons_the_others_together_and_the_rest()
    {
        var reasons = Enumerable.Range(1, 12).Select(number => new ChartStep($"R{number}", number % 2 == 0 ? number : -number)).ToList();

        var steps = WaterfallSteps.Of(100m, reasons, "Other reasons", "Not explained");

        steps.Should().HaveCount(WaterfallSteps.Most);
        steps.Sum(step => step.Value).Should().Be(100m);
        steps.Select(step => step.Name).Should().Equal("R7", "R8", "R9", "R10", "R11", "R12", "Other reasons", "Not explained");
        steps[^1].Value.Should().Be(100m - reasons.Sum(reason => reason.Value));
    }

    [Fact]
    public void What_is_called_other_already_is_part_of_the_step_of_that_name()
    {
        var reasons = Enumerable.Range(1, 9).Select(number => new ChartStep($"R{number}", number)).Append(new ChartStep("Other reasons", 50m)).ToList();

        var steps = WaterfallSteps.Of(95m, reasons, "Other reasons", "Not explained");

        steps.Select(step => step.Name).Should().Equal("R3", "R4", "R5", "R6", "R7", "R8", "R9", "Other reasons");
        steps[^1].Value.Should().Be(53m);
    }

    [Fact]
    public void Reasons_of_one_name_are_one_step_and_a_change_that_is_explained_has_no_rest()
    {
        WaterfallSteps.Of(30m, [new("Price", 10m), new("Demand", 5m), new("Price", 20m), new("Demand", -5m)], "Other", "Rest")
            .Should().Equal(new ChartStep("Price", 30m));
        WaterfallSteps.Of(-7m, [], "Other", "Rest").Should().Equal(new ChartStep("Rest", -7m));
        WaterfallSteps.Of(0m, [], "Other", "Rest").Should().BeEmpty();
    }
}
