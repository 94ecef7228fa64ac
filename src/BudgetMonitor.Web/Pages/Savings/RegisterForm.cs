using System.Globalization;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Structure;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.Savings;

/// <summary>How the budget counts a saving.</summary>
public enum SavingsBasis
{
    /// <summary>The budget counts on it.</summary>
    Agreed,

    /// <summary>It is required and not agreed yet.</summary>
    Required,

    /// <summary>It was found in the year to take another's place.</summary>
    Replacement,
}

/// <summary>What the register holds of a saving, as it is entered.</summary>
public sealed class RegisterForm
{
    private const string Prefix = "Input.";

    /// <summary>The reference.</summary>
    public string? Reference { get; set; }

    /// <summary>What is saved.</summary>
    public string? Title { get; set; }

    /// <summary>How it will be achieved.</summary>
    public string? Description { get; set; }

    /// <summary>The category.</summary>
    public string? Category { get; set; }

    /// <summary>The programme.</summary>
    public string? Programme { get; set; }

    /// <summary>The workstream.</summary>
    public string? Workstream { get; set; }

    /// <summary>The post that answers for it.</summary>
    public string? Owner { get; set; }

    /// <summary>How the budget counts it.</summary>
    public SavingsBasis Basis { get; set; }

    /// <summary>Whether it comes back every year.</summary>
    public bool IsRecurring { get; set; } = true;

    /// <summary>Whether it avoids a cost.</summary>
    public bool IsCostAvoidance { get; set; }

    /// <summary>How sure its delivery is.</summary>
    public DeliveryRisk Risk { get; set; }

    /// <summary>Posts that go, at least.</summary>
    public string? PostsFrom { get; set; }

    /// <summary>Posts that go, at most.</summary>
    public string? PostsTo { get; set; }

    /// <summary>What it means for staff.</summary>
    public string? StaffImpact { get; set; }

    /// <summary>What it means for property.</summary>
    public string? PropertyImpact { get; set; }

    /// <summary>What it means for the service.</summary>
    public string? ServiceImpact { get; set; }

    /// <summary>The equality impact assessment.</summary>
    public EqualityStatus Equality { get; set; }

    /// <summary>The consultation.</summary>
    public ConsultationStatus Consultation { get; set; }

    /// <summary>The whole of this year's amount, which the lines must add up to.</summary>
    public string? Total { get; set; }

    /// <summary>The amounts by line and year.</summary>
    public List<RegisterAmounts> Amounts { get; set; } = [];

    /// <summary>Why the register changes.</summary>
    public string? Reason { get; set; }

    /// <summary>The mark of what the person saw.</summary>
    public string? Mark { get; set; }

    /// <summary>What stands, to change.</summary>
    public static RegisterForm From(TrackedSaving saving, IReadOnlyList<int> years)
    {
        ArgumentNullException.ThrowIfNull(saving);
        ArgumentNullException.ThrowIfNull(years);
        var line = saving.Line;
        return new()
        {
            Reference = line.Reference,
            Title = line.Title,
            Description = line.Description,
            Category = line.Category,
            Programme = line.Programme,
            Workstream = line.Workstream,
            Owner = line.OwnerName,
            Basis = line.IsReplacement ? SavingsBasis.Replacement : line.IsAgreed ? SavingsBasis.Agreed : SavingsBasis.Required,
            IsRecurring = line.IsRecurring,
            IsCostAvoidance = line.IsCostAvoidance,
            Risk = line.Risk,
            PostsFrom = line.PostsFrom?.ToString("0.##", CultureInfo.InvariantCulture),
            PostsTo = line.PostsTo?.ToString("0.##", CultureInfo.InvariantCulture),
            StaffImpact = line.StaffImpact,
            PropertyImpact = line.PropertyImpact,
            ServiceImpact = line.ServiceImpact,
            Equality = line.Equality,
            Consultation = line.Consultation,
            Total = saving.Saving.Net(saving.Year) is { } net ? SavingsWording.ForInput(net) : null,
            Amounts = [.. saving.Saving.Amounts.Select(amount => amount.Code).Distinct().Select(code => new RegisterAmounts
            {
                Code = code,
                Years = [.. years.Select(year => saving.Saving.Amounts.FirstOrDefault(amount => amount.Code == code && amount.ForYear == year) is { } amount ? SavingsWording.ForInput(amount.Amount) : null)],
            })],
            Mark = SavingsMark.Of(saving.Saving),
        };
    }

