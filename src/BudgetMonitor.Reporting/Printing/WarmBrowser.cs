using Microsoft.Playwright;

namespace BudgetMonitor.Reporting.Printing;

/// <summary>A started browser with the number of papers that it has printed and is printing. It closes when it is retired and the last one is out.</summary>
internal sealed class WarmBrowser(IBrowser browser)
{
    private readonly Lock gate = new();
    private int printed;
    private int inside;
    private bool isRetired;

    public IBrowser Browser { get; } = browser;

    /// <summary>Takes a place for one paper; false where the browser is worn, retired or gone.</summary>
    public bool TryEnter(int mostPapers)
    {
        lock (gate)
        {
            if (isRetired || printed >= mostPapers || !Browser.IsConnected)
            {
                return false;
            }

            printed++;
            inside++;
            return true;
        }
    }

    /// <summary>Gives the place back.</summary>
    public Task LeaveAsync()
    {
        lock (gate)
        {
            inside--;
            if (!isRetired || inside > 0)
            {
                return Task.CompletedTask;
            }
        }

        return KillAsync();
    }

    /// <summary>Takes no more papers, and closes once nobody is inside.</summary>
    public Task RetireAsync()
    {
        lock (gate)
        {
            isRetired = true;
            if (inside > 0)
            {
                return Task.CompletedTask;
            }
        }

        return KillAsync();
    }

    /// <summary>Closes at once, whoever is inside.</summary>
    public async Task KillAsync()
    {
        lock (gate)
        {
            isRetired = true;
        }

        try
        {
            await Browser.CloseAsync();
        }
        catch (PlaywrightException)
        {
            // Already gone, which is what was wanted.
        }
    }
}
