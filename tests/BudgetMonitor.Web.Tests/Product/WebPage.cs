using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace BudgetMonitor.Web.Tests.Product;

/// <summary>What the product answered.</summary>
public sealed class WebPage(HttpResponseMessage response, byte[] bytes)
{
    private IHtmlDocument? document;

    /// <summary>The status.</summary>
    public HttpStatusCode Status => response.StatusCode;

    /// <summary>The address that answered.</summary>
    public string Path => response.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>Where a redirect leads, within the product.</summary>
    public string? Location => response.Headers.Location is { } uri ? (uri.IsAbsoluteUri ? uri.PathAndQuery : uri.ToString()) : null;

    /// <summary>The whole answer.</summary>
    public HttpResponseMessage Response => response;

    /// <summary>The bytes.</summary>
    public byte[] Bytes => bytes;

    /// <summary>The text.</summary>
    public string Text => Encoding.UTF8.GetString(bytes);

    /// <summary>The page.</summary>
    public IHtmlDocument Document => document ??= new HtmlParser().ParseDocument(Text);

    /// <summary>The page's one heading of the first rank.</summary>
    public string Heading => Squeeze(Document.QuerySelectorAll("h1").Single().TextContent);

    /// <summary>What the person sees in the page's main part, without line breaks.</summary>
    public string Main => Squeeze(Document.QuerySelector("main")!.TextContent);

    /// <summary>The messages of the error summary.</summary>
    public IReadOnlyList<string> Problems => Document.QuerySelectorAll(".govuk-error-summary__list li").Select(item => Squeeze(item.TextContent)).ToList();

    /// <summary>A header's value, or null.</summary>
    public string? Header(string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    /// <summary>The cookies that the answer sets.</summary>
    public IReadOnlyList<string> SetCookies => response.Headers.TryGetValues("Set-Cookie", out var values) ? values.ToList() : [];

    /// <summary>What stands in a field, typed or chosen.</summary>
    public string? ValueOf(string field) => Document.QuerySelector($"[name='{field}']") switch
    {
        IHtmlSelectElement select => select.QuerySelectorAll("option[selected]").SingleOrDefault()?.GetAttribute("value"),
        var input => input!.GetAttribute("value"),
    };

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
