using System.Globalization;
using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.Removals;

/// <summary>Where things that can be removed have their pages, from what each area declares.</summary>
public static class RemovalLinks
{
    /// <summary>The kind that an address names, in letters of either case; null where there is none.</summary>
    public static RemovableKind? Find(string? key) =>
        CouncilAreas.RemovableKinds.FirstOrDefault(kind => string.Equals(kind.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The address of the page that asks whether it should be removed.</summary>
    public static string Href(RemovalTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return $"/remove/{Place(target)}/{target.Kind.Key}?key={Uri.EscapeDataString(target.Key)}";
    }

    /// <summary>The name and address of the list that it stands in.</summary>
    public static (string Text, string Href) List(RemovalTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var area = MonitoringAreas.Of(target.Kind);
        return (area.ListName, $"{area.Href}/{Place(target)}");
    }

    /// <summary>The address of the page on which it is changed.</summary>
    public static string ChangeHref(RemovalTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var address = MonitoringAreas.Of(target.Kind).Changes[target.Kind.Entity];
        return List(target).Href + address.Replace("{key}", Uri.EscapeDataString(target.Key), StringComparison.Ordinal);
    }

    private static string Place(RemovalTarget target) => string.Create(CultureInfo.InvariantCulture, $"{target.Period.Year}/{target.Period.Number}");
}
