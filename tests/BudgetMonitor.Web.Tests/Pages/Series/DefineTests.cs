using System.Net;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Series;

/// <summary>Defining series and changing what is said of them. Who may open the page stands in the access table.</summary>
public sealed class DefineTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = "main form";
    private const string Add = "/series/2017-18/10/register";

    private static readonly (string Name, string? Value)[] Journeys =
    [
        ("Input.Reference", "JOURNEYS"),
        ("Input.Code", "GET-ENV"),
        ("Input.Subject", "Appendix 4: Transport"),
        ("Input.Title", "Journeys by month"),
        ("Input.Columns[0].Key", "taxis"),
        ("Input.Columns[0].Name", "Taxis"),
        ("Input.Reason", "Members asked for it"),
    ];

    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { "Input.Reference", "", "Enter a reference of letters, digits, dots and hyphens, such as UASC-AGES" },
        { "Input.Reference", "carry", "Enter a reference of letters, digits, dots and hyphens, such as UASC-AGES" },
        { "Input.Reference", "uasc-ages", "There is a series uasc-ages in the year already: enter another reference" },
        { "Input.Code", "NOWHERE", "Choose a part of the council" },
        { "Input.Subject", "", "Enter what the series is part of" },
        { "Input.Title", "", "Enter the title of its table" },
        { "Input.Title", new string('x', 201), "The title must be 200 characters or fewer; it has 201" },
        { "Input.TableName", "Über uns", "Enter lower case letters, digits and dashes, such as appendix-3-2-numbers" },
        { "Input.TableName", "table-1a", "table-1a is a table or part of the product’s own papers: enter another name" },
        { "Input.TableName", "appendix-2-07-ytd", "appendix-2-07-ytd is a table or part of the product’s own papers: enter another name" },
        { "Input.TableName", "appendix-3-2-numbers", "The series UASC-AGES has the table appendix-3-2-numbers: enter another name" },
        { "Input.Categories", "Over 18", "Rows are months: leave the categories empty" },
        { "Input.TotalLabel", "Total", "Only categories are added up: leave this empty" },
        { "Input.Chart", "Line", "Tick at least one column that the chart draws, or select no chart" },
        { "Input.Place", "first", "Enter a whole number up to 1000, or nothing" },
        { "Input.Columns[0].Key", "two words", "Enter a short name of letters, digits and dashes, such as under-16" },
        { "Input.Columns[0].Name", "", "Enter the column’s heading" },
        { "Input.Columns[0].Decimals", "4", "Enter a whole number from 0 to 3" },
        { "Input.Columns[0].Of", "cars", "People enter this column: leave empty what it is made from" },
        { "Input.Columns[0].Kind", "Sum", "Enter the short names of the columns that it adds up, with spaces between them" },
        { "Input.Columns[0].AgreesWith", "UASC-AGES.nothing", "There is no column UASC-AGES.nothing: enter SERIES.column of another series" },
        { "Input.Reason", "", "Enter why" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_definition_is_told_beside_its_field_and_stays(string field, string value, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Add), Form, [.. Journeys.Where(one => one.Name != field), (field, value)]);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle().Which.Should().Be(message);
        answer.Document.QuerySelectorAll(".govuk-error-message").Should().ContainSingle().Which.TextContent.Should().EndWith(message);
    }

    [Fact]
    public async Task A_series_without_columns_or_made_from_itself_is_refused()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var none = await browser.SubmitAsync(await browser.GetAsync(Add), Form, [.. Journeys.Where(one => !one.Name.StartsWith("Input.Columns", StringComparison.Ordinal))]);
        var round = await browser.SubmitAsync(await browser.GetAsync(Add), Form, [.. Journeys, ("Input.Columns[0].Kind", "Sum"), ("Input.Columns[0].Of", "taxis")]);

        none.Problems.Should().ContainSingle().Which.Should().Be("Enter at least one column");
        round.Problems.Should().ContainSingle().Which.Should().Be("The column would be made from itself: enter others");
    }

    [Fact]
    public async Task A_series_is_defined_reported_and_changed_and_what_its_figures_mean_stays()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var room = await browser.StepByAsync(await browser.GetAsync(Add), Form, "Add another column", Journeys);
        room.Document.QuerySelectorAll(".column-form").Should().HaveCount(2, "there is room for another column, and nothing is saved");

        var added = await browser.SubmitAsync(
            room, Form, ("Input.Chart", "Line"), ("Input.Columns[0].IsDrawn", "true"), ("Input.Columns[1].Key", "cost"), ("Input.Columns[1].Name", "Cost"), ("Input.Columns[1].Unit", "Thousands"));
        added.Location.Should().BeEquivalentTo("/series/2017-18/10/JOURNEYS");
        (await browser.GetAsync("/series/2017-18/10")).Main.Should().Contain("Appendix 4: Transport").And.Contain("no figures yet");
        await browser.SubmitAsync(await browser.GetAsync("/series/2017-18/10/JOURNEYS/enter?row=2018-01"), Form, ("Input.Figures[0].Figure", "1,240"), ("Input.Figures[1].Figure", "56,000"));
        (await browser.GetAsync("/papers/2017-18/10/cabinet")).Main.Should().Contain("Journeys by month").And.Contain("1,240");

        const string Change = "/series/2017-18/10/register/JOURNEYS";
        var page = await browser.GetAsync(Change);
        page.Main.Should().Contain("Figures of this series are reported.").And.NotContain("Take this column away");
        foreach (var (field, value, message) in new[]
        {
            ("Input.Rows", "Categories", "Figures are reported in its rows, so what they are stays"),
            ("Input.Code", "KCC", "Figures are reported about this head, so the series stays with it"),
            ("Input.Columns[0].Kind", "Sum", "Figures of this column are reported, so they go on being entered"),
            ("Input.Columns[0].Unit", "Pounds", "Figures of this column are reported, so what they are stays; of money the size in which it is shown may change"),
            ("Input.Columns[0].IsRemoved", "true", "Figures of Taxis are reported, so the column stays"),
        })
        {
            (await browser.SubmitAsync(page, Form, (field, value), ("Input.Reason", "Wrong"))).Problems.Should().Contain(message);
        }

        var saved = await browser.SubmitAsync(
            page, Form, ("Input.Title", "Journeys and their cost"), ("Input.Columns[1].Unit", "Millions"), ("Input.Columns[1].Decimals", "3"), ("Input.Columns[1].Place", "1"), ("Input.Columns[0].Place", "2"),
            ("Input.Columns[2].Key", "each"), ("Input.Columns[2].Name", "Cost in per cent"), ("Input.Columns[2].Kind", "Share"), ("Input.Columns[2].Of", "cost taxis"), ("Input.Columns[2].Unit", "Percent"),
            ("Input.Reason", "The cost comes first"));
        saved.Location.Should().BeEquivalentTo("/series/2017-18/10/JOURNEYS");
        (await product.LookAsync(db => db.SeriesColumns.Where(column => db.Series.Any(one => one.SeriesId == column.SeriesId && one.Reference == "JOURNEYS")).OrderBy(column => column.DisplayOrder).Select(column => column.Key).ToListAsync()))
            .Should().Equal("cost", "taxis", "each");
        (await browser.GetAsync(saved.Location!)).Main.Should().Contain("Journeys and their cost").And.Contain("0.056");
        (await product.LookAsync(db => db.History.Where(entry => entry.Subject == "series" && entry.Key.EndsWith("JOURNEYS") && entry.Field == "title").OrderBy(entry => entry.HistoryEntryId).Select(entry => entry.To + ": " + entry.Reason).ToListAsync()))
            .Should().Equal("Journeys by month: Members asked for it", "Journeys and their cost: The cost comes first");
    }

    [Fact]
    public async Task A_column_without_figures_goes_and_one_that_another_series_uses_stays()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        await browser.SubmitAsync(
            await browser.StepByAsync(await browser.GetAsync(Add), Form, "Add another column", [.. Journeys.Where(one => one.Name != "Input.Reference"), ("Input.Reference", "GOES")]),
            Form, ("Input.Columns[1].Key", "trams"), ("Input.Columns[1].Name", "Trams"));
        await browser.SubmitAsync(
            await browser.GetAsync(Add), Form,
            [.. Journeys.Where(one => one.Name is not ("Input.Reference" or "Input.Columns[0].Key")), ("Input.Reference", "USES"), ("Input.Columns[0].Key", "taken"), ("Input.Columns[0].Kind", "Sum"), ("Input.Columns[0].Of", "GOES.taxis")]);

        var used = await browser.SubmitAsync(await browser.GetAsync("/series/2017-18/10/register/GOES"), Form, ("Input.Columns[0].IsRemoved", "true"), ("Input.Reason", "Gone"));
        var gone = await browser.SubmitAsync(await browser.GetAsync("/series/2017-18/10/register/GOES"), Form, ("Input.Columns[1].IsRemoved", "true"), ("Input.Reason", "Gone"));

        used.Problems.Should().ContainSingle().Which.Should().Be("The series USES uses Taxis, so the column stays");
        gone.Location.Should().BeEquivalentTo("/series/2017-18/10/GOES");
        (await product.LookAsync(db => db.SeriesColumns.AnyAsync(column => column.Key == "trams"))).Should().BeFalse();
    }

    [Theory]
    [InlineData("", "Enter the categories, one a line")]
    [InlineData("North\nnorth", "Enter each category once")]
    [InlineData("North; South", "Use 200 characters or fewer for each category and 2000 for all, and no semicolon")]
    public async Task Wrong_categories_are_told(string categories, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Add), Form, [.. Journeys, ("Input.Rows", "Categories"), ("Input.Categories", categories)]);

        answer.Problems.Should().ContainSingle().Which.Should().Be(message);
    }

    [Fact]
    public async Task A_category_with_figures_keeps_its_name_and_others_may_be_added()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync("/series/2017-18/10/register/UASC-BUDGET");

        var renamed = await browser.SubmitAsync(page, Form, ("Input.Categories", "Under 16\nAged 16 & 17\nAged 18 & over (care leavers)"), ("Input.Reason", "Shorter"));
        var added = await browser.SubmitAsync(page, Form, ("Input.Categories", "Aged under 16\nAged 16 & 17\nAged 18 & over (care leavers)\nNot known"), ("Input.Reason", "Some have no age yet"));

        renamed.Problems.Should().ContainSingle().Which.Should().Be("Figures of Aged under 16 are reported, so it stays as it is written; others may be added");
        added.Location.Should().BeEquivalentTo("/series/2017-18/10/UASC-BUDGET");
    }

    [Fact]
    public async Task Who_saves_second_sees_what_stands_and_chooses()
    {
        var officer = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var accountant = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        const string Path = "/series/2017-18/10/register/UASC-DISPERSALS";
        var seenByAccountant = await accountant.GetAsync(Path);
        await officer.SubmitAsync(await officer.GetAsync(Path), Form, ("Input.Title", "Theirs"), ("Input.Reason", "First"));

        var conflict = await accountant.SubmitAsync(seenByAccountant, Form, ("Input.Title", "Mine"), ("Input.Reason", "Second"));

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Main.Should().Contain("Somebody else saved first").And.Contain("The series now says: Theirs");
        conflict.Document.QuerySelector("[name='Input.Title']")!.GetAttribute("value").Should().Be("Mine");
        (await accountant.SubmitAsync(conflict, Form)).Location.Should().BeEquivalentTo("/series/2017-18/10/UASC-DISPERSALS");
    }

    [Fact]
    public async Task A_series_about_another_directorate_is_not_there_and_cannot_be_moved_there()
    {
        var officer = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        await officer.SubmitAsync(await officer.GetAsync(Add), Form, [.. Journeys.Where(one => one.Name != "Input.Reference"), ("Input.Reference", "THEIRS")]);
        var own = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate);

        (await own.GetAsync("/series/2017-18/10/register/THEIRS")).Status.Should().Be(HttpStatusCode.NotFound);
        (await own.SubmitAsync(await own.GetAsync(Add), Form, Journeys)).Problems.Should().ContainSingle().Which.Should().Be("Choose a part of the council");
    }
}
