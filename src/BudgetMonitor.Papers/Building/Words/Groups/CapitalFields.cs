using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Capital;

namespace BudgetMonitor.Papers.Building.Words.Groups;

/// <summary>The capital programme as a whole.</summary>
internal sealed class CapitalFields() : FieldGroup("capital")
{
    public override GroupFigure ValueOf(PaperSource source, string? item, string figure) => Of(source.Beside.Capital, figure);

    internal static GroupFigure Of(IReadOnlyCollection<TrackedScheme> schemes, string figure)
    {
        if (figure == "programme")
        {
            return SumOf(schemes.Select(scheme => (Money?)scheme.ApprovedInAll));
        }

        var forecast = schemes.Select(scheme => scheme.Position).OfType<CapitalPosition>().ToList();
        if (forecast.Count == 0)
        {
            return default;
        }

        var sum = CapitalPosition.Sum(forecast);
        return new(figure switch
        {
            "budget" => sum.WorkingBudget,
            "forecast" => sum.Forecast,
            "variance" => sum.Variance,
            "real" => sum.Real,
            "rephasing" => sum.Rephasing,
            "movement" => sum.Movement,
            "spend" => sum.SpendToDate,
            "real-movement" => sum.RealMovement,
            "rephasing-movement" => sum.RephasingMovement,
            _ => null,
        });
    }
}

/// <summary>One scheme of the capital programme by its name.</summary>
internal sealed class SchemeFields() : FieldGroup("scheme")
{
    public override IEnumerable<string> Items(PaperSource source) => source.Beside.Capital.Select(scheme => scheme.Scheme.Name).Distinct();

    public override GroupFigure ValueOf(PaperSource source, string? item, string figure) =>
        CapitalFields.Of([.. source.Beside.Capital.Where(scheme => scheme.Scheme.Name == item)], figure);
}
