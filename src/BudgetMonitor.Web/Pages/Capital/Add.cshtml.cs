using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Web.Accounts;

namespace BudgetMonitor.Web.Pages.Capital;

/// <summary>A new scheme with its years and funding.</summary>
public sealed class AddModel(IMonitoringReader reader, ICapitalDesk desk, BudgetDbContext db, CurrentPerson current) : SchemeFormPage(reader, desk, db, current)
{
    /// <inheritdoc/>
    protected override int? SchemeId => null;
}
