using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Exchange.Columns;
using BudgetMonitor.Exchange.Files;

namespace BudgetMonitor.Exchange.Checking;

/// <summary>The rules of the figures: virements net to nil, mirroring lines mirror, rating rules can be used, there is a council.</summary>
internal static class RuleCheck
{
    public static void Run(CheckContext context)
    {
        if (context.StoredCouncil is null && context.Bundle.Rows(CouncilFiles.Council).Count == 0 && !context.Bundle.HasDoubtfulRows(CouncilFiles.Council))
        {
            context.Fault(CouncilFiles.Council, 0, string.Empty, string.Empty, "the database has no council and the bundle brings none", "Add council.csv with its one row");
        }

        // A demonstration has accounts with a known password, so a council's own database never becomes one.
        foreach (var row in context.Wanted(CouncilFiles.Council).Where(row => row.GeneralReserveTarget is { } target && (row.GeneralReserveTargetPercent is not null || target.Pence <= 0)))
        {
            context.Fault(CouncilFiles.Council, row.Line, "general_reserve_target_gbp", MoneyCells.Write(row.GeneralReserveTarget!.Value), "the target of the general reserve is a per cent or a sum above nil, and not both", "Leave one of the two cells empty");
        }

        foreach (var row in context.Wanted(CouncilFiles.Council).Where(row => row.DemonstrationNote is not null && context.StoredCouncil is { IsDemonstration: false }))
        {
            context.Fault(CouncilFiles.Council, row.Line, "demonstration_note", row.Name, "the database holds a council's own data and cannot become a demonstration", "Load the demonstration into a database of its own");
        }

        RagRules(context);
        Replacements(context);
        Virements(context);
        Mirrors(context);
        Capital(context);
    }

    private static void RagRules(CheckContext context)
    {
        foreach (var row in context.Wanted(CouncilFiles.RagRules))
        {
            (string Column, Money? Sum)[] sums = [("amber_gbp", row.AmberAmount), ("red_gbp", row.RedAmount), ("underspend_gbp", row.UnderspendAmount)];
            if (sums.FirstOrDefault(threshold => threshold.Sum is { Pence: <= 0 }) is { Column: { } wrong })
            {
                context.Fault(CouncilFiles.RagRules, row.Line, wrong, row.Level, "every threshold must be above nil", "Enter sums above 0");
            }
            else if (row.RedPercent < row.AmberPercent || row.RedAmount < row.AmberAmount)
            {
                context.Fault(CouncilFiles.RagRules, row.Line, "red_percent", row.Level, "red starts below amber", "Let red start at or above amber, in per cent and in pounds");
            }
            else if (row.UnderspendPercent is null != row.UnderspendAmount is null)
            {
                context.Fault(CouncilFiles.RagRules, row.Line, "underspend_percent", row.Level, "underspends need a per cent and a sum, or neither", "Enter both or leave both empty");
            }
        }
    }

    private static void Replacements(CheckContext context)
    {
        // Without the register's own file the stored one is not at hand, and a sense check tells.
        if (context.Find(SavingsFiles.Register) is null)
        {
            return;
        }

        var register = context.After(SavingsFiles.Register).Select(row => (row.Year, row.Reference.ToUpperInvariant())).ToHashSet();
        foreach (var row in context.Wanted(SavingsFiles.Progress))
        {
            if (row.ReplacedBy is { } reference && !register.Contains((row.Year, reference.ToUpperInvariant())))
            {
                context.Fault(SavingsFiles.Progress, row.Line, "replaced_by", reference, $"the register of {row.Year} has no such saving", "Name a saving of savings.csv or of the database, or leave the cell empty");
            }
        }
    }

    private static void Virements(CheckContext context)
    {
        foreach (var rows in context.Wanted(FigureFiles.Virements).GroupBy(FigureFiles.Virements.GroupOf))
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

    /// <summary>
    /// A mirroring line's forecast is never stored, it follows. Where a bundle gives it all the same it must say what would
    /// follow, so that nobody believes another figure.
    /// </summary>
    private static void Mirrors(CheckContext context)
    {
        foreach (var forecasts in context.After(FigureFiles.Forecasts).GroupBy(row => (row.Year, row.Period)))
        {
            if (context.Structure(forecasts.Key.Year) is not { } structure || structure.Nodes.All(node => node.MirrorsIndex < 0))
            {
                continue;
            }

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
                Columns.MoneyCells.Write(given.Gross + given.Income),
                $"{given.Code} brings {mirrored.Code} back to nil, so its net forecast is {expected}",
                "Leave the line out: it follows by itself");
        }
    }

    /// <summary>Later years are later, and sources are those of the council's list.</summary>
    private static void Capital(CheckContext context)
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
