using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Exchange.Checking;
using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>The register of savings, where each stands, and the workstreams that deliver them.</summary>
internal sealed class SavingsBundle : BundleArea
{
    public SavingsBundle()
    {
        var register = File(SavingsFiles.Register).KeptAs<SavingsLine>();
        var saving = register.Parent("saving", SavingsFiles.Reference, one => one.SavingsLineId);
        File(SavingsFiles.Amounts).KeptAs<SavingsAmount>(saving, map => map
            .As(row => row.Code, amount => amount.Code, code => code ?? string.Empty, code => code.Length == 0 ? null : code));
        File(SavingsFiles.Progress).KeptAs<SavingsProgress>(saving);
        var workstreams = File(SavingsFiles.Workstreams).KeptAs<SavingsWorkstream>();
        File(SavingsFiles.Shares).KeptAs<SavingsShare>(workstreams.Parent("workstream", SavingsFiles.Workstream, one => one.SavingsWorkstreamId));
    }

    /// <inheritdoc/>
    public override void Check(CheckContext context) => SavingsCheck.Run(context);
}
