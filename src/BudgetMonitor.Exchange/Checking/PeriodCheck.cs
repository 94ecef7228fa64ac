using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Exchange.Files;

namespace BudgetMonitor.Exchange.Checking;

/// <summary>Whether every period exists, and whether nothing that is published would change.</summary>
internal static class PeriodCheck
{
    public static void Run(CheckContext context)
    {
        OfPeriod(context, FigureFiles.Actuals);
        OfPeriod(context, FigureFiles.Forecasts);
        OfPeriod(context, FigureFiles.DirectorAdjustments);
        OfPeriod(context, ActionFiles.Progress);
        OfPeriod(context, CapitalFiles.Forecasts);
        OfPeriod(context, CapitalFiles.YearForecasts);
        OfPeriod(context, BalanceFiles.Movements);
        OfPeriod(context, BalanceFiles.CompanyForecasts);
        OfPeriod(context, BalanceFiles.AgedDebt);
        OfPeriod(context, SavingsFiles.Progress);
        OfPeriod(context, SeriesFiles.Values);
        OfPeriod(context, ActivityFiles.Forecasts);
        OfPeriod(context, ActivityFiles.Drivers);
        OfPeriod(context, StaffingFiles.Forecasts);
        OfPeriod(context, StaffingFiles.Bridge);
        OfPeriod(context, FigureFiles.RollForwards);
        OfPeriod(context, PaperFiles.Explanations);
        OfPeriod(context, PaperFiles.Commentaries);
        OfPeriod(context, PaperFiles.PaperTexts);
        Approved(
            context,
            BalanceFiles.Reserves,
            row => (row.Year, row.Name, row.FromPeriod),
            (row, before) => row.Kind != before.Kind || row.Opening != before.Opening,
            "its kind and opening balance stay",
            "Bring the correction as a movement of an open period");
        Approved(
            context,
            BalanceFiles.Companies,
            row => (row.Year, row.Name, row.FromPeriod),
            (row, before) => row.Budget != before.Budget,
            "its budget stays",
            "Say why the forecast differs from it");
        CashLimits(context);
        Savings(context);
        Capital(context);
        Virements(context);
        Profiles(context);
        Statuses(context);
    }

    private static void OfPeriod<TRow>(CheckContext context, BundleFile<TRow> file)
        where TRow : BundleRow, IPeriodRow
    {
        var known = context.StoredPeriods.Select(period => (period.Year, period.Number))
            .Concat(context.Wanted(CouncilFiles.Periods).Select(row => (row.Year.StartYear, row.Period)))
            .ToHashSet();
        if (context.Bundle.HasDoubtfulRows(CouncilFiles.Periods))
        {
            known.UnionWith(context.Bundle.Rows(file).Select(row => (row.Year.StartYear, row.Period)));
        }

        foreach (var first in context.Wanted(file)
            .Where(row => row.Period > 0 && !known.Contains((row.Year.StartYear, row.Period)))
            .GroupBy(row => (row.Year, row.Period))
            .Select(group => group.First()))
        {
            context.Fault(
                file,
                first.Line,
                "period",
                BundleColumns.Period.Write(first.Period),
                $"period {first.Period} of {first.Year} is neither in periods.csv nor in the database",
                "Add the period to periods.csv with its status");
        }

        Locked(
            context,
            file,
            row => context.IsPublished(row.Year, row.Period),
            "period",
            row => $"period {row.Period} of {row.Year} is published and does not change",
            "Take the line out, or give the figure for an open period");
    }

