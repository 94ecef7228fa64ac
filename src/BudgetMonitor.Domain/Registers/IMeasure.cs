namespace BudgetMonitor.Domain.Registers;

/// <summary>Something counted at a head in a year, with what the register says of it: activity, or staff.</summary>
public interface IMeasure
{
    /// <summary>Identity in the database.</summary>
    int Id { get; }

    /// <summary>The calendar year in which the financial year starts.</summary>
    int Year { get; }

    /// <summary>The council's reference, unique in the year.</summary>
    string Reference { get; }

    /// <summary>The head.</summary>
    int HeadId { get; }

    /// <summary>The name in papers and on screens.</summary>
    string Name { get; }

    /// <summary>Place in lists.</summary>
    int DisplayOrder { get; }

    /// <summary>Raised by one at every change.</summary>
    int Version { get; }
}
