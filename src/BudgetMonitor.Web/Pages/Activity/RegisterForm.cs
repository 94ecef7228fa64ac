using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Web.Pages.Activity;

/// <summary>What the register says of a measure as it is entered.</summary>
public sealed class RegisterForm
{
    /// <summary>The version that the person saw; 0 to add.</summary>
    public int Version { get; set; }

    /// <summary>The reference of a new measure.</summary>
    public string? NewReference { get; set; }

    /// <summary>The service line's code, for a new measure.</summary>
    public string? Code { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>Whether it stands for all of the line's money.</summary>
    public ActivityCover Covers { get; set; } = ActivityCover.Part;

    /// <summary>What is counted.</summary>
    public string? Unit { get; set; }

    /// <summary>The volume's name at the head of a column.</summary>
    public string? VolumeLabel { get; set; }

    /// <summary>What a volume counts.</summary>
    public VolumeBasis Basis { get; set; }

    /// <summary>The approved spending.</summary>
    public string? BudgetGross { get; set; }

    /// <summary>The approved income.</summary>
    public string? BudgetIncome { get; set; }

    /// <summary>The approved volume at the end of the year.</summary>
    public string? BudgetVolume { get; set; }

    /// <summary>Place in lists.</summary>
    public string? Place { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>What is stored.</summary>
    public static RegisterForm From(ActivityMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return new()
        {
            Version = measure.Version,
            Name = measure.Name,
            Covers = measure.Covers,
            Unit = measure.Unit,
            VolumeLabel = measure.VolumeLabel,
            Basis = measure.Basis,
            BudgetGross = ScreenFigures.ForInput(measure.BudgetGross),
            BudgetIncome = ScreenFigures.ForInput(measure.BudgetIncome),
            BudgetVolume = MeasureFigures.ForInput(measure.BudgetVolume),
            Place = measure.DisplayOrder == 0 ? null : MeasureFigures.ForInput(measure.DisplayOrder),
        };
    }

    /// <summary>The facts, or null with a message beside every field that is wrong. What is approved and locked is not read from the form.</summary>
    internal ActivityFacts? Check(FieldReader fields, ActivityMeasure? locked)
    {
        var name = fields.Read(nameof(Name), Name, ActivityFields.Name);
        var unit = fields.Read(nameof(Unit), Unit, ActivityFields.Unit);
        var label = fields.Read(nameof(VolumeLabel), VolumeLabel, ActivityFields.VolumeLabel);
        var gross = locked?.BudgetGross ?? fields.Pounds(nameof(BudgetGross), BudgetGross, "Enter the approved spending");
        var income = locked?.BudgetIncome ?? fields.Income(nameof(BudgetIncome), BudgetIncome, "Enter the approved income, 0 for nil");
        var volume = locked?.BudgetVolume ?? fields.Volume(nameof(BudgetVolume), BudgetVolume, "Enter the approved volume at the end of the year");
        var place = fields.Place(nameof(Place), Place, ActivityRules.MostOrder);
        fields.Read(nameof(Reason), Reason, ActivityFields.Reason);
        if (!Enum.IsDefined(Covers) || !Enum.IsDefined(Basis))
        {
            fields.Wrong(nameof(Basis), "Select what a volume counts");
        }

        return fields.IsSound
            ? new(name!, Covers, unit!, label, locked?.Basis ?? Basis, new Amounts(gross!.Value, income!.Value), volume!.Value, place!.Value)
            : null;
    }
}