    /// <summary>The facts, or null with a message beside every field that is wrong.</summary>
    /// <param name="state">Where messages go.</param>
    /// <param name="years">The years of the amounts' columns, this year first.</param>
    /// <param name="structure">The year's structure.</param>
    /// <param name="owns">Whether a head is the person's.</param>
    /// <param name="stored">The saving as it stands, where what counts of it is locked; null where everything may change.</param>
    public SavingsFacts? Check(ModelStateDictionary state, IReadOnlyList<int> years, BudgetStructure structure, Func<StructureNode, bool> owns, SavingsLine? stored)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(years);
        var reference = TypedFields.Read(state, Prefix + nameof(Reference), Reference, SavingsFields.Reference);
        if (reference?.ToLowerInvariant() is "progress" or "add")
        {
            state.AddModelError(Prefix + nameof(Reference), "This word is a page of its own: choose another reference");
        }

        var title = TypedFields.Read(state, Prefix + nameof(Title), Title, SavingsFields.Title);
        var reason = TypedFields.Read(state, Prefix + nameof(Reason), Reason, SavingsFields.Reason);
        var description = TypedFields.Read(state, Prefix + nameof(Description), Description, SavingsFields.Description);
        var category = TypedFields.Read(state, Prefix + nameof(Category), Category, SavingsFields.Category);
        var programme = TypedFields.Read(state, Prefix + nameof(Programme), Programme, SavingsFields.Programme);
        var workstream = TypedFields.Read(state, Prefix + nameof(Workstream), Workstream, SavingsFields.Workstream);
        var owner = TypedFields.Read(state, Prefix + nameof(Owner), Owner, SavingsFields.Owner);
        var staff = TypedFields.Read(state, Prefix + nameof(StaffImpact), StaffImpact, SavingsFields.Impact);
        var property = TypedFields.Read(state, Prefix + nameof(PropertyImpact), PropertyImpact, SavingsFields.Impact);
        var service = TypedFields.Read(state, Prefix + nameof(ServiceImpact), ServiceImpact, SavingsFields.Impact);
        var from = Posts(state, nameof(PostsFrom), PostsFrom);
        var to = Posts(state, nameof(PostsTo), PostsTo);
        if (from > to)
        {
            state.AddModelError(Prefix + nameof(PostsTo), "The most must not be below the least");
        }

        if (!Enum.IsDefined(Basis) || !Enum.IsDefined(Risk) || !Enum.IsDefined(Equality) || !Enum.IsDefined(Consultation))
        {
            state.AddModelError(Prefix + nameof(Basis), "Select from the lists");
        }

