using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>Every area that bundles hold data of, and so every file that a bundle may hold, in the order in which they are stored and written.</summary>
internal static class BundleFiles
{
    /// <summary>The areas. A published period locks its figures, so the periods' states come last.</summary>
    public static IReadOnlyList<BundleArea> Areas { get; } =
    [
        new CouncilBundle(),
        new KindBundle(),
        new BudgetBundle(),
        new AdjustmentBundle(),
        new ActionLogBundle(),
        new RollForwardBundle(),
        new ExplanationBundle(),
        new CapitalBundle(),
        new ReserveBundle(),
        new CompanyBundle(),
        new DebtBundle(),
        new SavingsBundle(),
        new SeriesBundle(),
        new ActivityBundle(),
        new StaffingBundle(),
        new PaperBundle(),
        new PeriodBundle(),
    ];

    /// <summary>Every file with how it is kept.</summary>
    public static IReadOnlyList<StoredFile> Stored { get; } = [.. Areas.SelectMany(area => area.Files)];

    /// <summary>Every file.</summary>
    public static IReadOnlyList<BundleFile> All { get; } = [.. Stored.Select(stored => stored.File)];

    /// <summary>The file of this name, upper and lower case alike; null where no bundle has one.</summary>
    public static BundleFile? Find(string name) => All.FirstOrDefault(file => string.Equals(file.Name, name, StringComparison.OrdinalIgnoreCase));
}
