using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Exchange.Checking;

/// <summary>Whether composed kinds of paper can be made: every kind that is named exists, every part is known, and the figures can be shown so.</summary>
internal static class KindCheck
{
    public static void Run(CheckContext context)
    {
        var kinds = context.StoredKinds.Concat(context.Wanted(KindFiles.Kinds).Select(row => row.Kind)).ToHashSet();
        foreach (var row in context.Wanted(KindFiles.Kinds))
        {
            if (row.Kind.IsBuiltIn && row.Codes.Count > 0)
            {
                context.Fault(KindFiles.Kinds, row.Line, "codes", string.Join(';', row.Codes), "the council's own paper shows the whole council", "Compose another kind for a committee's heads");
            }

            Figures(context, KindFiles.Kinds, row.Line, new(row.Unit, row.Decimals, row.Sign));
        }

        foreach (var row in context.Wanted(KindFiles.Parts))
        {
            Known(context, KindFiles.Parts, row.Line, row.Kind, kinds);
            if (context.Parts is { } parts && !parts.Has(row.PartId))
            {
                context.Fault(KindFiles.Parts, row.Line, KindFiles.Part.Name, row.PartId, "there is no such part", "docs/papers.md lists the parts");
            }

            if (OwnSections.IsOwn(row.PartId) && string.IsNullOrWhiteSpace(row.Heading))
            {
                context.Fault(KindFiles.Parts, row.Line, "heading", string.Empty, "a section of the council's own has no heading", "Give it one");
            }

            if (PaperCompositionRules.LetterProblem(row.Letter) is { } problem)
            {
                context.Fault(KindFiles.Parts, row.Line, "letter", row.Letter!, "this cannot be the letter of an appendix", problem);
            }
        }

        foreach (var row in context.Wanted(KindFiles.Tables))
        {
            Known(context, KindFiles.Tables, row.Line, row.Kind, kinds);
            Figures(context, KindFiles.Tables, row.Line, new(row.Unit, row.Decimals, row.Sign));
        }

        foreach (var row in context.Wanted(PaperFiles.PaperTexts).Where(row => !row.PaperKind.IsBuiltIn))
        {
            Known(context, PaperFiles.PaperTexts, row.Line, row.PaperKind, kinds);
        }
    }

    private static void Known(CheckContext context, BundleFile file, int line, PaperKind kind, HashSet<PaperKind> kinds)
    {
        if (!kinds.Contains(kind))
        {
            context.Fault(file, line, KindFiles.Kind.Name, kind.Key, "the council has no such kind of paper", $"Give it a row in {KindFiles.Kinds.Name}");
        }
    }

    private static void Figures(CheckContext context, BundleFile file, int line, TableFigures figures)
    {
        if (PaperCompositionRules.FiguresProblem(figures) is { } problem)
        {
            context.Fault(file, line, "decimals", $"{figures.Decimals}", "figures cannot be shown so", problem);
        }
    }
}
