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
