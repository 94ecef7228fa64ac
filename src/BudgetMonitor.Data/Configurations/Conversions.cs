using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Staffing;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BudgetMonitor.Data.Configurations;

/// <summary>Money is stored as whole pence: exact and summable in both engines.</summary>
internal sealed class MoneyConverter() : ValueConverter<Money, long>(money => money.Pence, pence => new Money(pence));

/// <summary>A volume is stored as its number of units.</summary>
internal sealed class VolumeConverter() : ValueConverter<Volume, decimal>(volume => volume.Units, units => new Volume(units))
{
    /// <summary>Digits of a volume: ten thousand million and two decimals.</summary>
    public const int Digits = 13;
}

/// <summary>A change of volume is stored as its number of units.</summary>
internal sealed class VolumeChangeConverter() : ValueConverter<VolumeChange, decimal>(change => change.Units, units => new VolumeChange(units));

/// <summary>Staff are stored as their number.</summary>
internal sealed class StaffNumberConverter() : ValueConverter<StaffNumber, decimal>(number => number.Count, count => new StaffNumber(count))
{
    /// <summary>Digits of a number of staff. The column has two decimals more than a number may have.</summary>
    public const int Digits = 9;
}

/// <summary>A percentage is stored as its number of per cent.</summary>
internal sealed class PercentageConverter() : ValueConverter<Percentage, decimal>(percentage => percentage.PerCent, perCent => new Percentage(perCent))
{
    /// <summary>Digits of a percentage, decimals among them.</summary>
    public const int Digits = 9;
}

/// <summary>Every time is UTC; a local one is a mistake that is refused before it is stored.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    time => Checked(time),
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc))
{
    private static DateTime Checked(DateTime time) => time.Kind == DateTimeKind.Utc
        ? time
        : throw new InvalidOperationException("Only UTC times are stored.");
}

/// <summary>
/// Kinds of paper are stored by their keys. The two that were there before councils composed their own keep the words that
/// published papers were stored under, because those rows never change.
/// </summary>
internal sealed class PaperKindConverter() : ValueConverter<PaperKind, string>(kind => Write(kind), text => Read(text))
{
    private static string Write(PaperKind kind) =>
        kind == PaperKind.Cabinet ? "Cabinet" : kind == PaperKind.Committee ? "Committee" : kind.Key;

    private static PaperKind Read(string text) => text switch
    {
        "Cabinet" => PaperKind.Cabinet,
        "Committee" => PaperKind.Committee,
        _ => PaperKind.Find(text) ?? throw new InvalidOperationException($"'{text}' is no kind of paper."),
    };
}
