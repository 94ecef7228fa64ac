using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files of savings: the register, its amounts by year, where each stands, and the workstreams that deliver them.</summary>
internal static class SavingsFiles
{
    public static Column<string> Reference { get; } = Required("reference", "the council's reference, unique in the year", CellTypes.Text(SavingsLine.ReferenceMaxLength));

    private static readonly Column<FinancialYear> ForYear = Required("for_year", "the financial year that the sum first counts in", CellTypes.Year);

    public static Column<string> Workstream { get; } = Required("workstream", "the workstream, as savings name it", CellTypes.Text(SavingsLine.NameMaxLength));

    public static BundleFile<SavingLineRow> Register { get; } = RegisterFile();

    public static BundleFile<SavingRow> Amounts { get; } = AmountsFile();

    public static BundleFile<SavingProgressRow> Progress { get; } = ProgressFile();

    public static BundleFile<WorkstreamRow> Workstreams { get; } = WorkstreamsFile();

    public static BundleFile<WorkstreamShareRow> Shares { get; } = SharesFile();

    private static BundleFile<SavingLineRow> RegisterFile()
    {
        var title = Required("title", "what is saved", CellTypes.Text(SavingsLine.TitleMaxLength));
        var description = Optional("description", "how it will be achieved", CellTypes.Text(SavingsLine.DescriptionMaxLength));
        var category = Optional("category", "the category that the council groups its savings by", CellTypes.Text(SavingsLine.CategoryMaxLength));
        var programme = Optional("programme", "the programme that delivers it", CellTypes.Text(SavingsLine.NameMaxLength));
        var workstream = Optional("workstream", "the workstream of the programme", CellTypes.Text(SavingsLine.NameMaxLength));
        var owner = Optional("owner", "the post that answers for it", CellTypes.Text(SavingsLine.NameMaxLength));
        var recurring = Optional("recurring", "whether it comes back every year; `yes` where left out", CellTypes.YesNo, true);
        var avoidance = Optional("cost_avoidance", "whether it avoids a cost instead of saving cash; `no` where left out", CellTypes.YesNo, false);
        var agreed = Optional("agreed", "whether the council agreed it in its budget; `yes` where left out", CellTypes.YesNo, true);
        var risk = Optional(
            "delivery_risk",
            "how sure its delivery is; `not assessed` where left out",
            CellTypes.Words(("not assessed", DeliveryRisk.NotAssessed), ("low", DeliveryRisk.Low), ("medium", DeliveryRisk.Medium), ("high", DeliveryRisk.High)),
            DeliveryRisk.NotAssessed);
        var from = Optional("posts_min", "posts that go, at least", CellTypes.Posts.OrNothing());
        var to = Optional("posts_max", "posts that go, at most", CellTypes.Posts.OrNothing());
        var staff = Optional("staff_impact", "what it means for staff, beside the number of posts", CellTypes.Text(SavingsLine.ImpactMaxLength));
        var property = Optional("property_impact", "what it means for property and other assets", CellTypes.Text(SavingsLine.ImpactMaxLength));
        var service = Optional("service_impact", "what it means for the service and those who use it", CellTypes.Text(SavingsLine.ImpactMaxLength));
        var equality = Optional(
            "equality",
            "how far the equality impact assessment has come; `not said` where left out",
            CellTypes.Words(
                ("not said", EqualityStatus.NotSaid), ("not needed", EqualityStatus.NotNeeded), ("not started", EqualityStatus.NotStarted),
                ("screened", EqualityStatus.Screened), ("full needed", EqualityStatus.FullNeeded), ("full done", EqualityStatus.FullDone)),
            EqualityStatus.NotSaid);
        var consultation = Optional(
            "consultation",
            "how far consultation has come; `not said` where left out",
            CellTypes.Words(
                ("not said", ConsultationStatus.NotSaid), ("not needed", ConsultationStatus.NotNeeded), ("planned", ConsultationStatus.Planned),
                ("under way", ConsultationStatus.UnderWay), ("done", ConsultationStatus.Done)),
            ConsultationStatus.NotSaid);
        var replacement = Optional("replacement", "whether it was found in the year to take another's place, so that the budget does not count on it; `no` where left out", CellTypes.YesNo, false);
        var fromPeriod = Optional("from_period", "the period from which the register holds it; 1 where left out", CellTypes.Period, 1);
        var order = Optional("display_order", "place in tables; 0 where left out, ties by reference", CellTypes.Order, 0);
        return new BundleFile<SavingLineRow>(
            "savings.csv",
            "The register of a budget's savings.",
            cells => new(
                cells.Get(Year), cells.Get(Reference), cells.Get(title), cells.Get(description), cells.Get(category), cells.Get(programme),
                cells.Get(workstream), cells.Get(owner), cells.Get(recurring), cells.Get(avoidance), cells.Get(agreed), cells.Get(risk),
                cells.Get(from), cells.Get(to), cells.Get(staff), cells.Get(property), cells.Get(service), cells.Get(equality), cells.Get(consultation),
                cells.Get(replacement), cells.Get(fromPeriod), cells.Get(order)))
            .Key(Year, row => row.Year)
            .Key(Reference, row => row.Reference)
            .With(title, row => row.Title)
            .With(description, row => row.Description)
            .With(category, row => row.Category)
            .With(programme, row => row.Programme)
            .With(workstream, row => row.Workstream)
            .With(owner, row => row.Owner)
            .With(recurring, row => row.IsRecurring)
            .With(avoidance, row => row.IsCostAvoidance)
            .With(agreed, row => row.IsAgreed)
            .With(risk, row => row.Risk)
            .With(from, row => row.PostsFrom)
            .With(to, row => row.PostsTo)
            .With(staff, row => row.StaffImpact)
            .With(property, row => row.PropertyImpact)
            .With(service, row => row.ServiceImpact)
            .With(equality, row => row.Equality)
            .With(consultation, row => row.Consultation)
            .With(replacement, row => row.IsReplacement)
            .With(fromPeriod, row => row.FromPeriod)
            .With(order, row => row.DisplayOrder);
    }

