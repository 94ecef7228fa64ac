using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Exchange.Columns;

namespace BudgetMonitor.Exchange.Checking;

/// <summary>The rules of budgets and forecasts: cash limits are whole, virements net to nil, mirroring lines mirror, and nothing of it changes under a published period.</summary>
internal static class BudgetCheck
{
    public static void Run(CheckContext context)
    {
        CashLimitPairs(context);
        CashLimits(context);
        Nets(context);
        LockedVirements(context);
        Profiles(context);
        Mirrors(context);
    }

    private static void CashLimitPairs(CheckContext context)
    {
        foreach (var row in context.Wanted(FigureFiles.CashLimits))
        {
            if (row.Gross is null != row.Income is null)
            {
                context.Fault(
                    FigureFiles.CashLimits,
                    row.Line,
                    row.Gross is null ? "gross_gbp" : "income_gbp",
                    string.Empty,
                    "a cash limit needs gross and income both",
                    "Enter 0 where there is none of one, or leave both empty");
            }
            else if (row is { Gross: null, PriorYearOutturn: null, PriorYearVariance: null })
            {
                context.Fault(FigureFiles.CashLimits, row.Line, "gross_gbp", string.Empty, "the line has no figure at all", "Enter figures or take the line out");
            }

            if (row.Income is { Pence: > 0 })
            {
                PositiveIncome(context, FigureFiles.CashLimits, row.Line, MoneyCells.Write(row.Income.Value));
            }
        }

        foreach (var row in context.Wanted(FigureFiles.Forecasts).Where(row => row.Income.Pence > 0))
        {
            PositiveIncome(context, FigureFiles.Forecasts, row.Line, MoneyCells.Write(row.Income));
        }

        foreach (var row in context.Wanted(FigureFiles.Actuals).Where(row => row.Income.Pence > 0))
        {
            PositiveIncome(context, FigureFiles.Actuals, row.Line, MoneyCells.Write(row.Income));
        }
    }

    private static void PositiveIncome(CheckContext context, BundleFile file, int line, string value) =>
        context.Warn(file, line, "income_gbp", value, "the income is above nil, but income is negative", "Check its sign; it is stored as it stands");

    /// <summary>A head without an approved cash limit, such as a new one, has nothing that could stay, so it is told of in words of its own.</summary>
    private static void CashLimits(CheckContext context)
    {
        foreach (var (row, before) in context.Find(FigureFiles.CashLimits)?.Writes ?? [])
        {
            if (context.LastPublished(row.Year) is > 0 and var last)
            {
                var hadNone = before is null;
                context.Fault(
                    FigureFiles.CashLimits,
                    row.Line,
                    "code",
                    row.Code,
                    hadNone
                        ? $"period {last} of {row.Year} is published without an approved cash limit of {row.Code}, so none can be added"
                        : $"period {last} of {row.Year} is published, so the approved cash limit and last year's figures of {row.Code} stay",
                    $"Bring {(hadNone ? "its budget" : "the change")} as a virement or a technical adjustment dated after that period");
            }
        }
    }

    private static void Nets(CheckContext context)
    {
        foreach (var rows in context.Wanted(FigureFiles.Virements).GroupBy(row => row, FigureFiles.Virements.ByGroup))
        {
            var first = rows.First();
            foreach (var row in rows)
            {
                if (row.Kind != first.Kind)
                {
                    context.Fault(FigureFiles.Virements, row.Line, "kind", string.Empty, $"the rows of {row.Reference} are not all of one kind", "Use one reference for a virement and another for a technical change");
                }

                if (row.Date < row.Year.FirstDay || row.Date > row.Year.LastDay)
                {
                    context.Fault(FigureFiles.Virements, row.Line, "date", row.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), $"the day is not in {row.Year}", "Date it between 1 April and 31 March of the year");
                }
            }

            var net = rows.Select(row => row.Gross + row.Income).Sum();
            if (rows.All(row => row.Kind == BudgetChangeKind.Virement) && !net.IsNil)
            {
                context.Fault(
                    FigureFiles.Virements,
                    first.Line,
                    "reference",
                    first.Reference,
                    $"the rows of {first.Reference} add up to {net.InWords()} and not to nil",
                    "A virement gives to one line what it takes from another; a change that does not is technical");
            }
        }
    }

    private static void LockedVirements(CheckContext context) => PublishedCheck.Locked(
        context,
        FigureFiles.Virements,
        row => context.LastPublished(row.Year) is > 0 and var last && row.Date <= new MonitoringPeriod(row.Year, last).LastDay,
        "date",
        row => $"{row.Date:yyyy-MM-dd} lies in a published period, whose budget does not change",
        "Date the change after the last published period");

    private static void Profiles(CheckContext context)
    {
        if (context.Find(FigureFiles.Profiles) is not { } profiles)
        {
            return;
        }

        // A line that has no profile is spread in twelfths: its first row would change the months already published.
        var profiled = profiles.Stored.Select(row => (row.Year, row.Code.ToUpperInvariant())).ToHashSet();
        PublishedCheck.Locked(
            context,
            FigureFiles.Profiles,
            row => context.LastPublished(row.Year) is > 0 and var last
                && (row.Period <= last || !profiled.Contains((row.Year, row.Code.ToUpperInvariant()))),
            "period",
            row => $"period {context.LastPublished(row.Year)} of {row.Year} is published, and this would change the profile behind it",
            "Profile months after it, of lines that had a profile before");
    }

    /// <summary>
    /// A mirroring line's forecast is never stored, it follows. Where a bundle gives it all the same it must say what would
    /// follow, so that nobody believes another figure.
    /// </summary>
    private static void Mirrors(CheckContext context)
    {
        var mirroring = context.Bundle.Years
            .Select(context.Structure)
            .OfType<BudgetStructure>()
            .Where(structure => structure.Nodes.Any(node => node.MirrorsIndex >= 0))
            .ToDictionary(structure => structure.Year.StartYear);
        if (mirroring.Count == 0)
        {
            return;
        }

        foreach (var forecasts in context.After(FigureFiles.Forecasts).Where(row => mirroring.ContainsKey(row.Year.StartYear)).GroupBy(row => (row.Year, row.Period)))
        {
            var structure = mirroring[forecasts.Key.Year.StartYear];
            var byLine = forecasts
                .Where(row => structure.Find(row.Code) is not null)
                .ToDictionary(row => structure.Find(row.Code)!.Index);
            foreach (var mirror in structure.Nodes.Where(node => node.MirrorsIndex >= 0))
            {
                if (byLine.GetValueOrDefault(mirror.Index) is { Line: > 0 } given)
                {
                    Mirror(context, structure, structure.Nodes[mirror.MirrorsIndex], byLine, given);
                }
            }
        }
    }

    private static void Mirror(CheckContext context, BudgetStructure structure, StructureNode mirrored, Dictionary<int, ForecastRow> byLine, ForecastRow given)
    {
        var lines = structure.LinesOf(mirrored).ToArray();
        if (lines.Any(line => !byLine.ContainsKey(line.Index)))
        {
            return;
        }

        var expected = -lines.Select(line => byLine[line.Index].Gross + byLine[line.Index].Income).Sum();
        if (given.Gross + given.Income != expected)
        {
            context.Fault(
                FigureFiles.Forecasts,
                given.Line,
                "gross_gbp",
                MoneyCells.Write(given.Gross + given.Income),
                $"{given.Code} brings {mirrored.Code} back to nil, so its net forecast is {expected}",
                "Leave the line out: it follows by itself");
        }
    }
}
