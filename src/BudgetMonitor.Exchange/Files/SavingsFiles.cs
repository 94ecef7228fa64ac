using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files of savings: the register, its amounts by year, where each stands, and the workstreams that deliver them.</summary>
internal static class SavingsFiles
{
    public static Column<string> Reference { get; } = Required("reference", "the council's reference, unique in the year", CellTypes.Text(SavingsFields.Reference));

    private static readonly Column<FinancialYear> ForYear = Required("for_year", "the financial year that the sum first counts in", CellTypes.Year);

    public static Column<string> Workstream { get; } = Required("workstream", "the workstream, as savings name it", CellTypes.Text(SavingsFields.Workstream));

    public static BundleFile<SavingLineRow> Register { get; } = new BundleFile<SavingLineRow>("savings.csv", "The register of a budget's savings.")
        .Key(Year, row => row.Year)
        .Key(Reference, row => row.Reference)
        .With(Required("title", "what is saved", CellTypes.Text(SavingsFields.Title)), row => row.Title)
        .With(Optional("description", "how it will be achieved", CellTypes.Text(SavingsFields.Description)), row => row.Description)
        .With(Optional("category", "the category that the council groups its savings by", CellTypes.Text(SavingsFields.Category)), row => row.Category)
        .With(Optional("programme", "the programme that delivers it", CellTypes.Text(SavingsFields.Programme)), row => row.Programme)
        .With(Optional("workstream", "the workstream of the programme", CellTypes.Text(SavingsFields.Programme)), row => row.Workstream)
        .With(Optional("owner", "the post that answers for it", CellTypes.Text(SavingsFields.Owner)), row => row.OwnerName)
        .With(Optional("recurring", "whether it comes back every year; `yes` where left out", CellTypes.YesNo, true), row => row.IsRecurring)
        .With(Optional("cost_avoidance", "whether it avoids a cost instead of saving cash; `no` where left out", CellTypes.YesNo, false), row => row.IsCostAvoidance)
        .With(Optional("agreed", "whether the council agreed it in its budget; `yes` where left out", CellTypes.YesNo, true), row => row.IsAgreed)
        .With(Optional(
            "delivery_risk",
            "how sure its delivery is; `not assessed` where left out",
            CellTypes.Words(("not assessed", DeliveryRisk.NotAssessed), ("low", DeliveryRisk.Low), ("medium", DeliveryRisk.Medium), ("high", DeliveryRisk.High)),
            DeliveryRisk.NotAssessed), row => row.Risk)
        .With(Optional("posts_min", "posts that go, at least", CellTypes.Posts.OrNothing()), row => row.PostsFrom)
        .With(Optional("posts_max", "posts that go, at most", CellTypes.Posts.OrNothing()), row => row.PostsTo)
        .With(Optional("staff_impact", "what it means for staff, beside the number of posts", CellTypes.Text(SavingsFields.Impact)), row => row.StaffImpact)
        .With(Optional("property_impact", "what it means for property and other assets", CellTypes.Text(SavingsFields.Impact)), row => row.PropertyImpact)
        .With(Optional("service_impact", "what it means for the service and those who use it", CellTypes.Text(SavingsFields.Impact)), row => row.ServiceImpact)
        .With(Optional(
            "equality",
            "how far the equality impact assessment has come; `not said` where left out",
            CellTypes.Words(
                ("not said", EqualityStatus.NotSaid), ("not needed", EqualityStatus.NotNeeded), ("not started", EqualityStatus.NotStarted),
                ("screened", EqualityStatus.Screened), ("full needed", EqualityStatus.FullNeeded), ("full done", EqualityStatus.FullDone)),
            EqualityStatus.NotSaid), row => row.Equality)
        .With(Optional(
            "consultation",
            "how far consultation has come; `not said` where left out",
            CellTypes.Words(
                ("not said", ConsultationStatus.NotSaid), ("not needed", ConsultationStatus.NotNeeded), ("planned", ConsultationStatus.Planned),
                ("under way", ConsultationStatus.UnderWay), ("done", ConsultationStatus.Done)),
            ConsultationStatus.NotSaid), row => row.Consultation)
        .With(Optional("replacement", "whether it was found in the year to take another's place, so that the budget does not count on it; `no` where left out", CellTypes.YesNo, false), row => row.IsReplacement)
        .With(Optional("from_period", "the period from which the register holds it; 1 where left out", CellTypes.Period, 1), row => row.FromPeriod)
        .With(Optional("display_order", "place in tables; 0 where left out, ties by reference", CellTypes.Order, 0), row => row.DisplayOrder);

