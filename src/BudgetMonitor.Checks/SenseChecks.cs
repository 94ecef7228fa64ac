using BudgetMonitor.Checks.Actions;
using BudgetMonitor.Checks.Balances;
using BudgetMonitor.Checks.Capital;
using BudgetMonitor.Checks.Figures;
using BudgetMonitor.Checks.Measures;
using BudgetMonitor.Checks.Papers;
using BudgetMonitor.Checks.Round;
using BudgetMonitor.Checks.Savings;
using BudgetMonitor.Checks.Texts;
using BudgetMonitor.Domain.Words;

namespace BudgetMonitor.Checks;

/// <summary>Every sense check that the product makes.</summary>
public static class SenseChecks
{
    /// <summary>The checks in the order of the settings page: the round, figures, savings, texts, the paper.</summary>
    public static IReadOnlyList<ISenseCheck> All { get; } =
    [
        new PartNotSubmitted(),
        new PartNotAccepted(),
        new ForecastMissing(),
        new UnexplainedMoney(),
        new AdjustmentReason(),
        new AdjustmentSize(),
        new AdjustmentWithoutAction(),
        new ActionNotInForecast(),
        new ActionDate(),
        new AgreedActionOverdue(),
        new RollForwardAboveUnderspend(),
        new StaleCommentary(),
        new VirementNets(),
        new ProfileSum(),
        new DirectionToDate(),
        new ActualAboveForecast(),
        new ForecastUnchanged(),
        new ExplanationsCast(),
        new MovementBridge(),
        new SavingWithoutProgress(),
        new SavingAtRiskWithoutText(),
        new SavingReplacedByNothing(),
        new SavingLostWithoutWords(),
        new SavingReplacementShort(),
        new SavingWordsAgainstFigures(),
        new SavingShortfallNotInForecast(),
        new SavingAmountsNotAllotted(),
        new CapitalText(),
        new CapitalRephasing(),
        new CapitalBelowNil(),
        new CapitalMissing(),
        new CapitalSpend(),
        new CapitalFundingCast(),
        new ProgrammeYears(),
        new ReserveDescription(),
        new ReserveBelowNil(),
        new GeneralReserveTarget(),
        new ProtocolEnded(),
        new ReserveUnmoved(),
        new DrawDiffers(),
        new CompanyForecastMissing(),
        new CompanySize(),
        new DebtBands(),
        new DebtDate(),
        new ActivityDirection(),
        new ActivityDrivers(),
        new ActivityWholeLine(),
        new MeasureMissing(),
        new StaffingDirection(),
        new StaffingDate(),
        new TableLabels(),
        new WordAgainstSign(),
        new TypedFigureDiffers(),
        new TextAgainstTable(),
        new RoundingDiffers(),
        new TextTotal(),
        new StaleDate(),
        new MinusAfterPound(),
        new AmountUnit(),
        new NegativeMark(),
        new FixedList(),
        new KeptTextMonth(),
        new KeptTextUnchanged(),
        new UnfilledText(),
        new MissingText(),
        new CrossReference(),
        new SaidTwice(),
        new SeriesDiffer(),
        new TableCasts(),
        new DoubleNumbering(),
        new PercentageDecimals(),
        new NamesDiffer(),
    ];

    /// <summary>The check with this name, or null.</summary>
    public static ISenseCheck? Find(string name) => All.FirstOrDefault(check => check.About.Name == name);

    /// <summary>What all checks find, errors first, then warnings, each in the order of the checks and of the structure.</summary>
    /// <param name="source">The period.</param>
    /// <param name="settings">The council's own settings; a check without one keeps its defaults.</param>
    public static IReadOnlyList<WeighedFinding> Run(CheckSource source, IReadOnlyCollection<CheckSetting> settings)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(settings);
        var found = new List<WeighedFinding>();
        foreach (var check in All)
        {
            var own = settings.FirstOrDefault(setting => setting.Check == check.About.Name);
            var severity = own?.Severity ?? check.About.Default;
            if (severity != CheckSeverity.Off)
            {
                var threshold = own?.Threshold ?? check.About.Threshold ?? Money.Zero;
                found.AddRange(OnePlaceEach(check.Find(source, threshold)).Select(finding => new WeighedFinding(check.About, finding.OnlyWarns || check.About.ReadsWords ? CheckSeverity.Warning : severity, finding)));
            }
        }

        return found.OrderByDescending(finding => finding.Severity).ToList();
    }

    /// <summary>An answer is kept by check and place, so several findings at one place are told apart by a number.</summary>
    private static IEnumerable<CheckFinding> OnePlaceEach(IEnumerable<CheckFinding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var finding in findings)
        {
            var place = WholeCharacters.Beginning(finding.Place, LongestPlace);
            var times = seen[place] = seen.GetValueOrDefault(place) + 1;
            yield return times == 1 ? finding with { Place = place } : finding with { Place = $"{place} ({times})" };
        }
    }

    private const int LongestPlace = CheckAnswer.PlaceMaxLength - 10;
}
