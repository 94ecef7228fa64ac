using System.Globalization;
using BudgetMonitor.Papers.Building.Words;

namespace BudgetMonitor.Papers.Tests.Building.Sentences;

/// <summary>How long reserves last, in the words that anybody would use: months below a year, years from there on.</summary>
public sealed class LastingTests
{
    [Theory]
    //          years, in a table, in a sentence behind "they would last"
    [InlineData("0.0001", "less than a month", "less than a month")]
    [InlineData("0.0416", "less than a month", "less than a month")]
    [InlineData("0.0417", "about a month", "about a month")]
    [InlineData("0.124", "about a month", "about a month")]
    [InlineData("0.126", "about two months", "about two months")]
    [InlineData("0.3", "about four months", "about four months")]
    [InlineData("0.75", "about nine months", "about nine months")]
    [InlineData("0.8", "about 10 months", "about 10 months")]
    [InlineData("0.95", "about 11 months", "about 11 months")]
    [InlineData("0.96", "about a year", "about a year")]
    [InlineData("0.999", "about a year", "about a year")]
    [InlineData("1", "1 year", "another year")]
    [InlineData("1.049", "1 year", "another year")]
    [InlineData("1.05", "1.1 years", "another 1.1 years")]
    [InlineData("4.6", "4.6 years", "another 4.6 years")]
    [InlineData("50", "50 years", "another 50 years")]
    [InlineData("50.01", "more than 50 years", "more than 50 years")]
    public void Months_are_told_below_a_year_and_years_above_it(string years, string inTable, string inSentence)
    {
        var value = decimal.Parse(years, CultureInfo.InvariantCulture);

        ReserveWords.Years(value).Should().Be(inTable);
        ReserveWords.Another(value).Should().Be(inSentence);
    }
}
