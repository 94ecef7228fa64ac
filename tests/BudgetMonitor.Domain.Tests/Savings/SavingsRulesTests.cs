using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Domain.Tests.Savings;

public class SavingsRulesTests
{
    private static readonly Dictionary<string, string?> Register = new(StringComparer.OrdinalIgnoreCase) { ["S1"] = null, ["S2"] = null, ["S3"] = "S2", ["BACK"] = "S1" };

    [Theory]
    //          amount, forecast, shortfall: amount less forecast as sums saved
    [InlineData(-500, -500, 0)]
    [InlineData(-500, -300, 200)] // falls short: a pressure
    [InlineData(-500, -620, -120)] // brings more than was counted on
    [InlineData(-500, 0, 500)] // nothing comes
    [InlineData(-500, 40, 540)] // costs money instead of saving it
    public void A_shortfall_has_the_sign_of_a_variance(int amount, int forecast, int shortfall) =>
        SavingsRules.Shortfall(amount.Pounds(), forecast.Pounds()).Should().Be(shortfall.Pounds());

    [Theory]
    //          delivered, forecast, still to come
    [InlineData(-100, -500, 400)]
    [InlineData(0, -500, 500)]
    [InlineData(-500, -500, 0)]
    [InlineData(-600, -500, 0)] // more is delivered than forecast: nothing is to come
    public void What_is_delivered_is_not_at_risk(int delivered, int forecast, int toCome) =>
        SavingsRules.ToCome(delivered.Pounds(), forecast.Pounds()).Should().Be(toCome.Pounds());

    [Theory]
    //          amount, delivered, forecast, status, replaced by, problem
    [InlineData(-500, -500, -500, SavingsStatus.Delivered, null, null)]
    [InlineData(-500, -550, -550, SavingsStatus.Delivered, null, null)] // more than all of it
    [InlineData(-500, -499, -500, SavingsStatus.Delivered, null, SavingsProblem.NotAllDelivered)]
    [InlineData(-500, -100, -500, SavingsStatus.OnTrack, null, null)]
    [InlineData(-500, 0, -620, SavingsStatus.OnTrack, null, null)]
    [InlineData(-500, -100, -499, SavingsStatus.OnTrack, null, SavingsProblem.OnTrackWithShortfall)]
    [InlineData(-500, -100, -500, SavingsStatus.AtRisk, null, null)] // still hoped for in full
    [InlineData(-500, -100, -300, SavingsStatus.AtRisk, null, null)]
    [InlineData(-500, 0, 0, SavingsStatus.Unachievable, null, null)]
    [InlineData(-500, -200, -200, SavingsStatus.Unachievable, "S2", null)] // the rest of it is made up elsewhere
    [InlineData(-500, 0, -500, SavingsStatus.Unachievable, null, SavingsProblem.NothingLost)]
    [InlineData(-500, -300, -200, SavingsStatus.AtRisk, null, SavingsProblem.DeliveredAboveForecast)]
    [InlineData(-500, 0, 0, SavingsStatus.Replaced, "S2", null)]
    [InlineData(-500, 0, 0, SavingsStatus.Replaced, "s2", null)] // upper and lower case alike
    [InlineData(-500, 0, 0, SavingsStatus.Replaced, null, SavingsProblem.ReplacementMissing)]
    [InlineData(-500, 0, 0, SavingsStatus.Replaced, "S9", SavingsProblem.ReplacementUnknown)]
    [InlineData(-500, 0, -500, SavingsStatus.Replaced, "S2", SavingsProblem.NothingLost)] // both in full would count twice
    [InlineData(-500, 0, 0, SavingsStatus.Replaced, "S1", SavingsProblem.ReplacementCircle)]
    [InlineData(-500, 0, 0, SavingsStatus.Replaced, "BACK", SavingsProblem.ReplacementCircle)] // which S1 is to replace itself
    [InlineData(-500, 0, 0, SavingsStatus.Replaced, "S3", null)] // which is replaced by S2 in its turn
    [InlineData(-500, 0, -500, SavingsStatus.OnTrack, "S2", SavingsProblem.ReplacementNotMeant)]
    public void Words_and_figures_agree(int amount, int delivered, int forecast, SavingsStatus status, string? replacedBy, SavingsProblem? problem)
    {
        var saving = new ReportedSaving("S1", amount.Pounds(), delivered.Pounds(), forecast.Pounds(), status, replacedBy);

        SavingsRules.Problems(saving, Register).Should().Equal(problem is { } one ? [one] : []);
    }

    [Fact]
    public void Every_problem_says_what_to_do() =>
        Enum.GetValues<SavingsProblem>().Select(problem => problem.Sentence()).Should().OnlyHaveUniqueItems().And.OnlyContain(sentence => sentence.Length > 20);

    [Theory]
    [InlineData(null, null, "Not known")]
    [InlineData(0, 0, "None")]
    [InlineData(4, 4, "4")]
    [InlineData(7, 10, "7 to 10")]
    [InlineData(0, 5, "Up to 5")]
    [InlineData(null, 5, "Up to 5")]
    [InlineData(3, null, "At least 3")]
    [InlineData(0, null, "At least 0")]
    public void Posts_are_a_number_a_range_or_not_known(int? from, int? to, string words) => SavingsWords.Posts(from, to).Should().Be(words);

    [Fact]
    public void Every_choice_has_its_own_word()
    {
        Enum.GetValues<SavingsStatus>().Select(one => one.Word()).Should().Equal("Delivered", "On track", "At risk", "Unachievable", "Replaced");
        Enum.GetValues<DeliveryRisk>().Select(one => one.Word()).Should().Equal("Not assessed", "Low", "Medium", "High");
        Enum.GetValues<EqualityStatus>().Select(one => one.Word()).Should().Equal("Not said", "Not needed", "Not started", "Screening done", "Full assessment needed", "Full assessment done");
        Enum.GetValues<ConsultationStatus>().Select(one => one.Word()).Should().Equal("Not said", "Not needed", "Planned", "Under way", "Done");
    }
}
