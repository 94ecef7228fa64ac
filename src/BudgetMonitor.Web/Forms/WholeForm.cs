using System.Globalization;
using System.Text.RegularExpressions;

namespace BudgetMonitor.Web.Forms;

/// <summary>
/// What a form with rows says of itself: how many rows and fields it sends. A form of which a part was lost on its way is
/// then known to be one, and is refused whole instead of being saved with gaps.
/// </summary>
/// <param name="Rows">Rows, by the numbers in the names of their fields.</param>
/// <param name="Fields">Fields in rows that a browser always sends.</param>
/// <param name="Uncertain">Kinds of field that it sends only when they are chosen, and that are not counted: boxes to tick and their like.</param>
public sealed partial record WholeForm(int Rows, int Fields, IReadOnlySet<string> Uncertain)
{
    /// <summary>The field that carries the statement: the last of the form.</summary>
    public const string Field = "Sent";

    private const char Part = ';';

    private static readonly string[] Uncounted = ["checkbox", "radio", "submit", "image", "button", "reset", "file"];

    /// <summary>The statement as it is sent.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Rows}{Part}{Fields}{string.Concat(Uncertain.Order(StringComparer.Ordinal).Select(kind => Part + kind))}");

    /// <summary>Counts the fields of a form's markup; null where none stands in a row.</summary>
    public static WholeForm? Of(string markup)
    {
        var names = new List<string>();
        var uncertain = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match tag in FieldTag().Matches(markup))
        {
            if (NameOf().Match(tag.Value) is not { Success: true } named || !IsInRow(named.Groups[1].Value) || Disabled().IsMatch(tag.Value))
            {
                continue;
            }

            var name = named.Groups[1].Value;
            var type = TypeOf().Match(tag.Value) is { Success: true } typed ? typed.Groups[1].Value : "text";
            if (Uncounted.Contains(type, StringComparer.OrdinalIgnoreCase) || Multiple().IsMatch(tag.Value))
            {
                uncertain.Add(Kind(name));
            }
            else
            {
                names.Add(name);
            }
        }

        return names.Count + uncertain.Count == 0 ? null : Count(names, uncertain);
    }

    /// <summary>What is missing of a form that came; null where it came whole, or has no rows.</summary>
    public static string? Fault(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        // A form that was kept through a sign-in carries the statement that it was first sent with, before the page's own.
        var inRows = form.Keys.Where(IsInRow).ToList();
        if (Read(form[Field].FirstOrDefault() ?? string.Empty) is not { } said)
        {
            return inRows.Count == 0 ? null : "The form did not arrive whole: its end is missing. Nothing was saved. Check the entries below and save again.";
        }

        var came = Count([.. inRows.SelectMany(name => Enumerable.Repeat(name, form[name].Count))], said.Uncertain);
        return came.Fields >= said.Fields && came.Rows >= said.Rows
            ? null
            : string.Create(
                CultureInfo.GetCultureInfo("en-GB"),
                $"The form did not arrive whole: {Math.Min(came.Rows, said.Rows):N0} of {said.Rows:N0} rows and {came.Fields:N0} of {said.Fields:N0} fields came. Nothing was saved. Check the entries below and save again.");
    }

    private static WholeForm Count(IReadOnlyCollection<string> names, IReadOnlySet<string> uncertain)
    {
        var counted = names.Where(name => !uncertain.Contains(Kind(name))).ToList();
        return new(counted.Select(Row).Distinct(StringComparer.Ordinal).Count(), counted.Count, uncertain);
    }

    private static WholeForm? Read(string text)
    {
        var parts = text.Split(Part);
        return parts.Length >= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var rows)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var fields)
                ? new(rows, fields, parts.Skip(2).ToHashSet(StringComparer.Ordinal))
                : null;
    }

    private static bool IsInRow(string name) => Number().IsMatch(name);

    private static string Kind(string name) => Number().Replace(name, "[]");

    private static string Row(string name) => name[..(name.LastIndexOf(']') + 1)];

    [GeneratedRegex("<(?:input|textarea|select)\\s[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex FieldTag();

    [GeneratedRegex("\\sname=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex NameOf();

    [GeneratedRegex("\\stype=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex TypeOf();

    [GeneratedRegex("\\sdisabled[\\s=>]", RegexOptions.CultureInvariant)]
    private static partial Regex Disabled();

    [GeneratedRegex("\\smultiple[\\s=>]", RegexOptions.CultureInvariant)]
    private static partial Regex Multiple();

    [GeneratedRegex("\\[[0-9]+\\]", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
