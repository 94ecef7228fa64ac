using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building.Charts;
using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>
/// The capital position: sentences, the table by directorate and the programme by year, then the movements that reach the
/// council's limits with their reasons (Kent, section 6). In sentences alone where the table stands in an appendix (Norfolk, 2.12).
/// </summary>
/// <param name="withTables">Whether its tables stand in this section.</param>
internal sealed class CapitalPart(bool withTables) : PaperPart
{
    /// <summary>More columns than this do not fit a portrait page in readable type.</summary>
    private const int MostColumnsOnPortrait = 8;

    /// <summary>As many schemes are named in a sentence on the programme.</summary>
    private const int NamedSchemes = 2;

    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        if (CapitalTables.Sum(source) is not { } sum)
        {
            return null;
        }

        var words = new FigureWords(source);
        var blocks = new List<PaperBlock>();
        void Say(RichText text, bool staysWithNext = false) =>
            blocks.Add(new ParagraphBlock(text, $"{number}.{blocks.OfType<ParagraphBlock>().Count() + 1}") { StaysWithNext = staysWithNext });
        void Show(PaperTable? table)
        {
            if (withTables && table is not null)
            {
                blocks.Add(new TableBlock(table));
            }
        }

        void Draw(PaperChart? chart)
        {
            if (withTables && chart is not null)
            {
                blocks.Add(new ChartBlock(chart));
            }
        }

        if (!withTables && Programme(source, words) is { } programme)
        {
            Say(programme with { Sentence = "capital-programme" });
        }

        var byDirectorate = withTables ? CapitalTables.ByDirectorate(source) : null;
        Say(Position(source, words, sum) with { Sentence = "capital-position" }, staysWithNext: byDirectorate is not null);
        Show(byDirectorate);
        Draw(CapitalCharts.ByDirectorate(source.Beside.Capital, scheme => CapitalTables.DirectorateOf(source, scheme.Head), source.Period.Year, words.For(CapitalCharts.ByDirectorateId), source.IsOutturn));
        if (Years(words, sum) is { } years)
        {
            Say(years with { Sentence = "capital-years" }, staysWithNext: withTables);
            Show(CapitalTables.ByYear(source));
        }

        if (Slippage(source, words) is { } slippage)
        {
            Say(slippage with { Sentence = "capital-slippage" }, staysWithNext: withTables);
            Show(CapitalTables.Slippage(source));
            Draw(CapitalCharts.Slippage(CapitalTables.History(source), source.Period.Year, words.For(CapitalCharts.SlippageId(source.Period.Year)), source.IsOutturn));
        }

        if (Limits(source.Council, words) is { } limits && (source.Position.LastReportedPeriod is not null || source.Beside.Capital.Any(scheme => IsReported(source, scheme))))
        {
            Say(limits, staysWithNext: true);
            blocks.AddRange(Headlines(source, words));
        }

