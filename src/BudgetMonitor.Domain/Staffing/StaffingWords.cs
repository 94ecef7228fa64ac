namespace BudgetMonitor.Domain.Staffing;

/// <summary>The plain words for staffing.</summary>
public static class StaffingWords
{
    /// <summary>"FTE" or "heads".</summary>
    public static string Word(this StaffUnit unit) => unit == StaffUnit.Fte ? "FTE" : "heads";

    /// <summary>How a measure counts its staff, as a sentence's beginning: "The council's own staff in full-time equivalents, agency staff in persons".</summary>
    public static string Counted(StaffingMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        static string In(StaffUnit unit) => unit == StaffUnit.Fte ? "full-time equivalents" : "persons";
        return $"The council's own staff in {In(measure.SalariedUnit)}, agency staff in {In(measure.AgencyUnit)}";
    }

    /// <summary>As it stands at the head of a column in a paper: "FTEs" or "Nos".</summary>
    public static string PaperWord(this StaffUnit unit) => unit == StaffUnit.Fte ? "FTEs" : "Nos";
}
