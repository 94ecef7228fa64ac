using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Formatting;
using BudgetMonitor.Web.Figures;

namespace BudgetMonitor.Web.Tests.Figures;

public class MonitoringTableTests
{
    [Fact]
    public void Heads_outside_the_total_stand_below_the_total_without_them()
    {
        var snapshot = SmallCouncil.Snapshot();

        var table = MonitoringTable.Below(snapshot, snapshot.Structure.Council, 1, FigureUnit.Thousands);

        table.Rows.Select(row => (row.Kind, row.Label, Variance: row.Position.Variance!.Value.Net)).Should().Equal(
            (MonitoringRowKind.Head, "Care", 300_000.Pounds()),
            (MonitoringRowKind.Head, "Roads", Money.Zero),
            (MonitoringRowKind.TotalExcluding, "Total excluding Schools", 300_000.Pounds()),
            (MonitoringRowKind.Head, "Schools", 3_000_000.Pounds()),
            (MonitoringRowKind.Total, "Total including Schools", 3_300_000.Pounds()));
    }

    [Fact]
    public void A_deeper_table_shows_parts_below_their_head()
    {
        var snapshot = SmallCouncil.Snapshot();

        var table = MonitoringTable.Below(snapshot, snapshot.Structure.Council, 2, FigureUnit.Pounds);

        table.Rows.Take(3).Select(row => (row.Kind, row.Indent, row.Label)).Should().Equal(
            (MonitoringRowKind.Group, 0, "Care"),
            (MonitoringRowKind.Head, 1, "Homes"),
            (MonitoringRowKind.Head, 1, "Day centres"));
    }

    [Fact]
    public void Columns_without_data_are_left_out_and_hidden_ones_can_be_brought_back()
    {
        var snapshot = SmallCouncil.Snapshot();

        var table = MonitoringTable.Below(snapshot, snapshot.Structure.Council, 1, FigureUnit.Millions, new HashSet<string> { "movement", "forecast" });

        table.Given.Select(group => group.Key).Should().Equal("gross-income", "cash-limit", "forecast", "movement");
        table.Groups.Select(group => group.Key).Should().Equal("gross-income", "cash-limit", "forecast");
        table.BarColumn.Should().Be("variance");
    }

    [Fact]
    public void Every_column_group_that_has_data_is_there_in_the_order_of_the_papers()
    {
        var snapshot = SmallCouncil.Snapshot(now: figures =>
        {
            SmallCouncil.Standard(0)(figures);
            var homes = figures.Structure.Find("HOMES")!.Index;
            figures.AddAdjustment(homes, 1.Pounds());
            figures.AddRollForward(homes, RollForwardKind.Bid, 1.Pounds());
            figures.SetPriorYear(homes, 1.Pounds(), null);
            figures.SetActual(homes, default);
        });

        var table = MonitoringTable.Below(snapshot, snapshot.Structure.Find("CARE")!, 1, FigureUnit.Millions);

        table.Groups.Select(group => group.Key).Should().Equal(
            "gross-income", "cash-limit", "forecast", "adjustment", "movement", "roll-forwards", "last-year", "to-date");
        table.Columns.Select(column => column.Key).Should().StartWith(
            ["cash-limit-gross", "cash-limit-income", "cash-limit-net", "forecast", "variance", "variance-percentage", "adjustment", "revised-variance", "last-reported", "movement"]);
    }

    [Theory]
    //          homes, day, do the shown thousands add up
    [InlineData(10_000_400, 10_000_400, false)]   // 0 + 0 shown as 1
    [InlineData(10_001_000, 10_002_000, true)]
    public void Says_when_shown_parts_do_not_add_up(int homes, int day, bool add)
    {
        var snapshot = SmallCouncil.Snapshot(figures =>
        {
            SmallCouncil.Forecast(figures, "HOMES", homes);
            SmallCouncil.Forecast(figures, "DAY", day);
        }, _ => { });

        MonitoringTable.Below(snapshot, snapshot.Structure.Find("CARE")!, 1, FigureUnit.Thousands).PartsDoNotAdd.Should().Be(!add);
    }

    [Fact]
    public void An_adjustment_to_the_whole_is_said_and_is_no_matter_of_rounding()
    {
        var snapshot = SmallCouncil.Snapshot(now: figures =>
        {
            SmallCouncil.Standard(0)(figures);
            figures.AddAdjustment(figures.Structure.Find("CARE")!.Index, (-50_000).Pounds());
        });

        var table = MonitoringTable.Below(snapshot, snapshot.Structure.Find("CARE")!, 1, FigureUnit.Thousands);

        table.OwnAdjustment.Should().Be((-50_000).Pounds());
        table.PartsDoNotAdd.Should().BeFalse();
    }

    [Fact]
    public void Service_lines_move_before_adjustments_and_heads_above_them_after()
    {
        var snapshot = SmallCouncil.Snapshot(now: figures =>
        {
            SmallCouncil.Standard(0)(figures);
            figures.AddAdjustment(figures.Structure.Find("HOMES")!.Index, (-70_000).Pounds());
        });

        MonitoringColumns.Movement(snapshot.Position.Find("HOMES")!).Should().Be(100_000.Pounds());
        MonitoringColumns.Movement(snapshot.Position.Find("CARE")!).Should().Be(30_000.Pounds());
    }

    [Fact]
    public void Rules_in_words_name_the_levels_that_they_rule() =>
        MonitoringTable.RulesInWords(SmallCouncil.Snapshot().Position.Rules, [HeadKind.Service, HeadKind.Directorate, HeadKind.Council])
            .Should().SatisfyRespectively(
                first => first.Should().StartWith("The council, directorates: amber from"),
                second => second.Should().StartWith("Service lines: amber from"));

    [Fact]
    public void Bars_point_away_from_zero_and_the_largest_fills_its_side()
    {
        VarianceBar.For(100.Pounds(), 100_00)!.Should().Be(new VarianceBar(20, 19, VarianceDirection.Overspend));
        VarianceBar.For((-50).Pounds(), 100_00)!.Should().Be(new VarianceBar(10.5, 9.5, VarianceDirection.Underspend));
        VarianceBar.For(Money.Zero, 100_00).Should().BeNull();
        VarianceBar.For(null, 100_00).Should().BeNull();
    }
}
