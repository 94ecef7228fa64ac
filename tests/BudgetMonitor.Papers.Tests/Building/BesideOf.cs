using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>
/// Something of everything that stands beside revenue at heads of a small council. Each name holds its head's code, and each
/// figure is so many times as large as asked for, so that a test can tell whose a figure is.
/// </summary>
internal sealed class BesideOf(PaperSource source)
{
    private readonly List<TrackedScheme> capital = [];
    private readonly List<ReservePosition> reserves = [];
    private readonly List<MeasuredActivity> activity = [];
    private readonly List<MeasuredStaffing> staffing = [];
    private readonly List<SeriesData> series = [];
    private readonly Dictionary<int, StructureNode> seriesHeads = [];
    private readonly List<CompanyPosition> companies = [];
    private readonly List<DebtBalance> debts = [];

    /// <summary>The savings, which a test may add to.</summary>
    public SavingsOf Savings { get; } = new();

    /// <summary>A scheme, two reserves and a provision, two measures, a series and savings of a head.</summary>
    public BesideOf At(string code, int times = 1)
    {
        var head = source.Structure.Find(code)!;
        Money Sum(int pounds) => (pounds * times).Pounds();
        capital.Add(new(
            new CapitalScheme { HeadId = 1, Name = $"Scheme of {code}", Budget = Sum(3_111_000) },
            head,
            new CapitalPosition(Sum(3_111_000), Sum(-121_000), Sum(-531_000), Sum(-100_000), Sum(-200_000))
            {
                LaterYears = [new(source.Period.Year.Next, Sum(1_117_000), Money.Zero, Sum(531_000))],
            })
        {
            FirstYear = source.Period.Year.StartYear,
            Years = [new() { CapitalSchemeId = 1, ForYear = source.Period.Year.StartYear + 1, HeadId = 1, Budget = Sum(1_117_000) }],
            Forecast = new() { CapitalSchemeId = 1, Period = source.Period.Number, HeadId = 1, WorkingBudget = Sum(3_111_000), RealVariance = Sum(-121_000), RephasingVariance = Sum(-531_000), Text = $"Ground of {code} was wet." },
            Reports =
            [
                new(new MonitoringPeriod(source.Period.Year, source.Period.Number - 1), [new(source.Period.Year, Sum(3_111_000), Sum(2_811_000))]),
                new(source.Period, [new(source.Period.Year, Sum(3_111_000), Sum(2_459_000))]),
            ],
        });
        reserves.Add(Reserve($"Reserve of {code}", ReserveKind.Earmarked, code, Sum(2_227_000), Sum(-333_000)));
        reserves.Add(Reserve($"Second reserve of {code}", ReserveKind.Earmarked, code, Sum(1_229_000), Sum(17_000)));
        reserves.Add(Reserve($"Provision of {code}", ReserveKind.Provision, code, Sum(451_000), Sum(-3_000)));
        activity.Add(Activity(head, times));
        staffing.Add(Staffing(head, times));
        Series($"N-{code}", code, times);
        Savings.Workstream($"Workstream of {code}", $"Programme of {code}");
        Savings.Saving($"S-{code}-1", (code, 1_313_000 * times)).Stands($"S-{code}-1", 600_000 * times, 1_313_000 * times, SavingsStatus.OnTrack);
        Savings.Saving($"S-{code}-2", line => (line.Category, line.Programme, line.Workstream) = ("Efficiencies", $"Programme of {code}", $"Workstream of {code}"), (code, 717_000 * times))
            .Stands($"S-{code}-2", 0, 200_000 * times, SavingsStatus.Unachievable, $"Nothing comes of {code}.");
        return this;
    }

    /// <summary>A reserve, a company and debts that belong to a head without being its lines'.</summary>
    public BesideOf KeptFor(string code, int times = 1)
    {
        var reserve = Reserve($"Reserve kept for {code}", ReserveKind.Earmarked, null, (2_003_000 * times).Pounds(), (-107_000 * times).Pounds());
        reserve.Reserve.BelongsTo = code;
        reserves.Add(reserve);
        companies.Add(new(
            new() { Year = 2017, Name = $"Company of {code}", Budget = (6_803_000 * times).Pounds(), BelongsTo = code },
            new() { CompanyId = 1, Year = 2017, Period = source.Period.Number, FromTrading = (5_501_000 * times).Pounds(), Text = $"Trade of {code} was slow." }));
        debts.Add(new() { Year = 2017, Period = source.Period.Number, Debtor = $"debtors of {code}", BelongsTo = code, AsAt = source.Period.LastDay, FromDays = 0, Amount = (43_207_000 * times).Pounds() });
        return this;
    }

