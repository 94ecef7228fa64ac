using System.Globalization;
using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Saving;

/// <summary>The marks by which a form tells which settings of the council a person saw.</summary>
public static class SettingsMarks
{
    /// <summary>Of the sums from which variances and movements are explained.</summary>
    public static string OfExplanationLimits(CouncilSettings council)
    {
        ArgumentNullException.ThrowIfNull(council);
        return string.Create(CultureInfo.InvariantCulture, $"{council.ExplainVarianceFrom?.Pence}/{council.ExplainMovementFrom?.Pence}");
    }

    /// <summary>Of the methods by which lines get a first forecast.</summary>
    public static string OfForecastOrder(CouncilSettings council)
    {
        ArgumentNullException.ThrowIfNull(council);
        return council.ForecastOrder.ToString();
    }

    /// <summary>Of what capital asks for.</summary>
    public static string OfCapital(CouncilSettings council)
    {
        ArgumentNullException.ThrowIfNull(council);
        return string.Create(CultureInfo.InvariantCulture, $"{council.ExplainRealFrom?.Pence}/{council.ExplainRephasingFrom?.Pence}/{council.CapitalSources}");
    }

    /// <summary>Of the target of the general reserve.</summary>
    public static string OfReserveTarget(CouncilSettings council)
    {
        ArgumentNullException.ThrowIfNull(council);
        return string.Create(CultureInfo.InvariantCulture, $"{council.GeneralReserveTargetPercent}/{council.GeneralReserveTarget?.Pence}");
    }
}
