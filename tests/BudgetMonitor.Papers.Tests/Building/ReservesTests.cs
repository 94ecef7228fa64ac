using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>Reserves, schools, companies and debts in the Cabinet paper.</summary>
public sealed class ReservesTests
{
    private static readonly ReservePosition[] Whole =
    [
        Balances.Reserve("General reserve", ReserveKind.General, 3_000_000, ("Winter damage", -200_000)),
        Balances.Reserve("PFI", ReserveKind.Earmarked, 2_000_000, ("Unitary charge", 100_000)).In("Smoothing"),
        Balances.Reserve("Claims", ReserveKind.Earmarked, 1_000_000, ("Claims settled", -500_000)).In("Insurance"),
        Balances.Reserve("Floods", ReserveKind.Earmarked, 400_000) with { Motion = ReserveMotion.Unmoved },
        Balances.Reserve("Schools", ReserveKind.Schools, 9_000_000, ("Draw", -1_000_000)),
        Balances.Reserve("Doubtful debts", ReserveKind.Provision, 700_000),
    ];

    [Fact]
    public void The_table_keeps_kinds_apart_and_groups_in_the_policys_order()
    {
        var table = Table(Paper(Whole), "reserves");

        table.Rows.Select(row => (row.Kind, row.Label, string.Join(' ', row.Cells.Select(cell => cell.Display)))).Should().Equal(
            (PaperRowKind.Line, "General reserve", "3.000 0.000 -0.200 2.800"),
            (PaperRowKind.Line, "Earmarked: Smoothing", "2.000 0.100 0.000 2.100"),
            (PaperRowKind.Line, "Earmarked: Insurance", "1.000 0.000 -0.500 0.500"),
            (PaperRowKind.Line, "Other earmarked reserves", "0.400 0.000 0.000 0.400"),
            (PaperRowKind.SubTotal, "Total general and earmarked reserves", "6.400 0.100 -0.700 5.800"),
            (PaperRowKind.Heading, "Kept apart:", "   "),
            (PaperRowKind.Line, "Schools' reserves", "9.000 0.000 -1.000 8.000"),
            (PaperRowKind.Line, "Provisions", "0.700 0.000 0.000 0.700"));
    }

    [Fact]
    public void Without_groups_every_earmarked_reserve_has_its_row() =>
        Table(Paper(Balances.Reserve("PFI", ReserveKind.Earmarked, 2_000_000), Balances.Reserve("Claims", ReserveKind.Earmarked, 1_000_000)), "reserves")
            .Rows.Select(row => row.Label).Should().Equal("PFI", "Claims", "Total general and earmarked reserves");

    [Fact]
    public void The_sentences_answer_what_the_year_does_and_what_an_overspend_would_leave()
    {
        var texts = Texts(Paper(Whole, source => source.Council.GeneralReserveTargetPercent = new(8m)), "reserves");

        texts.Should().Equal(
            "Reserves stood at £6.400m on 1 April 2017. The year is forecast to use £0.600m of them, which leaves £5.800m.",
            "The general reserve is forecast to end the year at £2.800m, which is 7.0% of the net budget. That is £0.400m below the council’s target of 8.0%, or £3.200m.",
            "If reserves had to bear the forecast overspend of £1.000m, the general reserve would end the year at £1.800m (4.5% of the net budget), £1.400m below its target, and general and earmarked reserves together at £4.800m.",
            "If every year took what this one takes, the forecast overspend with it, they would last another 3 years after this one. This is a rate and not a forecast: it is to be read with what the money was used for.",
            "Floods has not moved for three years and holds £0.400m.",
            "Provisions, which are kept for liabilities that are likely and are not reserves, stand at £0.700m.");
    }

    [Fact]
    public void An_unreported_period_says_nothing_of_the_years_end()
    {
        var paper = Paper([.. Whole.Select(reserve => reserve with { IsReported = false, Movements = [] })]);

        Texts(paper, "reserves")[0].Should().Be("Reserves stood at £6.400m on 1 April 2017. What the year does to them is not reported for this period.");
        Table(paper, "reserves").Rows[0].Cells.Select(cell => cell.Display).Should().Equal("3.000", "", "", "");
    }

