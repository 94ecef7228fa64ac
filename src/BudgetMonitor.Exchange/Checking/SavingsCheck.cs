namespace BudgetMonitor.Exchange.Checking;

/// <summary>What a published period counts of savings stays, and a saving is replaced by one that there is.</summary>
internal static class SavingsCheck
{
    public static void Run(CheckContext context)
    {
        Counted(context);
        Replacements(context);
        Heads(context);
    }

    /// <summary>What a published period counts of a saving stays; its words may change. Where savings.csv is not in the bundle, storing refuses the same.</summary>
    private static void Counted(CheckContext context)
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
        PublishedCheck.Locked(
            context,
            SavingsFiles.Amounts,
            row => from.TryGetValue((row.Year, row.Reference.ToUpperInvariant()), out var first) && context.LastPublished(row.Year) >= first,
            "reference",
            row => $"period {context.LastPublished(row.Year)} of {row.Year} is published, so the amounts of {row.Reference} stay",
            "Report what differs as the saving's progress, or add another saving with a later from_period");
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

    private static void Heads(CheckContext context)
    {
        foreach (var row in context.Wanted(SavingsFiles.Amounts))
        {
            HeadCheck.Named(context, SavingsFiles.Amounts, row.Line, row.Code, row.Year);
        }
    }
}
