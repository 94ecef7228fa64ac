using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Pages.Papers;

namespace BudgetMonitor.Web.Tests.Pages.Papers;

public class PaperAddressTests
{
    [Theory]
    [InlineData("Kent County Council", "kent-county-council-cabinet-2017-18-p10")]
    [InlineData("Norfolk: Adult Social Care", "norfolk-adult-social-care-cabinet-2017-18-p10")]
    [InlineData("Cyngor Môn / \"Ynys\"\r\n", "cyngor-mon-ynys-cabinet-2017-18-p10")]
    [InlineData("../../etc", "etc-cabinet-2017-18-p10")]
    [InlineData("議会", "cabinet-2017-18-p10")]
    public void A_file_name_is_made_of_plain_letters(string council, string stem) =>
        PaperAddress.FileStem(council, PaperKind.Cabinet, new MonitoringPeriod(new FinancialYear(2017), 10)).Should().Be(stem);

    [Theory]
    [InlineData("cabinet", true)]
    [InlineData("committee", true)]
    [InlineData("outturn", true)]
    [InlineData("adult-care-2", true)]
    [InlineData("Cabinet", false)]  // an address is written in one way only
    [InlineData("2-adult", false)]
    [InlineData("adult--care", false)]
    [InlineData("../cabinet", false)]
    [InlineData("a-key-that-is-longer-than-a-kind-may-ever-be", false)]
    [InlineData("", false)]
    public void A_kind_is_read_back_from_its_address(string key, bool isKey)
    {
        var period = new MonitoringPeriod(new FinancialYear(2017), 10);

        (PaperKind.Find(key) is { } kind ? PaperAddress.Href(period, kind) : null).Should().Be(isKey ? $"/papers/2017-18/10/{key}" : null);
    }
}
