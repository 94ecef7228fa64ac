using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files about the council itself: settings, structure, periods, rating rules.</summary>
internal static class CouncilFiles
{
    public static CellType<PaperKind> PaperKinds { get; } = CellTypes.Words(("cabinet", PaperKind.Cabinet), ("committee", PaperKind.Committee));

    private static CellType<ExplainFrom> ExplainFromCell { get; } = new(
        $"{CellTypes.Money.Description}, or `none`",
        text => string.Equals(text, "none", StringComparison.OrdinalIgnoreCase)
            ? new ExplainFrom(null)
            : CellTypes.Money.Read(text) is { Fault: { } fault } ? fault
            : CellTypes.Money.Read(text).Value.Pence < 0 ? new CellFault("a size has no sign", "Enter it without a minus, or none")
            : new ExplainFrom(CellTypes.Money.Read(text).Value),
        from => from.Amount is { } amount ? CellTypes.Money.Write(amount) : "none");

    private static CellType<ForecastOrder> ForecastOrderCell { get; } = new(
        $"{string.Join(", ", ForecastMethodWords.All.Select(method => $"`{method.Word().ToLowerInvariant()}`"))}, each once at most, with semicolons between them",
        text => ForecastOrder.TryParse(text, out var order) ? order : new CellFault("this is not an order of methods", "Name each method once, such as last forecast; cash limit"),
        order => order.ToString());

    /// <summary>The column that names a head's parent.</summary>
    public static Column<string?> ParentCode { get; } = MayBeEmpty("parent_code", "the head above; empty for the council alone", CellTypes.Code);

    public static BundleFile<CouncilRow> Council { get; } = CouncilFile();

    public static BundleFile<StructureRow> Structure { get; } = new BundleFile<StructureRow>("structure.csv", "The heads of a financial year's budget and which stands under which.")
        .Key(Year, row => row.Year)
        .Key(Required("code", "the head's own code, unique in the year", CellTypes.Code), row => row.Code)
        .With(Required("name", "the name shown", CellTypes.Text(Head.NameMaxLength)), row => row.Name)
        .With(ParentCode, row => row.ParentCode)
        .With(Required(
            "kind",
            "the level; a division may stand below a division, a service line holds nothing",
            CellTypes.Words(("council", HeadKind.Council), ("directorate", HeadKind.Directorate), ("division", HeadKind.Division), ("service", HeadKind.Service))), row => row.Kind)
        .With(Optional("display_order", "place among the heads of one parent; 0 where left out, ties by code", CellTypes.Order, 0), row => row.DisplayOrder)
        .With(Optional("in_total", "`no` for a head printed outside \"total excluding …\"; `yes` where left out", CellTypes.YesNo, true), row => row.InTotal)
        .With(Optional("mirrors", "the head that this service line brings back to nil: its forecast is always minus that head's net forecast", CellTypes.Code), row => row.Mirrors)
        .With(Optional("notes", "the council's notes", CellTypes.Text(Head.NotesMaxLength)), row => row.Notes);

    public static BundleFile<PeriodRow> Periods { get; } = new BundleFile<PeriodRow>("periods.csv", "The periods of a year and their state. Stored last, so that a bundle can bring a published period with its figures.")
        .Key(Year, row => row.Year)
        .Key(Period, row => row.Period)
        .With(Required(
            "status",
            "where the period stands in its round; `published` locks it",
            CellTypes.Words(("not open", PeriodStatus.NotOpen), ("open", PeriodStatus.Open), ("in review", PeriodStatus.InReview), ("published", PeriodStatus.Published))), row => row.Status)
        .With(Optional("opens_on", "the timetable: from this day forecasts are entered", CellTypes.Date.OrNothing()), row => row.OpensOn)
        .With(Optional("forecasts_due_on", "the timetable: by the end of this day every part is submitted", CellTypes.Date.OrNothing()), row => row.ForecastsDueOn)
        .With(Optional("review_on", "the timetable: the day on which finance's review starts", CellTypes.Date.OrNothing()), row => row.ReviewOn)
        .With(Optional("publishes_on", "the timetable: the day of publication", CellTypes.Date.OrNothing()), row => row.PublishesOn)
        .With(Optional("rating_rules", "of a published period, the rating rules that it was published under, as an export writes them; where left out, those in force when it is loaded", CellTypes.RatingRules), row => row.RulesAtPublication);

