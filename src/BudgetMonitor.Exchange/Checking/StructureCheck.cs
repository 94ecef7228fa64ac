using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Exchange.Checking;

/// <summary>Whether the heads of each year hang together, stored and given ones as one structure.</summary>
internal static class StructureCheck
{
    private const string LockAdvice = "Make the change in the structure of the next financial year";

    public static void Run(CheckContext context)
    {
        var stored = context.Heads.Rows;
        foreach (var year in context.Bundle.Years)
        {
            Lay(context, year, stored.Where(row => row.Year == year).ToArray());
        }

        CheckLocks(context);
        CheckFiguresAbove(context);
    }

    private static void Lay(CheckContext context, FinancialYear year, StructureRow[] stored)
    {
        var given = context.Wanted(CouncilFiles.Structure).Where(row => row.Year == year).ToArray();
        if (given.Length == 0 && stored.Length == 0)
        {
            context.SetStructure(year, [], null);
            if (!context.Bundle.Has(CouncilFiles.Structure) && !context.Bundle.HasDoubtfulRows(CouncilFiles.Structure))
            {
                context.Fault(CouncilFiles.Structure, 0, string.Empty, string.Empty, $"the database has no heads of {year} and the bundle brings none", "Add structure.csv with the year's heads");
            }

            return;
        }

        var lines = given.ToDictionary(row => row.Code, row => row.Line, StringComparer.OrdinalIgnoreCase);
        var heads = stored.Where(row => !lines.ContainsKey(row.Code)).Concat(given).Select(row => row.ToDraft()).ToArray();
        var structure = BudgetStructure.TryCreate(year, heads, out var problems);
        context.SetStructure(year, heads.Select(head => head.Code), structure);
        foreach (var problem in problems.Where(problem => !Doubtful(context, heads, problem)))
        {
            var (column, advice) = Told(problem.Kind);
            var head = heads.FirstOrDefault(head => string.Equals(head.Code, problem.Code, StringComparison.OrdinalIgnoreCase));
            var value = column switch
            {
                "parent_code" => head?.ParentCode,
                "kind" => head?.Kind.ToString().ToLowerInvariant(),
                "mirrors" => head?.MirrorsCode,
                _ => problem.Code,
            };
            context.Fault(CouncilFiles.Structure, lines.GetValueOrDefault(problem.Code), column, value ?? string.Empty, problem.Message.TrimEnd('.'), advice);
        }
    }

    /// <summary>A parent in a line that could not be read is told of there already.</summary>
    private static bool Doubtful(CheckContext context, HeadDraft[] heads, StructureProblem problem) => problem.Kind switch
    {
        StructureProblemKind.MissingParent => heads.Any(head => head.Code == problem.Code && head.ParentCode is { } parent && context.Bundle.IsDoubtful(parent)),
        StructureProblemKind.WrongMirror => heads.Any(head => head.Code == problem.Code && head.MirrorsCode is { } mirrored && context.Bundle.IsDoubtful(mirrored)),
        StructureProblemKind.NotOneCouncil => context.Bundle.HasDoubtfulRows(CouncilFiles.Structure),
        _ => false,
    };

    private static (string Column, string Advice) Told(StructureProblemKind kind) => kind switch
    {
        StructureProblemKind.DuplicateCode => ("code", "Give each head a code of its own"),
        StructureProblemKind.WrongLevel => ("kind", "Correct the kind or the parent"),
        StructureProblemKind.WrongMirror => ("mirrors", "Name the ring-fenced service that the line brings back to nil, or leave it empty"),
        _ => ("parent_code", "Correct the parent"),
    };

    /// <summary>Where a period is published, the heads that it was published with stay where they are.</summary>
    private static void CheckLocks(CheckContext context)
    {
        foreach (var (row, before) in context.Find(CouncilFiles.Structure)?.Writes ?? [])
        {
            var last = context.LastPublished(row.Year);
            if (last == 0)
            {
                continue;
            }

            if (before is null)
            {
                if (row.Mirrors is not null)
                {
                    context.Fault(CouncilFiles.Structure, row.Line, "mirrors", row.Mirrors, $"period {last} of {row.Year} is published, and a new mirroring line would change it", LockAdvice);
                }
            }
            else if (!Same(before.ParentCode, row.ParentCode))
            {
                context.Fault(
                    CouncilFiles.Structure,
                    row.Line,
                    "parent_code",
                    row.ParentCode ?? string.Empty,
                    $"period {last} of {row.Year} is published with {row.Code} below {before.ParentCode ?? "no other head"}, and moving {row.Code} would change it",
                    $"Move it in the structure of the next financial year, or, to report it there from now on, add a head with a code of its own below {row.ParentCode ?? "the council"} and bring its budget as a virement dated after that period");
            }
            else if (before.Kind != row.Kind || before.InTotal != row.InTotal || !Same(before.Mirrors, row.Mirrors))
            {
                context.Fault(CouncilFiles.Structure, row.Line, "kind", row.Code, $"period {last} of {row.Year} is published, and another kind, in_total or mirrors of {row.Code} would change it", LockAdvice);
            }
        }
    }

    /// <summary>Figures are held at service lines: a head that has figures stored cannot get heads below it.</summary>
    private static void CheckFiguresAbove(CheckContext context)
    {
        foreach (var headId in context.HeadsWithFigures)
        {
            var head = context.Heads.Of(headId);
            var year = new FinancialYear(head.Year);
            if (context.Node(year, head.Code) is not { IsLine: false } node)
            {
                continue;
            }

            var below = context.Wanted(CouncilFiles.Structure).FirstOrDefault(row => row.Year == year && Same(row.ParentCode, node.Code));
            context.Fault(
                CouncilFiles.Structure,
                below?.Line ?? 0,
                "parent_code",
                node.Code,
                $"{node.Code} holds figures and would have heads below it",
                $"Put the new heads beside {node.Code} and not below it");
        }
    }

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
