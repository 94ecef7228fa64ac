using System.Globalization;
using BudgetMonitor.Data.Publishing;

namespace BudgetMonitor.Web.Pages.Periods;

/// <summary>A published version as a line of the period's page.</summary>
public sealed record StoredPaperLine(StoredPaper Paper, string KindName)
{
    /// <summary>Where it is read.</summary>
    public string Href => PaperAddress.Href(Paper.Period, Paper.Kind, Paper.Version);

    /// <summary>"Cabinet paper, version 2".</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{KindName}, version {Paper.Version}");

    /// <summary>Who published it.</summary>
    public string By => Paper.AccountName;
}