    /// <summary>The general reserve, a company and debts: what belongs to the whole council.</summary>
    public BesideOf Council(int times = 1)
    {
        reserves.Add(Reserve("General fund of the council", ReserveKind.General, null, (36_671_000 * times).Pounds(), (-1_009_000 * times).Pounds()));
        companies.Add(new(
            new() { Year = 2017, Name = "Company of the council", Budget = (6_803_000 * times).Pounds() },
            new() { CompanyId = 1, Year = 2017, Period = source.Period.Number, FromTrading = (5_501_000 * times).Pounds(), Text = "Trade of the council was slow." }));
        debts.Add(new() { Year = 2017, Period = source.Period.Number, Debtor = "debtors of the council", AsAt = source.Period.LastDay, FromDays = 0, Amount = (43_207_000 * times).Pounds() });
        return this;
    }

    /// <summary>A series of a head, with a column that is made from others where one is given.</summary>
    public BesideOf Series(string reference, string code, int times = 1, string? of = null)
    {
        var id = series.Count + 1;
        seriesHeads[id] = source.Structure.Find(code)!;
        List<SeriesColumn> columns = [new() { SeriesId = id, Key = "n", Name = $"Clients of {reference}", IsDrawn = true }];
        if (of is not null)
        {
            columns.Add(new() { SeriesId = id, Key = "made", Name = $"Made of {of}", Kind = SeriesColumnKind.Share, Of = of });
        }

        series.Add(new(
            new() { SeriesId = id, Year = 2017, HeadId = id, Reference = reference, Subject = "Clients", Title = $"Clients of {reference} by month", Chart = SeriesChart.Line },
            columns,
            [.. new[] { "2017-12", "2018-01" }.Select((month, place) => new SeriesValue { SeriesId = id, Year = 2017, Period = source.Period.Number, Row = month, ColumnKey = "n", Figure = (61_019 + place) * times })]));
        return this;
    }

    /// <summary>The source with all this.</summary>
    public PaperSource Source() => source with
    {
        Beside = source.Beside with
        {
            Capital = capital,
            Reserves = new(reserves),
            Companies = companies,
            Debts = DebtReport.Of(debts),
            Activity = activity,
            Staffing = staffing,
            Series = new SeriesBook(series, source.Period),
            SeriesHeads = seriesHeads,
            Savings = Savings.Position(),
        },
    };

    private static ReservePosition Reserve(string name, ReserveKind kind, string? code, Money opening, Money movement) => new(
        new Reserve { Year = 2017, Name = name, Kind = kind, Opening = opening, HeadCode = code },
        [new ReserveMovement { ReserveId = 1, Year = 2017, Period = 10, Description = $"Use of {name}", Amount = movement }]);

    private MeasuredActivity Activity(StructureNode head, int times)
    {
        var measure = new ActivityMeasure
        {
            ActivityMeasureId = activity.Count + 1,
            Year = 2017,
            Reference = $"A-{head.Code}",
            HeadId = 1,
            Name = $"Activity of {head.Code}",
            Covers = ActivityCover.Part,
            Unit = "clients",
            Basis = VolumeBasis.Snapshot,
            BudgetGross = (8_123_000 * times).Pounds(),
            BudgetIncome = (-912_000 * times).Pounds(),
            BudgetVolume = new(1_907 * times),
            DisplayOrder = 1,
        };
        var forecast = new ActivityForecast
        {
            ActivityMeasureId = measure.ActivityMeasureId,
            Period = source.Period.Number,
            HeadId = 1,
            WorkingGross = measure.BudgetGross,
            WorkingIncome = measure.BudgetIncome,
            WorkingVolume = measure.BudgetVolume,
            ForecastGross = (9_456_000 * times).Pounds(),
            ForecastIncome = (-1_012_000 * times).Pounds(),
            ForecastVolume = new(2_003 * times),
            BudgetToDate = (6_100_000 * times).Pounds(),
            ActualToDate = (7_200_000 * times).Pounds(),
            Text = $"Demand of {head.Code} grew.",
        };
        return new(
            new ActivityPosition(measure, source.Period, forecast, [], [new() { ActivityMeasureId = 1, Month = 10, HeadId = 1, Budget = new(1_950 * times), Actual = new(1_999 * times) }]),
            head,
            string.Empty,
            false);
    }

    private MeasuredStaffing Staffing(StructureNode head, int times)
    {
        var measure = new StaffingMeasure
        {
            StaffingMeasureId = staffing.Count + 1,
            Year = 2017,
            Reference = $"T-{head.Code}",
            HeadId = 1,
            Name = $"Staffing of {head.Code}",
            SalariedBudget = (4_701_000 * times).Pounds(),
            AgencyBudget = (311_000 * times).Pounds(),
            DisplayOrder = 2,
        };
        var forecast = new StaffingForecast
        {
            StaffingMeasureId = measure.StaffingMeasureId,
            Period = source.Period.Number,
            HeadId = 1,
            SalariedWorking = measure.SalariedBudget,
            AgencyWorking = measure.AgencyBudget,
            SalariedForecast = (4_203_000 * times).Pounds(),
            AgencyForecast = (1_019_000 * times).Pounds(),
            Text = $"Posts of {head.Code} are empty.",
        };
        return new(new StaffingPosition(measure, forecast, []), head, string.Empty);
    }
}
