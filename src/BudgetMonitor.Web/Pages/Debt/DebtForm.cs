using System.Globalization;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Fields;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.Debt;

/// <summary>What a group of debtors owes, as it is entered.</summary>
public sealed class DebtForm
{
    /// <summary>Oldest age in days that a band may name.</summary>
    private const int OldestDay = 99_999;

    /// <summary>The mark of what the person saw.</summary>
    public string? Seen { get; set; }

    public string? Debtor { get; set; }

    /// <summary>The code of the head that the group belongs to; empty for the whole council.</summary>
    public string? BelongsTo { get; set; }

    public string? AsAt { get; set; }

    /// <summary>The day to compare with; empty for none.</summary>
    public string? Earlier { get; set; }

    /// <summary>The bands, with empty rows for more.</summary>
    public List<DebtRow> Bands { get; set; } = [];

    /// <summary>What is to be kept, or null with a message beside every field that is wrong.</summary>
    public (string Debtor, DateOnly AsAt, DateOnly? Earlier, IReadOnlyList<DebtEntry> Bands)? Check(ModelStateDictionary state, MonitoringPeriod period)
    {
        ArgumentNullException.ThrowIfNull(state);
        var debtor = TypedFields.Read(state, "Input.Debtor", Debtor, DebtFields.Debtor);
        var asAt = TypedFields.DayOf(state, "Input.AsAt", AsAt, period, "Enter the day, such as 31/5/2017");
        var earlier = TypedFields.Read(state, "Input.Earlier", Earlier, DayField.Optional);
        if (earlier >= asAt)
        {
            state.AddModelError("Input.Earlier", "Enter a day before the other, or leave it empty");
        }

        var bands = new List<DebtEntry>();
        for (var place = 0; place < Bands.Count; place++)
        {
            if (Bands[place].IsEmpty)
            {
                continue;
            }

            var field = FormattableString.Invariant($"Input.Bands[{place}].");
            if (Bands[place].Check(state, field, earlier is not null, OldestDay) is { } band)
            {
                if (bands.Exists(other => other.FromDays == band.FromDays))
                {
                    state.AddModelError(field + nameof(DebtRow.From), "Another band already begins on that day");
                }

                bands.Add(band);
            }
        }

        return state.IsValid ? (debtor!, asAt!.Value, earlier, bands) : null;
    }
}

/// <summary>One age band as it is typed.</summary>
public sealed class DebtRow
{
    /// <summary>The first day.</summary>
    public string? From { get; set; }

    /// <summary>The last day; empty for the oldest.</summary>
    public string? To { get; set; }

    /// <summary>Owed now, in pounds.</summary>
    public string? Amount { get; set; }

    /// <summary>Owed on the earlier day, in pounds.</summary>
    public string? EarlierAmount { get; set; }

    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => new[] { From, To, Amount, EarlierAmount }.All(string.IsNullOrWhiteSpace);

    /// <summary>The band as a message names it.</summary>
    private string BandWords => string.IsNullOrWhiteSpace(To) ? $"from day {From?.Trim()} on" : $"from day {From?.Trim()} to day {To.Trim()}";

    internal DebtEntry? Check(ModelStateDictionary state, string field, bool hasEarlier, int oldest)
    {
        var errors = state.ErrorCount;
        var from = Day(state, field + nameof(From), From, oldest, "Enter the first day of the band, such as 0");
        var to = Day(state, field + nameof(To), To, oldest, null);
        if (to < from)
        {
            state.AddModelError(field + nameof(To), "The band must end after it begins");
        }

        var amount = TypedFields.Sum(state, field + nameof(Amount), Amount, $"Enter what is owed in the band {BandWords}, or 0");
        var earlier = TypedFields.Sum(state, field + nameof(EarlierAmount), EarlierAmount);
        if (earlier is not null && !hasEarlier)
        {
            state.AddModelError(field + nameof(EarlierAmount), "Enter the day to compare with first");
        }

        return state.ErrorCount == errors ? new(from!.Value, to, amount, earlier) : null;
    }

    private static int? Day(ModelStateDictionary state, string field, string? text, int oldest, string? missing)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            if (missing is not null)
            {
                state.AddModelError(field, missing);
            }

            return null;
        }

        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day <= oldest)
        {
            return day;
        }

        state.AddModelError(field, "Enter a whole number of days");
        return null;
    }
}
