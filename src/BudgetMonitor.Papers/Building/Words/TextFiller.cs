using System.Globalization;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Building.Words;

/// <summary>Puts the current figures into the council's own texts and commentary. Figures in them are inserted, never typed.</summary>
/// <param name="source">The figures.</param>
/// <param name="mayShow">Whether a head's figures may be shown to the reader; everything may where it is not given, as in a paper.</param>
public sealed class TextFiller(PaperSource source, Func<StructureNode, bool>? mayShow = null)
{
    private const string DayPattern = "d MMMM yyyy";

    private readonly FigureWords words = new(source);

    /// <summary>A committee's slice shows nobody more than its heads.</summary>
    private readonly Func<StructureNode, bool>? mayShow = source.SliceHeads is null ? mayShow : source.Shows;

    /// <summary>The paragraphs of a slot in order: the period's own, or else those of every period.</summary>
    public IReadOnlyList<RichText> Slot(PaperKind kind, string slot)
    {
        var all = Texts(kind, slot);
        if (all.Count == 0 && source.Composition is { } composition && composition.Kind == kind && composition.Inherits(slot))
        {
            all = Texts(composition.BasedOn, slot);
        }

        var own = all.Where(text => text.Period == source.Period.Number).ToList();
        return (own.Count > 0 ? own : all.Where(text => text.Period == 0).ToList())
            .OrderBy(text => text.DisplayOrder)
            .Select(text => Fill(text.Text))
            .ToList();
    }

    private List<PaperText> Texts(PaperKind kind, string slot) => source.Texts.Where(text => text.PaperKind == kind && text.Slot == slot).ToList();

    /// <summary>A text with its fields filled. A field that cannot be filled stays as typed, plainly marked.</summary>
    public RichText Fill(string text) => Fill(text, within: null);

    /// <summary>A head's commentary, paragraph by paragraph and item by item.</summary>
    public IReadOnlyList<RichText> Commentary(HeadText commentary)
    {
        ArgumentNullException.ThrowIfNull(commentary);
        return CommentaryText.Passages(commentary.Text).Select(passage => Fill(passage.Text, commentary.Head) with { IsItem = passage.IsItem }).ToList();
    }

    private RichText Fill(string text, StructureNode? within) => new(TextFields.Split(text, source.Structure, within).Select(piece => Run(piece, within)).ToList());

    private TextRun Run(TextPiece piece, StructureNode? within) => piece switch
    {
        { Problem: { } problem } => new(piece.Text, TextRole.Problem, problem),
        { Field: { } field } => Insert(field, piece.Text, within),
        _ => new(piece.Text),
    };

    private TextRun Insert(TextField field, string typed, StructureNode? within) => Figured(field, typed, within) is var run && run.Text == FieldFigures.NotShown && source.SliceHeads is not null
        ? new(typed, TextRole.Problem, $"{typed}: this paper shows some heads only, and the figure is not theirs.")
        : run;

    private TextRun Figured(TextField field, string typed, StructureNode? within) => field.Kind switch
    {
        TextFieldKind.Period => new(source.Period.Number.ToString(CultureInfo.InvariantCulture)),
        TextFieldKind.PeriodMonth => new(source.Period.MonthName),
        TextFieldKind.PeriodEnd => new(source.Period.LastDay.ToString(DayPattern, CultureInfo.InvariantCulture)),
        TextFieldKind.Year => new(source.Period.Year.ToString()),
        TextFieldKind.LastPeriod => new(source.Position.LastReportedPeriod?.Number.ToString(CultureInfo.InvariantCulture) ?? "(no period reported before)"),
        TextFieldKind.LastPeriodMonth => new(source.Position.LastReportedPeriod?.MonthName ?? "(no period reported before)"),
        _ => Figure(field, typed, within),
    };

    private TextRun Figure(TextField field, string typed, StructureNode? within)
    {
        if (field.Of is null)
        {
            var head = FieldFigures.PositionOf(source.Position, field);
            if (mayShow is not null && !mayShow(head.Head!))
            {
                return new(FieldFigures.NotShown);
            }

            if (FieldFigures.WordOf(field.Kind, head) is { } word)
            {
                return new(word);
            }
        }

        var figure = FieldFigures.ValueOf(source, field, mayShow, within);
        return figure switch
        {
            { Problem: { } problem } => new(typed, TextRole.Problem, $"{typed}: {problem}"),
            { Value: null, Count: null } => new(figure.Absent),
            { Count: { } count } => new(Number(count, figure), TextRole.Figure) { Label = figure.Label, Field = typed },
            { Value: { } sum } when field.Style == TextFieldStyle.Word => new(Variance.DirectionOf(sum).Word()),
            { Value: { } sum } when field.Style == TextFieldStyle.MovementWord => new(FieldFigures.MovementWord(sum)),
            { Value: { } sum } => new(Write(sum, field, figure.IsSigned), TextRole.Figure) { Label = figure.Label, Field = typed },
        };
    }

    private static string Number(decimal count, FieldValue figure) => figure switch
    {
        { IsCost: true } => FormattableString.Invariant($"{(count < 0m ? "-" : string.Empty)}£{Math.Abs(count):#,##0.00}"),
        { IsSigned: true } => count.ToString("+#,##0.##;-#,##0.##;0", CultureInfo.InvariantCulture),
        _ => count.ToString("#,##0.##", CultureInfo.InvariantCulture),
    };

    private string Write(Money sum, TextField field, bool signedByDefault)
    {
        var (plain, signed) = (words.Text, words.SignedText);
        if (field.Decimals is { } decimals)
        {
            (plain, signed) = (FigureWords.InDecimals(plain, decimals), FigureWords.InDecimals(signed, decimals));
        }

        return field.Style switch
        {
            TextFieldStyle.Signed => signed.Format(sum),
            TextFieldStyle.Plain => plain.Format(sum),
            TextFieldStyle.Size => plain.Format(sum.Abs()),
            _ => (signedByDefault ? signed : plain).Format(sum),
        };
    }
}
