using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Reporting.Formatting;
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

    public static TheoryData<string, int, string[]> DeepOutside { get; } = new()
    {
        // top, levels, rows with their variance in thousands
        { "TOWN", 1, ["Care 300", "Roads 0", "Total excluding Grants, Refunds and Schools 300", "Grants 70", "Refunds 5", "Schools 3000", "Total including Grants, Refunds and Schools 3375"] },
        { "TOWN", 2, ["Care 300", "Homes 400", "Day centres -100", "Early help 0", "Roads 0", "Repairs 0", "Total excluding Grants, Refunds and Schools 300", "Grants 70", "Nursery 70", "Refunds 5", "Schools 3000", "Schools budget 3000", "Total including Grants, Refunds and Schools 3375"] },
        { "CARE", 1, ["Homes 400", "Day centres -100", "Early help 0", "Total excluding Grants and Refunds 300", "Grants 70", "Refunds 5", "Total including Grants and Refunds 375"] },
        { "EARLY", 1, ["Hubs 0", "Total excluding Grants 0", "Grants 70", "Total including Grants 70"] },
        { "GRANTS", 1, ["Nursery 70", "Total Grants 70"] },
        { "ROADS", 1, ["Repairs 0", "Total Roads 0"] },
    };

    [Theory]
    [MemberData(nameof(DeepOutside))]
    public void What_is_outside_the_total_is_in_no_total_above_it_and_shown_however_deep(string top, int levels, string[] rows)
    {
        var snapshot = Deep();

        var table = MonitoringTable.Below(snapshot, snapshot.Structure.Find(top)!, levels, FigureUnit.Thousands);

        table.Rows.Select(row => $"{row.Label} {row.Position.Variance!.Value.Net.Pounds / 1000:0}").Should().Equal(rows);
        table.PartsDoNotAdd.Should().BeFalse();
    }

    [Fact]
    public void Heads_side_by_side_leave_out_what_is_outside_the_total_and_show_it()
    {
        var snapshot = Deep();
        StructureNode[] tops = [snapshot.Structure.Find("CARE")!, snapshot.Structure.Find("ROADS")!];

        MonitoringTable.Of(snapshot, tops, FigureUnit.Thousands).Rows
            .Select(row => $"{row.Label} {row.Position.Variance!.Value.Net.Pounds / 1000:0}")
            .Should().Equal("Care 300", "Grants 70", "Refunds 5", "Roads 0");
    }

    [Theory]
    //          tops, the headline's variance in thousands, what it says that it leaves out
    [InlineData("CARE", 300, "Grants and Refunds")]
    [InlineData("CARE,ROADS", 300, "Grants and Refunds")]
    [InlineData("ROADS,SCH", 0, "Schools")]
    [InlineData("SCH", 3_000, "")]
    [InlineData("GRANTS,SCH", 3_070, "")]
    public void A_headline_says_what_it_leaves_out(string tops, int variance, string outside)
    {
        var access = new FigureAccess(Deep(), new Person(1, "Somebody", Role.ChiefAccountant, []));

        var (position, leftOut) = access.PositionOf([.. tops.Split(',').Select(code => access.Structure.Find(code)!)]);

        position.RevisedVariance.Should().Be((variance * 1_000).Pounds());
        HeadWords.Names(leftOut).Should().Be(outside);
    }

    [Fact]
    public void A_line_that_follows_a_head_of_somebody_else_is_hidden_and_its_totals_do_not_give_it_away()
    {
        var snapshot = SmallCouncil.Snapshot(more: new HeadDraft("RESERVE", "Reserve", "ROADS", HeadKind.Service, 2, MirrorsCode: "HOMES"));
        var roads = snapshot.Structure.Find("ROADS")!;
        var access = new FigureAccess(snapshot, new Person(1, "Somebody", Role.FinanceOfficer, ["ROADS"]));

        var table = MonitoringTable.Below(access.Snapshot, roads, 1, FigureUnit.Thousands);
        var whole = MonitoringTable.Below(snapshot, roads, 1, FigureUnit.Thousands);

        table.Rows.Select(row => row.Label).Should().Equal("Repairs", "Total Roads");
        table.HiddenLines.Select(line => line.Code).Should().Equal("RESERVE");
        table.Rows[^1].Position.Variance!.Value.Net.Should().Be(Money.Zero);
        table.Rows[^1].Position.LastVariance.Should().Be(Money.Zero);
        access.EntryLines(roads).Select(line => line.Code).Should().Equal("REPAIR");
        whole.Rows.Select(row => row.Label).Should().Equal("Repairs", "Reserve", "Total Roads");
        whole.HiddenLines.Should().BeEmpty();
        whole.Rows[^1].Position.Variance!.Value.Net.Should().NotBe(Money.Zero);
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

    private static Data.Reading.MonitoringSnapshot Deep() => SmallCouncil.Snapshot(
        figures =>
        {
            SmallCouncil.Standard(0)(figures);
            SmallCouncil.Forecast(figures, "HUBS", 10_000_000);
            SmallCouncil.Forecast(figures, "NURSERY", 10_070_000);
            SmallCouncil.Forecast(figures, "REFUNDS", 10_005_000);
        },
        more:
        [
            new("EARLY", "Early help", "CARE", HeadKind.Division, 3),
            new("HUBS", "Hubs", "EARLY", HeadKind.Service, 1),
            new("GRANTS", "Grants", "EARLY", HeadKind.Division, 2, InTotal: false),
            new("NURSERY", "Nursery", "GRANTS", HeadKind.Service, 1),
            new("REFUNDS", "Refunds", "CARE", HeadKind.Service, 4, InTotal: false),
        ]);

    [Fact]
    public void Bars_point_away_from_zero_and_the_largest_fills_its_side()
    {
        VarianceBar.For(100.Pounds(), 100_00)!.Should().Be(new VarianceBar(20, 19, VarianceDirection.Overspend));
        VarianceBar.For((-50).Pounds(), 100_00)!.Should().Be(new VarianceBar(10.5, 9.5, VarianceDirection.Underspend));
        VarianceBar.For(Money.Zero, 100_00).Should().BeNull();
        VarianceBar.For(null, 100_00).Should().BeNull();
    }
}
