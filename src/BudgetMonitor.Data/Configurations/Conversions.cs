using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BudgetMonitor.Data.Configurations;

/// <summary>Money is stored as whole pence: exact and summable in both engines.</summary>
internal sealed class MoneyConverter() : ValueConverter<Money, long>(money => money.Pence, pence => new Money(pence));

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
