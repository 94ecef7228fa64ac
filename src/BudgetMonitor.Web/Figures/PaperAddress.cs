using System.Globalization;
using System.Text;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building;

namespace BudgetMonitor.Web.Figures;

/// <summary>How papers are called in addresses, lists and file names.</summary>
public static class PaperAddress
{
    /// <summary>Stands in the place of a file's name for the page that shows how far the PDF is.</summary>
    public const string Making = "making";

    /// <summary>The kind in words, where the council's own names are not at hand.</summary>
    public static string Word(this PaperKind kind) => PaperKinds.Word(kind);

    /// <summary>The address of a paper, of one of its published versions, or of a file of either.</summary>
    public static string Href(MonitoringPeriod period, PaperKind kind, int? version = null, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(kind);
        var paper = string.Create(CultureInfo.InvariantCulture, $"/papers/{period.Year}/{period.Number}/{kind.Key}");
        var place = version is { } known ? string.Create(CultureInfo.InvariantCulture, $"{paper}/versions/{known}") : paper;
        return file is null ? place : $"{place}/{file}";
    }

    /// <summary>A file's name without its ending, such as kent-county-council-cabinet-2017-18-p10, in plain lower case letters.</summary>
    public static string FileStem(string council, PaperKind kind, MonitoringPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(kind);
        var stem = $"{Plain(council)}-{kind.Key}-{period.Year}-{period.ShortName.ToLowerInvariant()}";
        return stem.TrimStart('-');
    }

    internal static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != '-')
            {
                plain.Append('-');
            }
        }

        return plain.ToString().Trim('-');
    }
}
