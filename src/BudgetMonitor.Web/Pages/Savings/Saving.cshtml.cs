using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Web.Kept;

namespace BudgetMonitor.Web.Pages.Savings;

/// <summary>One saving: what the register holds of it, where it stands, and how it came there period by period.</summary>
[KeptPage]
[AboutPeriod(PeriodSight.Figures)]
public sealed class SavingModel(SavingsReader savingsReader, PeriodReader periods) : PeriodPageModel, IOpens
{
    [FromRoute]
    public string Reference { get; set; } = string.Empty;

    public SavingsAccess Savings { get; private set; } = null!;

    public TrackedSaving Saving { get; private set; } = null!;

    /// <summary>Where it stood in this period and in earlier ones that the reader may see, the latest first.</summary>
    public IReadOnlyList<SavingsProgress> Course { get; private set; } = [];

    public bool MayReport => Saving.Saves && Savings.MayReport(Saving);

    public bool MayChange => Savings.MayKeep(Saving);

    /// <summary>The savings that it takes the place of in this period.</summary>
    public IReadOnlyList<TrackedSaving> InPlaceOf => [.. Savings.Position.ReplacedBy(Saving.Line.Reference)];

    /// <summary>What takes its place, where the reader may see it.</summary>
    public TrackedSaving? Replacement => Saving.Progress?.ReplacedBy is { } by ? Savings.Position.Find(by) : null;

    /// <summary>The years that it has amounts for.</summary>
    public IEnumerable<int> Years => Saving.Saving.Amounts.Select(amount => amount.ForYear).Distinct().Order();

    /// <summary>The codes that it has amounts at, in the structure's order, what is not allotted last.</summary>
    public IEnumerable<string> Codes => Saving.Saving.Amounts.Select(amount => amount.Code).Distinct().OrderBy(code => Snapshot.Structure.Find(code)?.Index ?? int.MaxValue);

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        Savings = await SavingsAccess.ReadAsync(savingsReader, Access, Person, cancellationToken);
        if (Savings.Position.Find(Reference) is not { } saving)
        {
            return Opening.Missing;
        }

        Saving = saving;
        var states = await periods.StatesAsync(Period.Year, cancellationToken);
        var heads = Savings.HeadsOf(saving);
        Course =
        [
            .. saving.Progress is { } now ? (SavingsProgress[])[now] : [],
            .. (await savingsReader.EarlierAsync(Period, saving.Line.SavingsLineId, cancellationToken)).Where(one =>
                states.TryGetValue(one.Period, out var state) && heads.All(head => Person.MaySee(Snapshot.Council, state, Snapshot.Structure, head))),
        ];
        return Opening.Shown;
    }

    /// <summary>The page of another saving in this period.</summary>
    public string Href(TrackedSaving saving) => PageHref("/Savings/Saving", saving?.Line.Reference);

    /// <summary>The name of a period of the year.</summary>
    public string PeriodName(int number) => new MonitoringPeriod(Period.Year, number).FullName;

    /// <summary>What is taken off a year's budget at a head, as saved; blank where there is none.</summary>
    public string Amount(string code, int year) => Saving.Saving.Amounts.FirstOrDefault(amount => amount.Code == code && amount.ForYear == year) is { } amount
        ? FigureText.WithRealMinus(SavingsWording.ForInput(amount.Amount))
        : string.Empty;
}
