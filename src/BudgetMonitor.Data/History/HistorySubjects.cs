using System.Globalization;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Domain.Words;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BudgetMonitor.Data.History;

/// <summary>How each kind of thing is named in history, and which of its parts are told.</summary>
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

    /// <summary>In place of a period: the text stands in every one.</summary>
    public const string EveryPeriod = "every period";

    /// <summary>The subject of a saving.</summary>
    public const string Saving = "saving";

    /// <summary>The subject of what a saving takes off one year's budget of a head.</summary>
    public const string SavingsAmount = "saving's amount";

    /// <summary>The subject of where a saving stands in a period.</summary>
    public const string SavingsProgress = "saving's progress";

    /// <summary>So many letters of a long name stand in the name of an entry; whoever searches for more finds by these.</summary>
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

    /// <summary>Every kind of thing that history tells of, by name.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "account", "action", "action progress", ActivityDriver, ActivityForecast, ActivityMeasure, ActivityVolume,
        "actual", "aged debt", "budget change",
        "capital forecast", "capital funding", "capital scheme", "capital scheme's year", "cash limit", "check",
        "check's answer", "commentary", "company", "company forecast", "council", "director's adjustment",
        "explanation", "forecast", "head", "paper file", PaperKind, "paper text", "part's owner",
        "period", "profile", "published paper", "rating rule", "reopening", "reserve",
        "reserve movement", "roll forward", Saving, SavingsAmount, SavingsProgress, "series",
        "series column", "series figure", StaffingBridge, StaffingForecast, StaffingMeasure, "submission",
        "table label", "table row", "workstream", "workstream's share",
    ];

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

    /// <summary>The heads that the entries belong to or point at.</summary>
    internal static IEnumerable<int> HeadIds(IEnumerable<EntityEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Entity is Head)
            {
                foreach (var name in (string[])[nameof(Head.ParentId), nameof(Head.MirrorsHeadId)])
                {
                    var property = entry.Property(name);
                    foreach (var value in (object?[])[property.OriginalValue, property.CurrentValue])
                    {
                        if (value is int headId)
                        {
                            yield return headId;
                        }
                    }
                }
            }
            else if (OwnHeadId(entry.Entity) is { } own)
            {
                yield return own;
            }
        }
    }

    /// <summary>The head that a figure belongs to; null for what belongs to none.</summary>
    internal static int? OwnHeadId(object entity) => entity switch
    {
        CashLimitEntry limit => limit.HeadId,
        BudgetChange change => change.HeadId,
        ProfileEntry profile => profile.HeadId,
        ActualEntry actual => actual.HeadId,
        ForecastEntry forecast => forecast.HeadId,
        DirectorAdjustment adjustment => adjustment.HeadId,
        RollForward rollForward => rollForward.HeadId,
        Domain.Entries.Explanation explanation => explanation.HeadId,
        Domain.Entries.Commentary commentary => commentary.HeadId,
        AdjustmentAction action => action.HeadId,
        ActionProgress progress => progress.HeadId,
        PartSubmission submission => submission.HeadId,
        CapitalScheme scheme => scheme.HeadId,
        CapitalYear later => later.HeadId,
        CapitalFunding funding => funding.HeadId,
        CapitalForecast forecast => forecast.HeadId,
        CapitalYearForecast forecast => forecast.HeadId,
        NamedSeries series => series.HeadId,
        Domain.Activity.ActivityMeasure measure => measure.HeadId,
        Domain.Activity.ActivityForecast forecast => forecast.HeadId,
        ActivityMonth month => month.HeadId,
        Domain.Activity.ActivityDriver driver => driver.HeadId,
        Domain.Staffing.StaffingMeasure measure => measure.HeadId,
        Domain.Staffing.StaffingForecast forecast => forecast.HeadId,
        StaffingBridgeStep step => step.HeadId,
        _ => null,
    };

    /// <summary>Kind, name, and the properties that the name already tells; null for what has no history.</summary>
    internal static (string Subject, string Item, string[] Told)? Of(object entity, HeadNames heads, ThingNames things, Func<int, string> userName) => entity switch
    {
        CouncilSettings => ("council", "council", ["DataVersion"]),
        Head head => ("head", $"{Year(head.Year)}/{head.Code}", ["Year", "Code"]),
        PeriodRecord period => (Period, $"{Year(period.Year)}/P{Whole(period.Number)}", []),
        RagRuleRecord rule => ("rating rule", rule.Level, []),
        CashLimitEntry limit => ("cash limit", Item(heads, limit.HeadId), []),
        BudgetChange change => ("budget change", $"{Item(heads, change.HeadId)}/{change.Reference}", ["HeadId", "Reference"]),
        ProfileEntry profile => ("profile", Item(heads, profile.HeadId, profile.Period), []),
        ActualEntry actual => ("actual", Item(heads, actual.HeadId, actual.Period), []),
        ForecastEntry forecast => (Forecast, Item(heads, forecast.HeadId, forecast.Period), []),
        DirectorAdjustment adjustment => ("director's adjustment", Item(heads, adjustment.HeadId, adjustment.Period), []),
        RollForward rollForward => ("roll forward", $"{Item(heads, rollForward.HeadId, rollForward.Period)}/{Whole(rollForward.DisplayOrder)}", ["HeadId", "Period"]),
        Domain.Entries.Explanation explanation => (
            Explanation,
            $"{Item(heads, explanation.HeadId, explanation.Period)}/{explanation.Subject.ToString().ToLowerInvariant()}/{Whole(explanation.DisplayOrder)}",
            ["HeadId", "Period", "Subject", "DisplayOrder"]),
        Domain.Entries.Commentary commentary => (Commentary, Item(heads, commentary.HeadId, commentary.Period), []),
        AdjustmentAction action => ("action", $"{Item(heads, action.HeadId)}/{Beginning(action.Title)}", ["HeadId"]),
        ActionProgress progress => ("action progress", $"{Item(heads, progress.HeadId, progress.Period)}/{Whole(progress.AdjustmentActionId)}", ["HeadId"]),
        PartSubmission submission => ("submission", Item(heads, submission.HeadId, submission.Period), ["AccountId", "AccountName", "At", "SubmittedBy"]),
        PartOwner owner => ("part's owner", owner.Code, []),
        CheckAnswer answer => ("check's answer", $"{Year(answer.Year)}/P{Whole(answer.Number)}/{answer.Check}/{answer.Place}", ["AccountId", "AccountName", "At", "Finding"]),
        CheckSetting setting => ("check", setting.Check, []),
        PublishedPaper paper => (
            "published paper",
            $"{Year(paper.Year)}/P{Whole(paper.Number)}/{paper.Kind.Key}/{Whole(paper.Version)}",
            ["Year", "Number", "Kind", "Version", "At", "AccountId", "AccountName"]),
        PaperFile file => ("paper file", file.Name, ["PublishedPaperId", "Name", "MediaType", "Content"]),
        Reopening reopening => ("reopening", $"{Year(reopening.Year)}/P{Whole(reopening.Number)}", ["ReopeningId", "Year", "Number", "At", "AccountId", "AccountName"]),
        CapitalScheme scheme => ("capital scheme", $"{Item(heads, scheme.HeadId)}/{Beginning(scheme.Name)}", ["HeadId"]),
        CapitalYear later => ("capital scheme's year", $"{Item(heads, later.HeadId)}/{Beginning(things[typeof(CapitalScheme), later.CapitalSchemeId])}/{Year(later.ForYear)}", ["HeadId", "CapitalSchemeId", "ForYear"]),
        CapitalFunding funding => (
            "capital funding",
            $"{Item(heads, funding.HeadId)}/{Beginning(things[typeof(CapitalScheme), funding.CapitalSchemeId])}/{Year(funding.ForYear)}/{funding.Source}",
            ["HeadId", "CapitalSchemeId", "ForYear", "Source"]),
        CapitalForecast forecast => ("capital forecast", $"{Item(heads, forecast.HeadId, forecast.Period)}/{Beginning(things[typeof(CapitalScheme), forecast.CapitalSchemeId])}", ["HeadId"]),
        CapitalYearForecast forecast => (
            "capital forecast",
            $"{Item(heads, forecast.HeadId, forecast.Period)}/{Beginning(things[typeof(CapitalScheme), forecast.CapitalSchemeId])}/{Year(forecast.ForYear)}",
            ["HeadId", "CapitalSchemeId", "Period", "ForYear"]),
        Domain.Activity.ActivityMeasure measure => (ActivityMeasure, $"{Item(heads, measure.HeadId)}/{measure.Reference}", ["HeadId", "Year", "Reference"]),
        Domain.Activity.ActivityForecast forecast => (ActivityForecast, $"{Item(heads, forecast.HeadId, forecast.Period)}/{things[typeof(Domain.Activity.ActivityMeasure), forecast.ActivityMeasureId]}", ["HeadId"]),
        ActivityMonth month => (ActivityVolume, $"{Item(heads, month.HeadId, month.Month)}/{things[typeof(Domain.Activity.ActivityMeasure), month.ActivityMeasureId]}", ["HeadId"]),
        Domain.Activity.ActivityDriver driver => (
            ActivityDriver,
            $"{Item(heads, driver.HeadId, driver.Period)}/{things[typeof(Domain.Activity.ActivityMeasure), driver.ActivityMeasureId]}/{driver.Side.ToString().ToLowerInvariant()}/{Whole(driver.DisplayOrder)}",
            ["HeadId"]),
        Domain.Staffing.StaffingMeasure measure => (StaffingMeasure, $"{Item(heads, measure.HeadId)}/{measure.Reference}", ["HeadId", "Year", "Reference"]),
        Domain.Staffing.StaffingForecast forecast => (StaffingForecast, $"{Item(heads, forecast.HeadId, forecast.Period)}/{things[typeof(Domain.Staffing.StaffingMeasure), forecast.StaffingMeasureId]}", ["HeadId"]),
        StaffingBridgeStep step => (StaffingBridge, $"{Item(heads, step.HeadId, step.Period)}/{things[typeof(Domain.Staffing.StaffingMeasure), step.StaffingMeasureId]}/{Whole(step.DisplayOrder)}", ["HeadId"]),
        Reserve reserve => ("reserve", $"{Year(reserve.Year)}/{Beginning(reserve.Name)}", ["Year"]),
        ReserveMovement movement => (
            "reserve movement",
            $"{Year(movement.Year)}/P{Whole(movement.Period)}/{Beginning(things[typeof(Reserve), movement.ReserveId])}/{Beginning(movement.Description)}",
            ["Year", "Period", "ReserveId"]),
        Company company => ("company", $"{Year(company.Year)}/{company.Name}", ["Year"]),
        CompanyForecast forecast => ("company forecast", $"{Year(forecast.Year)}/P{Whole(forecast.Period)}/{Beginning(things[typeof(Company), forecast.CompanyId])}", ["Year"]),
        DebtBalance balance => (
            "aged debt",
            $"{Year(balance.Year)}/P{Whole(balance.Period)}/{Beginning(balance.Debtor)}/{Text(balance.AsAt)}/{balance.Band}",
            []),
        SavingsLine saving => (Saving, $"{Year(saving.Year)}/{saving.Reference}", ["Year", "Reference"]),
        Domain.Savings.SavingsAmount amount => (SavingsAmount, $"{things[typeof(SavingsLine), amount.SavingsLineId]}/{Year(amount.ForYear)}/{amount.Code}", []),
        Domain.Savings.SavingsProgress progress => (SavingsProgress, $"{Year(progress.Year)}/P{Whole(progress.Period)}/{OwnName(things[typeof(SavingsLine), progress.SavingsLineId])}", ["Year"]),
        SavingsWorkstream workstream => ("workstream", $"{Year(workstream.Year)}/{workstream.Name}", ["Year", "Name"]),
        SavingsShare share => ("workstream's share", $"{things[typeof(SavingsWorkstream), share.SavingsWorkstreamId]}/{Year(share.ForYear)}", []),
        NamedSeries series => ("series", $"{Year(series.Year)}/{series.Reference}", ["Year", "Reference"]),
        SeriesColumn column => ("series column", $"{things[typeof(NamedSeries), column.SeriesId]}/{column.Key}", ["Key"]),
        SeriesValue value => ("series figure", $"{Year(value.Year)}/P{Whole(value.Period)}/{OwnName(things[typeof(NamedSeries), value.SeriesId])}/{Beginning(value.Row)}/{value.ColumnKey}", ["Year"]),
        TableLabel label => ("table label", $"{Year(label.Year)}/{label.TableId}/{label.Place}", []),
        TableRow row => ("table row", $"{Year(row.Year)}/{row.TableId}/{Whole(row.DisplayOrder)}", []),
        Domain.Papers.PaperText text => (
            PaperText,
            $"{Year(text.Year)}/{(text.Period == 0 ? EveryPeriod : $"P{Whole(text.Period)}")}/{text.PaperKind.Key}/{text.Slot}/{Whole(text.DisplayOrder)}",
            []),
        PaperKindRecord kind => (PaperKind, kind.Kind.Key, []),
        PaperKindPart part => (PaperKind, part.Kind.Key, []),
        PaperKindTable table => (PaperKind, table.Kind.Key, []),
        Accounts.Account account => (Account, account.UserName ?? string.Empty, []),
        AccountPart part => (Account, userName(part.AccountId), []),
        _ => null,
    };

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
        var words = Configurations.SnakeCase.Of(choice).Replace('_', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>A property's name in words: prior year outturn.</summary>
    public static string FieldName(string property) => property switch
    {
        nameof(Head.ParentId) => "parent",
        nameof(Head.MirrorsHeadId) => "mirrors",
        _ => Configurations.SnakeCase.Of(property).Replace('_', ' '),
    };

    private static string Item(HeadNames heads, int headId)
    {
        var (year, code) = heads[headId];
        return $"{Year(year)}/{code}";
    }

    private static string Item(HeadNames heads, int headId, int period)
    {
        var (year, code) = heads[headId];
        return $"{Year(year)}/P{Whole(period)}/{code}";
    }

    private static string Beginning(string text) => WholeCharacters.Beginning(text, NameLength);

    /// <summary>A name that stands behind its year, without it.</summary>
    private static string OwnName(string name) => name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static string Year(int startYear) => new FinancialYear(startYear).ToString();

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
