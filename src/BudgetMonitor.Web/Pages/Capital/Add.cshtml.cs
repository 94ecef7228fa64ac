using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Web.Accounts;

namespace BudgetMonitor.Web.Pages.Capital;

/// <summary>A new scheme with its years and funding.</summary>
public sealed class AddModel(IMonitoringReader reader, ICapitalService service, BudgetDbContext db, CurrentPerson current) : SchemeFormPage(reader, service, db, current)
{
    /// <inheritdoc/>
    protected override int? SchemeId => null;
}