    [Fact]
    public void A_council_with_schools_reserves_alone_has_no_section_of_reserves() =>
        Paper(Balances.Reserve("Schools", ReserveKind.Schools, 9_000_000)).Sections.Should().NotContain(section => section.Id == "reserves");

    [Theory]
    [InlineData(-9_000_000, "The draw is the variance of +£9.000m shown for Schools, with the opposite sign.")]
    [InlineData(-8_500_000, "The movement of -£8.500m differs by £0.500m from the variance of +£9.000m shown for Schools with the opposite sign.")]
    public void Schools_draw_is_compared_with_their_pressure(int draw, string sentence)
    {
        var schools = Balances.Reserve("Individual", ReserveKind.Schools, 20_000_000, ("Schools", draw + 1_000_000));
        var central = Balances.Reserve("Central", ReserveKind.Schools, -2_000_000, ("High needs", -1_000_000));
        (schools.Reserve.HeadCode, central.Reserve.HeadCode) = ("SCH", "SCH");
        var paper = Paper([schools, central], council: new SmallCouncil().WithSchools().With("SCH-X", 9_000_000));

        Texts(paper, "schools")[^1].Should().Be(sentence);
        Texts(paper, "schools")[0].Should().Contain("Central with a deficit of £3.000m");
    }

    [Fact]
    public void Companies_say_why_they_pay_less_and_which_are_not_forecast()
    {
        var source = new SmallCouncil().Company("Trading", 6_800_000, 5_063_000).Source();
        source.Beside.Companies[0].Forecast!.Text = "Fewer landscaping contracts.";
        var paper = PaperFactory.Build(
            source with { Beside = source.Beside with { Companies = [.. source.Beside.Companies, new CompanyPosition(new Company { Year = 2017, Name = "Energy", Budget = 5.Pounds() }, null)] } },
            PaperKind.Cabinet);

        Texts(paper, "companies").Should().Equal(
            "Trading is forecast to pay £5.063m against a budget of £6.800m, £1.737m less.",
            "Trading: Fewer landscaping contracts.",
            "There is no forecast yet for Energy.");
    }

    [Fact]
    public void Every_group_of_debtors_has_its_table()
    {
        var source = new SmallCouncil().Source();
        var paper = PaperFactory.Build(source with { Beside = source.Beside with { Debts = DebtReport.Of([Debt("Hospitals", 5_000_000), Debt("Suppliers", 1_000_000)]) } }, PaperKind.Committee);

        var section = paper.Sections.Single(one => one.Id == "debt");
        section.Blocks.OfType<TableBlock>().Select(block => block.Table.Id).Should().Equal("table-2-13-1-debt", "table-2-13-1-debt-2");
        Texts(paper, "debt").Should().Equal("Debt owed by Hospitals stands at £5.000m.", "Debt owed by Suppliers stands at £1.000m.");
    }

    private static DebtBalance Debt(string debtor, int amount) => new() { Year = 2017, Period = 10, Debtor = debtor, AsAt = new(2018, 1, 31), FromDays = 0, Amount = amount.Pounds() };

    private static Paper Paper(params ReservePosition[] reserves) => Paper(reserves, null);

    private static Paper Paper(ReservePosition[] reserves, Action<PaperSource>? change = null, SmallCouncil? council = null)
    {
        var source = Balances.With((council ?? new SmallCouncil().With("A1-X", 1_000_000)).Source(), reserves);
        change?.Invoke(source);
        return PaperFactory.Build(source, PaperKind.Cabinet);
    }

    private static PaperTable Table(Paper paper, string section) =>
        paper.Sections.Single(one => one.Id == section).Blocks.OfType<TableBlock>().Single().Table;

    private static List<string> Texts(Paper paper, string section) =>
        [.. paper.Sections.Single(one => one.Id == section).Blocks.OfType<ParagraphBlock>().Select(block => block.Text.Plain)];
}
