using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Web.Pages.Forecasts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.Companies;

/// <summary>The forecasts of a period as they are entered, a row for each company.</summary>
public sealed class CompaniesForm
{
    /// <summary>The companies in order.</summary>
    public List<CompanyRow> Companies { get; set; } = [];

    /// <summary>What is sent of the companies that the person changed, or null with a message beside every field that is wrong.</summary>
    public IReadOnlyList<CompanyEntry>? Check(ModelStateDictionary state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var entries = new List<CompanyEntry>();
        for (var place = 0; place < Companies.Count; place++)
        {
            var row = Companies[place];
            var field = FormattableString.Invariant($"Input.Companies[{place}].");
            if (row is { Asked: true, Choice: ConflictChoice.None })
            {
                state.AddModelError(field + nameof(CompanyRow.Choice), "Select whose forecast to keep");
            }

            if (row.Check(state, field) is { } figures && row.Choice != ConflictChoice.Theirs && BalanceMarks.Of(figures) != row.Seen)
            {
                entries.Add(new(row.CompanyId, row.Seen ?? string.Empty, figures));
            }
        }

        return state.IsValid ? entries : null;
    }
}

/// <summary>One company's forecast as it is typed.</summary>
public sealed class CompanyRow
{
    /// <summary>The company.</summary>
    public int CompanyId { get; set; }

    /// <summary>The mark of what the person saw.</summary>
    public string? Seen { get; set; }

    /// <summary>Whether somebody else was first, so that a choice is asked for.</summary>
    public bool Asked { get; set; }

    /// <summary>Whose forecast is to stand.</summary>
    public ConflictChoice Choice { get; set; }

    public string? FromTrading { get; set; }

    public string? FromReserves { get; set; }

    public string? Text { get; set; }

    /// <summary>What stands, or what an earlier period had.</summary>
    /// <param name="company">The company with its own forecast, which the mark is of.</param>
    /// <param name="shown">The forecast to show.</param>
    public static CompanyRow From(CompanyPosition company, CompanyForecast? shown)
    {
        ArgumentNullException.ThrowIfNull(company);
        return new()
        {
            CompanyId = company.Company.CompanyId,
            Seen = MarkOf(company.Forecast),
            FromTrading = shown?.FromTrading is { } trading ? ScreenFigures.ForInput(trading) : null,
            FromReserves = shown?.FromReserves is { } reserves ? ScreenFigures.ForInput(reserves) : null,
            Text = shown?.Text,
        };
    }

    /// <summary>The mark of a forecast.</summary>
    public static string MarkOf(CompanyForecast? forecast) => BalanceMarks.Of(new CompanyFigures(forecast?.FromTrading, forecast?.FromReserves, forecast?.Text));

    internal CompanyFigures? Check(ModelStateDictionary state, string field)
    {
        var errors = state.ErrorCount;
        var figures = new CompanyFigures(
            TypedFields.Sum(state, field + nameof(FromTrading), FromTrading),
            TypedFields.Sum(state, field + nameof(FromReserves), FromReserves),
            TypedFields.Read(state, field + nameof(Text), Text?.ReplaceLineEndings("\n"), CompanyFields.Text));
        if (figures is { IsEmpty: true, Text: not null } && state.ErrorCount == errors)
        {
            state.AddModelError(field + nameof(FromTrading), "Enter what it pays from trading, or 0");
        }

        return state.ErrorCount == errors ? figures : null;
    }
}
