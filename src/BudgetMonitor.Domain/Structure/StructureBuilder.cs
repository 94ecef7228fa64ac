using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Domain.Structure;

/// <summary>Checks heads that name each other by code and lays them out in print order.</summary>
internal static class StructureBuilder
{
    private static readonly StringComparer Codes = StringComparer.OrdinalIgnoreCase;

    public static BudgetStructure? TryBuild(
        FinancialYear year,
        IReadOnlyCollection<HeadDraft> heads,
        Func<StructureNode[], BudgetStructure> create,
        out IReadOnlyList<StructureProblem> problems)
    {
        var found = new List<StructureProblem>();
        var byCode = new Dictionary<string, HeadDraft>(Codes);
        foreach (var head in heads)
        {
            if (!byCode.TryAdd(head.Code, head))
            {
                found.Add(new(StructureProblemKind.DuplicateCode, head.Code, $"The code {head.Code} is used twice in {year}: give each head its own."));
            }
        }

        CheckParents(year, byCode, found);
        CheckCycles(byCode, found);
        CheckMirrors(byCode, found);
        problems = found;
        return found.Count > 0 ? null : create(LayOut(byCode));
    }

    private static void CheckParents(FinancialYear year, Dictionary<string, HeadDraft> byCode, List<StructureProblem> found)
    {
        var tops = byCode.Values.Where(head => head.ParentCode is null).ToList();
        if (tops.Count != 1)
        {
            var message = tops.Count == 0
                ? $"{year} has no head without a parent: one, the council, must stand at the top."
                : $"{year} has {tops.Count} heads without a parent ({string.Join(", ", tops.Select(head => head.Code).Order(Codes).Take(10))}): only the council may have none.";
            found.Add(new(StructureProblemKind.NotOneCouncil, tops.FirstOrDefault()?.Code ?? string.Empty, message));
        }

        foreach (var head in byCode.Values)
        {
            if (head.ParentCode is null)
            {
                if (head.Kind != HeadKind.Council)
                {
                    found.Add(new(StructureProblemKind.WrongLevel, head.Code, $"{head.Code} has no parent, so its kind must be council."));
                }
            }
            else if (!byCode.TryGetValue(head.ParentCode, out var parent))
            {
                found.Add(new(StructureProblemKind.MissingParent, head.Code, $"The parent {head.ParentCode} of {head.Code} is not a head of {year}: add it or name another."));
            }
            else if (parent.Kind == HeadKind.Service)
            {
                found.Add(new(StructureProblemKind.ServiceWithChildren, head.Code, $"{head.Code} stands below the service line {parent.Code}: make {parent.Code} a division or name another parent."));
            }
            else if (head.Kind == HeadKind.Council
                || (head.Kind == HeadKind.Directorate && parent.Kind != HeadKind.Council))
            {
                found.Add(new(StructureProblemKind.WrongLevel, head.Code, $"A {Word(head.Kind)} ({head.Code}) cannot stand below a {Word(parent.Kind)} ({parent.Code})."));
            }
        }
    }

    private static void CheckCycles(Dictionary<string, HeadDraft> byCode, List<StructureProblem> found)
    {
        var settled = new HashSet<string>(Codes);
        foreach (var start in byCode.Values)
        {
            var walked = new List<string>();
            var onWalk = new HashSet<string>(Codes);
            var head = start;
            while (!settled.Contains(head.Code) && onWalk.Add(head.Code))
            {
                walked.Add(head.Code);
                if (head.ParentCode is null || !byCode.TryGetValue(head.ParentCode, out var parent))
                {
                    break;
                }

                head = parent;
                if (onWalk.Contains(head.Code))
                {
                    var circle = walked[walked.FindIndex(code => Codes.Equals(code, head.Code))..];
                    found.Add(new(StructureProblemKind.Cycle, head.Code, circle.Count == 1
                        ? $"{head.Code} is its own parent: give it another."
                        : $"The heads {Named(circle)} are each other's parents in a circle: give one of them another parent."));
                }
            }

            settled.UnionWith(walked);
        }
    }

