using System.Net;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Activity;

/// <summary>Measures of activity: the list, a measure, its entry and its register. Who may open them stands in the access table.</summary>
public sealed class ActivityTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = "main form";

    private static readonly (string Name, string? Value)[] New =
    [
        ("Input.NewReference", "CIC-NEW"),
        ("Input.Code", "SCS-CIC"),
        ("Input.Name", "Supported lodgings"),
        ("Input.Unit", "young people"),
        ("Input.Basis", "Snapshot"),
        ("Input.BudgetGross", "100,000"),
        ("Input.BudgetIncome", "0"),
        ("Input.BudgetVolume", "12.5"),
        ("Input.Reason", "Counted from now on"),
    ];

    public static TheoryData<string, string, string> WrongFigures { get; } = new()
    {
        { "Input.ForecastGross", "", "Enter the forecast spending" },
        { "Input.ForecastGross", "lots", "Enter an amount in pounds, such as 1,234 or -1,234.50" },
        { "Input.ForecastIncome", "900", "Enter income as a minus figure: -900. If it really adds to spending, enter +900" },
        { "Input.ForecastVolume", "", "Enter the volume expected at the end of the year" },
        { "Input.ForecastVolume", "-3", "Enter a number that is not below nil, such as 1,038 or 362,047.4" },
        { "Input.ActualVolume", "many", "Enter a number that is not below nil, such as 1,038 or 362,047.4" },
        { "Input.ActualToDate", "1.234", "Enter pounds and whole pence: two decimals at most" },
        { "Input.Drivers[0].Amount", "", "Enter the money in pounds, plus for a pressure" },
        { "Input.Drivers[0].VolumeChange", "some", "Enter a number, such as 4,959 or -4,972" },
        { "Input.Drivers[0].Text", new string('x', 501), "The reason must be 500 characters or fewer; it has 501" },
    };

    public static TheoryData<string, string, string> WrongFacts { get; } = new()
    {
        { "Input.NewReference", "add", "Enter a reference of letters, digits, dots and hyphens, such as LD-NRC" },
        { "Input.NewReference", "LD-NRC", "There is a measure LD-NRC in 2017-18 already: give this one another reference. Nothing was saved." },
        { "Input.Code", "SCS", "Choose a service line" },
        { "Input.Code", "CYPE-SCS", "Choose a service line" },
        { "Input.Name", "", "Enter the measure’s name" },
        { "Input.Unit", "", "Enter what is counted, such as clients" },
        { "Input.BudgetGross", "", "Enter the approved spending" },
        { "Input.BudgetIncome", "5", "Enter income as a minus figure: -5. If it really adds to spending, enter +5" },
        { "Input.BudgetVolume", "", "Enter the approved volume at the end of the year" },
        { "Input.Place", "first", "Enter a whole number up to 1000, or nothing" },
        { "Input.Reason", "", "Enter why the register changes" },
    };

    [Fact]
    public async Task The_list_shows_volumes_unit_costs_and_what_drives_the_variance()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync("/activity/2017-18/10");

        page.Main.Should().Contain("Volumes add £").And.Contain("Adult Social Care");
        var row = page.Document.QuerySelectorAll("tbody tr").Single(one => one.TextContent.Contains("Residential - Commissioned service", StringComparison.Ordinal));
        row.TextContent.Should().Contain("2,378").And.Contain("2,215").And.Contain("−163").And.Contain("−1.091").And.Contain("+2.274");
        row.QuerySelector("a[href$='/op-res' i]").Should().NotBeNull();
        row.QuerySelector("a[href$='/adu-op' i]").Should().NotBeNull("the line is one link away");
    }

    public static TheoryData<string, string, string> Choices { get; } = new()
    {
        { "/activity/2017-18/10/register", "SCS-CIC", "CYPE-SCS" },
        { "/staffing/2017-18/10/register", "CYPE-SCS", "KCC" },
        { "/series/2017-18/10/register", "CYPE-SCS", "KCC" },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task A_head_is_chosen_by_its_name_among_those_of_the_person(string path, string offered, string above)
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate)).GetAsync(path);

        var options = page.Document.QuerySelectorAll("select[name='Input.Code'] option").ToDictionary(option => option.GetAttribute("value")!, option => option);
        options[offered].HasAttribute("disabled").Should().BeFalse();
        options[offered].TextContent.Trim().Should().NotBe(offered, "it is chosen by its name");
        options[above].HasAttribute("disabled").Should().BeTrue("it only tells where the others are");
        options.Keys.Should().NotContain(["GET", "GET-CFR"]);
    }

    [Fact]
    public async Task Whoever_has_one_part_sees_its_measures_alone()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate)).GetAsync("/activity/2017-18/10");

        page.Main.Should().Contain("Independent Fostering Agencies").And.NotContain("Waste");
    }

    [Fact]
    public async Task A_measure_shows_its_figures_its_split_and_its_months()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer)).GetAsync("/activity/2017-18/10/LD-NRC");

        page.Main.Should().Contain("£1.860m more than budgeted, with 19 more clients")
            .And.Contain("+1,867,500").And.Contain("+713,800").And.Contain("−526,400").And.Contain("Given by the service")
            .And.Contain("Worked out from volumes and rates").And.Contain("Net prior year spend").And.Contain("£ per client a week");
        page.Document.QuerySelectorAll("svg[role=img]").Should().ContainSingle();
        page.Document.QuerySelectorAll("section[aria-labelledby=months] tbody tr").Should().HaveCount(12);
    }

    [Theory]
    [InlineData("/activity/2017-18/10/NOBODY")]
    [InlineData("/activity/2017-18/12/LD-NRC")]
    [InlineData("/activity/2017-18/10/NOBODY/enter")]
    public async Task What_is_not_there_is_not_found(string path) =>
        (await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync(path)).Status.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_line_leads_to_its_measures()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer)).GetAsync("/monitoring/2017-18/10/SCS-CIC");

        page.Document.QuerySelectorAll("#measures + ul a").Select(link => link.GetAttribute("href")).Should()
            .Contain("/activity/2017-18/10/CIC-FIH").And.Contain("/activity/2017-18/10/CIC-IFA").And.Contain("/activity/2017-18/10/CIC-RES");
    }

    [Theory]
    [MemberData(nameof(WrongFigures))]
    public async Task A_wrong_figure_is_told_beside_its_field_and_stays(string field, string value, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        (string, string?)[] fields = field == "Input.Drivers[0].Amount" ? [(field, value), ("Input.Drivers[0].Text", "More")] : [(field, value)];
        var answer = await browser.SubmitAsync(await browser.GetAsync("/activity/2017-18/10/OP-NUR/enter"), Form, fields);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle().Which.Should().Be(message);
        var input = answer.Document.QuerySelector($"[name='{field}']")!;
        input.GetAttribute("value").Should().Be(value);
        input.GetAttribute("aria-describedby").Should().Contain($"{input.Id}-error");
    }

    [Fact]
    public async Task A_driver_twice_is_told()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/activity/2017-18/10/OP-NUR/enter"), Form, ("Input.Drivers[1].Driver", "Volume"));

        answer.Problems.Should().ContainSingle().Which.Should().Be("There is a volume for spending already: add them up");
    }

    [Fact]
    public async Task Without_drivers_the_split_follows_the_volumes()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        var form = await browser.GetAsync("/activity/2017-18/10/CIC-IFA/enter");

        var saved = await browser.SubmitAsync(
            form,
            Form,
            ("Input.ForecastVolume", "160"),
            ("Input.Drivers[0].Amount", ""),
            ("Input.Drivers[1].Amount", ""));
        var page = await browser.GetAsync(saved.Location!);

        saved.Location.Should().BeEquivalentTo("/activity/2017-18/10/CIC-IFA");
        page.Main.Should().Contain("+1,329,720").And.Contain("−479,620").And.NotContain("Given by the service");
        var stored = await product.LookAsync(db => db.ActivityForecasts.SingleAsync(row => row.Period == 10 && db.ActivityMeasures.Any(one => one.ActivityMeasureId == row.ActivityMeasureId && one.Reference == "CIC-IFA")));
        stored.ForecastVolume.Should().Be(new Volume(160m));
    }

    [Fact]
    public async Task Another_reason_finds_room_without_anything_being_saved()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var page = await browser.StepByAsync(await browser.GetAsync("/activity/2017-18/10/TRN-SEN/enter"), Form, "Add another reason", ("Input.ForecastVolume", "4,200"));

        page.Document.QuerySelectorAll("fieldset.action-form").Should().HaveCount(4);
        page.Document.QuerySelector("[name='Input.ForecastVolume']")!.GetAttribute("value").Should().Be("4,200");
        (await browser.SubmitAsync(page, Form)).Location.Should().BeEquivalentTo("/activity/2017-18/10/TRN-SEN", "the page with more room saves as the first one does");
    }

    [Fact]
    public async Task Who_saves_second_sees_what_stands_and_keeps_what_was_entered()
    {
        var first = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var second = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var seen = await second.GetAsync("/activity/2017-18/10/CFR-JNY/enter");
        await first.SubmitAsync(await first.GetAsync("/activity/2017-18/10/CFR-JNY/enter"), Form, ("Input.ForecastVolume", "16,400,000"));

        var conflict = await second.SubmitAsync(seen, Form, ("Input.ForecastVolume", "16,300,000"));
        var replaced = await second.SubmitAsync(conflict, Form);

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Document.QuerySelector("#conflict")!.TextContent.Should().Contain("16,400,000");
        conflict.Document.QuerySelector("[name='Input.ForecastVolume']")!.GetAttribute("value").Should().Be("16,300,000");
        replaced.Status.Should().Be(HttpStatusCode.Redirect);
        (await second.GetAsync("/activity/2017-18/10/CFR-JNY")).Main.Should().Contain("16,300,000");
    }

    [Theory]
    [MemberData(nameof(WrongFacts))]
    public async Task A_wrong_fact_is_told_beside_its_field_and_stays(string field, string value, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/activity/2017-18/10/register"), Form, [.. New.Where(one => one.Name != field), (field, value)]);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle().Which.Should().Be(message);
        answer.ValueOf(field).Should().Be(value);
    }

    [Fact]
    public async Task A_measure_is_added_and_its_words_change_with_a_reason_while_what_is_approved_stays()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate);

        var added = await browser.SubmitAsync(await browser.GetAsync("/activity/2017-18/10/register?code=SCS-CIC"), Form, New);
        var register = await browser.GetAsync("/activity/2017-18/10/register/CIC-NEW");
        var changed = await browser.SubmitAsync(register, Form, ("Input.Name", "Supported lodgings, 16 and 17"), ("Input.BudgetGross", "1"), ("Input.Reason", "Clearer"));

        added.Location.Should().BeEquivalentTo("/activity/2017-18/10/CIC-NEW");
        register.Document.QuerySelector("[name='Input.BudgetGross']").Should().BeNull("a period of the year is published");
        changed.Status.Should().Be(HttpStatusCode.Redirect);
        (await product.LookAsync(db => db.ActivityMeasures.SingleAsync(one => one.Reference == "CIC-NEW"))).Should().BeEquivalentTo(new
        {
            Name = "Supported lodgings, 16 and 17",
            BudgetGross = 100_000.Pounds(),
            BudgetVolume = new Volume(12.5m),
            Covers = ActivityCover.Part,
        });
        (await product.LookAsync(db => db.History.Where(entry => entry.Subject == "activity measure" && entry.Key == "2017-18/SCS-CIC/CIC-NEW" && entry.Field == "name").Select(entry => entry.Reason).ToListAsync()))
            .Should().Equal("Counted from now on", "Clearer");
    }

    [Fact]
    public async Task Who_changes_the_register_second_is_told_what_it_says_now()
    {
        var first = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var second = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var seen = await second.GetAsync("/activity/2017-18/10/register/OP-DOM");
        await first.SubmitAsync(await first.GetAsync("/activity/2017-18/10/register/OP-DOM"), Form, ("Input.Name", "Care at home"), ("Input.Reason", "Shorter"));

        var conflict = await second.SubmitAsync(seen, Form, ("Input.Unit", "people"), ("Input.Reason", "Plainer"));

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Document.QuerySelector("#conflict")!.TextContent.Should().Contain("Care at home");
        conflict.Document.QuerySelector("[name='Input.Unit']")!.GetAttribute("value").Should().Be("people");
    }
}
