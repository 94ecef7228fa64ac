using Microsoft.AspNetCore.Mvc.Rendering;

namespace BudgetMonitor.Web.Markup;

/// <summary>What a field is called on the page and what is wrong with it.</summary>
public static class FieldMarkup
{
    /// <summary>The id of the field with this name.</summary>
    public static string Id(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>The first message about a field; null where it is right.</summary>
    public static string? ErrorOf(ViewContext page, string name)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
    }
}