    public static BundleFile<RagRuleRow> RagRules { get; } = new BundleFile<RagRuleRow>("rag_rules.csv", "The council's rules for rating a variance; the product's own where there are none.")
        .Key(Required(
            "level",
            "the level of the structure; `standard` for every level without its own",
            CellTypes.Words(new[] { RagRuleRecord.Standard }
                .Concat(Enum.GetValues<HeadKind>().Select(kind => RagRuleRecord.LevelName(kind)))
                .Select(word => (word, word))
                .ToArray())), row => row.Level)
        .With(Required("base", "what per cents are measured against", CellTypes.Words(("net", RatingBase.Net), ("gross", RatingBase.Gross))), row => row.Base)
        .With(Required("legs", "whether one threshold is enough", CellTypes.Words(("whichever first", RatingLegs.WhicheverFirst), ("both needed", RatingLegs.BothNeeded))), row => row.Legs)
        .With(Required("amber_percent", "amber from this per cent", CellTypes.Percent), row => row.AmberPercent)
        .With(Pounds("amber_gbp", "amber from this sum"), row => row.AmberAmount)
        .With(Required("red_percent", "red from this per cent", CellTypes.Percent), row => row.RedPercent)
        .With(Pounds("red_gbp", "red from this sum"), row => row.RedAmount)
        .With(Optional("underspend_percent", "underspends are flagged from this per cent; empty for never", CellTypes.Percent.OrNothing()), row => row.UnderspendPercent)
        .With(Optional("underspend_gbp", "underspends are flagged from this sum; empty for never", CellTypes.Money.OrNothing()), row => row.UnderspendAmount);

    private static BundleFile<CouncilRow> CouncilFile()
    {
        var asked = new ExplainFrom(new CouncilSettings { Name = string.Empty, ShortName = string.Empty }.ExplainVarianceFrom);
        var usual = new CouncilSettings { Name = string.Empty, ShortName = string.Empty };
        return new BundleFile<CouncilRow>("council.csv", "The council and its settings: one row.")
            .With(Required("name", "the council's name, or its department's", CellTypes.Text(CouncilSettings.NameMaxLength)), row => row.Name)
            .With(Required("short_name", "the name where space is short", CellTypes.Text(CouncilSettings.ShortNameMaxLength)), row => row.ShortName)
            .With(Required("negative_style", "how papers print negative figures", CellTypes.Words(("minus", NegativeStyle.Minus), ("brackets", NegativeStyle.Brackets))), row => row.NegativeStyle)
            .With(Optional("paper_kind", "the paper that the council reports with; `cabinet` where left out", PaperKinds, PaperKind.Cabinet), row => row.PaperKind)
            .With(Optional(
                "percentage_base",
                "what a per cent of a negative budget is measured by: its size or the signed budget; `absolute` where left out",
                CellTypes.Words(("absolute", PercentageBase.Absolute), ("signed", PercentageBase.Signed)),
                PercentageBase.Absolute), row => row.PercentageBase)
            .With(Optional("general_reserve_target_percent", "target for the general reserve in per cent of the net budget", CellTypes.Percent.OrNothing()), row => row.GeneralReserveTargetPercent)
            .With(Optional("general_reserve_target_gbp", "the same target as a sum; a council gives one of the two", CellTypes.Money.OrNothing()), row => row.GeneralReserveTarget)
            .With(Optional("own_part_only", "whether people see unpublished figures of their own part only; `yes` where left out", CellTypes.YesNo, true), row => row.OwnPartOnly)
            .With(Optional("accent_colour", "colour of the header; a dark blue where left out", CellTypes.Colour, "#1d4f7b"), row => row.AccentColour)
            .With(Optional("demonstration_note", "where a demonstration's figures come from; a council loaded with a note is a demonstration for good and every page says so", CellTypes.Text(CouncilSettings.DemonstrationNoteMaxLength)), row => row.DemonstrationNote)
            .With(Optional("explain_variance_from_gbp", "a variance of this size or more must be explained before its part is submitted; 100000 where left out", ExplainFromCell, asked), row => row.ExplainVarianceFrom)
            .With(Optional("explain_movement_from_gbp", "a movement of this size or more must be split over reasons before its part is submitted; 100000 where left out", ExplainFromCell, asked), row => row.ExplainMovementFrom)
            .With(Optional("forecast_order", "how lines get a first forecast when a period opens: by the first of these methods that can be worked out; `last forecast; cash limit` where left out", ForecastOrderCell, ForecastOrder.Default), row => row.ForecastOrder)
            .With(Optional("explain_capital_real_from_gbp", "a real movement of a capital scheme of this size or more needs a text; 100000 where left out", ExplainFromCell, new ExplainFrom(usual.ExplainRealFrom)), row => row.ExplainRealFrom)
            .With(Optional("explain_capital_rephasing_from_gbp", "a rephasing movement of a capital scheme of this size or more needs a text; 1000000 where left out", ExplainFromCell, new ExplainFrom(usual.ExplainRephasingFrom)), row => row.ExplainRephasingFrom)
            .With(Optional("capital_sources", $"what pays for capital, parted by `;`; `{string.Join(';', CapitalSources.Usual)}` where left out", CellTypes.Text(CapitalFields.Sources)), row => row.CapitalSources);
    }
}

