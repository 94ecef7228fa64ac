using System.Globalization;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Forms;
using Microsoft.Extensions.Primitives;

namespace BudgetMonitor.Web.Pages.Forecasts;

/// <summary>What a person chose for a line that somebody else saved first.</summary>
public enum ConflictChoice
{
    /// <summary>Nothing to choose, or not chosen yet.</summary>
    None,

    /// <summary>Save mine over theirs.</summary>
    Yours,

    /// <summary>Leave theirs.</summary>
    Theirs,
}

/// <summary>The forecast that the person saw when the page was made: its version (0 for none), its figures and what was marked on its variance.</summary>
public sealed record SeenForecast(int Version, Amounts? Amounts, VarianceMarks? Marked = null)
{
    /// <summary>The marks; none where nothing was said.</summary>
    public VarianceMarks Marks => Marked ?? VarianceMarks.None;

    /// <summary>As the form carries it: version;gross;income;nature;full-year effect, sums in pence, what is missing at the end left out.</summary>
    public override string ToString() => (Amounts, Marked) switch
    {
        ({ } seen, { } marks) => string.Create(CultureInfo.InvariantCulture, $"{Version};{seen.Gross.Pence};{seen.Income.Pence};{marks.Nature};{marks.FullYearEffect?.Pence}"),
        ({ } seen, null) => string.Create(CultureInfo.InvariantCulture, $"{Version};{seen.Gross.Pence};{seen.Income.Pence}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Version}"),
    };

    /// <summary>Reads it back, or null where it was tampered with.</summary>
    public static SeenForecast? Read(string text)
    {
        var parts = text.Split(';');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return null;
        }

        return parts switch
        {
            [_] => new(version, null),
            [_, var gross, var income] when ReadAmounts(gross, income) is { } amounts => new(version, amounts),
            [_, var gross, var income, var nature, var effect] when ReadAmounts(gross, income) is { } amounts && ReadMarks(nature, effect) is { } marks =>
                new(version, amounts, marks),
            _ => null,
        };
    }

    /// <summary>Gross and income as a form carries them, in pence.</summary>
    internal static Amounts? ReadAmounts(string gross, string income) =>
        ReadPence(gross) is { } first && ReadPence(income) is { } second ? new Amounts(first, second) : null;

    private static VarianceMarks? ReadMarks(string nature, string effect)
    {
        var sum = effect.Length == 0 ? null : ReadPence(effect);
        return Enum.TryParse<VarianceNature>(nature, out var known) && Enum.IsDefined(known) && (effect.Length == 0 || sum is not null)
            ? new VarianceMarks(known, sum)
            : null;
    }

    private static Money? ReadPence(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var pence) ? new Money(pence) : null;
}

/// <summary>A method that a person takes for a line, with the figures that they saw it give.</summary>
public sealed record TakenForecast(ForecastMethod Method, Amounts Amounts)
{
    /// <summary>As the form carries it: method;gross;income in pence.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Method};{Amounts.Gross.Pence};{Amounts.Income.Pence}");

    /// <summary>Reads it back, or null where it was tampered with.</summary>
    public static TakenForecast? Read(string text) =>
        text.Split(';') is [var method, var gross, var income]
        && Enum.TryParse<ForecastMethod>(method, out var known) && Enum.IsDefined(known)
        && SeenForecast.ReadAmounts(gross, income) is { } amounts
            ? new(known, amounts)
            : null;
}

/// <summary>One row as it was posted.</summary>
/// <param name="Code">The line.</param>
/// <param name="Seen">What the person saw.</param>
/// <param name="Gross">Gross, as typed.</param>
/// <param name="Income">Income, as typed.</param>
/// <param name="Confirm">Whether a suggestion is to become the forecast.</param>
/// <param name="Current">Where somebody else saved first: what they saved, shown beside the person's own.</param>
/// <param name="Choice">Where somebody else saved first: whose figure is to stand.</param>
/// <param name="Take">The method whose figure is taken; null to go by the cells.</param>
/// <param name="Nature">Whether the variance comes back; null where the form does not say.</param>
/// <param name="Effect">The full-year effect, as typed; null where the form does not say.</param>
public sealed record ForecastFormRow(
    string Code,
    SeenForecast Seen,
    string Gross,
    string Income,
    bool Confirm,
    SeenForecast? Current,
    ConflictChoice Choice,
    TakenForecast? Take = null,
    VarianceNature? Nature = null,
    string? Effect = null)
{
    /// <summary>Whether a choice was asked for and not made.</summary>
    public bool LacksChoice => Current is not null && Choice == ConflictChoice.None;
}

/// <summary>What a person does with the entry form.</summary>
public enum EntryAction
{
    /// <summary>Save what is changed.</summary>
    Save,

    /// <summary>Save what is changed, and every suggestion as it stands.</summary>
    ConfirmAll,

    /// <summary>Show what a pasted block would change.</summary>
    Preview,

    /// <summary>Put a pasted block into the cells.</summary>
    Take,

