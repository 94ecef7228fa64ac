using System.Globalization;

namespace BudgetMonitor.Web.Markup;

/// <summary>Ids that are used once on a page.</summary>
internal static class PageIds
{
    public static string Next(HttpContext context, string kind)
    {
        var key = "page-id-" + kind;
        var number = (context.Items[key] as int? ?? 0) + 1;
        context.Items[key] = number;
        return string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");
    }
}
