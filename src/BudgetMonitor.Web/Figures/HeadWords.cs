using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Figures;

/// <summary>The plain words for levels and states.</summary>
public static class HeadWords
{
    /// <summary>"directorate".</summary>
    public static string Word(this HeadKind kind) => kind switch
    {
        HeadKind.Council => "council",
        HeadKind.Directorate => "directorate",
        HeadKind.Division => "division",
        _ => "service line",
    };

    /// <summary>"directorates".</summary>
    public static string Plural(this HeadKind kind) => kind == HeadKind.Council ? "the council" : kind.Word() + "s";

    /// <summary>The word beside a period's figures: Published, Draft, or Not open.</summary>
    public static string Word(this PeriodStatus status) => status switch
    {
        PeriodStatus.Published => "Published",
        PeriodStatus.NotOpen => "Not open",
        PeriodStatus.InReview => "Draft, in review",
        _ => "Draft",
    };

    /// <summary>"Schools", "Schools and Asylum", "Schools, Asylum and Grants": heads in a sentence.</summary>
    public static string Names(IReadOnlyList<StructureNode> heads)
    {
        ArgumentNullException.ThrowIfNull(heads);
        var names = heads.Select(head => head.Name).ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    /// <summary>"1 line" or "3 lines".</summary>
    public static string Count(int number, string one, string many) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number:#,##0} {(number == 1 ? one : many)}");
}