    public static BundleFile<SavingRow> Amounts { get; } = new BundleFile<SavingRow>("savings_amounts.csv", "What each saving takes off each year's budget, one row for each year and head. The saving stands in savings.csv or in the database.")
        .Group(Year, row => row.Year)
        .Group(Reference, row => row.Reference)
        .Key(ForYear, row => row.ForYear)
        .Key(MayBeEmpty("code", "the head of the saving's own year whose budget it comes from; empty where it is not allotted", CellTypes.Code), row => row.Code)
        .With(Pounds("amount_gbp", "what it takes off that year's budget anew: a saving is minus, plus reverses an earlier one"), row => row.Amount);

    public static BundleFile<SavingProgressRow> Progress { get; } = new BundleFile<SavingProgressRow>("saving_progress.csv", "Where each saving stands in a period. The saving stands in savings.csv or in the database.")
        .Key(Year, row => row.Year)
        .Key(Period, row => row.Period)
        .Key(Reference, row => row.Reference)
        .With(Pounds("delivered_gbp", "delivered to date: minus, as the saving is"), row => row.Delivered)
        .With(Pounds("forecast_gbp", "expected by the end of the year: minus, as the saving is"), row => row.Forecast)
        .With(Required(
            "status",
            "where it stands",
            CellTypes.Words(
                ("delivered", SavingsStatus.Delivered), ("on track", SavingsStatus.OnTrack), ("at risk", SavingsStatus.AtRisk),
                ("unachievable", SavingsStatus.Unachievable), ("replaced", SavingsStatus.Replaced))), row => row.Status)
        .With(Optional("replaced_by", "the reference of the saving that takes its place", CellTypes.Text(SavingsFields.Reference)), row => row.ReplacedBy)
        .With(Optional("text", "why", CellTypes.Text(SavingsFields.Text)), row => row.Text);

    public static BundleFile<WorkstreamRow> Workstreams { get; } = new BundleFile<WorkstreamRow>("savings_workstreams.csv", "The workstreams that deliver savings.")
        .Key(Year, row => row.Year)
        .Key(Workstream, row => row.Name)
        .With(Optional("programme", "the programme that it belongs to, as the table prints it", CellTypes.Text(SavingsFields.Programme)), row => row.Programme)
        .With(Optional("long_name", "its name in the mapping of savings to workstreams; the workstream itself where left out", CellTypes.Text(SavingsFields.Workstream)), row => row.LongName)
        .With(Optional("share_of", "the workstream that it is a share of, whose savings are known only together", CellTypes.Text(SavingsFields.Workstream)), row => row.ShareOf)
        .With(Optional("display_order", "place in tables; 0 where left out, ties by name", CellTypes.Order, 0), row => row.DisplayOrder);

    public static BundleFile<WorkstreamShareRow> Shares { get; } = new BundleFile<WorkstreamShareRow>("savings_shares.csv", "Shares of workstreams whose savings are known only together. The workstream stands in savings_workstreams.csv or in the database.")
        .Key(Year, row => row.Year)
        .Key(Workstream, row => row.Name)
        .Key(ForYear, row => row.ForYear)
        .With(Pounds("amount_gbp", "its share of the other workstream's savings in that year"), row => row.Amount);
}

internal sealed record SavingRow(
    FinancialYear Year,
    string Reference,
    FinancialYear ForYear,
    string? Code,
    Money Amount) : BundleRow, IYearRow;

internal sealed record SavingLineRow(
    FinancialYear Year,
    string Reference,
    string Title,
    string? Description,
    string? Category,
    string? Programme,
    string? Workstream,
    string? OwnerName,
    bool IsRecurring,
    bool IsCostAvoidance,
    bool IsAgreed,
    DeliveryRisk Risk,
    decimal? PostsFrom,
    decimal? PostsTo,
    string? StaffImpact,
    string? PropertyImpact,
    string? ServiceImpact,
    EqualityStatus Equality,
    ConsultationStatus Consultation,
    bool IsReplacement,
    int FromPeriod,
    int DisplayOrder) : BundleRow, IYearRow;

internal sealed record SavingProgressRow(
    FinancialYear Year,
    int Period,
    string Reference,
    Money Delivered,
    Money Forecast,
    SavingsStatus Status,
    string? ReplacedBy,
    string? Text) : BundleRow, IPeriodRow;

internal sealed record WorkstreamRow(
    FinancialYear Year,
    string Name,
    string? Programme,
    string? LongName,
    string? ShareOf,
    int DisplayOrder) : BundleRow, IYearRow;

internal sealed record WorkstreamShareRow(FinancialYear Year, string Name, FinancialYear ForYear, Money Amount) : BundleRow, IYearRow;
