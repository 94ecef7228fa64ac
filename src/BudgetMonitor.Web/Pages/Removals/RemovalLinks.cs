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

    /// <summary>The address of the page that asks whether a thing should go.</summary>
    public static string Href(RemovableThing thing)
    {
        ArgumentNullException.ThrowIfNull(thing);
        return $"/remove/{Place(thing)}/{thing.Kind.Key}?key={Uri.EscapeDataString(thing.Key)}";
    }

    /// <summary>The name and address of the list that it stands in.</summary>
    public static (string Text, string Href) List(RemovableThing thing)
    {
        ArgumentNullException.ThrowIfNull(thing);
        var area = MonitoringAreas.Of(thing.Kind);
        return (area.ListName, $"{area.Href}/{Place(thing)}");
    }

    /// <summary>The address of the page on which it is changed.</summary>
    public static string ChangeHref(RemovableThing thing)
    {
        ArgumentNullException.ThrowIfNull(thing);
        var address = MonitoringAreas.Of(thing.Kind).Changes[thing.Kind.Entity];
        return List(thing).Href + address.Replace("{key}", Uri.EscapeDataString(thing.Key), StringComparison.Ordinal);
    }

    private static string Place(RemovableThing thing) => string.Create(CultureInfo.InvariantCulture, $"{thing.Period.Year}/{thing.Period.Number}");
}
