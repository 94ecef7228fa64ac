using System.Reflection;
using BudgetMonitor.Web.Figures;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Routing;

namespace BudgetMonitor.Web.Tests.Figures;

/// <summary>A page that names a period in its address and does not say what of it must be theirs to see opens for nobody.</summary>
public sealed class PeriodFilterTests
{
    [Theory]
    //          page                        address                            opens
    [InlineData(typeof(SaysNothing), "figures/{year}/{number:int}", false)]
    [InlineData(typeof(SaysNothing), "figures/{year?}/{number:int?}", false)]
    [InlineData(typeof(SaysItAlone), "figures/{year}/{number:int}", false)] // the filter has nowhere to put what it finds
    [InlineData(typeof(SaysNothing), "figures", true)]
    [InlineData(typeof(SaysIt), "figures/{year}/{number:int}", true)]
    public void A_page_about_a_period_says_what_of_it_must_be_theirs(Type page, string address, bool opens)
    {
        var making = () => PeriodFilter.Of(Model(page, address));

        if (opens)
        {
            making.Should().NotThrow();
        }
        else
        {
            making.Should().Throw<InvalidOperationException>().WithMessage("*names a period*");
        }
    }

    private static PageApplicationModel Model(Type page, string address) => new(
        new PageActionDescriptor { RelativePath = "/Pages/Figures.cshtml", AttributeRouteInfo = new AttributeRouteInfo { Template = address } },
        page.GetTypeInfo(),
        []);

    private sealed class SaysNothing : PageModel;

    [AboutPeriod(PeriodSight.Figures)]
    private sealed class SaysItAlone : PageModel;

    [AboutPeriod(PeriodSight.Figures)]
    private sealed class SaysIt : PeriodPageModel;
}
