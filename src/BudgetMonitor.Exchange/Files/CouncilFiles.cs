using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
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

    public static BundleFile<StructureRow> Structure { get; } = StructureFile();

    public static BundleFile<PeriodRow> Periods { get; } = PeriodsFile();

    public static BundleFile<RagRuleRow> RagRules { get; } = RagRulesFile();

    private static BundleFile<CouncilRow> CouncilFile()
    {
        var name = Required("name", "the council's name, or its department's", CellTypes.Text(CouncilSettings.NameMaxLength));
        var shortName = Required("short_name", "the name where space is short", CellTypes.Text(CouncilSettings.ShortNameMaxLength));
        var negative = Required("negative_style", "how papers print negative figures", CellTypes.Words(("minus", NegativeStyle.Minus), ("brackets", NegativeStyle.Brackets)));
        var paper = Optional("paper_kind", "the paper that the council reports with; `cabinet` where left out", PaperKinds, PaperKind.Cabinet);
        var percentage = Optional(
            "percentage_base",
            "what a per cent of a negative budget is measured by: its size or the signed budget; `absolute` where left out",
            CellTypes.Words(("absolute", PercentageBase.Absolute), ("signed", PercentageBase.Signed)),
            PercentageBase.Absolute);
        var reserve = Optional("general_reserve_target_percent", "target for the general reserve in per cent of the net budget", CellTypes.Percent.OrNothing());
        var reserveSum = Optional("general_reserve_target_gbp", "the same target as a sum; a council gives one of the two", CellTypes.Money.OrNothing());
        var ownPart = Optional("own_part_only", "whether people see unpublished figures of their own part only; `yes` where left out", CellTypes.YesNo, true);
        var colour = Optional("accent_colour", "colour of the header; a dark blue where left out", CellTypes.Colour, "#1d4f7b");
        var note = Optional("demonstration_note", "where a demonstration's figures come from; a council loaded with a note is a demonstration for good and every page says so", CellTypes.Text(CouncilSettings.DemonstrationNoteMaxLength));
        var asked = new ExplainFrom(new CouncilSettings { Name = string.Empty, ShortName = string.Empty }.ExplainVarianceFrom);
        var variance = Optional("explain_variance_from_gbp", "a variance of this size or more must be explained before its part is submitted; 100000 where left out", ExplainFromCell, asked);
        var movement = Optional("explain_movement_from_gbp", "a movement of this size or more must be split over reasons before its part is submitted; 100000 where left out", ExplainFromCell, asked);
        var order = Optional("forecast_order", "how lines get a first forecast when a period opens: by the first of these methods that can be worked out; `last forecast; cash limit` where left out", ForecastOrderCell, ForecastOrder.Default);
        var usual = new CouncilSettings { Name = string.Empty, ShortName = string.Empty };
        var real = Optional("explain_capital_real_from_gbp", "a real movement of a capital scheme of this size or more needs a text; 100000 where left out", ExplainFromCell, new ExplainFrom(usual.ExplainRealFrom));
        var rephasing = Optional("explain_capital_rephasing_from_gbp", "a rephasing movement of a capital scheme of this size or more needs a text; 1000000 where left out", ExplainFromCell, new ExplainFrom(usual.ExplainRephasingFrom));
        var sources = Optional("capital_sources", $"what pays for capital, parted by `;`; `{string.Join(';', CapitalSources.Usual)}` where left out", CellTypes.Text(CapitalSources.ListMaxLength));
        return new BundleFile<CouncilRow>(
            "council.csv",
            "The council and its settings: one row.",
            cells => new(cells.Get(name), cells.Get(shortName), cells.Get(negative), cells.Get(paper), cells.Get(percentage), cells.Get(reserve), cells.Get(reserveSum), cells.Get(ownPart), cells.Get(colour), cells.Get(note), cells.Get(variance), cells.Get(movement), cells.Get(order), cells.Get(real), cells.Get(rephasing), cells.Get(sources)))
            .With(name, row => row.Name)
            .With(shortName, row => row.ShortName)
            .With(negative, row => row.NegativeStyle)
            .With(paper, row => row.PaperKind)
            .With(percentage, row => row.PercentageBase)
            .With(reserve, row => row.GeneralReserveTargetPercent)
            .With(reserveSum, row => row.GeneralReserveTarget)
            .With(ownPart, row => row.OwnPartOnly)
            .With(colour, row => row.AccentColour)
            .With(note, row => row.DemonstrationNote)
            .With(variance, row => row.ExplainVarianceFrom)
            .With(movement, row => row.ExplainMovementFrom)
            .With(order, row => row.ForecastOrder)
            .With(real, row => row.ExplainRealFrom)
            .With(rephasing, row => row.ExplainRephasingFrom)
            .With(sources, row => row.CapitalSources);
    }

    private static BundleFile<StructureRow> StructureFile()
    {
        var code = Required("code", "the head's own code, unique in the year", CellTypes.Code);
        var name = Required("name", "the name shown", CellTypes.Text(Head.NameMaxLength));
        var kind = Required(
            "kind",
            "the level; a division may stand below a division, a service line holds nothing",
            CellTypes.Words(("council", HeadKind.Council), ("directorate", HeadKind.Directorate), ("division", HeadKind.Division), ("service", HeadKind.Service)));
        var order = Optional("display_order", "place among the heads of one parent; 0 where left out, ties by code", CellTypes.Order, 0);
        var inTotal = Optional("in_total", "`no` for a head printed outside \"total excluding …\"; `yes` where left out", CellTypes.YesNo, true);
        var mirrors = Optional("mirrors", "the head that this service line brings back to nil: its forecast is always minus that head's net forecast", CellTypes.Code);
        var notes = Optional("notes", "the council's notes", CellTypes.Text(Head.NotesMaxLength));
        return new BundleFile<StructureRow>(
            "structure.csv",
            "The heads of a financial year's budget and which stands under which.",
            cells => new(cells.Get(Year), cells.Get(code), cells.Get(name), cells.Get(ParentCode), cells.Get(kind), cells.Get(order), cells.Get(inTotal), cells.Get(mirrors), cells.Get(notes)))
            .Key(Year, row => row.Year)
            .Key(code, row => row.Code)
            .With(name, row => row.Name)
            .With(ParentCode, row => row.ParentCode)
            .With(kind, row => row.Kind)
            .With(order, row => row.DisplayOrder)
            .With(inTotal, row => row.InTotal)
            .With(mirrors, row => row.Mirrors)
            .With(notes, row => row.Notes);
    }

    private static BundleFile<PeriodRow> PeriodsFile()
    {
        var status = Required(
            "status",
            "where the period stands in its round; `published` locks it",
            CellTypes.Words(("not open", PeriodStatus.NotOpen), ("open", PeriodStatus.Open), ("in review", PeriodStatus.InReview), ("published", PeriodStatus.Published)));
        var opens = Optional("opens_on", "the timetable: from this day forecasts are entered", CellTypes.Date.OrNothing());
        var due = Optional("forecasts_due_on", "the timetable: by the end of this day every part is submitted", CellTypes.Date.OrNothing());
        var review = Optional("review_on", "the timetable: the day on which finance's review starts", CellTypes.Date.OrNothing());
        var publishes = Optional("publishes_on", "the timetable: the day of publication", CellTypes.Date.OrNothing());
        var rules = Optional("rating_rules", "of a published period, the rating rules that it was published under, as an export writes them; where left out, those in force when it is loaded", CellTypes.RatingRules);
        return new BundleFile<PeriodRow>(
            "periods.csv",
            "The periods of a year and their state. Stored last, so that a bundle can bring a published period with its figures.",
            cells => new(cells.Get(Year), cells.Get(Period), cells.Get(status), cells.Get(opens), cells.Get(due), cells.Get(review), cells.Get(publishes), cells.Get(rules)))
            .Key(Year, row => row.Year)
            .Key(Period, row => row.Period)
            .With(status, row => row.Status)
            .With(opens, row => row.OpensOn)
            .With(due, row => row.ForecastsDueOn)
            .With(review, row => row.ReviewOn)
            .With(publishes, row => row.PublishesOn)
            .With(rules, row => row.RatingRules);
    }

    private static BundleFile<RagRuleRow> RagRulesFile()
    {
        var level = Required(
            "level",
            "the level of the structure; `standard` for every level without its own",
            CellTypes.Words(new[] { RagRuleRecord.Standard }
                .Concat(Enum.GetValues<HeadKind>().Select(kind => RagRuleRecord.LevelName(kind)))
                .Select(word => (word, word))
                .ToArray()));
        var ratingBase = Required("base", "what per cents are measured against", CellTypes.Words(("net", RatingBase.Net), ("gross", RatingBase.Gross)));
        var legs = Required("legs", "whether one threshold is enough", CellTypes.Words(("whichever first", RatingLegs.WhicheverFirst), ("both needed", RatingLegs.BothNeeded)));
        var amberPercent = Required("amber_percent", "amber from this per cent", CellTypes.Percent);
        var amberAmount = Pounds("amber_gbp", "amber from this sum");
        var redPercent = Required("red_percent", "red from this per cent", CellTypes.Percent);
        var redAmount = Pounds("red_gbp", "red from this sum");
        var underspendPercent = Optional("underspend_percent", "underspends are flagged from this per cent; empty for never", CellTypes.Percent.OrNothing());
        var underspendAmount = Optional("underspend_gbp", "underspends are flagged from this sum; empty for never", CellTypes.Money.OrNothing());
        return new BundleFile<RagRuleRow>(
            "rag_rules.csv",
            "The council's rules for rating a variance; the product's own where there are none.",
            cells => new(cells.Get(level), cells.Get(ratingBase), cells.Get(legs), cells.Get(amberPercent), cells.Get(amberAmount), cells.Get(redPercent), cells.Get(redAmount), cells.Get(underspendPercent), cells.Get(underspendAmount)))
            .Key(level, row => row.Level)
            .With(ratingBase, row => row.Base)
            .With(legs, row => row.Legs)
            .With(amberPercent, row => row.AmberPercent)
            .With(amberAmount, row => row.AmberAmount)
            .With(redPercent, row => row.RedPercent)
            .With(redAmount, row => row.RedAmount)
            .With(underspendPercent, row => row.UnderspendPercent)
            .With(underspendAmount, row => row.UnderspendAmount);
    }
}
