using BudgetMonitor.Checks.Figures;
using BudgetMonitor.Checks.Texts;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Checks.Savings;

/// <summary>Savings that nobody reported count in full, which nobody has said that they will bring.</summary>
internal sealed class SavingWithoutProgress : ISenseCheck
{
    private const int MostNamed = 5;

    public SenseCheckDescription About { get; } = new(
        "saving-without-progress",
        "Saving without progress",
        "A directorate with savings of the year of which the period has nothing: they count in full.",
        "Enter the progress of the savings.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        var without = source.Cash().Where(saving => saving.Progress is null).ToList();
        foreach (var group in without.GroupBy(saving => saving.Saving.HeadsIn(source.Structure) is [var head, ..] ? source.Structure.DirectorateOf(head) ?? source.Structure.Council : source.Structure.Council))
        {
            var savings = group.ToList();
            var names = string.Join(", ", savings.Take(MostNamed).Select(saving => saving.Line.Reference)) + (savings.Count > MostNamed ? $" and {savings.Count - MostNamed} more" : string.Empty);
            yield return new(About.Name, $"savings/{group.Key.Code}", group.Key.Name, $"{(savings.Count == 1 ? "1 saving has" : $"{savings.Count} savings have")} nothing reported: {names}.")
            {
                Link = $"/savings/{source.Source.Period.Year}/{source.Source.Period.Number}?status=not-reported",
                Head = group.Key,
            };
        }
    }
}

/// <summary>What is at risk says what threatens it.</summary>
internal sealed class SavingAtRiskWithoutText : ISenseCheck
{
    private const int ShortestText = 10;

    public SenseCheckDescription About { get; } = new(
        "saving-at-risk-without-text",
        "Saving at risk without a text",
        "A saving at risk whose text is empty, a placeholder or shorter than ten characters.",
        "Say what threatens it and what is done about it.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) => source.Cash()
        .Where(saving => saving.Progress is { Status: SavingsStatus.AtRisk } progress && IsUnsaid(progress.Text))
        .Select(saving => source.About(About, saving, $"{Sums.Plain(SavingsSum.Of(saving).AtRisk)} is at risk and no text says why."));

    /// <summary>Whether a text says nothing.</summary>
    internal static bool IsUnsaid(string? text) => text is null || text.Trim().Length < ShortestText || UnfilledText.IsPlaceholder(text);
}

/// <summary>A replaced saving keeps the total honest only where a saving of the register takes its place.</summary>
internal sealed class SavingReplacedByNothing : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "saving-replaced-by-nothing",
        "Replaced saving without a replacement",
        "A saving that is called replaced, or that names a replacement, where the register has none of that reference.",
        "Name the saving that takes its place; add it to the register first where it is new.",
        CheckSeverity.Error);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) => source.Source.Beside.Savings.Replacements()
        .Where(replacement => replacement.By is null)
        .Select(replacement => source.About(About, replacement.Failed, replacement.Failed.Progress!.ReplacedBy is { } reference
            ? $"{reference} is to take its place and is not in the register."
            : "It is called replaced, and no saving takes its place."));
}

/// <summary>A saving that will not come is made up for elsewhere, or the reader is told why not.</summary>
internal sealed class SavingLostWithoutWords : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "saving-lost-without-words",
        "Unachievable saving without replacement or explanation",
        "An unachievable saving that names no replacement and has no text.",
        "Name the saving that takes its place, or say why it will not come.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) => source.Cash()
        .Where(saving => saving.Progress is { Status: SavingsStatus.Unachievable, ReplacedBy: null } progress && SavingAtRiskWithoutText.IsUnsaid(progress.Text))
        .Select(saving => source.About(About, saving, $"{Sums.Plain(saving.Shortfall ?? Money.Zero)} will not come, nothing takes its place, and no text says why."));
}

/// <summary>A replacement that brings less than what it stands in for leaves a hole that the word hides.</summary>
internal sealed class SavingReplacementShort : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "saving-replacement-short",
        "Replacement that does not cover what it replaces",
        "A saving that takes the place of others and brings, beyond its own target, less than they lose, by the threshold or more.",
        "Find the rest, or answer what covers it.",
        CheckSeverity.Warning,
        10_000.Pounds());

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) => source.Source.Beside.Savings.Replacements()
        .Where(replacement => replacement.By is not null && !replacement.Uncovered.IsNil && replacement.Uncovered >= threshold)
        .DistinctBy(replacement => replacement.By!.Line.Reference)
        .Select(replacement => source.About(About, replacement.By!, $"It brings {Sums.Plain(replacement.Uncovered)} less than the savings lose whose place it takes."));
}

