using System.Globalization;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Pages.Commentary;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.PaperTexts;

/// <summary>One text of the paper: written with figures to insert, previewed, and saved for this period or for every one.</summary>
[AboutPeriod(PeriodSight.Keeping)]
public sealed class WriteModel(IPaperTextService service, PaperTextReader textReader, IPaperKindReader kinds, PaperSourceReader sources) : PeriodPageModel, IOpens
{
    /// <summary>The kind of paper as the address names it; the council's own kind where it names none.</summary>
    [FromRoute]
    public string? Kind { get; set; }

    /// <summary>The kind's texts.</summary>
    public KindTexts Texts { get; private set; } = null!;

    private TextFiller filler = null!;
    private PaperSource source = null!;

    /// <summary>The place as the address names it.</summary>
    [FromRoute]
    public string Slot { get; set; } = string.Empty;

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public PaperTextForm Input { get; set; } = new();

    /// <summary>The text as it stands.</summary>
    public PaperTextBlock Block { get; private set; } = null!;

    /// <summary>Whether the text in the form is the last paper's, which nobody has saved for this one.</summary>
    public bool IsDraft { get; private set; }

    /// <summary>The text with its figures filled.</summary>
    public IReadOnlyList<RichText> Filled => CommentaryText.Paragraphs(Input.Text).Select(filler.Fill).ToList();

    /// <summary>The sums in the text that were typed and are none of the figures held.</summary>
    public IReadOnlyList<StrayFigure> Strays => TypedFigures.Strays(Input.Text ?? string.Empty,
    [
        .. FieldFigures.Of(source.Position, source.Structure.Nodes),
        .. FieldFigures.Beside(source),
    ]);

    /// <summary>The figures that can be inserted.</summary>
    public IReadOnlyList<PickerGroup> Fields => FieldPicker.OfCouncil(source, filler);

    /// <summary>The saved text; where there is none, the last paper's to start from.</summary>
    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!IsRight(mayBeEmpty: Block.Text.Length > 0))
        {
            return this.PageWithErrors();
        }

        var outcome = await service.SaveAsync(
            new PaperTextSave(RequestId, Person, EntryChannel.Page, Period, Texts.Paper, Block.Slot.Key, Input.Scope == PaperTextForm.Every, Input.Mark ?? string.Empty, Input.Text ?? string.Empty),
            cancellationToken);
        return await AnswerAsync(
            outcome,
            () => RedirectToPage(),
            async () =>
            {
                await OpenAsync(cancellationToken);
                Input.Mark = Block.Mark;
                ModelState.Remove("Input.Mark");
            },
            "Input.Text",
            NotFound);
    }

    /// <summary>Shows the text with its figures, and saves nothing.</summary>
    [SavesNothing]
    public IActionResult OnPostPreview()
    {
        return IsRight(mayBeEmpty: false) ? Page() : this.PageWithErrors();
    }

    /// <summary>Puts a figure at the end of the text as it stands in the form, for a browser without script, and saves nothing.</summary>
    [SavesNothing]
    public IActionResult OnPostInsert(string? insert)
    {
        this.ForgetFieldErrors();
        Input.Text = FieldPicker.Insert(Input.Text, insert, Fields);
        ModelState.Remove("Input.Text");
        return ModelState.IsValid ? Page() : this.PageWithErrors();
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        Texts = await KindTexts.ReadAsync(this, Kind, textReader, kinds, cancellationToken);
        var block = Texts.Blocks.FirstOrDefault(one => one.Slot.Key == Slot);
        if (block is null || await sources.ReadAsync(Period, cancellationToken) is not { } read)
        {
            return Opening.Missing;
        }

        (Block, source, filler) = (block, read, new TextFiller(read));
        if (!HttpMethods.IsPost(Request.Method))
        {
            Fill();
        }

        return Opening.ToEnter(true);
    }

    /// <summary>What stands, shown where the text is locked too.</summary>
    private void Fill()
    {
        IsDraft = Block.Text.Length == 0 && Block.LastPublished is { Length: > 0 };
        Input = new()
        {
            Text = IsDraft ? Block.LastPublished : Block.Text,
            Scope = Block is { IsOwn: false, Every.Count: > 0 } ? PaperTextForm.Every : PaperTextForm.Own,
            Mark = Block.Mark,
        };
    }

    private bool IsRight(bool mayBeEmpty)
    {
        var paragraphs = CommentaryText.Paragraphs(Input.Text);
        foreach (var problem in paragraphs.Count == 0 && !mayBeEmpty ? [PaperFields.Paragraph.Missing!] : paragraphs.Select(PaperFields.Paragraph.Problem).OfType<string>().Take(1))
        {
            ModelState.AddModelError("Input.Text", problem);
        }

        foreach (var problem in paragraphs.SelectMany(paragraph => TextFields.Problems(paragraph, Snapshot.Structure)).Concat(Filled.SelectMany(text => text.Runs)
            .Where(run => run.Role == TextRole.Problem && run.Explanation is not null).Select(run => run.Explanation!)).Distinct())
        {
            ModelState.AddModelError("Input.Text", problem);
        }

        if (Input.Scope is not (PaperTextForm.Own or PaperTextForm.Every))
        {
            ModelState.AddModelError("Input.Scope", "Select whether the text is for this period or for every period");
        }

        return ModelState.IsValid;
    }
}

/// <summary>A text as it is entered.</summary>
public sealed class PaperTextForm
{
    /// <summary>For this period alone.</summary>
    public const string Own = "period";

    /// <summary>For every period without a text of its own.</summary>
    public const string Every = "every";

    /// <summary>Paragraphs parted by empty lines.</summary>
    public string? Text { get; set; }

    /// <summary>For which periods.</summary>
    public string? Scope { get; set; }

    /// <summary>The mark of the texts that the person saw.</summary>
    public string? Mark { get; set; }
}
