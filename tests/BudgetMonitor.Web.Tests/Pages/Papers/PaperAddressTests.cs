using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
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

    [Fact]
    public void Every_kind_is_read_back_from_its_address()
    {
        foreach (var kind in Enum.GetValues<PaperKind>())
        {
            PaperAddress.Read(kind.Key()).Should().Be(kind);
        }
    }
}