    /// <summary>What a published period reports keeps the money that was approved; what is new begins after it.</summary>
    private static void Approved<TRow>(
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

    /// <summary>What a published period counts of a saving stays; its words may change. Where savings.csv is not in the bundle, storing refuses the same.</summary>
    private static void Savings(CheckContext context)
    {
        foreach (var (row, before) in context.Find(SavingsFiles.Register)?.Writes ?? [])
        {
            var last = context.LastPublished(row.Year);
            var counts = before is null || (row.IsRecurring, row.IsCostAvoidance, row.IsAgreed, row.IsReplacement, row.FromPeriod)
                != (before.IsRecurring, before.IsCostAvoidance, before.IsAgreed, before.IsReplacement, before.FromPeriod);
            if (counts && last >= Math.Min(row.FromPeriod, before?.FromPeriod ?? row.FromPeriod))
            {
                context.Fault(
                    SavingsFiles.Register,
                    row.Line,
                    "from_period",
                    row.Reference,
                    before is null
                        ? $"period {last} of {row.Year} is published without this saving"
                        : $"period {last} of {row.Year} is published, so what counts of this saving stays",
                    before is null ? "Give it a later from_period" : "Change its words only, and report what differs as its progress");
            }
        }

        var from = context.After(SavingsFiles.Register)
            .GroupBy(row => (row.Year, row.Reference.ToUpperInvariant()))
            .ToDictionary(group => group.Key, group => group.First().FromPeriod);
        Locked(
            context,
            SavingsFiles.Amounts,
            row => from.TryGetValue((row.Year, row.Reference.ToUpperInvariant()), out var first) && context.LastPublished(row.Year) >= first,
            "reference",
            row => $"period {context.LastPublished(row.Year)} of {row.Year} is published, so the amounts of {row.Reference} stay",
            "Report what differs as the saving's progress, or add another saving with a later from_period");
    }

    /// <summary>What is approved of a scheme stays; a new scheme, year or source can still be added.</summary>
    private static void Capital(CheckContext context)
    {
        Approved(context, CapitalFiles.Schemes, row => row.Budget);
        Approved(context, CapitalFiles.Years, row => row.Budget);
        Approved(context, CapitalFiles.Funding, row => row.Amount);
    }

    private static void Approved<TRow>(CheckContext context, BundleFile<TRow> file, Func<TRow, Money> amount)
        where TRow : BundleRow, IHeadRow
    {
        if (context.Find(file) is not { } comparison)
        {
            return;
        }

        FormattableString Problem(TRow row) => $"period {context.LastPublished(row.Year)} of {row.Year} is published, so what is approved of the capital schemes of {row.Code} stays";
        foreach (var (row, before) in comparison.Writes.Where(write => write.Before is { } before && context.LastPublished(before.Year) > 0 && amount(before) != amount(write.Row)))
        {
            context.Fault(file, row.Line, "code", row.Code, FormattableString.Invariant(Problem(row)), $"Give the change as the working budget of a period; approved is {amount(before!)}");
        }

        foreach (var row in comparison.Removals.Where(row => context.LastPublished(row.Year) > 0))
        {
            context.Fault(file, 0, "code", file.Label(row), FormattableString.Invariant(Problem(row)) + "; the bundle leaves this row out of its list", "Give the whole list, this row with it");
        }
    }

    private static void Virements(CheckContext context) => Locked(
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
        Locked(
            context,
            FigureFiles.Profiles,
            row => context.LastPublished(row.Year) is > 0 and var last
                && (row.Period <= last || !profiled.Contains((row.Year, row.Code.ToUpperInvariant()))),
            "period",
            row => $"period {context.LastPublished(row.Year)} of {row.Year} is published, and this would change the profile behind it",
            "Profile months after it, of lines that had a profile before");
    }

    private static void Statuses(CheckContext context)
    {
        foreach (var (row, before) in context.Find(CouncilFiles.Periods)?.Writes ?? [])
        {
            if (before is { Status: PeriodStatus.Published } && row.Status == PeriodStatus.Published)
            {
                context.Fault(CouncilFiles.Periods, row.Line, "period", string.Empty, $"period {row.Period} of {row.Year} is published, so its timetable stays", "Take the line out");
            }
            else if (before is { Status: PeriodStatus.Published })
            {
                context.Fault(CouncilFiles.Periods, row.Line, "status", string.Empty, $"period {row.Period} of {row.Year} is published and stays so", "Take the line out");
            }
            else if (row.Status == PeriodStatus.Published && before is { Status: PeriodStatus.Open or PeriodStatus.InReview })
            {
                context.Fault(CouncilFiles.Periods, row.Line, "status", "published", $"period {row.Period} of {row.Year} stands open in the product", "Publish it in the product, where two people do it and its paper is kept");
            }
            else if (row.Status == PeriodStatus.Published && context.LastPublished(row.Year) is var last && last > row.Period)
            {
                context.Fault(CouncilFiles.Periods, row.Line, "status", "published", $"period {last} of {row.Year} is published already, and its movements are measured from the periods before it", "Publish periods in their order");
            }
        }
    }

    private static void Locked<TRow>(
        CheckContext context,
        BundleFile<TRow> file,
        Func<TRow, bool> isLocked,
        string column,
        Func<TRow, FormattableString> problem,
        string advice)
        where TRow : BundleRow
    {
        if (context.Find(file) is not { } comparison)
        {
            return;
        }

        foreach (var (row, before) in comparison.Writes)
        {
            if (isLocked(row) || (before is not null && isLocked(before)))
            {
                context.Fault(file, row.Line, column, file.Label(row), FormattableString.Invariant(problem(row)), advice);
            }
        }

        foreach (var row in comparison.Removals.Where(isLocked))
        {
            context.Fault(file, 0, column, file.Label(row), FormattableString.Invariant(problem(row)) + "; the bundle leaves this row out of its list", "Give the whole list, this row with it");
        }
    }
}
