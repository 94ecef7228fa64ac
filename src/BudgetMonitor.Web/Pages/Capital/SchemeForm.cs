using System.Globalization;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.Capital;

/// <summary>A scheme as it is entered: its words, and one table of years with what is approved and what pays for it.</summary>
public sealed class SchemeForm
{
    /// <summary>As many later years are offered at once.</summary>
    private const int OfferedYears = 4;

    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? Reference { get; set; }

    public string? Programme { get; set; }

    public string? Description { get; set; }

    public string? Owner { get; set; }

    public string? Reason { get; set; }

    /// <summary>The mark of what the person saw.</summary>
    public string? Mark { get; set; }

    /// <summary>One column for each year: its calendar year of April and its approved budget.</summary>
    public List<SchemeYearForm> Years { get; set; } = [];

    /// <summary>One row for each source, with a sum for each of <see cref="Years"/>.</summary>
    public List<SchemeFundingForm> Funding { get; set; } = [];

    /// <summary>An empty form, or what stands.</summary>
    /// <param name="year">The financial year.</param>
    /// <param name="sources">The council's sources.</param>
    /// <param name="stored">The scheme; null for a new one.</param>
    public static SchemeForm From(FinancialYear year, IReadOnlyList<string> sources, TrackedScheme? stored)
    {
        ArgumentNullException.ThrowIfNull(year);
        var years = Enumerable.Range(year.StartYear, OfferedYears + 1)
            .Concat(stored?.Years.Select(one => one.ForYear) ?? [])
            .Concat(stored?.Funding.Select(part => part.ForYear) ?? [])
            .Distinct()
            .Order()
            .ToList();
        string? Budget(int forYear) => stored is null ? null
            : forYear == year.StartYear ? ScreenFigures.ForInput(stored.Scheme.Budget)
            : stored.Years.FirstOrDefault(one => one.ForYear == forYear) is { } later ? ScreenFigures.ForInput(later.Budget) : null;
        return new()
        {
            Code = stored?.Head.Code,
            Name = stored?.Scheme.Name,
            Reference = stored?.Scheme.Reference,
            Programme = stored?.Scheme.Programme,
            Description = stored?.Scheme.Description,
            Owner = stored?.Scheme.OwnerName,
            Mark = stored?.RegisterMark,
            Years = [.. years.Select(forYear => new SchemeYearForm { ForYear = forYear, Budget = Budget(forYear) })],
            Funding =
            [
                .. sources.Concat(stored?.Funding.Select(part => part.Source) ?? []).Distinct(StringComparer.OrdinalIgnoreCase).Select(source => new SchemeFundingForm
                {
                    Source = source,
                    Amounts =
                    [
                        .. years.Select(forYear => stored?.Funding.FirstOrDefault(part => part.ForYear == forYear && string.Equals(part.Source, source, StringComparison.OrdinalIgnoreCase)) is { } part
                            ? ScreenFigures.ForInput(part.Amount)
                            : null),
                    ],
                }),
            ],
        };
    }

    /// <summary>Makes room for another year, as long as there is one.</summary>
    public void AddYear()
    {
        if (Years.Count is > 0 and <= CapitalScheme.MostLaterYears)
        {
            Years.Add(new() { ForYear = Years.Max(year => year.ForYear) + 1 });
            foreach (var row in Funding)
            {
                row.Amounts.Add(null);
            }
        }
    }

    /// <summary>Whether years and sources are such as the page offers them; others can be neither shown nor stored.</summary>
    public bool Fits(FinancialYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return Years.Count > 0
            && Years[0].ForYear == year.StartYear
            && Years.TrueForAll(one => one.ForYear >= year.StartYear && one.ForYear <= year.StartYear + CapitalScheme.MostLaterYears)
            && Funding.TrueForAll(row => CapitalFields.Source.Problem(row.Source) is null && row.Amounts.Count == Years.Count);
    }

    /// <summary>What is entered, of years and sources that fit, or null with a message beside every field that is wrong.</summary>
    public SchemeSave? Check(ModelStateDictionary state, SchemeSave asked, FinancialYear year)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(year);
        var name = TypedFields.Read(state, "Input.Name", Name, CapitalFields.Name);
        var reference = TypedFields.Read(state, "Input.Reference", Reference, CapitalFields.Reference);
        var programme = TypedFields.Read(state, "Input.Programme", Programme, CapitalFields.Programme);
        var description = TypedFields.Read(state, "Input.Description", Description, CapitalFields.Description);
        var owner = TypedFields.Read(state, "Input.Owner", Owner, CapitalFields.Owner);
        var reason = TypedFields.Read(state, "Input.Reason", Reason, CapitalFields.Reason);
        var budgets = Years.Select((one, place) => TypedFields.Sum(state, Place($"Years[{place}].Budget"), one.Budget, place == 0 ? $"Enter the approved budget of {year}, 0 for none" : null)).ToList();
        var funding = new List<FundingEntry>();
        for (var row = 0; row < Funding.Count; row++)
        {
            for (var place = 0; place < Years.Count; place++)
            {
                if (TypedFields.Sum(state, Place($"Funding[{row}].Amounts[{place}]"), Funding[row].Amounts[place]) is { IsNil: false } amount)
                {
                    funding.Add(new(Years[place].ForYear, Funding[row].Source!, amount));
                }
            }
        }

        if (!state.IsValid)
        {
            return null;
        }

        return asked with
        {
            Name = name!,
            Reference = reference,
            Programme = programme,
            Description = description,
            Owner = owner,
            Reason = reason!,
            SeenMark = Mark ?? string.Empty,
            Budget = budgets[0]!.Value,
            Years = Years.Skip(1).Zip(budgets.Skip(1)).Where(pair => pair.Second is not null).DistinctBy(pair => pair.First.ForYear).ToDictionary(pair => pair.First.ForYear, pair => pair.Second!.Value),
            Funding = funding,
        };
    }

    /// <summary>The name of a field of the form.</summary>
    public static string Place(FormattableString field) => $"Input.{FormattableString.Invariant(field)}";
}

/// <summary>A year of a scheme as it is entered.</summary>
public sealed class SchemeYearForm
{
    /// <summary>The calendar year in which it starts.</summary>
    public int ForYear { get; set; }

    public string? Budget { get; set; }
}

/// <summary>What a source pays, as it is entered.</summary>
public sealed class SchemeFundingForm
{
    public string? Source { get; set; }

    public List<string?> Amounts { get; set; } = [];
}
