using System.Net;
using AngleSharp.Html.Dom;
using BudgetMonitor.Web.Demonstration;
using BudgetMonitor.Web.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace BudgetMonitor.Web.Tests.Product;

/// <summary>A browser without script: keeps cookies, fills in forms, follows nothing by itself.</summary>
public sealed class Browser(ProductFactory product, Uri address)
{
    private readonly HttpClient client = product.CreateClient(new WebApplicationFactoryClientOptions
    {
        BaseAddress = address,
        AllowAutoRedirect = false,
        HandleCookies = true,
    });

    /// <summary>Signs in, and insists that it worked.</summary>
    public async Task SignInAsync(string userName, string password = DemonstrationAccounts.Password)
    {
        var answer = await TrySignInAsync(userName, password);
        answer.Status.Should().Be(HttpStatusCode.Redirect, "{0} should sign in", userName);
    }

    /// <summary>Tries to sign in.</summary>
    public async Task<WebPage> TrySignInAsync(string userName, string password, string returnUrl = "") =>
        await SubmitAsync(
            await GetAsync("/account/sign-in" + returnUrl),
            "form[action='/account/sign-in']",
            ("UserName", userName),
            ("Password", password));

    /// <summary>Opens a page.</summary>
    public Task<WebPage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <summary>Sends a request of any method.</summary>
    public async Task<WebPage> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await ReadAsync(await client.SendAsync(request));
    }

    /// <summary>Fills in a form of a page and sends it. What is not named keeps the page's value.</summary>
    public Task<WebPage> SubmitAsync(WebPage page, string form, params (string Name, string? Value)[] fields) =>
        SubmitByAsync(page, form, button: null, fields);

    /// <summary>Fills in a form and sends it by one of its buttons, which may lead elsewhere.</summary>
    public async Task<WebPage> SubmitByAsync(WebPage page, string form, string? button, params (string Name, string? Value)[] fields)
    {
        ArgumentNullException.ThrowIfNull(page);
        var element = (page.Document.QuerySelector(form) as IHtmlFormElement)
            ?? throw new InvalidOperationException($"The page {page.Path} has no form {form}.");
        var target = (button is null ? null : Of(element, "button").Single(one => one.TextContent.Trim() == button).GetAttribute("formaction"))
            ?? element.GetAttribute("action")
            ?? page.Path;
        return await PostAsync(target, Fill(FieldsOf(element), fields));
    }

    /// <summary>Takes a step that saves nothing, such as a preview: what was sent is held, and the browser is led to an address that shows it.</summary>
    public async Task<WebPage> StepByAsync(WebPage page, string form, string? button, params (string Name, string? Value)[] fields)
    {
        var sent = await SubmitByAsync(page, form, button, fields);
        sent.Location.Should().Contain("held=", string.Join(' ', sent.Document.Body is null ? [] : sent.Problems));
        return await GetAsync(sent.Location!);
    }

    /// <summary>Posts to any address with a form token that is good for this browser.</summary>
    public async Task<WebPage> PostWithTokenAsync(string path, params (string Name, string? Value)[] fields)
    {
        var account = await GetAsync("/account");
        var page = account.Status == HttpStatusCode.OK ? account : await GetAsync("/account/sign-in");
        var token = page.Document.QuerySelector("input[name=FormToken]")!.GetAttribute("value");
        return await PostAsync(path, [("FormToken", token), .. fields]);
    }

    /// <summary>Posts just these fields.</summary>
    public Task<WebPage> PostAsync(string path, params (string Name, string? Value)[] fields) => PostAsync(path, fields.AsEnumerable());

    /// <summary>A form's elements: those inside it, and those elsewhere on the page that name it.</summary>
    private static IEnumerable<AngleSharp.Dom.IElement> Of(IHtmlFormElement form, string selector) =>
        form.QuerySelectorAll(selector).Where(element => !element.HasAttribute("form"))
            .Concat(form.Id is { Length: > 0 } id ? form.Owner!.QuerySelectorAll($"{selector}[form='{id}']") : []);

    private static IEnumerable<(string Name, string? Value)> FieldsOf(IHtmlFormElement form)
    {
        foreach (var field in Of(form, "input[name]").Concat(Of(form, "textarea[name]")).Concat(Of(form, "select[name]")))
        {
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                    break;
                case IHtmlInputElement input:
                    yield return (input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (area.Name!, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return (select.Name!, select.Value);
                    break;
            }
        }
    }

    // A name that is given takes the place of every field of that name; null takes the field out.
    private static IEnumerable<(string Name, string? Value)> Fill(IEnumerable<(string Name, string? Value)> fields, (string Name, string? Value)[] given) =>
        fields.Where(field => given.All(other => other.Name != field.Name)).Concat(given.Where(field => field.Value is not null));

    private static async Task<WebPage> ReadAsync(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new WebPage(response, bytes);
    }

    private async Task<WebPage> PostAsync(string path, IEnumerable<(string Name, string? Value)> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await SendAsync(HttpMethod.Post, path, content, ("Origin", address.GetLeftPart(UriPartial.Authority)));
    }
}
