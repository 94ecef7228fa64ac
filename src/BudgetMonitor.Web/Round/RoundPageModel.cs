using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Markup;
using Microsoft.AspNetCore.Mvc;

namespace BudgetMonitor.Web.Round;

/// <summary>A page about a period's round, which its address names.</summary>
public abstract class RoundPageModel(IRoundReader reader, CurrentPerson current) : FoundPageModel
{
    [FromRoute]
    public string Year { get; set; } = string.Empty;

    [FromRoute]
    public int Number { get; set; }

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    public RoundState Round { get; private set; } = null!;

    public Person Person => current.Person;

    /// <summary>Reads the round and its queue.</summary>
    protected IRoundReader Reader => reader;

    /// <summary>Whether the person finds the page in this round; reads what else it shows.</summary>
    protected abstract Task<bool> ReadAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected sealed override async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (PeriodsToSee.Read(Year, Number) is not { } period || await reader.FindAsync(period, cancellationToken) is not { } round)
        {
            return false;
        }

        Round = round;
        return await ReadAsync(cancellationToken);
    }
}
