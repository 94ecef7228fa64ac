using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Council;

public class CouncilSettingsTests
{
    [Fact]
    public void A_new_council_starts_closed_and_plain()
    {
        var council = new CouncilSettings { Name = "Somewhere County Council", ShortName = "SCC" };

        council.OwnPartOnly.Should().BeTrue("what is not opened is closed");
        council.IsDemonstration.Should().BeFalse();
        council.NegativeStyle.Should().Be(NegativeStyle.Minus);
        council.PercentageBase.Should().Be(PercentageBase.Absolute);
        council.AccentColour.Should().MatchRegex("^#[0-9a-f]{6}$");
        council.CouncilSettingsId.Should().Be(CouncilSettings.OnlyId);
    }
}
