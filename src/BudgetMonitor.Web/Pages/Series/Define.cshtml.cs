using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.Series;

/// <summary>Defines a series for the year of a period, or changes what is said of it.</summary>
[AboutPeriod(PeriodSight.Figures)]
public sealed class DefineModel(ISeriesDefinitionService service, SeriesDefinitionReader definitions) : PeriodPageModel, IOpens
{
    [FromRoute]
    public string? Reference { get; set; }

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public DefineForm Input { get; set; } = new();

    /// <summary>Whether a series is added.</summary>
    public bool IsNew => Reference is null;

    /// <summary>The definitions of the year.</summary>
    public SeriesDefinitions Definitions { get; private set; } = null!;

    /// <summary>The series; null where one is added.</summary>
    public DefinedSeries? Stored => Definitions.Stored;

    /// <summary>The head that it is about; null where one is added.</summary>
    public StructureNode? Head { get; private set; }

    /// <summary>Whether more columns fit the form.</summary>
    public bool HasRoom => Input.Columns.Count < SeriesDefinitionRules.MostColumns;

    /// <summary>The list of series.</summary>
    public string ListHref => PageHref("/Series/Index");

    /// <summary>Where the form is saved, from wherever it was shown.</summary>
    public string Here => PageHref("/Series/Define", Stored?.Series.Reference);

    /// <summary>The page of the series; the list where one is added.</summary>
    public string BackHref => Stored is { } one ? PageHref("/Series/Read", one.Series.Reference) : ListHref;

    /// <summary>Whether figures of the column at a place are reported, so that what they are stays.</summary>
    public bool IsReported(DefineColumnForm column) => column?.Key is { } key && Definitions.UsedColumns.Contains(key);

    /// <summary>Whether the column at a place stands already, so that its short name stays.</summary>
    public bool Stands(DefineColumnForm column) => column?.Key is { } key && Stored?.Columns.Any(one => string.Equals(one.Key, key, StringComparison.OrdinalIgnoreCase)) == true;

    public void OnGet()
    {
        Input = Stored is { } defined ? DefineForm.From(defined, Head!.Code) : new() { Mark = string.Empty };
        if (HasRoom)
        {
            Input.Columns.Add(new DefineColumnForm());
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var fields = new FieldReader(ModelState, "Input.");
        var reference = Stored?.Series.Reference ?? Input.Reference?.Trim() ?? string.Empty;
        var code = Input.Code?.Trim() ?? string.Empty;
        var head = Access.FindVisible(code);
        if (head is null || !MayRegisterFor(head))
        {
            fields.Wrong(nameof(DefineForm.Code), "Choose a part of the council");
        }

        if (Input.Check(fields, Definitions, reference, Head is null || head == Head) is not var (facts, columns, reason))
        {
            return this.PageWithErrors();
        }

        var outcome = await service.SaveAsync(
            new SeriesDefinition(RequestId, Person, EntryChannel.Page, Period, reference, IsNew ? string.Empty : Input.Mark ?? "-", head!.Code, facts, columns, reason),
            cancellationToken);
        return await AnswerAsync(
            outcome,
            () => RedirectToPage("/Series/Read", new { Year = Period.Year.ToString(), Period.Number, Reference = reference }),
            async () =>
            {
                await OpenAsync(cancellationToken);
                Input.Mark = Stored?.Mark;
                ModelState.Remove("Input.Mark");
            },
            IsNew ? "Input.Reference" : string.Empty);
    }

    /// <summary>Makes room for another column, and saves nothing.</summary>
    [SavesNothing]
    public IActionResult OnPostColumn()
    {
        this.ForgetFieldErrors();
        if (HasRoom)
        {
            Input.Columns.Add(new DefineColumnForm());
        }

        return ModelState.IsValid ? Page() : this.PageWithErrors();
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        Definitions = await definitions.ReadAsync(Period.Year.StartYear, Reference, cancellationToken);
        if (IsNew)
        {
            // What is published is everybody's to see, so a person's own part need not be at the top of what they see.
            var own = Snapshot.Structure.Nodes.FirstOrDefault(node => Person.Owns(Snapshot.Structure, node) && Access.MaySee(node));
            return own is null ? Opening.Missing : Opening.ToEnter(Snapshot.Structure.Nodes.Any(node => Person.MayRegisterFor(Snapshot.Structure, node)), own);
        }

        if (Stored is null || Snapshot.HeadIds.ToList().IndexOf(Stored.Series.HeadId) is var place && (place < 0 || !Access.MaySee(Snapshot.Structure.Nodes[place])))
        {
            return Opening.Missing;
        }

        Head = Snapshot.Structure.Nodes[place];
        return Opening.ToEnter(Person.MayRegisterFor(Snapshot.Structure, Head), Head);
    }
}