    private static BundleFile<SavingRow> AmountsFile()
    {
        var code = MayBeEmpty("code", "the head of the saving's own year whose budget it comes from; empty where it is not allotted", CellTypes.Code);
        var amount = Pounds("amount_gbp", "what it takes off that year's budget anew: a saving is minus, plus reverses an earlier one");
        return new BundleFile<SavingRow>(
            "savings_amounts.csv",
            "What each saving takes off each year's budget, one row for each year and head. The saving stands in savings.csv or in the database.",
            cells => new(cells.Get(Year), cells.Get(Reference), cells.Get(ForYear), cells.Get(code), cells.Get(amount)))
            .Group(Year, row => row.Year)
            .Group(Reference, row => row.Reference)
            .Key(ForYear, row => row.ForYear)
            .Key(code, row => row.Code)
            .With(amount, row => row.Amount);
    }

    private static BundleFile<SavingProgressRow> ProgressFile()
    {
        var delivered = Pounds("delivered_gbp", "delivered to date: minus, as the saving is");
        var forecast = Pounds("forecast_gbp", "expected by the end of the year: minus, as the saving is");
        var status = Required(
            "status",
            "where it stands",
            CellTypes.Words(
                ("delivered", SavingsStatus.Delivered), ("on track", SavingsStatus.OnTrack), ("at risk", SavingsStatus.AtRisk),
                ("unachievable", SavingsStatus.Unachievable), ("replaced", SavingsStatus.Replaced)));
        var replaced = Optional("replaced_by", "the reference of the saving that takes its place", CellTypes.Text(SavingsLine.ReferenceMaxLength));
        var text = Optional("text", "why", CellTypes.Text(SavingsProgress.TextMaxLength));
        return new BundleFile<SavingProgressRow>(
            "saving_progress.csv",
            "Where each saving stands in a period. The saving stands in savings.csv or in the database.",
            cells => new(
                cells.Get(Year), cells.Get(Period), cells.Get(Reference), cells.Get(delivered), cells.Get(forecast), cells.Get(status),
                cells.Get(replaced), cells.Get(text)))
            .Key(Year, row => row.Year)
            .Key(Period, row => row.Period)
            .Key(Reference, row => row.Reference)
            .With(delivered, row => row.Delivered)
            .With(forecast, row => row.Forecast)
            .With(status, row => row.Status)
            .With(replaced, row => row.ReplacedBy)
            .With(text, row => row.Text);
    }

    private static BundleFile<WorkstreamRow> WorkstreamsFile()
    {
        var programme = Optional("programme", "the programme that it belongs to, as the table prints it", CellTypes.Text(SavingsLine.NameMaxLength));
        var name = Optional("long_name", "its name in the mapping of savings to workstreams; the workstream itself where left out", CellTypes.Text(SavingsLine.NameMaxLength));
        var share = Optional("share_of", "the workstream that it is a share of, whose savings are known only together", CellTypes.Text(SavingsLine.NameMaxLength));
        var order = Optional("display_order", "place in tables; 0 where left out, ties by name", CellTypes.Order, 0);
        return new BundleFile<WorkstreamRow>(
            "savings_workstreams.csv",
            "The workstreams that deliver savings.",
            cells => new(cells.Get(Year), cells.Get(Workstream), cells.Get(programme), cells.Get(name), cells.Get(share), cells.Get(order)))
            .Key(Year, row => row.Year)
            .Key(Workstream, row => row.Name)
            .With(programme, row => row.Programme)
            .With(name, row => row.LongName)
            .With(share, row => row.ShareOf)
            .With(order, row => row.DisplayOrder);
    }

    private static BundleFile<WorkstreamShareRow> SharesFile()
    {
        var amount = Pounds("amount_gbp", "its share of the other workstream's savings in that year");
        return new BundleFile<WorkstreamShareRow>(
            "savings_shares.csv",
            "Shares of workstreams whose savings are known only together. The workstream stands in savings_workstreams.csv or in the database.",
            cells => new(cells.Get(Year), cells.Get(Workstream), cells.Get(ForYear), cells.Get(amount)))
            .Key(Year, row => row.Year)
            .Key(Workstream, row => row.Name)
            .Key(ForYear, row => row.ForYear)
            .With(amount, row => row.Amount);
    }
}
