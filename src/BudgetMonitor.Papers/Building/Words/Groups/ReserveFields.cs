using BudgetMonitor.Domain.Reserves;

namespace BudgetMonitor.Papers.Building.Words.Groups;

/// <summary>Reserves, schools' reserves and provisions, each kind added up.</summary>
internal sealed class ReservesFields() : FieldGroup("reserves")
{
    public override GroupFigure ValueOf(PaperSource source, string? item, string figure)
    {
        var sheet = source.Beside.Reserves;
        var outlook = ReserveWords.OutlookOf(source);
        var usable = outlook.Usable;
        var provisions = ReserveSum.Of(sheet.Provisions);
        var all = ReserveSum.Of([.. sheet.Usable, .. sheet.Provisions]);
        var schools = ReserveSum.Of(sheet.Schools);
        return figure switch
        {
            "opening" => new(usable.Opening),
            "used" => new(usable.Movement),
            "closing" => new(usable.Closing),
            "after-variance" => new(outlook.UsableAfter),
            "general-opening" => new(outlook.General.Opening),
            "general-closing" => new(outlook.General.Closing),
            "general-after-variance" => new(outlook.GeneralAfter),
            "general-target" => new(outlook.Target),
            "provisions-opening" => new(provisions.Opening),
            "provisions-closing" => new(provisions.Closing),
            "all-opening" => new(all.Opening),
            "all-closing" => new(all.Closing),
            "schools-opening" => new(schools.Opening),
            "schools-used" => new(schools.Movement),
            "schools-closing" => new(schools.Closing),
            _ => default,
        };
    }
}

/// <summary>One reserve or provision by its name.</summary>
internal sealed class ReserveFields() : FieldGroup("reserve")
{
    public override IEnumerable<string> Items(PaperSource source) => source.Beside.Reserves.All.Select(reserve => reserve.Reserve.Name);

    public override GroupFigure ValueOf(PaperSource source, string? item, string figure)
    {
        var reserve = source.Beside.Reserves.All.First(one => one.Reserve.Name == item);
        return figure switch
        {
            "opening" => new(reserve.Opening),
            "used" => new(reserve.Movement),
            "closing" => new(reserve.Closing),
            _ => default,
        };
    }
}
