using System.Globalization;
using BudgetMonitor.Domain.Activity;

namespace BudgetMonitor.Domain.Tests.Activity;

public class VolumeTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(362047.4, true)]
    [InlineData(1.25, true)]
    [InlineData(10_000_000_000, true)]
    [InlineData(1.234, false)]
    [InlineData(1.255, false)]
    [InlineData(-1, false)]
    [InlineData(20_000_000_000, false)]
    public void A_volume_is_not_below_nil_and_has_two_decimals(double units, bool isVolume)
    {
        var make = () => new Volume((decimal)units);

        Volume.TryOf((decimal)units, out var volume).Should().Be(isVolume);
        volume.Units.Should().Be(isVolume ? (decimal)units : 0m);
        if (isVolume)
        {
            make().Should().Be(volume);
        }
        else
        {
            make.Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(4_959.5, true)]
    [InlineData(-4_972, true)]
    [InlineData(-10_000_000_000, true)]
    [InlineData(-1.234, false)]
    [InlineData(-20_000_000_000, false)]
    public void A_change_goes_either_way_and_no_further_than_two_volumes_can(double units, bool isChange)
    {
        var make = () => new VolumeChange((decimal)units);

        VolumeChange.TryOf((decimal)units, out var change).Should().Be(isChange);
        if (isChange)
        {
            make().Should().Be(change);
            change.Size.Units.Should().Be(Math.Abs((decimal)units));
        }
        else
        {
            make.Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Fact]
    public void One_volume_less_another_is_a_change()
    {
        (new Volume(50m) - new Volume(62.5m)).Should().Be(new VolumeChange(-12.5m));
        (new Volume(0m) - new Volume(Volume.Limit)).Units.Should().Be(-Volume.Limit);
    }

    [Theory]
    [InlineData("362047.40", "362047.4")]
    [InlineData("0.00", "0")]
    [InlineData("12", "12")]
    public void History_and_bundles_write_no_more_decimals_than_there_are(string units, string written)
    {
        var number = decimal.Parse(units, CultureInfo.InvariantCulture);

        new Volume(number).ToString().Should().Be(written);
        new VolumeChange(number).ToString().Should().Be(written);
    }
}
