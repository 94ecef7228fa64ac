using System.Net;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Users;

/// <summary>What administrators do with accounts.</summary>
public sealed class UsersTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Good = "gravel teapot orbit";

    public static TheoryData<string, string?, string> WrongEntries { get; } = new()
    {
        { "UserName", "", "Enter a user name" },
        { "UserName", "has spaces", "Enter a user name of 3 to 100 letters, digits and the signs . - _ @ without spaces." },
        { "UserName", "Administrator", "There is an account Administrator already. Choose another user name." },
        { "Input.DisplayName", "", "Enter the name to show" },
        { "Input.Email", "not an address", "Enter an e-mail address such as name@council.gov.uk" },
        { "Input.Role", "Emperor", "'Emperor' is not valid for Role" },
        { "Input.Parts", "NO-SUCH-HEAD", "A part that you selected is no longer in the council’s structure. Select from the parts below" },
        { "Password", "", "Enter a first password" },
        { "Password", "short", "Enter a password of at least 12 characters. Three or four words that do not belong together are easy to remember." },
        { "Password", "kentcountycouncil", "Enter a password that is not made of common words, names, dates or the words of the council and this product." },
    };

    [Fact]
    public async Task A_new_account_signs_in_and_works_on_its_part_alone()
    {
        var administrator = await product.BrowseAsAsync(DemonstrationUsers.Administrator);

        var added = await AddAsync(administrator, ("UserName", "new.officer"), ("Input.Parts", "GET"), ("Input.Parts", "cype-scs"));

        added.Location.Should().Be("/users");
        (await administrator.GetAsync("/users")).Main.Should().Contain("Added New officer as finance officer.").And.Contain("new.officer").And.Contain("CYPE-SCS, GET");
        var officer = product.Browse();
        await officer.SignInAsync("new.officer", Good);
        (await officer.GetAsync("/account")).Main.Should().Contain("Growth, Environment & Transport (GET)");
        (await officer.GetAsync("/monitoring/2017-18/10/GET")).Status.Should().Be(HttpStatusCode.OK);
        (await officer.GetAsync("/monitoring/2017-18/10/ASCH")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(WrongEntries))]
    public async Task A_wrong_entry_is_told_beside_its_field(string field, string? value, string message)
    {
        var administrator = await product.BrowseAsAsync(DemonstrationUsers.Administrator);

        var answer = await AddAsync(administrator, (field, value));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle().Which.Should().Be(message);
        answer.Main.Should().Contain("Error: " + message);
        answer.Text.Should().NotContain(Good, "a password is never sent back");
    }

    [Fact]
    public async Task Parts_are_chosen_from_the_tree_and_no_code_is_typed()
    {
        var administrator = await product.BrowseAsAsync(DemonstrationUsers.Administrator);
        await AddAsync(administrator, ("UserName", "by.tree"), ("Input.Parts", "SCS-CIC"));

        var page = await administrator.GetAsync(await EditAsync("by.tree"));

        page.Document.QuerySelectorAll("textarea").Should().BeEmpty();
        page.Document.QuerySelectorAll("input[name='Input.Parts'][checked]").Select(box => box.GetAttribute("value")).Should().Equal("SCS-CIC");
        var open = page.Document.QuerySelectorAll("details[open] > summary").Select(summary => summary.TextContent).ToList();
        open.Should().HaveCount(2).And.Contain("Parts of Specialist Children's Services (1 selected)");
        page.Document.QuerySelectorAll("input[name='Input.Parts']").Length.Should().BeGreaterThan(60, "every directorate, division and line can be ticked");
    }

    [Fact]
    public async Task A_new_manager_owns_what_nobody_owns_and_reads_on_home_what_waits()
    {
        await using var fresh = new ProductFactory();
        await fresh.ChangeAsync(async db => db.PartOwners.Remove(await db.PartOwners.SingleAsync(owner => owner.Code == "CYPE-SCS")));
        var administrator = await fresh.BrowseAsAsync(DemonstrationUsers.Administrator);

        await AddAsync(administrator, ("UserName", "new.manager"), ("Input.DisplayName", "New manager"), ("Input.Role", "BudgetManager"), ("Input.Parts", "CYPE-SCS"));
        (await administrator.GetAsync("/users")).Main.Should().Contain("Added New manager as budget manager. New manager answers for Specialist Children's Services in the round.");
        await AddAsync(administrator, ("UserName", "second.manager"), ("Input.DisplayName", "Second manager"), ("Input.Role", "BudgetManager"), ("Input.Parts", "CYPE-SCS"));
        (await administrator.GetAsync("/users")).Main.Should().Contain("Specialist Children's Services has an owner already: the chief accountant can name Second manager");

        var owner = fresh.Browse();
        await owner.SignInAsync("new.manager", Good);
        (await owner.GetAsync("/")).Document.QuerySelector(".needs")!.TextContent.Should().Contain("Specialist Children's Services is not submitted").And.NotContain("answers for it");
        var second = fresh.Browse();
        await second.SignInAsync("second.manager", Good);
        (await second.GetAsync("/")).Document.QuerySelector(".needs")!.TextContent.Should().Contain("Specialist Children's Services is not submitted: New manager answers for it").And.NotContain("Nothing waits");
        (await fresh.LookAsync(db => db.History.AnyAsync(entry => entry.Subject == "part's owner" && entry.Key == "CYPE-SCS" && entry.AccountName != "Command line"))).Should().BeTrue();
    }

    [Fact]
    public async Task Rights_that_change_while_somebody_enters_are_told_and_not_called_a_missing_page()
    {
        var administrator = await product.BrowseAsAsync(DemonstrationUsers.Administrator);
        await AddAsync(administrator, ("UserName", "loses.part"), ("Input.Role", "BudgetManager"), ("Input.Parts", "CYPE-SCS"));
        var manager = product.Browse();
        await manager.SignInAsync("loses.part", Good);
        var grid = await manager.GetAsync("/forecasts/2017-18/10/CYPE-SCS");
        const string form = "form.entry";
        await administrator.SubmitAsync(await administrator.GetAsync(await EditAsync("loses.part")), "main form", ("Input.Parts", "ASCH"));

        var answer = await manager.SubmitAsync(grid, form);

        answer.Status.Should().Be(HttpStatusCode.NotFound);
        answer.Heading.Should().Be("Nothing was saved: this is not yours to change now");
        answer.Main.Should().Contain("Your rights were changed while you had the page open");
        await administrator.SubmitAsync(await administrator.GetAsync(await EditAsync("loses.part")), "main form", ("Input.Role", "CommitteeMember"));
        (await manager.SubmitAsync(grid, form)).Heading.Should().Be("Nothing was saved: this is not yours to change now");
        (await manager.GetAsync("/forecasts/2017-18/10/NO-SUCH")).Heading.Should().NotContain("Nothing was saved");
    }

    [Fact]
    public async Task A_role_that_works_on_a_part_needs_one()
    {
        var administrator = await product.BrowseAsAsync(DemonstrationUsers.Administrator);

        var answer = await AddAsync(administrator, ("Input.Parts", null));

        answer.Problems.Should().Equal("Select the part of the council that the account works on");
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_show_change_nothing()
    {
        var administrator = await product.BrowseAsAsync(DemonstrationUsers.Administrator);

        await AddAsync(
            administrator,
            ("UserName", "over.posted"),
            ("Id", "77"),
            ("IsDisabled", "true"),
            ("Input.IsDisabled", "true"),
            ("PasswordHash", "x"),
            ("Input.PasswordHash", "x"),
            ("LockoutEnd", "2099-01-01"),
            ("Input.SecurityStamp", "x"));

        var account = await product.LookAsync(db => db.Users.AsNoTracking().SingleAsync(user => user.UserName == "over.posted"));
        account.IsDisabled.Should().BeFalse();
        account.Id.Should().NotBe(77);
        account.LockoutEnd.Should().BeNull();
        account.PasswordHash.Should().HaveLength(84);
        account.SecurityStamp.Should().NotBe("x");
    }

    [Fact]
    public async Task A_changed_role_and_part_count_at_the_next_request()
    {
        var administrator = await product.BrowseAsAsync(DemonstrationUsers.Administrator);
        await AddAsync(administrator, ("UserName", "moves.on"));
        var officer = product.Browse();
        await officer.SignInAsync("moves.on", Good);
        (await officer.GetAsync("/monitoring/2017-18/10/GET")).Status.Should().Be(HttpStatusCode.OK);

        var saved = await administrator.SubmitAsync(
            await administrator.GetAsync(await EditAsync("moves.on")), "main form", ("Input.Parts", "ASCH"), ("Input.Role", "BudgetManager"));

        saved.Location.Should().Be("/users");
        (await officer.GetAsync("/monitoring/2017-18/10/GET")).Status.Should().Be(HttpStatusCode.NotFound);
        (await officer.GetAsync("/monitoring/2017-18/10/ASCH")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_disabled_account_is_out_and_can_be_let_in_again()
    {
        var administrator = await product.BrowseAsAsync(DemonstrationUsers.Administrator);
        await AddAsync(administrator, ("UserName", "on.leave"));
        var officer = product.Browse();
        await officer.SignInAsync("on.leave", Good);
        var edit = await EditAsync("on.leave");

        await administrator.SubmitAsync(await administrator.GetAsync(edit), $"form[action='{edit}?handler=Disable']");

        (await officer.GetAsync("/")).Location.Should().StartWith("/account/sign-in");
        (await officer.TrySignInAsync("on.leave", Good)).Status.Should().Be(HttpStatusCode.BadRequest);
        (await administrator.GetAsync("/users")).Main.Should().Contain("can no longer sign in");
        await administrator.SubmitAsync(await administrator.GetAsync(edit), $"form[action='{edit}?handler=Enable']");
        await officer.SignInAsync("on.leave", Good);
    }

    [Fact]
    public async Task A_new_password_ends_the_sessions()
    {
        var administrator = await product.BrowseAsAsync(DemonstrationUsers.Administrator);
        await AddAsync(administrator, ("UserName", "forgot.it"));
        var officer = product.Browse();
        await officer.SignInAsync("forgot.it", Good);
        var edit = await EditAsync("forgot.it");

        await administrator.SubmitAsync(await administrator.GetAsync(edit), $"form[action='{edit}?handler=Password']", ("Password", "umbrella violin cactus"));

        (await officer.GetAsync("/")).Location.Should().StartWith("/account/sign-in");
        (await officer.TrySignInAsync("forgot.it", Good)).Status.Should().Be(HttpStatusCode.BadRequest);
        await officer.SignInAsync("forgot.it", "umbrella violin cactus");
    }

    [Theory]
    [InlineData("Disable")]
    [InlineData("")]
    public async Task Nobody_closes_or_changes_the_role_of_their_own_account(string handler)
    {
        var administrator = await product.BrowseAsAsync(DemonstrationUsers.Administrator);
        var edit = await EditAsync(DemonstrationUsers.Administrator);
        var page = await administrator.GetAsync(edit);
        page.Document.QuerySelectorAll($"form[action='{edit}?handler=Disable']").Should().BeEmpty();

        var answer = handler.Length == 0
            ? await administrator.SubmitAsync(page, "main form", ("Input.Role", "CommitteeMember"))
            : await administrator.PostWithTokenAsync($"{edit}?handler={handler}", ("RequestId", Guid.NewGuid().ToString()));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().Equal("You cannot change your own role or close your own account. Ask another administrator.");
        var account = await product.LookAsync(db => db.Users.AsNoTracking().SingleAsync(user => user.UserName == "administrator"));
        (account.Role, account.IsDisabled).Should().Be((Role.Administrator, false));
    }

    [Fact]
    public async Task Who_saves_second_is_told_what_was_saved_first()
    {
        var administrator = await product.BrowseAsAsync(DemonstrationUsers.Administrator);
        await AddAsync(administrator, ("UserName", "edited.twice"));
        var seen = await administrator.GetAsync(await EditAsync("edited.twice"));
        await administrator.SubmitAsync(seen, "main form", ("Input.DisplayName", "First name"));

        var conflict = await administrator.SubmitAsync(seen, "main form", ("Input.DisplayName", "Second name"), ("RequestId", Guid.NewGuid().ToString()));

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Problems.Should().ContainSingle().Which.Should().Contain("it is now First name");
        conflict.Document.QuerySelector("[name='Input.DisplayName']")!.GetAttribute("value").Should().Be("Second name");
        (await administrator.SubmitAsync(conflict, "main form")).Location.Should().Be("/users");
    }

    [Fact]
    public async Task A_wrong_guess_by_the_person_is_not_taken_for_somebody_elses_change()
    {
        var administrator = await product.BrowseAsAsync(DemonstrationUsers.Administrator);
        await AddAsync(administrator, ("UserName", "guesses.now"));
        var seen = await administrator.GetAsync(await EditAsync("guesses.now"));
        await product.Browse().TrySignInAsync("guesses.now", "wrong-password-123");

        (await administrator.SubmitAsync(seen, "main form", ("Input.DisplayName", "Other name"))).Location.Should().Be("/users");
    }

    [Fact]
    public async Task An_administrator_sees_and_sets_the_address_and_history_does_not_keep_it()
    {
        var administrator = await product.BrowseAsAsync(DemonstrationUsers.Administrator);
        await AddAsync(administrator, ("UserName", "gets.mail"), ("Input.Email", "first@example.org"));
        var edit = await administrator.GetAsync(await EditAsync("gets.mail"));
        edit.Document.QuerySelector("[name='Input.Email']")!.GetAttribute("value").Should().Be("first@example.org");

        (await administrator.SubmitAsync(edit, "main form", ("Input.Email", "second@example.org"))).Location.Should().Be("/users");

        (await administrator.GetAsync("/users")).Main.Should().Contain("second@example.org").And.NotContain("first@example.org");
        var told = await product.LookAsync(db => db.History.Where(entry => entry.Key == "gets.mail").Select(entry => $"{entry.Field}: {entry.From} {entry.To}").ToListAsync());
        told.Should().Contain("e-mail address:  changed").And.NotContain(entry => entry.Contains("example.org"));
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        (await chief.GetAsync("/users")).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_address_that_somebody_else_changed_is_told_before_it_is_replaced()
    {
        var administrator = await product.BrowseAsAsync(DemonstrationUsers.Administrator);
        await AddAsync(administrator, ("UserName", "mail.twice"));
        var seen = await administrator.GetAsync(await EditAsync("mail.twice"));
        await product.ChangeAsync(async db => (await db.Users.SingleAsync(user => user.UserName == "mail.twice")).Email = "own@example.org");

        var conflict = await administrator.SubmitAsync(seen, "main form", ("Input.Email", "office@example.org"));

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Problems.Should().ContainSingle().Which.Should().Contain("own@example.org");
    }

    [Fact]
    public async Task An_account_that_does_not_exist_is_not_found()
    {
        var administrator = await product.BrowseAsAsync(DemonstrationUsers.Administrator);

        (await administrator.GetAsync("/users/999999")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<WebPage> AddAsync(Browser administrator, params (string Name, string? Value)[] changes)
    {
        (string Name, string? Value)[] good =
        [
            ("UserName", "some.body"),
            ("Input.DisplayName", "New officer"),
            ("Input.Role", "FinanceOfficer"),
            ("Input.Parts", "GET"),
            ("Password", Good),
        ];
        var fields = good.Where(field => changes.All(change => change.Name != field.Name)).Concat(changes).ToArray();
        return await administrator.SubmitAsync(await administrator.GetAsync("/users/add"), "main form", fields);
    }

    private async Task<string> EditAsync(string userName) =>
        $"/users/{await product.LookAsync(db => db.Users.Where(user => user.UserName == userName).Select(user => user.Id).SingleAsync())}";
}
