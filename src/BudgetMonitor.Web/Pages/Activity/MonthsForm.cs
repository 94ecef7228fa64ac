using System.Globalization;
using BudgetMonitor.Domain.Activity;

namespace BudgetMonitor.Web.Pages.Activity;

/// <summary>Volumes by month as they are entered, with a block that may be pasted into them.</summary>
public sealed class MonthsForm
{
    /// <summary>A row for each measure.</summary>
    public List<MonthsMeasureForm> Measures { get; set; } = [];

    /// <summary>Cells copied from a spreadsheet.</summary>
    public string? Block { get; set; }

    /// <summary>The row where a block without names starts, such as LD-NRC;Actual.</summary>
    public string? BlockRow { get; set; }

    /// <summary>The month where a block without a head row starts: 1 is April.</summary>
    public int BlockMonth { get; set; } = 1;
}

/// <summary>A measure's volumes by month as they are typed; months that take no entry are not there.</summary>
public sealed class MonthsMeasureForm
{
    /// <summary>The measure.</summary>
    public string? Reference { get; set; }

    /// <summary>What the person saw in each month: month:version:budget:actual, separated by semicolons.</summary>
    public string? Seen { get; set; }

    /// <summary>Budgeted volumes by month.</summary>
    public Dictionary<int, string?> Budget { get; set; } = [];

    /// <summary>Actual volumes by month.</summary>
    public Dictionary<int, string?> Actual { get; set; } = [];

    /// <summary>The cells of one of its two rows.</summary>
    public Dictionary<int, string?> Of(bool isActual) => isActual ? Actual : Budget;

    /// <summary>What was seen of a month; version 0 and nothing where the month had nothing, or where the form was tampered with.</summary>
    internal SeenMonth SeenOf(int month)
    {
        foreach (var part in (Seen ?? string.Empty).Split(';'))
        {
            if (part.Split(':') is [var number, var version, var budget, var actual]
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at == month
                && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
            {
                return new(seen, SeenVolume(budget), SeenVolume(actual));
            }
        }

        return new(0, null, null);
    }

    private static Volume? SeenVolume(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var units) && Volume.TryOf(units, out var volume) ? volume : null;
}

/// <summary>What stood in a month.</summary>
/// <param name="Version">Its version; 0 for none.</param>
/// <param name="Budget">The budgeted volume.</param>
/// <param name="Actual">The actual volume.</param>
internal sealed record SeenMonth(int Version, Volume? Budget, Volume? Actual);
