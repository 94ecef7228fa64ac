namespace BudgetMonitor.Domain.Registers;

/// <summary>What the whole council keeps a balance of in a year: a reserve, or a company. It stands in the register from a period on.</summary>
public interface IBalance
{
    /// <summary>Identity in the database.</summary>
    int Id { get; }

    /// <summary>The calendar year in which the financial year starts.</summary>
    int Year { get; }

    /// <summary>The name in papers and on screens, unique in the year.</summary>
    string Name { get; }

    /// <summary>The first period that reports it.</summary>
    int FromPeriod { get; }

    /// <summary>Place in lists.</summary>
    int DisplayOrder { get; }

    /// <summary>Raised by one at every change.</summary>
    int Version { get; }
}
