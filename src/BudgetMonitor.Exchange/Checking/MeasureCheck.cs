using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Exchange.Columns;

namespace BudgetMonitor.Exchange.Checking;

/// <summary>Whether references of measures are unique in their year, what is approved stays, and reasons can be kept.</summary>
internal static class MeasureCheck
{
    public static void Activity(CheckContext context)
    {
        Unique(context, ActivityFiles.Measures, ActivityFiles.Measure);
        Approved(
            context,
            ActivityFiles.Measures,
            (row, before) => (row.Basis, row.BudgetGross, row.BudgetIncome, row.BudgetVolume) != (before.Basis, before.BudgetGross, before.BudgetIncome, before.BudgetVolume),
            "budget_gross_gbp",
            "the approved budget, volume and basis of a measure are locked",
            "Give the current budget in an open period in activity_forecasts.csv");
        Months(context);
        Drivers(context);
    }

    public static void Staffing(CheckContext context)
    {
        Unique(context, StaffingFiles.Measures, StaffingFiles.Measure);
        Approved(
            context,
            StaffingFiles.Measures,
            (row, before) => (row.SalariedBudget, row.AgencyBudget, row.SalariedUnit, row.AgencyUnit, row.StartsOn, row.SalariedStart, row.AgencyStart)
                != (before.SalariedBudget, before.AgencyBudget, before.SalariedUnit, before.AgencyUnit, before.StartsOn, before.SalariedStart, before.AgencyStart),
            "salaried_budget_gbp",
            "the approved budget and first numbers of a staffing measure are locked",
            "Give the current budget in an open period in staffing_forecasts.csv");
    }

    private static void Unique<TRow>(CheckContext context, BundleFile<TRow> file, Column<string> reference)
        where TRow : BundleRow, IMeasureRow
    {
        foreach (var twice in context.After(file).GroupBy(row => (row.Year, row.Reference.ToUpperInvariant())).Where(group => group.Count() > 1))
        {
            var rows = twice.ToList();
            var given = rows.Where(row => context.Wanted(file).Contains(row)).Last();
            var other = rows.First(row => !ReferenceEquals(row, given));
            context.Fault(file, given.Line, reference.Name, given.Reference, $"a measure {other.Reference} of {other.Code} has this reference in {given.Year}", "Give each measure of the year its own reference; a measure stays at its head");
        }
    }

    private static void Approved<TRow>(CheckContext context, BundleFile<TRow> file, Func<TRow, TRow, bool> differs, string column, string problem, string advice)
        where TRow : BundleRow, IMeasureRow
    {
        foreach (var (row, before) in context.Find(file)?.Writes ?? [])
        {
            if (before is not null && context.LastPublished(row.Year) is > 0 and var last && differs(row, before))
            {
                context.Fault(file, row.Line, column, file.Label(row), FormattableString.Invariant($"period {last} of {row.Year} is published, and {problem}"), advice);
            }
        }
    }

    private static void Months(CheckContext context)
    {
        foreach (var (row, _) in context.Find(ActivityFiles.Months)?.Writes ?? [])
        {
            if (context.LastPublished(row.Year) is var last && row.Month <= last)
            {
                context.Fault(
                    ActivityFiles.Months,
                    row.Line,
                    ActivityFiles.Month.Name,
                    ActivityFiles.Months.Label(row),
                    FormattableString.Invariant($"period {last} of {row.Year} is published, and the volumes of its months are locked"),
                    "Give the volumes of months after it");
            }
        }
    }

    private static void Drivers(CheckContext context)
    {
        foreach (var twice in context.Wanted(ActivityFiles.Drivers)
            .Where(row => row.Driver != VarianceDriver.Other)
            .GroupBy(row => (row.Year, row.Period, row.Code.ToUpperInvariant(), row.Reference.ToUpperInvariant(), row.Side, row.Driver))
            .Where(group => group.Count() > 1))
        {
            context.Fault(
                ActivityFiles.Drivers,
                twice.Last().Line,
                "driver",
                twice.Key.Driver.Word().ToLowerInvariant(),
                $"line {twice.First().Line} gives the {twice.Key.Driver.Word().ToLowerInvariant()} of this measure already",
                "Add the two up");
        }
    }
}
