using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>The words in tables of activity and staffing: the council's own where it has some, else the product's, with the day filled in.</summary>
internal sealed class MeasureLabels(PaperSource source, string tableId)
{
    private readonly Dictionary<string, string> own = source.Beside.Labels
        .Where(label => label.TableId == tableId)
        .ToDictionary(label => label.Place, label => label.Text, StringComparer.Ordinal);

    /// <summary>The words of a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="standard">The product's words.</param>
    /// <param name="day">The day that the row or table shows.</param>
    public string Of(string place, string standard, DateOnly day) =>
        FigureWords.OwnWords(source.Period, TableLabel.Fill(own.GetValueOrDefault(place, standard), source.Period.Year, day));
}
