using BudgetMonitor.Domain.Staffing;

namespace BudgetMonitor.Domain.Tests.Staffing;

public class StaffNumberTests
{
    [Theory]
    [InlineData(7609.36, true)]
    [InlineData(0, true)]
    [InlineData(99_999.99, true)]
    [InlineData(-1, false)]
    [InlineData(1.234, false)]
    [InlineData(100_000, false)] // more than a column of staff holds
    public void A_number_of_staff_is_not_below_nil_and_has_two_decimals(double count, bool isNumber)
    {
        var make = () => new StaffNumber((decimal)count);

        StaffNumber.TryOf((decimal)count, out var number).Should().Be(isNumber);
        number.Count.Should().Be(isNumber ? (decimal)count : 0m);
        if (isNumber)
        {
            make().Should().Be(number);
        }
        else
        {
            make.Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Fact]
    public void Staff_come_and_go() => (new StaffNumber(306.96m) - new StaffNumber(325.64m)).Should().Be(-18.68m);
}
