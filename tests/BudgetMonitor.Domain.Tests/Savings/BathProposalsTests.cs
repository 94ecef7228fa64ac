using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Domain.Tests.Savings;

/// <summary>
/// The savings proposals of Bath and North East Somerset's people and communities services for 2017-20 as a register: three years,
/// cash savings apart from avoided costs, risk to delivery, and posts that are a number, a range or not known. Its totals are those
/// that the paper prints.
/// </summary>
public class BathProposalsTests
{
    private const int FirstYear = 2017;

    // Adults (A) and children (C): what is saved in 2017-18, 2018-19 and 2019-20, in pounds, the risk, and the posts that go.
    private static readonly Proposal[] Proposals =
    [
        new("B01", "A", Category.Efficiency, [300_000, 0, 0], DeliveryRisk.Low, 0, 0),
        new("B02", "A", Category.Efficiency, [0, 75_000, 25_000], DeliveryRisk.Medium, 0, 0),
        new("B03", "A", Category.Efficiency, [25_000, 75_000, 0], DeliveryRisk.Medium, 0, 0),
        new("B04", "A", Category.Efficiency, [125_000, 125_000, 0], DeliveryRisk.Medium, 0, 0),
        new("B05", "A", Category.Efficiency, [0, 75_000, 25_000], DeliveryRisk.Medium, 0, 0),
        new("B06", "A", Category.Efficiency, [50_000, 50_000, 0], DeliveryRisk.Medium, 0, 0),
        new("B07", "A", Category.Efficiency, [125_000, 125_000, 0], DeliveryRisk.Medium, 0, 0),
        new("B08", "A", Category.Efficiency, [62_500, 187_500, 0], DeliveryRisk.Medium, 0, 0),
        new("B09", "A", Category.Efficiency, [50_000, 50_000, 0], DeliveryRisk.Medium, 0, 0),
        new("B10", "A", Category.Efficiency, [50_000, 50_000, 0], DeliveryRisk.Medium, 0, 0),
        new("B11", "A", Category.Efficiency, [50_000, 50_000, 0], DeliveryRisk.Medium, null, null),
        new("B12", "A", Category.Efficiency, [50_000, 50_000, 0], DeliveryRisk.Medium, 0, 0),
        new("B13", "A", Category.Efficiency, [31_000, 0, 0], DeliveryRisk.Low, 0, 0),
        new("B14", "A", Category.Efficiency, [157_000, 0, 0], DeliveryRisk.Low, 0, 0),
        new("B15", "A", Category.Efficiency, [50_000, 50_000, 0], DeliveryRisk.Low, 0, 0),
        new("B16", "A", Category.Avoidance, [333_000, 333_000, 333_000], DeliveryRisk.Medium, 0, 0),
        new("B17", "A", Category.Avoidance, [190_000, 190_000, 190_000], DeliveryRisk.Medium, 0, 0),
        new("B18", "A", Category.Avoidance, [348_000, 348_000, 348_000], DeliveryRisk.Medium, 0, 0),
        new("B19", "A", Category.Avoidance, [75_000, 75_000, 75_000], DeliveryRisk.Medium, 0, 0),
        new("B20", "A", Category.Avoidance, [46_000, 46_000, 46_000], DeliveryRisk.Medium, 0, 0),
        new("B21", "A", Category.Avoidance, [252_000, 0, 0], DeliveryRisk.High, 0, 0),
        new("B22", "A", Category.Avoidance, [0, 250_000, 250_000], DeliveryRisk.High, 0, 0),
        new("B23", "A", Category.Avoidance, [21_000, 21_000, 21_000], DeliveryRisk.Medium, 0, 0),
        new("B24", "C", Category.Efficiency, [0, 100_000, 0], DeliveryRisk.Medium, 2, 2),
        new("B25", "C", Category.Efficiency, [50_000, 50_000, 0], DeliveryRisk.Medium, 0, 0),
        new("B26", "C", Category.Efficiency, [0, 100_000, 0], DeliveryRisk.High, 0, 0),
        new("B27", "C", Category.Efficiency, [0, 60_000, 0], DeliveryRisk.Low, 1, 1),
        new("B28", "C", Category.Efficiency, [25_000, 0, 0], DeliveryRisk.Medium, 0, 0),
        new("B29", "C", Category.Efficiency, [12_500, 12_500, 0], DeliveryRisk.Medium, 0, 0),
        new("B30", "C", Category.Redesign, [25_000, 75_000, 0], DeliveryRisk.Medium, 0, 0),
        new("B31", "C", Category.Redesign, [0, 200_000, 300_000], DeliveryRisk.High, 7, 10),
        new("B32", "C", Category.Redesign, [28_000, 0, 0], DeliveryRisk.Low, 0, 0),
        new("B33", "C", Category.Redesign, [0, 25_000, 0], DeliveryRisk.Medium, 1, 1),
        new("B34", "C", Category.Redesign, [50_000, 50_000, 0], DeliveryRisk.Medium, null, null),
        new("B35", "C", Category.Redesign, [0, 250_000, 0], DeliveryRisk.Medium, 0, 5),
    ];

