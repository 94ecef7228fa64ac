using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Web.Accounts;

namespace BudgetMonitor.Web.Pages.Capital;

/// <summary>A new scheme with its years and funding.</summary>
public sealed class AddModel(IMonitoringReader reader, ICapitalService service, CapitalReader schemes, CurrentPerson current) : SchemeFormPage(reader, service, schemes, current)
{
    /// <inheritdoc/>
    protected override int? SchemeId => null;
}
