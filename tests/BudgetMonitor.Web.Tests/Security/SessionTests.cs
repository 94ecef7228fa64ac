using System.Net;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Security;

/// <summary>Signing in and out, and what ends a session or changes its rights. Writes to accounts, so it has a product of its own.</summary>
public sealed class SessionTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    [Theory]
    [InlineData("committee.member", "wrong-password-123")]
    [InlineData("nobody.at.all", "wrong-password-123")]
    [InlineData("nobody.at.all", "demonstration-2017")]
    public async Task A_refused_sign_in_says_the_same_whatever_the_cause(string userName, string password)
    {
        var answer = await product.Browse().TrySignInAsync(userName, password);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().Equal("The user name or the password is not right, or the account cannot sign in now");
        answer.Document.Title.Should().StartWith("Error: ");
        answer.Document.QuerySelector("#Password")!.GetAttribute("value").Should().BeNull("a password is never sent back");
    }

    [Fact]
    public async Task The_accounts_of_a_demonstration_are_listed_with_the_names_of_their_parts()
    {
        var page = await product.Browse().GetAsync("/account/sign-in");

        var parts = page.Document.QuerySelectorAll("table tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.QuerySelectorAll("td").Last().TextContent);
        parts["director.cype"].Should().Be("Children, Young People & Education");
        parts["budget.manager"].Should().NotBeEmpty().And.NotMatchRegex("^[A-Z]+(-[A-Z]+)*$", "a code says nothing to whoever signs in");
        parts["administrator"].Should().BeEmpty();
    }

    [Fact]
    public async Task Ten_wrong_guesses_close_an_account_for_a_while_and_say_nothing_of_it()
    {
        var browser = product.Browse();
        for (var guess = 0; guess < SignInStore.GuessesAllowed; guess++)
        {
            await browser.TrySignInAsync("director.cype", "wrong-password-123");
        }

        var right = await browser.TrySignInAsync("director.cype", "demonstration-2017");

        right.Status.Should().Be(HttpStatusCode.BadRequest);
        right.Problems.Should().Equal("The user name or the password is not right, or the account cannot sign in now");
        var account = await product.LookAsync(db => db.Users.AsNoTracking().SingleAsync(user => user.UserName == "director.cype"));
        account.LockoutEnd.Should().BeCloseTo(DateTimeOffset.UtcNow + SignInStore.GuessWindow, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Guesses_made_at_the_same_moment_are_all_counted()
    {
        await product.ChangeAsync(db => AddAsync(db, "guessed.at.once"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => product.Browse().TrySignInAsync("guessed.at.once", "wrong-password-123")));

        (await product.LookAsync(db => db.Users.AsNoTracking().SingleAsync(user => user.UserName == "guessed.at.once"))).AccessFailedCount.Should().Be(8);
    }

    [Fact]
    public async Task A_session_cookie_is_dead_after_signing_out()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync("/account");
        var cookie = page.Response.RequestMessage!.Headers.TryGetValues("Cookie", out var sent) ? string.Join("; ", sent) : string.Empty;

        var signedOut = await browser.SubmitAsync(page, "form[action='/account/sign-out']");
        var replayed = await product.Browse().SendAsync(HttpMethod.Get, "/account", null, ("Cookie", cookie));

        cookie.Should().Contain("budget-monitor=");
        signedOut.Location.Should().Be("/account/sign-in");
        signedOut.Header("Clear-Site-Data").Should().Be("\"cache\", \"storage\"");
        replayed.Location.Should().StartWith("/account/sign-in");
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_sessions_of_all_browsers()
    {
        var first = await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember);
        var second = await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember);

        await first.SubmitAsync(await first.GetAsync("/account"), "form[action='/account/sign-out?handler=Everywhere']");

        (await second.GetAsync("/account")).Location.Should().StartWith("/account/sign-in");
    }

    [Fact]
    public async Task Signing_out_here_leaves_another_browser_signed_in()
    {
        var first = await product.BrowseAsAsync(DemonstrationUsers.Administrator);
        var second = await product.BrowseAsAsync(DemonstrationUsers.Administrator);

        await first.SubmitAsync(await first.GetAsync("/account"), "form[action='/account/sign-out']");

        (await second.GetAsync("/account")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_its_next_request_and_cannot_sign_in()
    {
        await product.ChangeAsync(db => AddAsync(db, "soon.disabled"));
        var browser = await product.BrowseAsAsync("soon.disabled");
        (await browser.GetAsync("/account")).Status.Should().Be(HttpStatusCode.OK);

        await product.ChangeAsync(async db => (await db.Users.SingleAsync(user => user.UserName == "soon.disabled")).IsDisabled = true);

        (await browser.GetAsync("/account")).Location.Should().StartWith("/account/sign-in");
        (await product.Browse().TrySignInAsync("soon.disabled", "demonstration-2017")).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_changed_role_counts_at_the_next_request()
    {
        await product.ChangeAsync(db => AddAsync(db, "soon.promoted"));
        var browser = await product.BrowseAsAsync("soon.promoted");
        (await browser.GetAsync("/users")).Status.Should().Be(HttpStatusCode.Forbidden);

        await product.ChangeAsync(async db => (await db.Users.SingleAsync(user => user.UserName == "soon.promoted")).Role = Role.Administrator);

        (await browser.GetAsync("/users")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_session_ends_after_its_longest_life_however_busy_it_is()
    {
        await product.ChangeAsync(db => AddAsync(db, "long.at.work"));
        var browser = await product.BrowseAsAsync("long.at.work");

        await product.ChangeAsync(async db =>
        {
            var account = await db.Users.SingleAsync(user => user.UserName == "long.at.work");
            var session = await db.AccountSessions.SingleAsync(one => one.AccountId == account.Id);
            db.AccountSessions.Remove(session);
            db.AccountSessions.Add(new AccountSession
            {
                AccountSessionId = Guid.NewGuid(),
                AccountId = account.Id,
                StartedAt = DateTime.UtcNow.AddHours(-13),
            });
        });

        (await browser.GetAsync("/account")).Location.Should().StartWith("/account/sign-in");
    }

    [Theory]
    [InlineData("?returnUrl=/rating-rules", "/rating-rules")]
    [InlineData("?returnUrl=https://elsewhere.example/", "/")]
    [InlineData("?returnUrl=//elsewhere.example/", "/")]
    [InlineData("?returnUrl=/%5Celsewhere.example/", "/")]
    [InlineData("?returnUrl=javascript:alert(1)", "/")]
    [InlineData("", "/")]
    public async Task Signing_in_leads_only_to_places_of_the_product(string returnUrl, string expected)
    {
        var answer = await product.Browse().TrySignInAsync(DemonstrationUsers.ChiefAccountant, "demonstration-2017", returnUrl);

        answer.Location.Should().Be(expected);
    }

    [Fact]
    public async Task What_was_sent_after_the_session_ended_goes_on_after_signing_in_again()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var form = await browser.GetAsync("/rating-rules/standard");
        await product.ChangeAsync(async db => db.AccountSessions.RemoveRange(await db.AccountSessions.ToListAsync()));

        var refused = await browser.SubmitAsync(form, "main form", ("Input.AmberAmount", "123,456"), ("Input.Reason", "A new policy"));
        var signedIn = await browser.SubmitAsync(
            refused, "form[action='/account/sign-in']", ("UserName", DemonstrationUsers.ChiefAccountant), ("Password", "demonstration-2017"));
        var saved = await browser.SubmitAsync(signedIn, "form[action='/rating-rules/standard']");

        refused.Status.Should().Be(HttpStatusCode.Unauthorized);
        refused.Heading.Should().Be("Your session has ended");
        signedIn.Heading.Should().Be("You are signed in again");
        saved.Location.Should().Be("/rating-rules");
        (await browser.GetAsync("/rating-rules")).Main.Should().Contain("£123,456");
    }

    [Fact]
    public async Task The_button_that_was_pressed_is_carried_along()
    {
        await using var fresh = new ProductFactory();
        await fresh.ChangeAsync(db =>
        {
            db.Periods.Add(new Domain.Council.PeriodRecord { Year = 2017, Number = 11, Status = Domain.Council.PeriodStatus.Open });
            return Task.CompletedTask;
        });
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var form = await browser.GetAsync("/forecasts/2017-18/11/CYPE-SCS");
        await fresh.ChangeAsync(async db => db.AccountSessions.RemoveRange(await db.AccountSessions.ToListAsync()));

        // The second of two buttons: it saves and confirms every suggestion.
        var refused = await browser.SubmitAsync(form, "form.entry", ("Action", "confirm-all"));
        var signedIn = await browser.SubmitAsync(
            refused, "form[action='/account/sign-in']", ("UserName", DemonstrationUsers.FinanceOfficer), ("Password", "demonstration-2017"));
        var saved = await browser.SubmitAsync(signedIn, "form[action^='/forecasts/']");

        (await browser.GetAsync(saved.Location!)).Main.Should().Contain("Saved 5 forecasts");
    }

    [Fact]
    public async Task The_handler_that_was_asked_for_is_carried_along()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var form = await browser.GetAsync("/rating-rules/standard");
        await product.ChangeAsync(async db => db.AccountSessions.RemoveRange(await db.AccountSessions.ToListAsync()));

        var refused = await browser.SubmitByAsync(form, "main form", "Show what it would do", ("Input.AmberAmount", "4,321"));
        var signedIn = await browser.SubmitAsync(
            refused, "form[action='/account/sign-in']", ("UserName", DemonstrationUsers.ChiefAccountant), ("Password", "demonstration-2017"));
        var shown = await browser.StepByAsync(signedIn, "form[action='/rating-rules/standard?handler=Preview']", null);

        shown.Document.QuerySelector("#preview")!.TextContent.Should().Contain("£4,321");
    }

    [Fact]
    public async Task Passwords_are_not_carried_along_and_asked_for_again()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.Administrator);
        var form = await browser.GetAsync("/users/add");
        await product.ChangeAsync(async db => db.AccountSessions.RemoveRange(await db.AccountSessions.ToListAsync()));

        var refused = await browser.SubmitAsync(form, "main form", ("UserName", "late.addition"), ("Input.DisplayName", "Late addition"), ("Input.Role", "CommitteeMember"), ("Password", "gravel teapot orbit"));
        var signedIn = await browser.SubmitAsync(
            refused, "form[action='/account/sign-in']", ("UserName", DemonstrationUsers.Administrator), ("Password", "demonstration-2017"));
        var asked = await browser.SubmitAsync(signedIn, "form[action='/users/add']");

        signedIn.Main.Should().Contain("Passwords are not kept");
        signedIn.Text.Should().NotContain("gravel teapot orbit");
        asked.Problems.Should().Equal("Enter a first password");
        asked.Document.QuerySelector("[name='Input.DisplayName']")!.GetAttribute("value").Should().Be("Late addition");
    }

    [Fact]
    public async Task A_form_that_cannot_be_kept_says_so()
    {
        var browser = product.Browse();
        using var large = new FormUrlEncodedContent(Enumerable.Range(0, 200).Select(number => KeyValuePair.Create($"Field{number}", new string('x', 15_000))));
        using var file = new MultipartFormDataContent { { new StringContent("a,b"), "File", "figures.csv" } };

        foreach (var content in new HttpContent[] { large, file })
        {
            var refused = await browser.SendAsync(HttpMethod.Post, "/rating-rules/standard", content, ("Origin", "http://localhost"));

            refused.Status.Should().Be(HttpStatusCode.Unauthorized);
            refused.Main.Should().Contain("could not be kept: it is too large, holds a file");
            refused.Document.QuerySelector("input[name=Kept]").Should().BeNull();
        }
    }

    [Fact]
    public async Task A_large_form_that_is_kept_comes_through_the_sign_in()
    {
        var browser = product.Browse();
        using var content = new FormUrlEncodedContent(Enumerable.Range(0, 60).Select(number => KeyValuePair.Create($"Field{number}", new string('x', 15_000))));

        var refused = await browser.SendAsync(HttpMethod.Post, "/rating-rules/standard", content, ("Origin", "http://localhost"));
        var signedIn = await browser.SubmitAsync(
            refused, "form[action='/account/sign-in']", ("UserName", DemonstrationUsers.ChiefAccountant), ("Password", "demonstration-2017"));

        signedIn.Heading.Should().Be("You are signed in again");
        signedIn.Document.QuerySelectorAll("main input[type=hidden]").Length.Should().BeGreaterThan(60);
    }

    [Fact]
    public async Task What_was_kept_too_long_is_said_to_be_lost()
    {
        var browser = product.Browse();

        var answer = await browser.SubmitAsync(
            await browser.GetAsync("/account/sign-in"),
            "form[action='/account/sign-in']",
            ("UserName", DemonstrationUsers.ChiefAccountant),
            ("Password", "demonstration-2017"),
            ("Kept", "too-old-or-forged"));

        answer.Heading.Should().Be("You are signed in again");
        answer.Main.Should().Contain("could not be kept");
    }

    [Fact]
    public async Task Guesses_made_elsewhere_do_not_shut_a_person_out_of_their_own_browser()
    {
        await product.ChangeAsync(db => AddAsync(db, "guessed.elsewhere"));
        var own = await product.BrowseAsAsync("guessed.elsewhere");
        await own.SubmitAsync(await own.GetAsync("/account"), "form[action='/account/sign-out']");
        var stranger = product.Browse();
        for (var guess = 0; guess < SignInStore.GuessesAllowed; guess++)
        {
            await stranger.TrySignInAsync("guessed.elsewhere", "wrong-password-123");
        }

        (await own.TrySignInAsync("guessed.elsewhere", "demonstration-2017")).Status.Should().Be(HttpStatusCode.Redirect);
        (await stranger.TrySignInAsync("guessed.elsewhere", "demonstration-2017")).Status.Should().Be(HttpStatusCode.BadRequest, "a stranger still waits");
    }

    [Fact]
    public async Task A_known_browser_has_no_more_guesses_than_a_stranger_and_says_no_more()
    {
        await product.ChangeAsync(db => AddAsync(db, "guesses.at.home"));
        var own = await product.BrowseAsAsync("guesses.at.home");
        await own.SubmitAsync(await own.GetAsync("/account"), "form[action='/account/sign-out']");
        for (var guess = 0; guess < SignInStore.GuessesAllowed; guess++)
        {
            await own.TrySignInAsync("guesses.at.home", "wrong-password-123");
        }

        var right = await own.TrySignInAsync("guesses.at.home", "demonstration-2017");

        right.Problems.Should().Equal("The user name or the password is not right, or the account cannot sign in now");
        (await product.LookAsync(db => db.Users.AsNoTracking().SingleAsync(user => user.UserName == "guesses.at.home"))).AccessFailedCount.Should().Be(0);
        await product.Browse().SignInAsync("guesses.at.home");
    }

    [Fact]
    public async Task A_right_password_ends_a_known_browsers_count()
    {
        await product.ChangeAsync(db => AddAsync(db, "sometimes.wrong"));
        var own = await product.BrowseAsAsync("sometimes.wrong");
        for (var round = 0; round < 3; round++)
        {
            await own.SubmitAsync(await own.GetAsync("/account"), "form[action='/account/sign-out']");
            for (var guess = 1; guess < SignInStore.GuessesAllowed; guess++)
            {
                await own.TrySignInAsync("sometimes.wrong", "wrong-password-123");
            }

            await own.SignInAsync("sometimes.wrong");
        }

        (await product.LookAsync(db => db.UserTokens.CountAsync(token => db.Users.Any(user => user.Id == token.UserId && user.UserName == "sometimes.wrong")))).Should().Be(0);
    }

    [Fact]
    public async Task A_browser_known_for_one_account_is_a_stranger_to_another_and_its_cookie_opens_nothing()
    {
        await product.ChangeAsync(db => AddAsync(db, "somebody.else"));
        var browser = await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember);
        await browser.SubmitAsync(await browser.GetAsync("/account"), "form[action='/account/sign-out']");

        await browser.TrySignInAsync("somebody.else", "wrong-password-123");

        (await product.LookAsync(db => db.Users.AsNoTracking().SingleAsync(user => user.UserName == "somebody.else"))).AccessFailedCount.Should().Be(1);
        (await browser.GetAsync("/account")).Location.Should().StartWith("/account/sign-in");
    }

    [Fact]
    public async Task First_guesses_of_a_known_browser_made_at_once_are_all_counted()
    {
        await product.ChangeAsync(db => AddAsync(db, "guesses.at.once.home"));
        var own = await product.BrowseAsAsync("guesses.at.once.home");
        await own.SubmitAsync(await own.GetAsync("/account"), "form[action='/account/sign-out']");
        var page = await own.GetAsync("/account/sign-in");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => own.SubmitAsync(
            page, "form[action='/account/sign-in']", ("UserName", "guesses.at.once.home"), ("Password", "wrong-password-123"))));

        (await product.LookAsync(db => db.UserTokens.Where(token => db.Users.Any(user => user.Id == token.UserId && user.UserName == "guesses.at.once.home")).Select(token => token.Value).SingleAsync()))
            .Should().Be("8;0");
    }

    [Fact]
    public async Task A_form_from_another_site_is_not_carried_through_a_sign_in()
    {
        var browser = product.Browse();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("Input.AmberAmount", "1")]);

        var refused = await browser.SendAsync(HttpMethod.Post, "/rating-rules/standard", content, ("Origin", "https://elsewhere.example"));

        refused.Status.Should().Be(HttpStatusCode.Unauthorized);
        refused.Document.QuerySelector("input[name=Kept]").Should().BeNull();
    }

    private static async Task AddAsync(Data.BudgetDbContext db, string userName)
    {
        var hash = await db.Users.Select(user => user.PasswordHash).FirstAsync();
        db.Users.Add(new Account
        {
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            DisplayName = userName,
            Role = Role.CommitteeMember,
            PasswordHash = hash,
            SecurityStamp = Guid.NewGuid().ToString(),
            LockoutEnabled = true,
        });
    }
}