    /// <summary>Go back to the cells without the block.</summary>
    Back,
}

/// <summary>A block of cells that was sent.</summary>
/// <param name="Text">As it was copied.</param>
/// <param name="Line">The code of the line where a block without codes starts.</param>
/// <param name="StartsAtIncome">Whether a single column of figures is the income.</param>
public sealed record PasteEntry(string Text, string Line, bool StartsAtIncome);

/// <summary>
/// The posted form. Rows carry explicit numbers and the form says how many there are, so that a row lost on the way is an
/// error and never a loss.
/// </summary>
public sealed class ForecastForm
{
    /// <summary>Most lines on one page.</summary>
    public const int MaxLines = 1_500;

    /// <summary>Most fields of one form: ten at most for each line and a few more.</summary>
    public const int MaxFields = (MaxLines * 10) + 50;

    /// <summary>Longest field: a block of cells pasted for all the lines of a page.</summary>
    public const int MaxFieldLength = FormLimits.FieldLength;

    private ForecastForm(Guid requestId, IReadOnlyList<ForecastFormRow> rows, EntryAction action, PasteEntry? paste, string? fault) =>
        (RequestId, Rows, Action, Paste, Fault) = (requestId, rows, action, paste, fault);

    /// <summary>The form's id.</summary>
    public Guid RequestId { get; }

    /// <summary>The rows that arrived whole, each line once.</summary>
    public IReadOnlyList<ForecastFormRow> Rows { get; }

    /// <summary>What is to be done.</summary>
    public EntryAction Action { get; }

    /// <summary>The block of cells to look at or to take; null where none was sent.</summary>
    public PasteEntry? Paste { get; }

    /// <summary>Whether every suggestion is to become a forecast.</summary>
    public bool ConfirmAll => Action == EntryAction.ConfirmAll;

    /// <summary>What is wrong with the form as a whole; null where it arrived as it was sent.</summary>
    public string? Fault { get; }

    /// <summary>Reads a posted form.</summary>
    public static ForecastForm Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hasId = Guid.TryParse(Single(form["RequestId"]), out var requestId) && requestId != Guid.Empty;
        var hasCount = int.TryParse(Single(form["RowCount"]), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MaxLines;
        var rows = new List<ForecastFormRow>();
        var codes = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var whole = hasCount;
        for (var index = 0; hasCount && index < count; index++)
        {
            if (ReadRow(form, index) is { } row && codes.Add(row.Code))
            {
                rows.Add(row);
            }
            else
            {
                whole = false;
            }
        }

        var sent = form.Keys.Count(key => key.StartsWith("Rows[", StringComparison.Ordinal) && key.EndsWith("].Code", StringComparison.Ordinal));
        var fault = whole && sent == count
            ? hasId ? (form.ContainsKey(WholeForm.Field) ? WholeForm.Fault(form) : null) : ChangeRequest.LostId
            : $"The form did not arrive whole: {rows.Count} of {(hasCount ? count : sent)} lines could be read. Nothing was saved. Check the entries below and save again.";
        var action = Single(form["Action"]) switch
        {
            "confirm-all" => EntryAction.ConfirmAll,
            "preview" => EntryAction.Preview,
            "take" => EntryAction.Take,
            "back" => EntryAction.Back,
            _ => EntryAction.Save,
        };
        var paste = Single(form["Block"]) is { } block
            ? new PasteEntry(block, Single(form["BlockLine"]) ?? string.Empty, Single(form["BlockPart"]) == "income")
            : null;
        return new(hasId ? requestId : Guid.NewGuid(), rows, action, paste, fault);
    }

    private static ForecastFormRow? ReadRow(IFormCollection form, int index)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Rows[{index}].");
        if (Single(form[name + "Code"]) is not { Length: > 0 } code
            || Single(form[name + "Seen"]) is not { } seenText
            || SeenForecast.Read(seenText) is not { } seen
            || Single(form[name + "Gross"]) is not { } gross
            || Single(form[name + "Income"]) is not { } income)
        {
            return null;
        }

        var choice = Single(form[name + "Choice"]) switch
        {
            "yours" => ConflictChoice.Yours,
            "theirs" => ConflictChoice.Theirs,
            _ => ConflictChoice.None,
        };
        var current = Single(form[name + "Current"]) is { } currentText ? SeenForecast.Read(currentText) : null;
        var take = Single(form[name + "Take"]) is { Length: > 0 } takeText ? TakenForecast.Read(takeText) : null;
        var nature = Enum.TryParse<VarianceNature>(Single(form[name + "Nature"]), out var known) && Enum.IsDefined(known) ? known : (VarianceNature?)null;
        return new(code, seen, gross, income, Single(form[name + "Confirm"]) == "yes", current, choice, take, nature, Single(form[name + "Effect"]));
    }

    /// <summary>The value of a field that came exactly once.</summary>
    private static string? Single(StringValues values) => values.Count == 1 ? values[0] : null;
}
