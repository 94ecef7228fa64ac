namespace BudgetMonitor.Exchange.Files;

/// <summary>Every file that a bundle may hold, in the order in which they are stored and written.</summary>
internal static class BundleFiles
{
    public static IReadOnlyList<BundleFile> All { get; } =
    [
        CouncilFiles.Council,
        CouncilFiles.Structure,
        CouncilFiles.RagRules,
        KindFiles.Kinds,
        KindFiles.Parts,
        KindFiles.Tables,
        FigureFiles.CashLimits,
        FigureFiles.Virements,
        FigureFiles.Profiles,
        FigureFiles.Actuals,
        FigureFiles.Forecasts,
        FigureFiles.DirectorAdjustments,
        ActionFiles.Actions,
        ActionFiles.Progress,
        FigureFiles.RollForwards,
        PaperFiles.Explanations,
        PaperFiles.Commentaries,
        CapitalFiles.Schemes,
        CapitalFiles.Years,
        CapitalFiles.Funding,
        CapitalFiles.Forecasts,
        CapitalFiles.YearForecasts,
        BalanceFiles.Reserves,
        BalanceFiles.Movements,
        BalanceFiles.Companies,
        BalanceFiles.CompanyForecasts,
        BalanceFiles.AgedDebt,
        SavingsFiles.Register,
        SavingsFiles.Amounts,
        SavingsFiles.Progress,
        SavingsFiles.Workstreams,
        SavingsFiles.Shares,
        SeriesFiles.Series,
        SeriesFiles.Columns,
        SeriesFiles.Values,
        ActivityFiles.Measures,
        ActivityFiles.Forecasts,
        ActivityFiles.Months,
        ActivityFiles.Drivers,
        StaffingFiles.Measures,
        StaffingFiles.Forecasts,
        StaffingFiles.Bridge,
        PaperFiles.TableRows,
        PaperFiles.TableLabels,
        PaperFiles.PaperTexts,
        CouncilFiles.Periods,
    ];

    /// <summary>The file of this name, upper and lower case alike; null where no bundle has one.</summary>
    public static BundleFile? Find(string name) => All.FirstOrDefault(file => string.Equals(file.Name, name, StringComparison.OrdinalIgnoreCase));
}
