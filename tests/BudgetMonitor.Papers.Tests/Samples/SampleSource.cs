using System.Globalization;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Tests.Samples;

/// <summary>
/// A paper's source straight from a sample's files, without a database: quick tests of builders and writers use it, and the
/// acceptance test holds that the database gives the same paper.
/// </summary>
internal static class SampleSource
{
    public static readonly DateTimeOffset ProducedAt = new(2018, 2, 14, 9, 30, 0, TimeSpan.Zero);

    public static PaperSource Kent(int period = 10) => Read("kent-2017-18", new(new FinancialYear(2017), period));

    public static PaperSource Norfolk() => Read("norfolk-asc-2017-18", new(new FinancialYear(2017), 2));

    public static PaperSource Read(string council, MonitoringPeriod period)
    {
        var folder = Repository.Sample(council);
        IReadOnlyList<IReadOnlyDictionary<string, string>> File(string name) => CsvFile.Records(Path.Combine(folder, name + ".csv"));

        var structure = BudgetStructure.Create(period.Year, File("structure").Select(row => new HeadDraft(
            row["code"],
            row["name"],
            Given(row["parent_code"]),
            Enum.Parse<HeadKind>(row["kind"], ignoreCase: true),
            int.Parse(row["display_order"], CultureInfo.InvariantCulture),
            row["in_total"] == "yes",
            Given(row["mirrors"]))).ToList());

        var periods = File("periods").ToDictionary(row => int.Parse(row["period"], CultureInfo.InvariantCulture), row => row["status"]);
        var last = periods.Where(pair => pair.Key < period.Number && pair.Value == "published").Select(pair => pair.Key).DefaultIfEmpty(0).Max();
        PeriodFigures Figures(int number)
        {
            var figures = new PeriodFigures(structure, new(period.Year, number));
            foreach (var row in File("cash_limits"))
            {
                var place = structure.Find(row["code"])!.Index;
                if (Given(row["gross_gbp"]) is not null)
                {
                    figures.SetCashLimit(place, new(Sum(row["gross_gbp"])!.Value, Sum(row["income_gbp"])!.Value));
                }

                figures.SetPriorYear(place, Sum(row.GetValueOrDefault("prior_year_outturn_gbp")), Sum(row.GetValueOrDefault("prior_year_variance_gbp")));
            }

            foreach (var row in Of("forecasts", number))
            {
                figures.SetForecast(structure.Find(row["code"])!.Index, new(Sum(row["gross_gbp"])!.Value, Sum(row["income_gbp"])!.Value));
            }

            foreach (var row in Of("director_adjustments", number))
            {
                figures.AddAdjustment(structure.Find(row["code"])!.Index, Sum(row["amount_gbp"])!.Value);
            }

            foreach (var row in Of("roll_forwards", number))
            {
                figures.AddRollForward(structure.Find(row["code"])!.Index, Kind(row["kind"]), Sum(row["amount_gbp"])!.Value);
            }

            return figures;
        }

        IEnumerable<IReadOnlyDictionary<string, string>> Of(string file, int number) =>
            File(file).Where(row => row["period"] == number.ToString(CultureInfo.InvariantCulture));

        var settings = File("council").Single();
        return new()
        {
            Council = new()
            {
                Name = settings["name"],
                ShortName = settings["short_name"],
                NegativeStyle = Enum.Parse<NegativeStyle>(settings["negative_style"], ignoreCase: true),
                PaperKind = Enum.Parse<PaperKind>(settings["paper_kind"], ignoreCase: true),
                PercentageBase = Enum.Parse<PercentageBase>(settings["percentage_base"], ignoreCase: true),
                AccentColour = settings["accent_colour"],
                IsDemonstration = true,
                DemonstrationNote = settings["demonstration_note"],
            },
            Status = periods[period.Number] == "published" ? PeriodStatus.Published : PeriodStatus.Open,
            Position = VarianceEngine.Calculate(Figures(period.Number), last == 0 ? null : Figures(last), RagRules.Default),
            RollForwards = Of("roll_forwards", period.Number)
                .OrderBy(row => int.Parse(row["display_order"], CultureInfo.InvariantCulture))
                .Select(row => new RollForwardRequest(structure.Find(row["code"])!, Kind(row["kind"]), Sum(row["amount_gbp"])!.Value, row["description"]))
                .ToList(),
            Explanations = Of("explanations", period.Number)
                .Select(row => new HeadExplanation(
                    structure.Find(row["code"])!,
                    Enum.Parse<ExplanationSubject>(row["about"], ignoreCase: true),
                    Sum(row["amount_gbp"]),
                    row["text"]))
                .OrderBy(explanation => explanation.Head.Index)
                .ToList(),
            TableRows = File("table_rows").Select(row => new TableRow
            {
                Year = period.Year.StartYear,
                TableId = row["table"],
                DisplayOrder = int.Parse(row["display_order"], CultureInfo.InvariantCulture),
                Kind = RowKind(row["row"]),
                Label = Given(row["label"]),
                Codes = row["codes"],
                WithinTotal = row["within_total"] == "yes",
                Indent = int.Parse(row["indent"], CultureInfo.InvariantCulture),
                Marker = Given(row["marker"]),
                PercentageDecimals = Given(row["percent_decimals"]) is { } decimals ? int.Parse(decimals, CultureInfo.InvariantCulture) : null,
                BareNil = row["bare_nil"] == "yes",
            }).ToList(),
            Texts = File("paper_texts").Select(row => new PaperText
            {
                Year = period.Year.StartYear,
                Period = Given(row["period"]) is { } own ? int.Parse(own, CultureInfo.InvariantCulture) : 0,
                PaperKind = Enum.Parse<PaperKind>(row["paper"], ignoreCase: true),
                Slot = row["slot"],
                DisplayOrder = int.Parse(row["display_order"], CultureInfo.InvariantCulture),
                Text = row["text"],
            }).Where(text => text.Period == 0 || text.Period == period.Number).ToList(),
            ProducedAt = ProducedAt,
            DataVersion = 1,
        };
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static Money? Sum(string? text) =>
        Given(text) is { } given ? Money.FromPounds(decimal.Parse(given, CultureInfo.InvariantCulture)) : null;

    private static RollForwardKind Kind(string word) => word switch
    {
        "committed" => RollForwardKind.Committed,
        "bid" => RollForwardKind.Bid,
        _ => RollForwardKind.Rephased,
    };

    private static TableRowKind RowKind(string words) => words switch
    {
        "heading" => TableRowKind.Heading,
        "line" => TableRowKind.Line,
        "subtotal" => TableRowKind.SubTotal,
        "total" => TableRowKind.Total,
        "outside total" => TableRowKind.OutsideTotal,
        "variance from above" => TableRowKind.VarianceFromAbove,
        "roll forwards committed" => TableRowKind.RollForwardsCommitted,
        "roll forwards re-phased" => TableRowKind.RollForwardsRephased,
        "roll forwards bids" => TableRowKind.RollForwardsBids,
        "roll forwards total" => TableRowKind.RollForwardsTotal,
        _ => TableRowKind.BalanceAfterRollForwards,
    };
}
