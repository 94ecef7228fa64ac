using System.Globalization;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Domain.Tests.Round;

public class ForecastMethodsTests
{
    [Theory]
    //          P, last, limit, actual, profile → last forecast, cash limit, actual and profile, run rate (gross;income, - for none)
    [InlineData(1, "-", "1200;-120", "110;-8", "100;-10", "-", "1200;-120", "1210;-118", "1320;-96")]
    [InlineData(6, "1300;-100", "1200;-120", "700;-60", "600;-60", "1300;-100", "1200;-120", "1300;-120", "1400;-120")]
    [InlineData(7, "-", "-", "100;-1", "-", "-", "-", "-", "171.43;-1.71")]             // to the penny, half away from zero
    [InlineData(8, "-", "-", "0.03;-0.03", "-", "-", "-", "-", "0.05;-0.05")]           // 4.5 pence
    [InlineData(9, "-5;-900", "0;-1000", "0;-700", "0;-750", "-5;-900", "0;-1000", "0;-950", "0;-933.33")]  // an income line
    [InlineData(6, "-", "-600;0", "-200;0", "-300;0", "-", "-600;0", "-500;0", "-400;0")]  // a negative budget
    [InlineData(6, "-", "1200;0", "-50;20", "600;0", "-", "1200;0", "550;20", "-100;40")]  // a credit, and income paid back
    [InlineData(12, "1;0", "1200;-120", "1150;-100", "1200;-120", "1;0", "1200;-120", "1150;-100", "1150;-100")]
    [InlineData(12, "-", "1200;0", "1150;0", "1100;0", "-", "1200;0", "1250;0", "1150;0")] // a profile that leaves something for the closing
    [InlineData(13, "-", "1200;-120", "1150;-100", "900;0", "-", "1200;-120", "1150;-100", "1150;-100")]    // nothing remains
    [InlineData(13, "-", "-", "1150;-100", "-", "-", "-", "1150;-100", "1150;-100")]
    [InlineData(6, "7;-7", "1200;0", "-", "600;0", "7;-7", "1200;0", "-", "-")]          // no actual yet
    [InlineData(6, "-", "-", "-", "-", "-", "-", "-", "-")]
    [InlineData(6, "0;0", "0;0", "0;0", "0;0", "0;0", "0;0", "0;0", "0;0")]              // nil is a figure
    [InlineData(1, "-", "-", "99000000000;0", "-", "-", "-", "-", "-")]                  // beyond what may be stored
    public void Each_method_gives_what_it_says_or_nothing(
        int number, string last, string limit, string actual, string profile, string byLast, string byLimit, string byProfile, string byRunRate)
    {
        var evidence = new LineEvidence(number, Read(last), Read(limit), Read(actual), Read(profile));

        ForecastMethodWords.All.Select(method => ForecastMethods.Of(method, evidence)).Should().Equal(Read(byLast), Read(byLimit), Read(byProfile), Read(byRunRate), null);
        ForecastMethods.Of(ForecastMethod.Typed, evidence).Should().BeNull();
    }

    [Theory]
    //          last, limit, order, the method that gives the figure
    [InlineData("1;0", "2;0", "LastForecast CashLimit", ForecastMethod.LastForecast)]
    [InlineData("-", "2;0", "LastForecast CashLimit", ForecastMethod.CashLimit)]   // period 1
    [InlineData("1;0", "2;0", "RunRate CashLimit", ForecastMethod.CashLimit)]
    [InlineData("-", "-", "LastForecast CashLimit", null)]
    [InlineData("1;0", "2;0", "Typed", null)]
    [InlineData("1;0", "2;0", "", null)]
    public void The_first_method_of_the_order_that_gives_something_is_taken(string last, string limit, string order, ForecastMethod? method)
    {
        var evidence = new LineEvidence(3, Read(last), Read(limit), null, null);

        var first = ForecastMethods.First(order.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ForecastMethod>), evidence);

        (first?.Method).Should().Be(method);
        (first?.Gives).Should().Be(method is { } taken ? ForecastMethods.Of(taken, evidence) : null);
    }

    [Theory]
    //          as written, as it is written back (- where it is refused), in words
    [InlineData("last forecast; cash limit", "last forecast; cash limit", "last forecast, or else cash limit")]
    [InlineData(" Run Rate ;ACTUAL AND PROFILE", "run rate; actual and profile", "run rate, or else actual and profile")]
    [InlineData("cash limit", "cash limit", "cash limit")]
    [InlineData("cash limit; cash limit", "-", "-")]
    [InlineData("cash limit;", "-", "-")]
    [InlineData("typed", "-", "-")]
    [InlineData("guess", "-", "-")]
    [InlineData("", "-", "-")]
    [InlineData(null, "-", "-")]
    public void An_order_of_methods_is_read_as_it_is_written(string? text, string written, string words)
    {
        var isRead = ForecastOrder.TryParse(text, out var order);

        (isRead ? order!.ToString() : "-", isRead ? order!.InWords : "-").Should().Be((written, words));
        (order == ForecastOrder.Default).Should().Be(written == "last forecast; cash limit");
    }

    [Fact]
    public void An_order_of_every_method_fits_where_it_is_stored() =>
        new ForecastOrder(ForecastMethodWords.All).ToString().Length.Should().BeLessThanOrEqualTo(ForecastOrder.MaxLength);

    [Fact]
    public void An_order_without_methods_or_with_a_typed_figure_is_refused()
    {
        FluentActions.Invoking(() => new ForecastOrder([])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ForecastOrder([ForecastMethod.Typed])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ForecastOrder([ForecastMethod.RunRate, ForecastMethod.RunRate])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Every_method_and_nature_has_a_word_of_its_own()
    {
        Enum.GetValues<ForecastMethod>().Select(method => method.Word()).Should().OnlyHaveUniqueItems();
        Enum.GetValues<ForecastMethod>().Select(method => method.InWords()).Should().OnlyHaveUniqueItems();
        Enum.GetValues<VarianceNature>().Select(nature => nature.Word()).Should().OnlyHaveUniqueItems();
    }

    private static Amounts? Read(string text)
    {
        if (text == "-")
        {
            return null;
        }

        var parts = text.Split(';').Select(part => Money.FromPounds(decimal.Parse(part, CultureInfo.InvariantCulture))).ToList();
        return new Amounts(parts[0], parts[1]);
    }
}
