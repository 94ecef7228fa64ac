using System.Globalization;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.History;

/// <summary>How history names things, and how it writes values and fields.</summary>
public static class HistorySubjects
{
    /// <summary>The subject of a service line's forecast.</summary>
    public const string Forecast = "forecast";

    /// <summary>The subject of an explanation.</summary>
    public const string Explanation = "explanation";

    /// <summary>The subject of a head's commentary.</summary>
    public const string Commentary = "commentary";

    /// <summary>The subject of a paragraph of the council's own text in a paper.</summary>
    public const string PaperText = "paper text";

    /// <summary>The subject of a kind of paper.</summary>
    public const string PaperKind = "paper kind";

    /// <summary>A paper as it was published.</summary>
    public const string PublishedPaper = "published paper";

    /// <summary>In place of a period: the text stands in every one.</summary>
    public const string EveryPeriod = "every period";

    /// <summary>The subject of a saving.</summary>
    public const string Saving = "saving";

    /// <summary>The subject of what a saving takes off one year's budget of a head.</summary>
    public const string SavingsAmount = "saving's amount";

    /// <summary>The subject of where a saving stands in a period.</summary>
    public const string SavingsProgress = "saving's progress";

    /// <summary>So many characters of a long name stand in the name of an entry; whoever searches for more finds by these.</summary>
    public const int NameLength = 100;

    /// <summary>The subject of a measure of activity.</summary>
    public const string ActivityMeasure = "activity measure";

    /// <summary>The subject of a measure's figures in a period.</summary>
    public const string ActivityForecast = "activity forecast";

    /// <summary>The subject of a measure's volumes in a month.</summary>
    public const string ActivityVolume = "activity volume";

    /// <summary>The subject of a part of a measure's variance.</summary>
    public const string ActivityDriver = "activity driver";

    /// <summary>The subject of a staffing measure.</summary>
    public const string StaffingMeasure = "staffing measure";

    /// <summary>The subject of a staffing measure's figures in a period.</summary>
    public const string StaffingForecast = "staffing forecast";

    /// <summary>The subject of a step from a staffing measure to its service line.</summary>
    public const string StaffingBridge = "staffing bridge";

    /// <summary>The subject of an account.</summary>
    public const string Account = "account";

    /// <summary>The subject of a period and its state.</summary>
    public const string Period = "period";

    /// <summary>The name of a period, such as 2017-18/P10.</summary>
    public static string PeriodItem(MonitoringPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return $"{period.Year}/{period.ShortName}";
    }

    /// <summary>The name of a line's forecast in a period, such as 2017-18/P10/SCS-CIC.</summary>
    public static string ForecastItem(MonitoringPeriod period, string code)
    {
        ArgumentNullException.ThrowIfNull(period);
        return PeriodItems(period) + code;
    }

    /// <summary>How the names of everything that belongs to a head in a period begin, up to the head's code: 2017-18/P10/.</summary>
    public static string PeriodItems(MonitoringPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return $"{period.Year}/{period.ShortName}/";
    }

    /// <summary>A value as history tells it: pounds and pence, the ISO date, the name of a choice.</summary>
    internal static string? Text(object? value) => value switch
    {
        null or VarianceNature.NotMarked => null,
        Money money => money.Pounds.ToString("0.00", CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>The name of a choice in words: "Budget manager" for BudgetManager.</summary>
    public static string Parted(string choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var words = SnakeCase.Of(choice).Replace('_', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>A property's name in words: prior year outturn.</summary>
    public static string FieldName(string property) => property switch
    {
        nameof(Head.ParentId) => "parent",
        nameof(Head.MirrorsHeadId) => "mirrors",
        _ => SnakeCase.Of(property).Replace('_', ' '),
    };
}
