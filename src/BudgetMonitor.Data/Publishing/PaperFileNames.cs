namespace BudgetMonitor.Data.Publishing;

/// <summary>What the files of a published paper are called.</summary>
public static class PaperFileNames
{
    /// <summary>The whole paper as one page that needs nothing else.</summary>
    public const string Page = "paper.html";

    /// <summary>The printed paper.</summary>
    public const string Pdf = "paper.pdf";

    /// <summary>The tables as a workbook.</summary>
    public const string Workbook = "paper.xlsx";

    /// <summary>What a correction changed, figure by figure.</summary>
    public const string Changes = "changes.csv";

    /// <summary>The folder of the tables, one CSV file each.</summary>
    public const string Tables = "tables/";
}
