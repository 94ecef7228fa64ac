using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Exchange.Checking;

/// <summary>What is approved of the capital programme stays under a published period, later years are later, and sources are those of the council's list.</summary>
internal static class CapitalCheck
{
    public static void Run(CheckContext context)
    {
        Approvals(context);
        Years(context);
    }

    /// <summary>What is approved of a scheme stays; a new scheme, year or source can still be added.</summary>
    private static void Approvals(CheckContext context)
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

    /// <summary>Later years are later, and sources are those of the council's list.</summary>
    private static void Years(CheckContext context)
    {
        void Later<TRow>(BundleFile<TRow> file, Func<TRow, FinancialYear> forYear, bool orOwn)
            where TRow : BundleRow, IYearRow
        {
            foreach (var row in context.Wanted(file))
            {
                var ahead = forYear(row).StartYear - row.Year.StartYear;
                if (ahead < (orOwn ? 0 : 1) || ahead > CapitalScheme.MostLaterYears)
                {
                    context.Fault(
                        file,
                        row.Line,
                        "for_year",
                        forYear(row).ToString(),
                        orOwn ? $"{forYear(row)} is not {row.Year} or one of the {CapitalScheme.MostLaterYears} years after it" : $"{forYear(row)} is not one of the {CapitalScheme.MostLaterYears} years after {row.Year}",
                        orOwn ? "Give this year or a later one" : "Give a later year; this year's figures stand in the scheme's own row");
                }
            }
        }

        Later(CapitalFiles.Years, row => row.ForYear, orOwn: false);
        Later(CapitalFiles.YearForecasts, row => row.ForYear, orOwn: false);
        Later(CapitalFiles.Funding, row => row.ForYear, orOwn: true);
        var list = context.Wanted(CouncilFiles.Council) is [{ CapitalSources: var own }] ? own : context.StoredCouncil?.CapitalSources;
        IReadOnlyList<string> sources = CapitalSources.Read(list) is { Count: > 0 } named ? named : CapitalSources.Usual;
        foreach (var row in context.Wanted(CapitalFiles.Funding).Where(row => !sources.Contains(row.Source, StringComparer.OrdinalIgnoreCase)))
        {
            context.Fault(CapitalFiles.Funding, row.Line, "source", row.Source, "the council's list has no such source", $"Use one of {string.Join(", ", sources)}, or add it to capital_sources in council.csv");
        }
    }
}
