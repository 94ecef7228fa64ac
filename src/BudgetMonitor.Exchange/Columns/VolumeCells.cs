using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Staffing;

namespace BudgetMonitor.Exchange.Columns;

/// <summary>Cells of volumes and of numbers of staff.</summary>
internal static partial class VolumeCells
{
    private static readonly CellFault NoVolume = new("this is not a volume", "Write a number not below nil with at most two decimals and no comma, such as 362047.4");

    private static readonly CellFault NoNumber = new("this is not a number of staff", "Write a number not below nil with at most two decimals and no comma, such as 7609.36");

    private static readonly CellFault NoChange = new("this is not a change of volume", "Write a number with at most two decimals and no comma, such as -4972");

    /// <summary>A volume.</summary>
    public static CellType<Volume> Volume { get; } = new(
        "a number not below nil with at most two decimals, such as `362047.4`",
        text => Read(text) is { } units && Domain.Activity.Volume.TryOf(units, out var volume) ? volume : NoVolume,
        volume => volume.ToString());

    /// <summary>A change of volume, either way.</summary>
    public static CellType<VolumeChange> Change { get; } = new(
        "a number with at most two decimals, such as `-4972`",
        text => Read(text) is { } units && VolumeChange.TryOf(units, out var change) ? change : NoChange,
        change => change.ToString());

    /// <summary>A number of staff.</summary>
    public static CellType<StaffNumber> Staff { get; } = new(
        "a number not below nil with at most two decimals, such as `7609.36`",
        text => Read(text) is { } count && StaffNumber.TryOf(count, out var number) ? number : NoNumber,
        number => number.ToString());

    private static decimal? Read(string text) =>
        Number().IsMatch(text) && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^-?[0-9]{1,13}(\.[0-9]{1,6})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
