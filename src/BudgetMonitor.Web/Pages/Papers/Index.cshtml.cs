using BudgetMonitor.Web.Accounts;

namespace BudgetMonitor.Web.Pages.Papers;

/// <summary>The papers that the reader may read, the latest first.</summary>
public class IndexModel(PaperShelf shelf, CurrentPerson current) : PageModel
{
    public IReadOnlyList<PaperListing> Papers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Papers = await shelf.ListAsync(current.Person, cancellationToken);
}