internal sealed record CouncilRow(
    string Name,
    string ShortName,
    NegativeStyle NegativeStyle,
    PaperKind PaperKind,
    PercentageBase PercentageBase,
    Percentage? GeneralReserveTargetPercent,
    Money? GeneralReserveTarget,
    bool OwnPartOnly,
    string AccentColour,
    string? DemonstrationNote,
    ExplainFrom ExplainVarianceFrom,
    ExplainFrom ExplainMovementFrom,
    ForecastOrder ForecastOrder,
    ExplainFrom ExplainRealFrom,
    ExplainFrom ExplainRephasingFrom,
    string? CapitalSources) : BundleRow;

internal sealed record StructureRow(
    FinancialYear Year,
    string Code,
    string Name,
    string? ParentCode,
    HeadKind Kind,
    int DisplayOrder,
    bool InTotal,
    string? Mirrors,
    string? Notes) : BundleRow, IHeadRow
{
    public HeadDraft ToDraft() => new(Code, Name, ParentCode, Kind, DisplayOrder, InTotal, Mirrors, Notes);
}

internal sealed record PeriodRow(
    FinancialYear Year,
    int Period,
    PeriodStatus Status,
    DateOnly? OpensOn,
    DateOnly? ForecastsDueOn,
    DateOnly? ReviewOn,
    DateOnly? PublishesOn,
    string? RulesAtPublication) : BundleRow, IPeriodRow;

internal sealed record RagRuleRow(
    string Level,
    RatingBase Base,
    RatingLegs Legs,
    Percentage AmberPercent,
    Money AmberAmount,
    Percentage RedPercent,
    Money RedAmount,
    Percentage? UnderspendPercent,
    Money? UnderspendAmount) : BundleRow
{
    /// <summary>The rule; throws where red starts below amber.</summary>
    public RagRule ToRule() => new(
        Base,
        Legs,
        new RagThreshold(AmberPercent, AmberAmount),
        new RagThreshold(RedPercent, RedAmount),
        UnderspendPercent is { } share && UnderspendAmount is { } sum ? new RagThreshold(share, sum) : null);
}

/// <summary>From which sum on something must be explained; null where nothing need be. An empty cell cannot say that, because empty means not given.</summary>
internal readonly record struct ExplainFrom(Money? Amount);
