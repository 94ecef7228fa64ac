using System.Net;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Pages.Forecasts;

/// <summary>An amount typed as people say it gets advice of its own wherever money is typed, stays as it was typed, and stores nothing.</summary>
public sealed class ShortenedAmountTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Advice = "Enter whole pounds: 1,200,000 for 1.2m";
    private const string Period = "2017-18/10";

    /// <summary>A field for money of every area's form: the address, the form, the field.</summary>
    public static TheoryData<string, string, string> Fields => new()
    {
        { $"/forecasts/{Period}/CYPE-ASY", "form.entry", "Rows[0].Gross" },
        { $"/forecasts/{Period}/CYPE-ASY", "form.entry", "Rows[0].Income" },
        { $"/forecasts/{Period}/CYPE-ASY", "form.entry", "Rows[0].Effect" },
        { $"/forecasts/{Period}/SCS-ADO/explain", "form[data-explain]", "Input.Variance[0].Amount" },
        { $"/adjustments/{Period}/CORP", "main form", "Input.Before" },
        { $"/adjustments/{Period}/CORP", "main form", "Input.Actions[0].InForecast" },
        { $"/savings/{Period}/add", "main form[method=post]", "Input.Total" },
        { $"/savings/{Period}/add", "main form[method=post]", "Input.Amounts[0].Years[0]" },
        { $"/savings/{Period}/progress", "main form[method=post]", "Rows[0].Delivered" },
        { $"/capital/{Period}/enter/CORP", "main form", "Input.Schemes[0].Rephasing" },
        { $"/capital/{Period}/add", "main form", "Input.Years[0].Budget" },
        { "/capital/settings", "main form", "Input.Real" },
        { $"/reserves/{Period}/add", "main form", "Input.Opening" },
        { $"/reserves/{Period}/movements", "main form", "Input.Reserves[0].Rows[0].Amount" },
        { "/reserves/target", "main form", "Input.Sum" },
        { $"/companies/{Period}/add", "main form", "Input.Budget" },
        { $"/companies/{Period}/enter", "main form", "Input.Companies[0].FromReserves" },
        { $"/debt/{Period}/enter", "main form", "Input.Bands[4].Amount" },
        { $"/activity/{Period}/register", "main form", "Input.BudgetGross" },
        { $"/activity/{Period}/OP-NUR/enter", "main form", "Input.ForecastGross" },
        { $"/activity/{Period}/OP-NUR/enter", "main form", "Input.Drivers[0].Amount" },
        { $"/staffing/{Period}/register", "main form", "Input.AgencyBudget" },
        { $"/staffing/{Period}/CSC-STAFF/enter", "main form", "Input.AgencyForecast" },
        { $"/roll-forwards/{Period}/new", "main form", "Input.Amount" },
        { "/settings", "main form", "Input.Variance" },
        { "/rating-rules/standard", "main form", "Input.AmberAmount" },
        { "/checks/settings", "main form:has([name='Input.Threshold'])", "Input.Threshold" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task What_is_cut_short_is_written_out_in_the_advice(string path, string form, string field)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await browser.GetAsync(path);
        page.Status.Should().Be(HttpStatusCode.OK);
        page.Document.QuerySelector($"{form} [name='{field}']").Should().NotBeNull("{0} has the field", path);

        var answer = await browser.SubmitAsync(page, form, [(field, "1.2m"), .. field == "Input.Sum" ? [("Input.Kind", (string?)"sum")] : Array.Empty<(string, string?)>(), .. form == "form[data-explain]" ? [("Action", (string?)"save")] : Array.Empty<(string, string?)>()]);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle(problem => problem.EndsWith(Advice, StringComparison.Ordinal), string.Join(" | ", answer.Problems));
        answer.Document.QuerySelectorAll($"[name='{field}']").Select(input => input.GetAttribute("value")).Should().Contain("1.2m", "what was typed stays");
    }
}
