using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace BudgetMonitor.Web.Figures;

/// <summary>A page about what belongs to the whole council and no head: reserves, companies, debts. Unpublished it is for those who may see the council's total.</summary>
public abstract class CouncilPageModel(IMonitoringReader reader, CurrentPerson current) : PeriodPageModel(reader, current)
{
    /// <summary>Whether these are the person's to look after.</summary>
    public bool MayKeep => Person.MayKeepBalances(Snapshot.Structure);

    /// <summary>Whether they may enter something in this period now.</summary>
    public bool MayEnter => MayKeep && AcceptsEntry;

    /// <summary>The address of one of the area's pages for this period: the start of the area where nothing is given.</summary>
    public string Href(string area, string? rest = null) => FormattableString.Invariant($"/{area}/{Period.Year}/{Period.Number}{(rest is null ? string.Empty : "/" + rest)}");

    /// <inheritdoc/>
    protected override bool MaySee(FigureAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        return access.MaySee(access.Structure.Council);
    }

    /// <inheritdoc/>
    protected override bool MayTurnTo(PeriodStatus status) => Person.MaySee(Snapshot.Council, status, Snapshot.Structure, Snapshot.Structure.Council);
}

/// <summary>A page on which such balances are entered. Not theirs is not found; theirs but not now is refused, with what was typed still on the page.</summary>
public abstract class CouncilEntryPageModel(IMonitoringReader reader, CurrentPerson current) : CouncilPageModel(reader, current)
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>Whether somebody else saved first.</summary>
    public bool IsConflict { get; protected set; }

    /// <inheritdoc/>
    protected override async Task<IActionResult?> StopAsync(CancellationToken cancellationToken)
    {
        if (!MayKeep || !await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        return AcceptsEntry ? null : Lock();
    }

    /// <summary>Reads what the page is about; false where it is not there.</summary>
    protected abstract Task<bool> LoadAsync(CancellationToken cancellationToken);

    /// <summary>What a person sees of what was not saved.</summary>
    protected Task<IActionResult> NotSavedAsync(SaveOutcome outcome, CancellationToken cancellationToken) => NotSavedAsync(
        outcome,
        async () =>
        {
            await LoadAsync(cancellationToken);
            IsConflict = true;
        },
        notTheirs: NotFound);
}
