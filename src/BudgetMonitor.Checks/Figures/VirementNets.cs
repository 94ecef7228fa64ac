using BudgetMonitor.Domain.Entries;

namespace BudgetMonitor.Checks.Figures;

/// <summary>A virement moves budget and makes none.</summary>
internal sealed class VirementNets : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "virement-nets",
        "Virement that does not net to nil",
        "A virement whose rows, under one reference, do not add up to nil.",
        "Add the row that is missing, or correct the sum that is wrong.",
        CheckSeverity.Error);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var virement in source.BudgetChanges.Where(change => change.Kind == BudgetChangeKind.Virement).GroupBy(change => change.Reference))
        {
            var net = virement.Select(change => change.Amounts.Net).Sum();
            if (!net.IsNil)
            {
                var heads = string.Join(", ", virement.Select(change => change.Head.Name).Distinct().Take(3));
                yield return new(About.Name, $"virement/{virement.Key}", $"Virement {virement.Key}", $"The rows add up to {Sums.Signed(net)} and not to nil ({heads}).")
                {
                    Link = source.Address("monitoring", virement.First().Head),
                };
            }
        }
    }
}
