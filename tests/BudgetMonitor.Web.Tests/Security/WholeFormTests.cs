using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using BudgetMonitor.Web.Forms;
using BudgetMonitor.Web.Security;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace BudgetMonitor.Web.Tests.Security;

/// <summary>A form with rows says how many rows and fields it sends, and one that arrives in part is refused whole.</summary>
public sealed partial class WholeFormTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    /// <summary>Every page with rows to fill in, as the chief accountant may open it.</summary>
    public static TheoryData<string> Grids =>
    [
        "/forecasts/2017-18/10/CYPE-ASY", "/capital/2017-18/10/enter/CYPE", "/capital/2017-18/10/add", "/capital/2017-18/10/schemes/1/edit",
        "/savings/2017-18/10/progress", "/savings/2017-18/10/add", "/reserves/2017-18/10/movements",
        "/companies/2017-18/10/enter", "/debt/2017-18/10/enter", "/activity/2017-18/10/months/CYPE-SCS", "/papers/kinds/cabinet",
        "/forecasts/2017-18/10/SCS-CIC/explain",
    ];

    [Theory]
    //          markup of the form's inside, rows, fields
    [InlineData("<input name=\"Reason\">", null, null)]
    [InlineData("<input name=\"R[0].A\"><input name=\"R[0].B\"><input name=\"R[1].A\"><textarea name=\"R[1].B\"></textarea>", 2, 4)]
    [InlineData("<input name=\"R[0].A\"><input type=\"checkbox\" name=\"R[0].B\"><input type=\"radio\" name=\"R[0].C\">", 1, 1)]
    [InlineData("<input name=\"R[0].A\" disabled><select name=\"R[1].Y[2].B\"></select><select multiple name=\"R[1].C\"></select>", 1, 1)]
    public void What_a_browser_always_sends_is_counted(string markup, int? rows, int? fields)
    {
        var whole = WholeForm.Of(markup);

        (whole?.Rows, whole?.Fields).Should().Be((rows, fields));
    }

    [Theory]
    //          stated, the names that came, whether it is whole
    [InlineData("2;3", "R[0].A R[0].B R[1].A", true)]
    [InlineData("2;3", "R[0].A R[1].A", false)]
    [InlineData("2;3", "R[0].A R[0].B R[0].C", false)]
    [InlineData("2;2;R[].Tick", "R[0].A R[0].Tick R[1].A", true)]
    [InlineData("2;2;R[].Tick", "R[0].A R[0].Tick R[1].Tick", false)]
    [InlineData(null, "R[0].A", false)]
    [InlineData("nonsense", "R[0].A", false)]
    [InlineData(null, "Reason", true)]
    public void A_form_is_whole_where_as_much_came_as_it_says(string? stated, string came, bool isWhole)
    {
        var fields = came.Split(' ').ToDictionary(name => name, _ => new StringValues("1"));
        if (stated is not null)
        {
            fields.Add(WholeForm.Field, stated);
        }

        (WholeForm.Fault(new FormCollection(fields)) is null).Should().Be(isWhole);
    }

    [Theory]
    [MemberData(nameof(Grids))]
    public async Task A_grid_of_which_a_field_was_lost_is_refused_whole(string path)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await browser.GetAsync(path);
        page.Status.Should().Be(HttpStatusCode.OK);
        var form = page.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().Single(one => one.QuerySelector($"input[name={WholeForm.Field}]") is not null);
        var selector = $"main form[method=post]:has(input[name={WholeForm.Field}])";
        var names = form.QuerySelectorAll("input[name], textarea[name], select[name]")
            .Where(field => field is not IHtmlInputElement { Type: "checkbox" or "radio" })
            .Select(field => field.GetAttribute("name")!)
            .Where(name => InRow().IsMatch(name))
            .GroupBy(name => InRow().Replace(name, "[]"))
            .Select(kind => kind.Last())
            .ToList();
        names.Should().NotBeEmpty();
        var before = await HistoryAsync();
        foreach (var lost in names)
        {
            var answer = await browser.SubmitAsync(page, selector, (lost, null));

            answer.Status.Should().Be(HttpStatusCode.BadRequest, "{0} without {1}", path, lost);
            answer.Main.Should().Contain("The form did not arrive whole", "{0} without {1}", path, lost);
            (await HistoryAsync()).Should().Be(before, "{0} without {1}", path, lost);
        }
    }

    private Task<int> HistoryAsync() => product.LookAsync(db => db.History.CountAsync());

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex InRow();
}
