using System.Globalization;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Words;

/// <summary>Puts the current figures into the council's own texts. Figures in them are inserted, never typed.</summary>
internal sealed class TextFiller(PaperSource source)
{
    private const string DayPattern = "d MMMM yyyy";

    private readonly FigureWords words = new(source);

    /// <summary>The paragraphs of a slot in order: the period's own, or else those of every period.</summary>
    public IReadOnlyList<RichText> Slot(PaperKind kind, string slot)
    {
        var all = source.Texts.Where(text => text.PaperKind == kind && text.Slot == slot).ToList();
        var own = all.Where(text => text.Period == source.Period.Number).ToList();
        return (own.Count > 0 ? own : all.Where(text => text.Period == 0).ToList())
            .OrderBy(text => text.DisplayOrder)
            .Select(text => Fill(text.Text))
            .ToList();
    }

    /// <summary>A text with its fields filled. A field that cannot be filled stays as typed, plainly marked.</summary>
    public RichText Fill(string text) => new(TextFields.Split(text, source.Structure).Select(Run).ToList());

    private TextRun Run(TextPiece piece) => piece switch
    {
        { Problem: { } problem } => new(piece.Text, TextRole.Problem, problem),
        { Field: { } field } => Insert(field),
        _ => new(piece.Text),
    };

    private TextRun Insert(TextField field) => field.Kind switch
    {
        TextFieldKind.Period => new(source.Period.Number.ToString(CultureInfo.InvariantCulture)),
        TextFieldKind.PeriodMonth => new(source.Period.MonthName),
        TextFieldKind.PeriodEnd => new(source.Period.LastDay.ToString(DayPattern, CultureInfo.InvariantCulture)),
        TextFieldKind.Year => new(source.Period.Year.ToString()),
        TextFieldKind.LastPeriod => new(source.Position.LastReportedPeriod?.Number.ToString(CultureInfo.InvariantCulture) ?? "(no period reported before)"),
        TextFieldKind.LastPeriodMonth => new(source.Position.LastReportedPeriod?.MonthName ?? "(no period reported before)"),
        _ => Figure(field, Named(field)),
    };

    /// <summary>A head as the tables print it, without what is outside the total in it; by its own code the council with everything.</summary>
    private HeadPosition Named(TextField field)
    {
        var head = field.IsTotal ? source.Structure.Council : source.Structure.Find(field.Code!)!;
        return field.IsTotal || head.Index > 0 ? source.Position.WithinTotal(head) : source.Position.Council;
    }

    private TextRun Figure(TextField field, HeadPosition head)
    {
        if (field.Kind == TextFieldKind.Word)
        {
            return new(head.Direction?.Word() ?? "not forecast");
        }

        var (value, absent, signed) = field.Kind switch
        {
            TextFieldKind.CashLimit => (head.CashLimit?.Net, "no cash limit", false),
            TextFieldKind.Forecast => (head.Forecast?.Net, "no forecast yet", false),
            TextFieldKind.Variance => (head.Variance?.Net, "no forecast yet", true),
            TextFieldKind.Revised => (head.RevisedVariance, "no forecast yet", true),
            TextFieldKind.RevisedWithRollForwards => (head.RevisedVarianceWithRollForwards, "no forecast yet", true),
            TextFieldKind.Adjustment => (head.Adjustment, "none", true),
            TextFieldKind.RollForwards => (head.RollForwards, "none", true),
            TextFieldKind.Last => (head.LastRevisedVariance, "not reported before", true),
            TextFieldKind.Movement => (head.Movement, "not reported before", true),
            _ => (head.MovementWithRollForwards, "not reported before", true),
        };

        return value is { } sum ? new(Write(sum, field.Style, signed), TextRole.Figure) : new(absent);
    }

    private string Write(Money sum, TextFieldStyle style, bool signedByDefault) => style switch
    {
        TextFieldStyle.Signed => words.SignedText.Format(sum),
        TextFieldStyle.Plain => words.Text.Format(sum),
        TextFieldStyle.Size => words.Text.Format(sum.Abs()),
        _ => (signedByDefault ? words.SignedText : words.Text).Format(sum),
    };
}