/// <summary>Status and figures say the same; a bundle may bring what the product's own page would have refused.</summary>
internal sealed class SavingWordsAgainstFigures : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "saving-words-against-figures",
        "Status of a saving against its figures",
        "A saving on track with a shortfall, delivered with money still to come, unachievable or replaced with nothing lost, or with more delivered than forecast.",
        "Correct the status or the figures of its progress.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        var replacementOf = source.Source.Beside.Savings.ReplacementOf();
        foreach (var saving in source.Cash())
        {
            if (saving.Progress is not { } progress)
            {
                continue;
            }

            // Missing and unknown replacements have a check of their own.
            var problem = SavingsRules
                .Problems(new(saving.Line.Reference, saving.Amount, progress.Delivered, progress.Forecast, progress.Status, progress.ReplacedBy), replacementOf)
                .Where(one => one is not (SavingsProblem.ReplacementMissing or SavingsProblem.ReplacementUnknown))
                .Cast<SavingsProblem?>()
                .FirstOrDefault();
            if (problem is { } found)
            {
                yield return source.About(About, saving, $"It is called {progress.Status.Word().ToLowerInvariant()}. {found.Sentence()}.");
            }
        }
    }
}

/// <summary>What a saving will not bring is a pressure on its line, so the line's forecast holds it or somebody says why not.</summary>
internal sealed class SavingShortfallNotInForecast : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "saving-shortfall-not-in-forecast",
        "Shortfall of savings that the line's forecast does not show",
        "A line whose savings fall short by the threshold or more, with a variance below the shortfall and no explanation of it that states as much.",
        "Raise the forecast by the shortfall, or explain what offsets it with its sum.",
        CheckSeverity.Warning,
        10_000.Pounds());

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var (code, sum) in source.Source.Beside.Savings.By(code => code))
        {
            if (source.Structure.Find(code) is not { } head || sum.Shortfall < threshold || sum.Shortfall.Pence <= 0)
            {
                continue;
            }

            var variance = source.Position[head].Variance?.Net;
            var explained = source.Explanations
                .Where(one => one.Head == head && one.Explanation is { Subject: ExplanationSubject.Variance, Amount.Pence: > 0 })
                .Select(one => one.Explanation.Amount!.Value)
                .ToList();
            if (variance is { } now && now < sum.Shortfall && explained.Sum() < sum.Shortfall)
            {
                yield return source.About(About, head, $"Its savings fall short by {Sums.Plain(sum.Shortfall)}, and its variance is {Sums.Signed(now)}: the forecast does not show it.", "forecasts");
            }
        }
    }
}

/// <summary>The amounts of a saving's lines add up to the saving: nothing is left over, and no line is one that the year does not have.</summary>
internal sealed class SavingAmountsNotAllotted : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "saving-amounts-not-allotted",
        "Amounts of lines that do not add up to their saving",
        "A saving with amounts at lines and a rest that is not allotted, or with an amount at a head that the year does not have.",
        "Allot the rest, or correct the line's code, in the register.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var saving in source.Cash())
        {
            var gone = saving.Heads.Where(head => head.Code.Length > 0 && source.Structure.Find(head.Code) is null).ToList();
            var rest = saving.Heads.Where(head => head.Code.Length == 0).Select(head => head.Amount).Sum();
            if (gone.Count > 0)
            {
                yield return source.About(About, saving, $"{Sums.Plain(-gone.Select(head => head.Amount).Sum())} is at {string.Join(", ", gone.Select(head => head.Code))}, which {source.Source.Period.Year} does not have.");
            }
            else if (!rest.IsNil && saving.Heads.Any(head => head.Code.Length > 0))
            {
                yield return source.About(About, saving, $"Its lines add up to {Sums.Plain(rest - saving.Amount)} of {Sums.Plain(-saving.Amount)}: {Sums.Plain(-rest)} is not allotted.");
            }
        }
    }
}
