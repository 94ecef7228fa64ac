using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>Reserves for tests of papers and checks.</summary>
internal static class Balances
{
    public static ReservePosition Reserve(string name, ReserveKind kind, int opening, params (string Description, int Amount)[] movements) => new(
        new Reserve { Year = 2017, Name = name, Kind = kind, Opening = opening.Pounds() },
        [
            .. movements.Select(movement => new ReserveMovement
            {
                ReserveId = 1,
                Year = 2017,
                Period = 10,
                Description = movement.Description,
                Amount = movement.Amount.Pounds(),
            }),
        ]);

    public static ReservePosition In(this ReservePosition reserve, string group)
    {
        reserve.Reserve.Group = group;
        return reserve;
    }

    public static PaperSource With(PaperSource source, params ReservePosition[] reserves) =>
        source with { Beside = source.Beside with { Reserves = new(reserves) } };
}
