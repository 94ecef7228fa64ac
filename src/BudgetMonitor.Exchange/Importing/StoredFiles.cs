using BudgetMonitor.Exchange.Files;

namespace BudgetMonitor.Exchange.Importing;

/// <summary>Every file with its place in the database, in the order in which they are stored.</summary>
internal static class StoredFiles
{
    private static readonly StoredFile[] Known =
    [
        StoredWords.Council,
        new StoredStructure(),
        StoredWords.RagRules,
        .. StoredKinds.All,
        StoredFigures.CashLimits,
        StoredFigures.Virements,
        StoredFigures.Profiles,
        StoredFigures.Actuals,
        StoredFigures.Forecasts,
        StoredFigures.DirectorAdjustments,
        StoredActions.Actions,
        StoredActions.Progress,
        StoredFigures.RollForwards,
        StoredWords.Explanations,
        StoredWords.Commentaries,
        .. StoredCapital.All,
        .. StoredBalances.All,
        .. StoredSavings.All,
        .. StoredSeries.All,
        .. StoredMeasures.All,
        StoredWords.TableRows,
        StoredWords.PaperTexts,
        StoredWords.Periods,
    ];

    /// <summary>In the order of <see cref="BundleFiles.All"/>.</summary>
    public static IReadOnlyList<StoredFile> All { get; } = BundleFiles.All.Select(file => Known.Single(known => known.File == file)).ToArray();
}