    private static readonly SavingsRegister Register = new(Proposals.Select((proposal, place) => proposal.Saving(place)), []);

    private enum Category
    {
        Efficiency,
        Avoidance,
        Redesign,
    }

    public static TheoryData<string, string, decimal[]> PrintedTotals => new()
    {
        // service, category (empty: all), £000 of the three years and together
        { "A", "Efficiency", [1_125.5m, 962.5m, 50.0m, 2_138.0m] },
        { "A", "Avoidance", [1_265m, 1_263m, 1_263m, 3_791m] },
        { "A", "", [2_390.5m, 2_225.5m, 1_313.0m, 5_929.0m] },
        { "C", "Efficiency", [87.5m, 322.5m, 0.0m, 410.0m] },
        { "C", "Redesign", [103m, 600m, 300m, 1_003m] },
        { "C", "", [190.5m, 922.5m, 300.0m, 1_413.0m] },
        { "", "", [2_581m, 3_148m, 1_613m, 7_342m] },
    };

    [Theory]
    [MemberData(nameof(PrintedTotals))]
    public void The_register_adds_up_to_what_the_paper_prints(string service, string category, decimal[] thousands)
    {
        var some = Register.Savings.Where(saving => saving.Line.Programme!.StartsWith(service, StringComparison.Ordinal) && saving.Line.Category!.StartsWith(category, StringComparison.Ordinal)).ToList();

        var years = Register.Years.Select(year => -(SavingsRegister.Gross(some, year) ?? Money.Zero)).ToList();

        years.Append(years.Sum()).Should().Equal(thousands.Select(sum => Money.FromPounds(sum * 1_000m)));
    }

    [Theory]
    [InlineData(DeliveryRisk.High, 4, 1_352_000)]
    [InlineData(DeliveryRisk.Medium, 25, 5_314_000)]
    [InlineData(DeliveryRisk.Low, 6, 676_000)]
    public void By_risk_to_delivery_over_the_three_years(DeliveryRisk risk, int count, int pounds)
    {
        var some = Register.Savings.Where(saving => saving.Line.Risk == risk).ToList();

        some.Should().HaveCount(count);
        (-Register.Years.Select(year => SavingsRegister.Net(some, year) ?? Money.Zero).Sum()).Should().Be(pounds.Pounds());
    }

    [Fact]
    public void Avoided_costs_are_no_part_of_the_cash_savings_of_a_year()
    {
        var position = new SavingsPosition(Register, FirstYear, []);

        position.Total.Target.Should().Be(1_316_000.Pounds(), "the avoided growth of 1,265 is told apart from the 2,581");
        SavingsSum.Of(position.Avoided).Target.Should().Be(1_265_000.Pounds());
        position.ByRisk().Select(row => (row.Risk, row.Sum.Target)).Should().Equal(
            (DeliveryRisk.Medium, 750_000.Pounds()),
            (DeliveryRisk.Low, 566_000.Pounds()));
    }

    [Fact]
    public void Posts_are_a_number_a_range_or_not_known() =>
        Register.Savings.Select(saving => SavingsWords.Posts(saving.Line.PostsFrom, saving.Line.PostsTo)).Where(posts => posts != "None")
            .Should().Equal("Not known", "2", "1", "7 to 10", "1", "Not known", "Up to 5");

    private sealed record Proposal(string Reference, string Service, Category Category, int[] Saved, DeliveryRisk Risk, decimal? PostsFrom, decimal? PostsTo)
    {
        public Saving Saving(int place) => new(
            new SavingsLine
            {
                SavingsLineId = place + 1,
                Year = FirstYear,
                Reference = Reference,
                Title = Reference,
                Programme = Service,
                Category = Category.ToString(),
                IsAgreed = true,
                IsCostAvoidance = Category == Category.Avoidance,
                Risk = Risk,
                PostsFrom = PostsFrom,
                PostsTo = PostsTo,
                DisplayOrder = place,
            },
            [.. Saved.Select((pounds, year) => new SavingsAmount { SavingsLineId = place + 1, ForYear = FirstYear + year, Code = Service, Amount = -pounds.Pounds() })]);
    }
}
