using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Domain.Tests.Savings;

public class SavingsRegisterTests
{
    [Theory]
    //          amounts of one year, net, gross
    [InlineData(new[] { -5 }, -5, -5)]
    [InlineData(new[] { -5, -3 }, -8, -8)] // one saving over several heads
    [InlineData(new[] { 9 }, 9, null)] // a reversal is no saving
    [InlineData(new[] { 0 }, 0, 0)] // nil is a figure
    [InlineData(new int[0], null, null)] // nothing given is not nil
    public void Reversals_count_in_net_sums_and_not_in_gross_ones(int[] amounts, int? net, int? gross)
    {
        var saving = Saving("S1", amounts: amounts);

        saving.Net(2017).Should().Be(net?.Pounds());
        saving.Gross(2017).Should().Be(gross?.Pounds());
    }

    [Fact]
    public void Sums_keep_gross_and_net_apart()
    {
        Saving[] savings = [Saving("S1", amounts: -10), Saving("S2", amounts: 4), Saving("S3")];

        SavingsRegister.Net(savings, 2017).Should().Be((-6).Pounds());
        SavingsRegister.Gross(savings, 2017).Should().Be((-10).Pounds());
        SavingsRegister.Net(savings, 2018).Should().BeNull();
    }

    [Fact]
    public void Required_savings_and_avoided_costs_are_not_among_the_agreed_cash_savings()
    {
        var register = new SavingsRegister(
            [
                Saving("CASH", amounts: -1),
                Saving("REQUIRED", line => line.IsAgreed = false, -2),
                Saving("AVOIDED", line => line.IsCostAvoidance = true, -3),
            ],
            []);

        register.Agreed.Select(saving => saving.Line.Reference).Should().Equal("CASH");
        register.Required.Select(saving => saving.Line.Reference).Should().Equal("REQUIRED");
    }

    [Fact]
    public void Savings_stand_in_their_order_and_workstreams_hold_theirs()
    {
        var register = new SavingsRegister(
            [
                Saving("B", line => (line.DisplayOrder, line.Workstream) = (2, "Care"), -1),
                Saving("C", line => (line.DisplayOrder, line.Workstream) = (1, "Care"), -1),
                Saving("A", line => (line.DisplayOrder, line.Workstream) = (2, "Roads"), -1),
            ],
            []);

        register.Savings.Select(saving => saving.Line.Reference).Should().Equal("C", "A", "B");
        register.Of("care").Select(saving => saving.Line.Reference).Should().Equal("C", "B");
        register.Years.Should().Equal(2017);
    }

    [Fact]
    public void Some_savings_alone_keep_their_workstreams_and_no_share_of_what_is_left_out()
    {
        Workstream Stream(string name, string? shareOf = null) => new(new() { Year = 2017, Name = name, ShareOf = shareOf }, [new() { SavingsWorkstreamId = 1, ForYear = 2017, Amount = (-3).Pounds() }]);
        var register = new SavingsRegister(
            [
                Saving("OURS", line => line.Workstream = "Care", -1),
                Saving("THEIRS", line => line.Workstream = "care", -2),
                Saving("ALL-OURS", line => line.Workstream = "Homes", -4),
                Saving("ROADS", line => line.Workstream = "Roads", -8),
            ],
            [Stream("Care"), Stream("Part of care", "Care"), Stream("Homes"), Stream("Part of homes", "HOMES"), Stream("Roads")]);

        var ours = register.Only(saving => saving.Line.Reference is "OURS" or "ALL-OURS");

        ours.Savings.Select(saving => saving.Line.Reference).Should().BeEquivalentTo(["OURS", "ALL-OURS"]);
        ours.Workstreams.Select(workstream => workstream.Line.Name).Should().BeEquivalentTo(["Care", "Homes", "Part of homes"], "a share of care would tell what the others save");
        SavingsRegister.Gross(ours.Agreed, 2017).Should().Be((-5).Pounds());
    }

    private static Saving Saving(string reference, Action<SavingsLine>? set = null, params int[] amounts)
    {
        var line = new SavingsLine { Year = 2017, Reference = reference, Title = "Title" };
        set?.Invoke(line);
        return new Saving(
            line,
            amounts.Select((amount, place) => new SavingsAmount { SavingsLineId = 1, ForYear = 2017, Code = $"L{place}", Amount = amount.Pounds() }).ToList());
    }
}
