using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Exchange.Comparing;

namespace BudgetMonitor.Exchange.Checking;

/// <summary>Whether every period that a row names exists, and whether nothing that is published would change.</summary>
internal static class PublishedCheck
{
    public static void Run(CheckContext context)
    {
        var known = context.StoredPeriods.Select(period => (period.Year, period.Number))
            .Concat(context.Wanted(CouncilFiles.Periods).Select(row => (row.Year.StartYear, row.Period)))
            .ToHashSet();

        // A period that nobody knows may stand in a line that could not be read.
        var isWhole = !context.Bundle.HasDoubtfulRows(CouncilFiles.Periods);
        foreach (var comparison in context.Comparisons.Where(comparison => comparison.File != CouncilFiles.Periods))
        {
            if (isWhole)
            {
                Missing(context, comparison, known);
            }

            Locked(
                context,
                comparison,
                row => row is IPeriodRow { Period: var period, Year: var year } && context.IsPublished(year, period),
                "period",
                row => $"period {((IPeriodRow)row).Period} of {((IPeriodRow)row).Year} is published and does not change",
                "Take the line out, or give the figure for an open period");
        }
    }

    private static void Missing(CheckContext context, FileComparison comparison, HashSet<(int Year, int Number)> known)
    {
        foreach (var first in comparison.WantedRows.OfType<IPeriodRow>()
            .Where(row => row.Period > 0 && !known.Contains((row.Year.StartYear, row.Period)))
            .DistinctBy(row => (row.Year, row.Period)))
        {
            context.Fault(
                comparison.File,
                ((BundleRow)first).Line,
                "period",
                BundleColumns.Period.Write(first.Period),
                $"period {first.Period} of {first.Year} is neither in periods.csv nor in the database",
                "Add the period to periods.csv with its status");
        }
    }

    /// <summary>Refuses what would change a row that is locked.</summary>
    public static void Locked<TRow>(
        CheckContext context,
        BundleFile<TRow> file,
        Func<TRow, bool> isLocked,
        string column,
        Func<TRow, FormattableString> problem,
        string advice)
        where TRow : BundleRow
    {
        if (context.Find(file) is { } comparison)
        {
            Locked(context, comparison, row => isLocked((TRow)row), column, row => problem((TRow)row), advice);
        }
    }

    private static void Locked(
        CheckContext context,
        FileComparison comparison,
        Func<BundleRow, bool> isLocked,
        string column,
        Func<BundleRow, FormattableString> problem,
        string advice)
    {
        foreach (var (row, before) in comparison.WrittenRows)
        {
            if (isLocked(row) || (before is not null && isLocked(before)))
            {
                context.Fault(comparison.File, row.Line, column, comparison.LabelOf(row), FormattableString.Invariant(problem(row)), advice);
            }
        }

        foreach (var row in comparison.RemovedRows.Where(isLocked))
        {
            context.Fault(comparison.File, 0, column, comparison.LabelOf(row), FormattableString.Invariant(problem(row)) + "; the bundle leaves this row out of its list", "Give the whole list, this row with it");
        }
    }

    /// <summary>What a published period reports keeps the money that was approved; what is new begins after it.</summary>
    public static void Approved<TRow>(
        CheckContext context,
        BundleFile<TRow> file,
        Func<TRow, (FinancialYear Year, string Name, int FromPeriod)> about,
        Func<TRow, TRow, bool> moneyDiffers,
        string stays,
        string advice)
        where TRow : BundleRow
    {
        foreach (var (row, before) in context.Find(file)?.Writes ?? [])
        {
            var (year, name, from) = about(row);
            var last = context.LastPublished(year);
            if (before is not null && about(before).FromPeriod is var since && last >= since && moneyDiffers(row, before))
            {
                context.Fault(file, row.Line, "name", name, $"period {last} of {year} is published and reports {name}, so {stays}", advice);
            }
            else if (last >= from && (before is null || about(before).FromPeriod != from))
            {
                context.Fault(
                    file, row.Line, "from_period", BundleColumns.Period.Write(from), $"period {last} of {year} is published without {name}", FormattableString.Invariant($"Give {last + 1} or a later period as from_period"));
            }
        }
    }
}
