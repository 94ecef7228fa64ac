namespace BudgetMonitor.Data.Changes;

/// <summary>
/// On the embedded database all writers of the process queue here, in order of arrival: SQLite lets one write at a time
/// anyway, and its own waiting is unfair and slow. On SQL Server writers queue at the council's row instead, across all
/// copies of the web process, and this gate stands open.
/// </summary>
/// <param name="closes">Whether the gate lets one at a time through.</param>
public sealed class SingleWriter(bool closes) : IDisposable
{
    private readonly AsyncLocal<bool> heldHere = new();
    private readonly SemaphoreSlim turn = new(1, 1);

    internal async Task EnterAsync(CancellationToken cancellationToken)
    {
        RefuseSecondEntry();
        if (closes)
        {
            await turn.WaitAsync(cancellationToken);
        }
    }

    internal void Enter()
    {
        RefuseSecondEntry();
        if (closes)
        {
            turn.Wait();
        }
    }

    /// <summary>Marks the caller's own flow, so that a second entry from inside it is an error at once and not a wait for ever.</summary>
    internal void MarkHeld() => heldHere.Value = true;

    internal void Leave()
    {
        heldHere.Value = false;
        if (closes)
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private void RefuseSecondEntry()
    {
        if (heldHere.Value)
        {
            throw new InvalidOperationException("Inside a change, everything is saved through the context that the change was given.");
        }
    }
}
