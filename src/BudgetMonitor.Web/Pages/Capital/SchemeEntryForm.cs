using System.Globalization;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Figures;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.Capital;

/// <summary>Where schemes stand, as it is entered.</summary>
public sealed class CapitalEntryForm
{
    /// <summary>One block for each scheme.</summary>
    public List<SchemeEntryForm> Schemes { get; set; } = [];
}

/// <summary>What is entered of a year after the scheme's own.</summary>
public sealed class YearEntryForm
{
    /// <summary>The calendar year in which it starts.</summary>
    public int ForYear { get; set; }

    public string? Budget { get; set; }

    public string? Real { get; set; }

    public string? Rephasing { get; set; }
}

/// <summary>Where a scheme stands, as it is entered.</summary>
public sealed class SchemeEntryForm
{
    /// <summary>As many years after the scheme's own are offered without being asked for.</summary>
    private const int OfferedYears = 2;

    public int SchemeId { get; set; }

    /// <summary>The mark of what the person saw.</summary>
    public string? Seen { get; set; }

    public string? WorkingBudget { get; set; }

    public string? SpendToDate { get; set; }

    public string? Real { get; set; }

    public string? Rephasing { get; set; }

    public string? Text { get; set; }

    /// <summary>Whether a suggestion is right as it stands.</summary>
    public bool Confirm { get; set; }

    /// <summary>"yours" or "theirs", where somebody else saved first.</summary>
    public string? Choice { get; set; }

    /// <summary>Whether somebody else saved first, so that a choice is needed.</summary>
    public bool IsContested { get; set; }

    public List<YearEntryForm> Years { get; set; } = [];

    /// <summary>What stands; for a scheme without figures a suggestion from the last report or the approved budget.</summary>
    public static SchemeEntryForm From(TrackedScheme stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var position = stored.Position;
        var last = position is null && stored.Reports.Count > 0 ? stored.Reports[^1] : null;
        var years = stored.Years.Select(year => year.ForYear)
            .Concat(stored.YearForecasts.Select(year => year.ForYear))
            .Concat(Enumerable.Range(stored.FirstYear + 1, OfferedYears))
            .Distinct()
            .Order();
        return new()
        {
            SchemeId = stored.Scheme.CapitalSchemeId,
            Seen = stored.ForecastMark,
            WorkingBudget = ScreenFigures.ForInput(position?.WorkingBudget ?? last?.Years[0].WorkingBudget ?? stored.Scheme.Budget),
            SpendToDate = position?.SpendToDate is { } spend ? ScreenFigures.ForInput(spend) : null,
            Real = ScreenFigures.ForInput(position?.Real ?? Money.Zero),
            Rephasing = ScreenFigures.ForInput(position?.Rephasing ?? Money.Zero),
            Text = stored.Text,
            Years =
            [
                .. years.Select(forYear =>
                {
                    var said = stored.YearForecasts.FirstOrDefault(year => year.ForYear == forYear);
                    var budget = said is null ? stored.Years.FirstOrDefault(year => year.ForYear == forYear)?.Budget : said.WorkingBudget;
                    return new YearEntryForm
                    {
                        ForYear = forYear,
                        Budget = budget is { } known ? ScreenFigures.ForInput(known) : null,
                        Real = said is null ? null : ScreenFigures.ForInput(said.RealVariance),
                        Rephasing = said is null ? null : ScreenFigures.ForInput(said.RephasingVariance),
                    };
                }),
            ],
        };
    }

    /// <summary>What is entered, or null with a message beside every field that is wrong.</summary>
    public SchemeForecastEntry? Check(ModelStateDictionary state, string prefix, TrackedScheme stored)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(stored);
        var errors = state.ErrorCount;
        Money? Sum(string field, string? text, string? missing)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                if (missing is not null)
                {
                    state.AddModelError(prefix + field, missing);
                }

                return null;
            }

            if (EnteredAmount.TryRead(text, out var amount, out var problem))
            {
                return amount.Money;
            }

            state.AddModelError(prefix + field, problem);
            return null;
        }

        var name = stored.Scheme.Name;
        var budget = Sum(nameof(WorkingBudget), WorkingBudget, $"Enter the working budget of {name}, 0 for none");
        var spend = Sum(nameof(SpendToDate), SpendToDate, null);
        var real = Sum(nameof(Real), Real, $"Enter the real variance of {name}, 0 for none");
        var rephasing = Sum(nameof(Rephasing), Rephasing, $"Enter what of {name} moves into the year or out of it, 0 for nothing");
        var text = TypedFields.Read(state, prefix + nameof(Text), Text, CapitalFields.Text);

        // A year that the page does not have, or that lost its number on the way, cannot be shown again either.
        var offered = From(stored).Years.Select(year => year.ForYear).ToHashSet();
        if (Years.RemoveAll(year => !offered.Contains(year.ForYear)) > 0)
        {
            state.AddModelError(string.Empty, "A year came that the page does not have. Load the page again.");
        }

        var later = new List<LaterYearEntry>();
        for (var place = 0; place < Years.Count; place++)
        {
            var year = Years[place];
            var at = string.Create(CultureInfo.InvariantCulture, $"{nameof(Years)}[{place}].");
            var forBudget = Sum($"{at}{nameof(YearEntryForm.Budget)}", year.Budget, null);
            var forReal = Sum($"{at}{nameof(YearEntryForm.Real)}", year.Real, null) ?? Money.Zero;
            var forRephasing = Sum($"{at}{nameof(YearEntryForm.Rephasing)}", year.Rephasing, null) ?? Money.Zero;
            var isStored = stored.YearForecasts.Any(one => one.ForYear == year.ForYear);
            var isApproved = stored.Years.FirstOrDefault(one => one.ForYear == year.ForYear)?.Budget == forBudget;

            // A row that says no more than the approved budget is none.
            if (!forReal.IsNil || !forRephasing.IsNil || (forBudget is not null && (isStored || !isApproved)))
            {
                later.Add(new(year.ForYear, forBudget, forReal, forRephasing));
            }
        }

        return state.ErrorCount > errors ? null : new(SchemeId, Seen ?? string.Empty, budget!.Value, spend, real!.Value, rephasing!.Value, text, later);
    }

    /// <summary>Whether an entry says anything else than what stands.</summary>
    public static bool Changes(SchemeForecastEntry entry, TrackedScheme stored)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(stored);
        var offered = From(stored).Check(new ModelStateDictionary(), string.Empty, stored)!;
        return (entry.WorkingBudget, entry.SpendToDate, entry.Real, entry.Rephasing, entry.Text) != (offered.WorkingBudget, offered.SpendToDate, offered.Real, offered.Rephasing, offered.Text)
            || !entry.LaterYears.OrderBy(year => year.ForYear).SequenceEqual(offered.LaterYears.OrderBy(year => year.ForYear));
    }
}
