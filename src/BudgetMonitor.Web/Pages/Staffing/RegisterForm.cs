using System.Globalization;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Staffing;

namespace BudgetMonitor.Web.Pages.Staffing;

/// <summary>What the register says of a staffing measure as it is entered.</summary>
public sealed class RegisterForm
{
    /// <summary>The version that the person saw; 0 to add.</summary>
    public int Version { get; set; }

    /// <summary>The reference of a new measure.</summary>
    public string? NewReference { get; set; }

    /// <summary>The head's code, for a new measure.</summary>
    public string? Code { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The approved budget for the council's own staff.</summary>
    public string? SalariedBudget { get; set; }

    /// <summary>The approved budget for agency staff.</summary>
    public string? AgencyBudget { get; set; }

    /// <summary>How the council's own staff are counted.</summary>
    public StaffUnit SalariedUnit { get; set; } = StaffUnit.Fte;

    /// <summary>How agency staff are counted.</summary>
    public StaffUnit AgencyUnit { get; set; } = StaffUnit.Heads;

    /// <summary>Decimals of the number of the council's own staff.</summary>
    public string? SalariedDecimals { get; set; } = "1";

    /// <summary>Decimals of the number of agency staff.</summary>
    public string? AgencyDecimals { get; set; } = "0";

    /// <summary>The day that numbers are compared with.</summary>
    public string? StartsOn { get; set; }

    /// <summary>The council's own staff on that day.</summary>
    public string? SalariedStart { get; set; }

    /// <summary>Agency staff on that day.</summary>
    public string? AgencyStart { get; set; }

    /// <summary>Place in lists.</summary>
    public string? Place { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>What is stored.</summary>
    public static RegisterForm From(StaffingMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return new()
        {
            Version = measure.Version,
            Name = measure.Name,
            SalariedBudget = ScreenFigures.ForInput(measure.SalariedBudget),
            AgencyBudget = ScreenFigures.ForInput(measure.AgencyBudget),
            SalariedUnit = measure.SalariedUnit,
            AgencyUnit = measure.AgencyUnit,
            SalariedDecimals = MeasureFigures.ForInput(measure.SalariedDecimals),
            AgencyDecimals = MeasureFigures.ForInput(measure.AgencyDecimals),
            StartsOn = measure.StartsOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            SalariedStart = MeasureFigures.ForInput(measure.SalariedStart),
            AgencyStart = MeasureFigures.ForInput(measure.AgencyStart),
            Place = measure.DisplayOrder == 0 ? null : MeasureFigures.ForInput(measure.DisplayOrder),
        };
    }

    /// <summary>The facts, or null with a message beside every field that is wrong. What is approved and locked is not read from the form.</summary>
    internal StaffingFacts? Check(FieldReader fields, StaffingMeasure? locked)
    {
        var name = fields.Read(nameof(Name), Name, StaffingFields.Name);
        var salaried = locked?.SalariedBudget ?? fields.Pounds(nameof(SalariedBudget), SalariedBudget, "Enter the approved budget for the council’s own staff");
        var agency = locked?.AgencyBudget ?? fields.Pounds(nameof(AgencyBudget), AgencyBudget, "Enter the approved budget for agency staff, 0 for nil");
        var salariedDecimals = fields.Place(nameof(SalariedDecimals), SalariedDecimals, StaffNumber.Decimals);
        var agencyDecimals = fields.Place(nameof(AgencyDecimals), AgencyDecimals, StaffNumber.Decimals);
        var start = locked is null ? fields.DayOrNone(nameof(StartsOn), StartsOn) : locked.StartsOn;
        var salariedStart = locked is null ? fields.StaffOrNone(nameof(SalariedStart), SalariedStart) : locked.SalariedStart;
        var agencyStart = locked is null ? fields.StaffOrNone(nameof(AgencyStart), AgencyStart) : locked.AgencyStart;
        var place = fields.Place(nameof(Place), Place, ActivityRules.MostOrder);
        fields.Read(nameof(Reason), Reason, StaffingFields.Reason);
        if (!Enum.IsDefined(SalariedUnit) || !Enum.IsDefined(AgencyUnit))
        {
            fields.Wrong(nameof(SalariedUnit), "Select how staff are counted");
        }

        return fields.IsSound
            ? new(
                name!, new StaffSum(salaried!.Value, agency!.Value), start, salariedStart, agencyStart,
                locked?.SalariedUnit ?? SalariedUnit, locked?.AgencyUnit ?? AgencyUnit, salariedDecimals!.Value, agencyDecimals!.Value, place!.Value)
            : null;
    }
}