    private static string Named(List<string> circle) =>
        string.Join(" > ", circle.Take(10)) + (circle.Count > 10 ? $" and {circle.Count - 10} more" : string.Empty);

    private static void CheckMirrors(Dictionary<string, HeadDraft> byCode, List<StructureProblem> found)
    {
        foreach (var head in byCode.Values)
        {
            if (head.MirrorsCode is null)
            {
                continue;
            }

            if (!byCode.TryGetValue(head.MirrorsCode, out var mirrored))
            {
                found.Add(new(StructureProblemKind.WrongMirror, head.Code, $"{head.Code} mirrors {head.MirrorsCode}, which is not a head: name one that is."));
            }
            else if (head.Kind != HeadKind.Service)
            {
                found.Add(new(StructureProblemKind.WrongMirror, head.Code, $"{head.Code} mirrors {head.MirrorsCode} but is not a service line: only a service line may mirror."));
            }
            else if (IsAtOrBelow(byCode, head, mirrored.Code)
                || byCode.Values.Any(other => other.MirrorsCode is not null && IsAtOrBelow(byCode, other, mirrored.Code)))
            {
                found.Add(new(StructureProblemKind.WrongMirror, head.Code, $"{head.Code} mirrors {head.MirrorsCode}, which holds a mirroring line itself: mirror only the service to bring to nil."));
            }
        }
    }

    private static bool IsAtOrBelow(Dictionary<string, HeadDraft> byCode, HeadDraft head, string code)
    {
        var steps = 0;
        for (var at = head; steps++ <= byCode.Count;)
        {
            if (Codes.Equals(at.Code, code))
            {
                return true;
            }

            if (at.ParentCode is null || !byCode.TryGetValue(at.ParentCode, out var parent))
            {
                return false;
            }

            at = parent;
        }

        return false;
    }

    private static StructureNode[] LayOut(Dictionary<string, HeadDraft> byCode)
    {
        var children = byCode.Values
            .Where(head => head.ParentCode is not null)
            .GroupBy(head => head.ParentCode!, Codes)
            .ToDictionary(
                group => group.Key,
                group => group.OrderBy(head => head.DisplayOrder).ThenBy(head => head.Code, StringComparer.Ordinal).ToArray(),
                Codes);
        var order = new List<(HeadDraft Head, int Parent, int Depth, bool InTotal)>(byCode.Count);
        var waiting = new Stack<(HeadDraft Head, int Parent, int Depth, bool InTotal)>();
        waiting.Push((byCode.Values.Single(head => head.ParentCode is null), -1, 0, true));
        while (waiting.TryPop(out var next))
        {
            var inTotal = next.InTotal && next.Head.InTotal;
            var index = order.Count;
            order.Add((next.Head, next.Parent, next.Depth, inTotal));
            if (children.TryGetValue(next.Head.Code, out var below))
            {
                for (var i = below.Length - 1; i >= 0; i--)
                {
                    waiting.Push((below[i], index, next.Depth + 1, inTotal));
                }
            }
        }

        var ends = new int[order.Count];
        for (var i = order.Count - 1; i >= 0; i--)
        {
            ends[i] = Math.Max(ends[i], i + 1);
            if (order[i].Parent >= 0)
            {
                ends[order[i].Parent] = Math.Max(ends[order[i].Parent], ends[i]);
            }
        }

        var places = new Dictionary<string, int>(order.Count, Codes);
        for (var i = 0; i < order.Count; i++)
        {
            places.Add(order[i].Head.Code, i);
        }

        return order
            .Select((entry, index) => new StructureNode(
                index,
                entry.Parent,
                ends[index],
                entry.Depth,
                entry.Head.Code,
                entry.Head.Name,
                entry.Head.Kind,
                entry.InTotal,
                entry.Head.MirrorsCode is null ? -1 : places[entry.Head.MirrorsCode]))
            .ToArray();
    }

    /// <summary>Nothing stands below a service line, and a service line stands anywhere, so it is never named here.</summary>
    private static string Word(HeadKind kind) => kind switch
    {
        HeadKind.Council => "council",
        HeadKind.Directorate => "directorate",
        _ => "division",
    };
}