        var amounts = stored is null ? CheckAmounts(state, years, structure, owns) : null;
        return !state.IsValid || reference is null || title is null || reason is null
            ? null
            : new SavingsFacts
            {
                Reference = reference,
                Title = title,
                Description = description,
                Category = category,
                Programme = programme,
                Workstream = workstream,
                OwnerName = owner,
                IsRecurring = stored?.IsRecurring ?? IsRecurring,
                IsCostAvoidance = stored?.IsCostAvoidance ?? IsCostAvoidance,
                IsAgreed = stored?.IsAgreed ?? Basis == SavingsBasis.Agreed,
                IsReplacement = stored?.IsReplacement ?? Basis == SavingsBasis.Replacement,
                Risk = Risk,
                PostsFrom = from,
                PostsTo = to,
                StaffImpact = staff,
                PropertyImpact = property,
                ServiceImpact = service,
                Equality = Equality,
                Consultation = Consultation,
                Amounts = amounts,
            };
    }

    private List<SavingsAmountEntry> CheckAmounts(ModelStateDictionary state, IReadOnlyList<int> years, BudgetStructure structure, Func<StructureNode, bool> owns)
    {
        var entries = new List<SavingsAmountEntry>();
        var codes = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var place = 0; place < Amounts.Count; place++)
        {
            var row = Amounts[place];
            if (row.IsEmpty)
            {
                continue;
            }

            var code = row.Code?.Trim() ?? string.Empty;
            var field = $"{Prefix}{nameof(Amounts)}[{place}].";
            var head = structure.Find(code);
            if (code.Length > 0 && (head is null || head.MirrorsIndex >= 0))
            {
                state.AddModelError(field + nameof(RegisterAmounts.Code), $"There is no line {code} in {structure.Year}: choose from the list, or leave it empty for what is not allotted");
            }
            else if (!owns(head ?? structure.Council))
            {
                state.AddModelError(field + nameof(RegisterAmounts.Code), head is null ? "What is not allotted belongs to the whole council: enter a line of yours" : $"{head.Name} is not yours");
            }
            else if (!codes.Add(code))
            {
                state.AddModelError(field + nameof(RegisterAmounts.Code), "This line is already listed above. Put its amounts in one row");
            }

            for (var column = 0; column < years.Count; column++)
            {
                var text = row.Years.ElementAtOrDefault(column);
                if (string.IsNullOrWhiteSpace(text))
                {
                    continue;
                }

                if (EnteredAmount.TryRead(text, out var entered, out var problem))
                {
                    entries.Add(new(years[column], head?.Code ?? code, -entered.Money));
                }
                else
                {
                    state.AddModelError($"{field}{nameof(RegisterAmounts.Years)}[{column}]", problem);
                }
            }
        }

        if (entries.Count == 0 && state.IsValid)
        {
            state.AddModelError($"{Prefix}{nameof(Total)}", "Enter an amount for at least one line or year");
        }

        CheckTotal(state, entries, years[0]);
        return entries;
    }

    private void CheckTotal(ModelStateDictionary state, List<SavingsAmountEntry> entries, int year)
    {
        if (string.IsNullOrWhiteSpace(Total))
        {
            state.AddModelError($"{Prefix}{nameof(Total)}", "Enter the whole of this year’s amount, or 0, so that the lines can be checked against it");
        }
        else if (!EnteredAmount.TryRead(Total, out var total, out var problem))
        {
            state.AddModelError($"{Prefix}{nameof(Total)}", problem);
        }
        else if (-entries.Where(entry => entry.ForYear == year).Select(entry => entry.Amount).Sum() is var lines && lines != total.Money)
        {
            state.AddModelError($"{Prefix}{nameof(Total)}", $"The lines add up to {ScreenFigures.Exact(lines)} and not to {ScreenFigures.Exact(total.Money)}");
        }
    }

    private static decimal? Posts(ModelStateDictionary state, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var posts) && posts <= 99_999 && decimal.Round(posts, 2) == posts)
        {
            return posts;
        }

        state.AddModelError(Prefix + field, "Enter a number of posts, such as 2.5, or leave it empty where it is not known");
        return null;
    }
}

/// <summary>A saving's amounts at one line.</summary>
public sealed class RegisterAmounts
{
    /// <summary>The line; empty where it is not allotted.</summary>
    public string? Code { get; set; }

    /// <summary>The sums saved by year, in pounds.</summary>
    public List<string?> Years { get; set; } = [];

    /// <summary>Whether nothing is entered.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Code) && Years.TrueForAll(string.IsNullOrWhiteSpace);
}
