using System.Globalization;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Domain.Figures;
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

/// <summary>The forecast that stood before the person's eyes when the page was made: its version (0 for none) and its figures.</summary>
public sealed record SeenForecast(int Version, Amounts? Amounts)
{
    /// <summary>As the form carries it: version;gross;income in pence.</summary>
    public override string ToString() => Amounts is { } seen
        ? string.Create(CultureInfo.InvariantCulture, $"{Version};{seen.Gross.Pence};{seen.Income.Pence}")
        : string.Create(CultureInfo.InvariantCulture, $"{Version}");

    /// <summary>Reads it back, or null where it was tampered with.</summary>
    public static SeenForecast? Read(string text)
    {
        var parts = text.Split(';');
        var culture = CultureInfo.InvariantCulture;
        if (!int.TryParse(parts[0], NumberStyles.None, culture, out var version))
        {
            return null;
        }

        return parts.Length switch
        {
            1 => new(version, null),
            3 when long.TryParse(parts[1], NumberStyles.AllowLeadingSign, culture, out var gross)
                && long.TryParse(parts[2], NumberStyles.AllowLeadingSign, culture, out var income) =>
                    new(version, new Amounts(new Money(gross), new Money(income))),
            _ => null,
        };
    }
}

/// <summary>One row as it was posted.</summary>
/// <param name="Code">The line.</param>
/// <param name="Seen">What stood before the person's eyes.</param>
/// <param name="Gross">Gross, as typed.</param>
/// <param name="Income">Income, as typed.</param>
/// <param name="Confirm">Whether a suggestion is to become the forecast.</param>
/// <param name="Current">Where somebody else saved first: what they saved, shown beside the person's own.</param>
/// <param name="Choice">Where somebody else saved first: whose figure is to stand.</param>
public sealed record ForecastFormRow(
    string Code,
    SeenForecast Seen,
    string Gross,
    string Income,
    bool Confirm,
    SeenForecast? Current,
    ConflictChoice Choice)
{
    /// <summary>Whether a choice was asked for and not made.</summary>
    public bool LacksChoice => Current is not null && Choice == ConflictChoice.None;
}

/// <summary>
/// The posted form. Rows carry explicit numbers and the form says how many there are, so that a row lost on the way is an
/// error and never a loss.
/// </summary>
public sealed class ForecastForm
{
    /// <summary>Most lines on one page.</summary>
    public const int MaxLines = 1_500;

    /// <summary>Most fields of one form: seven at most for each line and a few more.</summary>
    public const int MaxFields = (MaxLines * 7) + 50;

    private ForecastForm(Guid requestId, IReadOnlyList<ForecastFormRow> rows, bool confirmAll, string? fault) =>
        (RequestId, Rows, ConfirmAll, Fault) = (requestId, rows, confirmAll, fault);

    /// <summary>The form's id.</summary>
    public Guid RequestId { get; }

    /// <summary>The rows that arrived whole, each line once.</summary>
    public IReadOnlyList<ForecastFormRow> Rows { get; }

    /// <summary>Whether every suggestion is to become a forecast.</summary>
    public bool ConfirmAll { get; }

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
            ? hasId ? null : ChangeRequest.LostId
            : $"The form did not arrive whole: {rows.Count} of {(hasCount ? count : sent)} lines could be read. Nothing was saved. Check the entries below and save again.";
        return new(hasId ? requestId : Guid.NewGuid(), rows, Single(form["Action"]) == "confirm-all", fault);
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
        return new(code, seen, gross, income, Single(form[name + "Confirm"]) == "yes", current, choice);
    }

    /// <summary>The value of a field that came exactly once.</summary>
    private static string? Single(StringValues values) => values.Count == 1 ? values[0] : null;
}
