using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Web.Figures;

/// <summary>The units that a screen can show money in; the choice is kept in the address.</summary>
public static class ScreenUnits
{
    /// <summary>All of them, in the order of the switch. The first is what an address without a unit shows.</summary>
    public static IReadOnlyList<FigureUnit> All { get; } = [FigureUnit.Millions, FigureUnit.Thousands, FigureUnit.Pounds];

    /// <summary>The unit that an address asks for; millions where it asks for none or for one that does not exist.</summary>
    public static FigureUnit Read(string? key)
    {
        foreach (var unit in All)
        {
            if (unit.Key() == key)
            {
                return unit;
            }
        }

        return All[0];
    }

    /// <summary>The word in the address.</summary>
    public static string Key(this FigureUnit unit) => unit switch
    {
        FigureUnit.Thousands => "thousands",
        FigureUnit.Pounds => "pounds",
        _ => "millions",
    };

    /// <summary>How screens write the unit: £m to three decimals, £000 and £ whole.</summary>
    public static FigureStyle Style(this FigureUnit unit) => unit switch
    {
        FigureUnit.Thousands => new FigureStyle(FigureUnit.Thousands, 0),
        FigureUnit.Pounds => FigureStyle.Pounds,
        _ => FigureStyle.Millions,
    };
}
