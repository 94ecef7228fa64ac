using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace BudgetMonitor.Web.Pages.Capital;

/// <summary>A scheme's words, years and funding; what is approved stays once a period of the year is published.</summary>
public sealed class EditModel(IMonitoringReader reader, ICapitalService service, CapitalReader schemes, CurrentPerson current) : SchemeFormPage(reader, service, schemes, current)
{
    [FromRoute(Name = "id")]
    public int Id { get; set; }

    /// <inheritdoc/>
    protected override int? SchemeId => Id;
}
