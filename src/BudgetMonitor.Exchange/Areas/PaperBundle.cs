using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Exchange.Checking;
using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>The layout of papers' tables, and the council's own words and text in them.</summary>
internal sealed class PaperBundle : BundleArea
{
    public PaperBundle()
    {
        File(PaperFiles.TableRows).KeptAs<TableRow>(map: map => map
            .As(row => row.Codes, row => row.Codes, codes => string.Join(';', codes ?? Array.Empty<string>()), codes => PaperBundle.Named(codes)));
        File(PaperFiles.TableLabels).KeptAs<TableLabel>();
        File(PaperFiles.PaperTexts).KeptAs<PaperText>();
    }

    /// <inheritdoc/>
    public override void Check(CheckContext context) => PaperCheck.Run(context);

    /// <summary>The heads of a row; null for a heading, which has none.</summary>
    private static IReadOnlyList<string>? Named(string codes) => codes.Length == 0 ? null : TableRow.CodesIn(codes);
}
