namespace BudgetMonitor.Domain.Debts;

/// <summary>What a group of debtors owed on a day, of one age band (Norfolk, 2.13.1). A period's report holds its own day and an earlier one to compare with.</summary>
public sealed class DebtBalance
{
    /// <summary>The calendar year in which the financial year starts.</summary>
    public required int Year { get; init; }

    /// <summary>The number of the period that reports it.</summary>
    public required int Period { get; init; }

    /// <summary>The group of debtors.</summary>
    public required string Debtor { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly AsAt { get; init; }

    /// <summary>The first day of the age band, such as 31.</summary>
    public required int FromDays { get; init; }

    /// <summary>The last day of the age band, such as 60; null for the oldest.</summary>
    public int? ToDays { get; set; }

    /// <summary>The code of the head that the group of debtors belongs to, which decides whose committee is shown them; null where they belong to the whole council.</summary>
    public string? BelongsTo { get; set; }

    /// <summary>The sum owed.</summary>
    public required Money Amount { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }

    /// <summary>The age band as tables head it: "31-60", "181+".</summary>
    public string Band => new DebtBand(FromDays, ToDays).Label;
}