        return new("capital", "Capital", $"{number}", blocks) { IsLandscape = byDirectorate?.Columns.Count > MostColumnsOnPortrait };
    }

    /// <summary>What this year is expected to spend, and how both variances moved.</summary>
    private static RichText Position(PaperSource source, FigureWords words, CapitalPosition sum)
    {
        var sentence = new Sentence(words)
            .Say($"The capital programme{PaperSlice.OfHeads(source)} {(source.SliceHeads is null ? "of" : "in")} the year {source.Wording("has", "had")} a working budget of ").Sum(sum.WorkingBudget)
            .Say(source.Wording(" and is forecast to spend ", " and spent ")).Sum(sum.Forecast);
        sentence = sum is { Variance.IsNil: true, Real.IsNil: true }
            ? sentence.Say(".")
            : Variance(sentence, sum);
        if (sum is { Movement: { } movement, RealMovement: { } real, RephasingMovement: { } rephasing } && source.Position.LastReportedPeriod is { } last)
        {
            sentence = movement.IsNil && real.IsNil
                ? sentence.Say($" Nothing has moved since {FigureWords.Month(last)}.")
                : Moved(sentence.Say($" The movement since {FigureWords.Month(last)} is "), movement, real, rephasing);
        }

        return sentence.Done();
    }

    /// <summary>Behind what is spent, the variance in its two parts; where one of them is nil, the other is all of it.</summary>
    private static Sentence Variance(Sentence sentence, CapitalPosition sum) => sum switch
    {
        { Rephasing.IsNil: true } => sentence.Say(": a real variance of ").Signed(sum.Real).Say(", with no rephasing."),
        { Real.IsNil: true } => sentence.Say(": a variance of ").Signed(sum.Variance).Say(", all of it rephasing."),
        { Variance.IsNil: true } => sentence.Say(": a real variance of ").Signed(sum.Real).Say(" and rephasing of ").Signed(sum.Rephasing).Say(" cancel out."),
        _ => sentence.Say(": a variance of ").Signed(sum.Variance).Say(", of which ").Signed(sum.Real).Say(" is real and ").Signed(sum.Rephasing).Say(" is rephasing."),
    };

    /// <summary>The movement in its two parts; where one of them is nil, the other is all of it.</summary>
    private static Sentence Moved(Sentence sentence, Money movement, Money real, Money rephasing) => (real.IsNil, rephasing.IsNil, movement.IsNil) switch
    {
        (true, _, _) => sentence.Signed(movement).Say(", all of it rephasing."),
        (_, true, _) => sentence.Signed(movement).Say(", all of it real."),
        (_, _, true) => sentence.Say("nil: a real movement of ").Signed(real).Say(" and a rephasing movement of ").Signed(rephasing).Say(" cancel out."),
        _ => sentence.Signed(movement).Say(", made up of a real movement of ").Signed(real).Say(" and a rephasing movement of ").Signed(rephasing).Say("."),
    };

    /// <summary>The programme over all its years and its largest schemes, as they were approved; null without a scheme.</summary>
    private static RichText? Programme(PaperSource source, FigureWords words)
    {
        var schemes = source.Beside.Capital;
        var later = schemes.SelectMany(scheme => scheme.Years).Where(year => !year.Budget.IsNil).GroupBy(year => year.ForYear).OrderBy(group => group.Key).ToList();
        var first = schemes.Select(scheme => scheme.Scheme.Budget).Sum();
        var sentence = new Sentence(words);
        if (later.Count == 0)
        {
            sentence.Say($"The capital programme{PaperSlice.OfHeads(source)} {(source.SliceHeads is null ? "of" : "in")} {source.Period.Year} is ").Sum(first).Say(".");
        }
        else
        {
            sentence.Say($"The capital programme{PaperSlice.OfHeads(source)} {(source.SliceHeads is null ? "of" : "in")} the {Count(later.Count + 1)} years from {source.Period.Year} is ").Sum(schemes.Select(scheme => scheme.ApprovedInAll).Sum(), "Capital programme, budgets of all years")
                .Say(": ").Sum(first).Say($" in {source.Period.Year}");
            foreach (var year in later)
            {
                sentence.Say(year == later[^1] ? " and " : ", ").Sum(year.Select(one => one.Budget).Sum()).Say($" in {new Domain.Calendar.FinancialYear(year.Key)}");
            }

            sentence.Say(".");
        }

        var largest = schemes.Where(scheme => !scheme.ApprovedInAll.IsNil).OrderByDescending(scheme => scheme.ApprovedInAll).Take(NamedSchemes).ToList();
        if (schemes.Count > NamedSchemes && largest.Count == NamedSchemes)
        {
            sentence.Say(" Its largest schemes are ").Name(largest[0].Scheme.Name).Say(" (").Sum(largest[0].ApprovedInAll, InAll(largest[0]))
                .Say(") and ").Name(largest[1].Scheme.Name).Say(" (").Sum(largest[1].ApprovedInAll, InAll(largest[1])).Say(").");
        }

        return sentence.Done();
    }

    /// <summary>Where the money goes that leaves the year; null where no later year is spoken of.</summary>
    private static RichText? Years(FigureWords words, CapitalPosition sum)
    {
        if (sum.LaterYears.All(year => year.Rephasing.IsNil && year.Real.IsNil))
        {
            return null;
        }

        var isRephased = !sum.Rephasing.IsNil || sum.LaterYears.Any(year => !year.Rephasing.IsNil);
        var sentence = new Sentence(words).Say((isRephased, sum.NetsToNil) switch
        {
            (false, _) => "Nothing is rephased between years",
            (_, true) => "What is rephased out of a year appears in another, so that over all years rephasing nets to nil",
            _ => "Over all years rephasing comes to ",
        });
        if (!sum.NetsToNil)
        {
            sentence = sentence.Signed(sum.RephasingInAll).Say(sum.RephasingInAll.Pence < 0 ? " and not to nil: that much leaves a year and reaches no other" : " and not to nil: that much reaches a year and leaves no other");
        }

        return (sum.RealInAll.IsNil
                ? sentence.Say(sum.NetsToNil ? " and nothing is gained or lost." : ". The real variance of all years is nil.")
                : sentence.Say("; the real variance of all years is ").Signed(sum.RealInAll).Say("."))
            .Done();
    }

    /// <summary>How far the year slipped from report to report; null before there are two.</summary>
    private static RichText? Slippage(PaperSource source, FigureWords words)
    {
        var history = CapitalTables.History(source);
        if (history.Reports.Count < 2 || history.Of(source.Period.Year) is not ({ WorkingBudget: { } budget, Forecast: { } forecast }, { Forecast: { } now }))
        {
            return null;
        }

        return new Sentence(words)
            .Say("The year was first reported with a budget of ").Sum(budget)
            .Say(" and a forecast of ").Sum(forecast)
            .Say($" ({FigureWords.Month(history.Reports[0].Period)}); ")
            .Say(source.Wording(now == forecast ? "the forecast is the same now, " : "the forecast now stands at ", now == forecast ? "the outturn is the same, " : "the outturn is "))
            .Sum(now).Say(".")
            .Done();
    }

    private static RichText? Limits(CouncilSettings council, FigureWords words) => (council.ExplainRealFrom, council.ExplainRephasingFrom) switch
    {
        (null, null) => null,
        ({ } real, null) => new Sentence(words).Say("The real movements of ").Sum(real).Say(" or more are:").Done(),
        (null, { } rephasing) => new Sentence(words).Say("The rephasing movements of ").Sum(rephasing).Say(" or more are:").Done(),
        ({ } real, { } rephasing) => new Sentence(words).Say("The real movements of ").Sum(real).Say(" or more and the rephasing movements of ").Sum(rephasing).Say(" or more are:").Done(),
    };

    /// <summary>Directorate by directorate the movements that reach the limits, or that none does; once where none does anywhere.</summary>
    private static IEnumerable<PaperBlock> Headlines(PaperSource source, FigureWords words)
    {
        var none = new ParagraphBlock(RichText.Of(source.Council is { ExplainRealFrom: not null, ExplainRephasingFrom: not null } ? "No movement reaches these limits." : "No movement reaches this limit."));
        if (!source.Beside.Capital.Any(scheme => scheme.Position is not null && IsReported(source, scheme)))
        {
            yield return none;
            yield break;
        }

        foreach (var directorate in source.Beside.Capital.Where(scheme => scheme.Position is not null).GroupBy(scheme => CapitalTables.DirectorateOf(source, scheme.Head)).OrderBy(group => group.Key.Index))
        {
            yield return new HeadingBlock(3, directorate.Key.Name) { HeadCode = directorate.Key.Code };
            var told = directorate.Where(scheme => IsReported(source, scheme)).Select(scheme => (Scheme: scheme, Movements: Movements(source, scheme))).ToList();
            yield return told.Count == 0
                ? none
                : new ListBlock([.. told.Select(one => Headline(source, words, one.Scheme, one.Movements))]);
        }
    }

    /// <summary>Whether a scheme reaches the limits. In a first report, where nothing has moved yet, those are told of which somebody said why.</summary>
    private static bool IsReported(PaperSource source, TrackedScheme scheme) =>
        Movements(source, scheme).Count > 0 && (source.Position.LastReportedPeriod is not null || !string.IsNullOrWhiteSpace(scheme.Text));

    private static IReadOnlyList<CapitalMovement> Movements(PaperSource source, TrackedScheme scheme) => scheme.Movements(source.Council, source.Period.Year);

    private static RichText Headline(PaperSource source, FigureWords words, TrackedScheme scheme, IReadOnlyList<CapitalMovement> movements)
    {
        var sentence = new Sentence(words).Name(scheme.Scheme.Name).Say(": ");
        for (var place = 0; place < movements.Count; place++)
        {
            var movement = movements[place];
            sentence.Say(place == 0 ? string.Empty : place == movements.Count - 1 ? " and " : ", ")
                .Say(movement.Kind == CapitalMovementKind.Real ? "real movement of " : "rephasing movement of ")
                .Signed(movement.Amount);
            if (movement.ForYear != source.Period.Year)
            {
                sentence.Say($" in {movement.ForYear}");
            }
        }

        sentence.Say(". ");
        return string.IsNullOrWhiteSpace(scheme.Text) ? sentence.Say("No reason is given yet.").Done() : sentence.Say(scheme.Text.Trim()).Done();
    }

    /// <summary>What the sum over all years of a scheme is called where a text inserts it.</summary>
    private static string InAll(TrackedScheme scheme) => $"{scheme.Scheme.Name}, budgets of all years";

    private static string Count(int years) => years switch
    {
        2 => "two",
        3 => "three",
        4 => "four",
        5 => "five",
        _ => years.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
