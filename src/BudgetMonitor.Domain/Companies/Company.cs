using BudgetMonitor.Domain.Registers;

namespace BudgetMonitor.Domain.Companies;

/// <summary>A company that the council owns and the dividend or contribution budgeted from it for the year (Kent, table 2). Plus is due to the council.</summary>
public sealed class Company : IBalance
{
    /// <summary>Identity in the database.</summary>
    public int CompanyId { get; init; }

    /// <inheritdoc/>
    int IBalance.Id => CompanyId;

    /// <summary>The calendar year in which the financial year starts.</summary>
    public required int Year { get; init; }

    /// <summary>The name, unique in the year.</summary>
    public required string Name { get; set; }

    /// <summary>The code of the head that it belongs to, which decides whose committee is shown it; null where it belongs to the whole council.</summary>
    public string? BelongsTo { get; set; }

    /// <summary>The first period that reports it: 1, or later for one that was added in the year. Periods published before stay as they are.</summary>
    public int FromPeriod { get; set; } = 1;

    /// <summary>The budgeted dividend or contribution.</summary>
    public required Money Budget { get; set; }

    /// <summary>Order in tables.</summary>
    public int DisplayOrder { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}

/// <summary>What a company is expected to pay in the year, and from what.</summary>
public sealed class CompanyForecast
{
    /// <summary>The company.</summary>
    public required int CompanyId { get; init; }

    /// <summary>The calendar year in which the financial year starts.</summary>
    public required int Year { get; init; }

    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    /// <summary>From the trading surplus; null where none is expected to be told apart.</summary>
    public Money? FromTrading { get; set; }

    /// <summary>From the company's reserves; null where nothing is taken from them.</summary>
    public Money? FromReserves { get; set; }

    /// <summary>Why it differs from the budget; null where nothing is said.</summary>
    public string? Text { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
