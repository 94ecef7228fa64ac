using System.Reflection;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Security;

/// <summary>
/// A page to which a form came that must not be saved: it is shown again with what was entered and says why. Without the
/// request id nothing can be saved by it, whatever the page does with the rest.
/// </summary>
internal static class UnsavedForm
{
    /// <summary>Whether the page can show the form again: it binds a request id, or says that it shows what came.</summary>
    public static bool CanBeShown(object page) => page is IShowsFormAgain || IdOf(page) is not null;

    /// <summary>Takes the request id out and says why.</summary>
    public static void Refuse(PageModel page, string why)
    {
        if (IdOf(page) is { } id)
        {
            id.SetValue(page, Guid.Empty);
            page.ModelState.Remove(RequestIdTagHelper.Field);
        }

        page.ModelState.AddModelError(string.Empty, why);
    }

    private static PropertyInfo? IdOf(object page) =>
        page.GetType().GetProperty(RequestIdTagHelper.Field, BindingFlags.Public | BindingFlags.Instance) is { PropertyType: var type } property
        && type == typeof(Guid)
        && property.IsDefined(typeof(BindPropertyAttribute), inherit: true)
            ? property
            : null;
}

/// <summary>A page without a request id that shows what was entered whenever something is wrong with it, and then does nothing else.</summary>
public interface IShowsFormAgain;
