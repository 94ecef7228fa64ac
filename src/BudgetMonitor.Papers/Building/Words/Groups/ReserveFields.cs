using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Words.Groups;

/// <summary>Reserves, schools' reserves and provisions, each kind added up.</summary>
internal sealed class ReservesFields() : FieldGroup("reserves")
{
    public override GroupFigure ValueOf(PaperSource source, string? item, string figure)
    {
        bool IsOwn(ReportedReserve reserve) => reserve.Reserve.Kind is ReserveKind.General or ReserveKind.Earmarked;
        bool IsProvision(ReportedReserve reserve) => reserve.Reserve.Kind == ReserveKind.Provision;
        bool IsSchools(ReportedReserve reserve) => reserve.Reserve.Kind == ReserveKind.Schools;
        GroupFigure Sum(Func<ReportedReserve, bool> which, Func<ReportedReserve, Money?> what) => SumOf(source.Beside.Reserves.Where(which).Select(what));
        return figure switch
        {
            "opening" => Sum(IsOwn, reserve => reserve.Reserve.Opening),
            "used" => Sum(IsOwn, reserve => reserve.Movement),
            "closing" => Sum(IsOwn, reserve => reserve.Closing),
            "provisions-opening" => Sum(IsProvision, reserve => reserve.Reserve.Opening),
            "provisions-closing" => Sum(IsProvision, reserve => reserve.Closing),
            "all-opening" => Sum(reserve => !IsSchools(reserve), reserve => reserve.Reserve.Opening),
            "all-closing" => Sum(reserve => !IsSchools(reserve), reserve => reserve.Closing),
            "schools-opening" => Sum(IsSchools, reserve => reserve.Reserve.Opening),
            "schools-used" => Sum(IsSchools, reserve => reserve.Movement),
            "schools-closing" => Sum(IsSchools, reserve => reserve.Closing),
            _ => default,
        };
    }
}

/// <summary>One reserve or provision by its name.</summary>
internal sealed class ReserveFields() : FieldGroup("reserve")
{
    public override IEnumerable<string> Items(PaperSource source) => source.Beside.Reserves.Select(reserve => reserve.Reserve.Name);

    public override GroupFigure ValueOf(PaperSource source, string? item, string figure)
    {
        var reserve = source.Beside.Reserves.First(one => one.Reserve.Name == item);
        return figure switch
        {
            "opening" => new(reserve.Reserve.Opening),
            "used" => new(reserve.Movement),
            "closing" => new(reserve.Closing),
            _ => default,
        };
    }
}
