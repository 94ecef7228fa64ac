using System.Globalization;
using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Web.Pages.Removals;

/// <summary>What is said of each kind of thing that can be removed, and where its pages are.</summary>
public static class RemovalWords
{
    /// <summary>The word of an address for each kind, in lower case letters: saving, scheme.</summary>
    public static RemovableKind? Read(string? word) =>
        Enum.GetValues<RemovableKind>().Cast<RemovableKind?>().FirstOrDefault(kind => string.Equals(kind.ToString(), word, StringComparison.OrdinalIgnoreCase));

    /// <summary>What one is called.</summary>
    public static string Word(this RemovableKind kind) => kind switch
    {
        RemovableKind.Saving => "saving",
        RemovableKind.Scheme => "scheme",
        RemovableKind.Reserve => "reserve",
        RemovableKind.Company => "company",
        RemovableKind.Debt => "group of debtors",
        RemovableKind.Activity => "measure",
        RemovableKind.Staffing => "staffing measure",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The address of the page that asks whether it should go.</summary>
    public static string Href(RemovableThing thing)
    {
        ArgumentNullException.ThrowIfNull(thing);
        return $"/remove/{Place(thing.Period)}/{thing.Kind.ToString().ToLowerInvariant()}?key={Uri.EscapeDataString(thing.Key)}";
    }

    /// <summary>The name and address of the list that it stands in.</summary>
    public static (string Text, string Href) List(RemovableThing thing)
    {
        ArgumentNullException.ThrowIfNull(thing);
        var (text, area) = thing.Kind switch
        {
            RemovableKind.Saving => ("Savings", "savings"),
            RemovableKind.Scheme => ("Capital programme", "capital"),
            RemovableKind.Reserve => ("Reserves and provisions", "reserves"),
            RemovableKind.Company => ("The council’s companies", "companies"),
            RemovableKind.Debt => ("Debt by age", "debt"),
            RemovableKind.Activity => ("Activity", "activity"),
            RemovableKind.Staffing => ("Staffing", "staffing"),
            _ => throw new ArgumentOutOfRangeException(nameof(thing), thing.Kind, null),
        };
        return (text, $"/{area}/{Place(thing.Period)}");
    }

    /// <summary>The address of the page on which it is changed.</summary>
    public static string ChangeHref(RemovableThing thing)
    {
        ArgumentNullException.ThrowIfNull(thing);
        var (list, key) = (List(thing).Href, Uri.EscapeDataString(thing.Key));
        return thing.Kind switch
        {
            RemovableKind.Scheme => $"{list}/schemes/{key}/edit",
            RemovableKind.Debt => $"{list}/enter?debtor={key}",
            RemovableKind.Activity or RemovableKind.Staffing => $"{list}/register/{key}",
            _ => $"{list}/{key}/change",
        };
    }

    private static string Place(MonitoringPeriod period) => string.Create(CultureInfo.InvariantCulture, $"{period.Year}/{period.Number}");
}
