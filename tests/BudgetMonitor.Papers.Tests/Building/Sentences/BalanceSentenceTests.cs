using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Papers.Sources;
using static BudgetMonitor.Papers.Tests.Building.Sentences.SaidIn;

namespace BudgetMonitor.Papers.Tests.Building.Sentences;

/// <summary>The sentences on roll forwards, reserves, companies and debt, with figures on both sides of each of their branches: up and down, nil, one and many, in the year and at its end.</summary>
public sealed class BalanceSentenceTests
{
    [Theory]
    //          the decisions on committed requests of £0.1m each and on one bid of £0.2m
    [InlineData(new[] { "Requested" }, null, "One request to carry budget into 2018-19 comes to £0.100m.")]
    [InlineData(new[] { "Approved" }, null, "One request to carry budget into 2018-19 comes to £0.100m and is approved.")]
    [InlineData(new[] { "Requested", "Requested" }, null, "2 requests to carry budget into 2018-19 come to £0.200m.")]
    [InlineData(new[] { "Requested", "Approved" }, null, "2 requests to carry budget into 2018-19 come to £0.200m, of which £0.100m is approved.")]
    [InlineData(new[] { "Approved", "Approved" }, null, "2 requests to carry budget into 2018-19 come to £0.200m, and all are approved.")]
    [InlineData(new[] { "Refused" }, null, "No budget is carried into 2018-19: every request is refused or waits for a decision.")]
    [InlineData(new string[0], "Requested", "No budget is carried into 2018-19: every request is refused or waits for a decision.")]
    [InlineData(new string[0], "Approved", "One request to carry budget into 2018-19 comes to £0.200m and is approved.")]
    [InlineData(new string[0], null, "There are no requests to roll budget forward into next year.")]
    public void Requests_are_none_one_or_many_and_approved_or_not(string[] committed, string? bid, string said)
    {
        var source = new SmallCouncil().Closing().Source();
        var head = source.Structure.Find("B")!;
        List<RollForwardRequest> requests =
        [
            .. committed.Select(decision => new RollForwardRequest(head, RollForwardKind.Committed, 100_000.Pounds(), "For B") { Decision = Enum.Parse<RollForwardDecision>(decision) }),
        ];
        if (bid is not null)
        {
            requests.Add(new(head, RollForwardKind.Bid, 200_000.Pounds(), "For B") { Decision = Enum.Parse<RollForwardDecision>(bid) });
        }

        Outturn(source with { RollForwards = requests }, "roll-forward-requests").Should().Equal(said);
    }

    [Theory]
    [InlineData(17_000, -345_000, "£0.017m was put into reserves and £0.345m was taken out of them.")]
    [InlineData(17_000, 0, "£0.017m was put into reserves and nothing was taken out of them.")]
    [InlineData(0, -345_000, "Nothing was put into reserves and £0.345m was taken out of them.")]
    [InlineData(0, 0, "Nothing was put into reserves or taken out of them.")]
    public void Reserves_are_filled_or_used(int put, int taken, string said) =>
        Outturn(Balances.With(new SmallCouncil().Closing().Source(), Balances.Reserve("PFI", ReserveKind.Earmarked, 6_000_000, ("In", put), ("Out", taken))), "reserve-transfers").Should().Equal(said);

    [Theory]
    //          forecast of each company with a budget of £1m; -1 for none yet
    [InlineData(new[] { 1_000_000 }, "Company 1 is forecast to pay £1.000m against a budget of £1.000m.")]
    [InlineData(new[] { 1_200_000 }, "Company 1 is forecast to pay £1.200m against a budget of £1.000m, £0.200m more.")]
    [InlineData(new[] { 800_000, 1_000_000 }, "The council's companies are forecast to pay £1.800m against a budget of £2.000m, £0.200m less.")]
    [InlineData(new[] { 1_000_100, 1_000_000 }, "The council's companies are forecast to pay £2.000m against a budget of £2.000m, slightly more.")]
    [InlineData(new[] { 999_900, 1_000_000 }, "The council's companies are forecast to pay £2.000m against a budget of £2.000m, slightly less.")]
    [InlineData(new[] { -1 }, "Company 1 is budgeted to pay £1.000m.", "There is no forecast yet for Company 1.")]
    [InlineData(new[] { -1, -1 }, "The council's companies are budgeted to pay £2.000m.", "There is no forecast yet for Company 1 and Company 2.")]
    [InlineData(new[] { 800_000, -1 }, "Company 1 is forecast to pay £0.800m against a budget of £1.000m, £0.200m less.", "There is no forecast yet for Company 2.")]
    [InlineData(new[] { 800_000, 1_000_000, -1, -1, -1 }, "The council's companies that have a forecast are forecast to pay £1.800m against a budget of £2.000m, £0.200m less.", "There is no forecast yet for Company 3, Company 4 and Company 5.")]
    public void Companies_are_one_or_many_and_forecast_or_not(int[] forecasts, params string[] said)
    {
        var source = new SmallCouncil().Source();
        var companies = forecasts.Select((forecast, place) => new CompanyPosition(
            new Company { Year = 2017, Name = $"Company {place + 1}", Budget = 1_000_000.Pounds() },
            forecast < 0 ? null : new() { CompanyId = place, Year = 2017, Period = 10, FromTrading = forecast.Pounds() }));

        Cabinet(source with { Beside = source.Beside with { Companies = [.. companies] } }, "companies").Should().Equal(said);
    }

    [Theory]
    //          what was owed before; -1 for no earlier day
    [InlineData(-1, "Debt owed by the health service stands at £5.000m.")]
    [InlineData(5_000_000, "Debt owed by the health service stands at £5.000m, as much as in March 2017.")]
    [InlineData(4_000_000, "Debt owed by the health service stands at £5.000m, £1.000m more than in March 2017.")]
    [InlineData(6_000_000, "Debt owed by the health service stands at £5.000m, £1.000m less than in March 2017.")]
    [InlineData(4_999_900, "Debt owed by the health service stands at £5.000m, slightly more than in March 2017.")]
    [InlineData(5_000_100, "Debt owed by the health service stands at £5.000m, slightly less than in March 2017.")]
    public void Debt_has_risen_fallen_or_stayed(int before, string said) =>
        Debt([(new(2018, 1, 31), 0, 5_000_000), .. before < 0 ? [] : ((DateOnly, int, int)[])[(new(2017, 3, 31), 0, before)]]).Should().Equal(said);

    [Fact]
    public void Debt_of_which_a_band_is_not_given_is_no_whole() =>
        Debt([(new(2018, 1, 31), 0, 5_000_000), (new(2017, 3, 31), 0, 4_000_000), (new(2017, 3, 31), 31, 1_000_000)])
            .Should().Equal("Debt owed by the health service in the age bands that are given stands at £5.000m. The whole debt is not known.");

    private static List<string> Debt((DateOnly Day, int From, int Amount)[] balances)
    {
        var source = new SmallCouncil().AsCommittee().Source();
        var debts = DebtReport.Of(balances.Select(owed => new DebtBalance { Year = 2017, Period = 10, Debtor = "the health service", AsAt = owed.Day, FromDays = owed.From, Amount = owed.Amount.Pounds() }));
        return Texts(source with { Beside = source.Beside with { Debts = debts } }, PaperKind.Committee, "debt");
    }
}
