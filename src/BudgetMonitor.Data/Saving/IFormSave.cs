using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>What one form sends to its service, whatever it is about.</summary>
public interface IFormSave
{
    /// <summary>The form's id; a repeat changes nothing.</summary>
    Guid RequestId { get; }

    /// <summary>Who asks.</summary>
    Person Who { get; }

    /// <summary>By which way.</summary>
    EntryChannel Channel { get; }

    /// <summary>Why, as history keeps it; null where no reason was asked for.</summary>
    string? Reason => null;
}

/// <summary>What one form sends about a period.</summary>
public interface IPeriodSave : IFormSave
{
    /// <summary>The period.</summary>
    MonitoringPeriod Period { get; }
}
