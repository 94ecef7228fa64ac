using BudgetMonitor.Domain.Entries;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.Explanations;

/// <summary>One reason as a person enters it.</summary>
public sealed class ReasonRow
{
    public string? Reason { get; set; }

    public string? Amount { get; set; }

    public string? Text { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Reason) && string.IsNullOrWhiteSpace(Amount) && string.IsNullOrWhiteSpace(Text);

    public static ReasonRow Of(GivenReason given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return new() { Reason = given.ReasonCode, Amount = given.Amount is { } amount ? ScreenFigures.ForInput(amount) : null, Text = given.Text };
    }
}

/// <summary>The explanations of a line as a person enters them. Empty rows count for nothing.</summary>
public sealed class ReasonForm
{
    /// <summary>Most reasons of one subject.</summary>
    public const int MostRows = 20;

    private const int SpareRows = 2;

    /// <summary>The mark of what the person saw; empty where nothing was explained yet.</summary>
    public string? Seen { get; set; }

    public List<ReasonRow> Movement { get; set; } = [];

    public List<ReasonRow> Variance { get; set; } = [];

    /// <summary>What stands, with room for more.</summary>
    public static ReasonForm Of(IReadOnlyCollection<GivenReason> given, string seen)
    {
        ArgumentNullException.ThrowIfNull(given);
        var form = new ReasonForm
        {
            Seen = seen,
            Movement = [.. given.Where(reason => reason.Subject == ExplanationSubject.Movement).Select(ReasonRow.Of)],
            Variance = [.. given.Where(reason => reason.Subject == ExplanationSubject.Variance).Select(ReasonRow.Of)],
        };
        form.AddSpareRows();
        return form;
    }

    /// <summary>The rows of a subject.</summary>
    public List<ReasonRow> RowsOf(ExplanationSubject subject) => subject == ExplanationSubject.Movement ? Movement : Variance;

    /// <summary>Leaves room for more reasons at the end of each list.</summary>
    public void AddSpareRows()
    {
        foreach (var rows in (List<ReasonRow>[])[Movement, Variance])
        {
            rows.RemoveAll(row => row.IsEmpty);
            for (var spare = 0; spare < SpareRows && rows.Count < MostRows; spare++)
            {
                rows.Add(new ReasonRow());
            }
        }
    }

    /// <summary>The reasons, or null with a message beside every field that is wrong.</summary>
    /// <param name="state">Takes the messages.</param>
    /// <param name="prefix">The form's name.</param>
    /// <param name="codes">The reasons to choose from.</param>
    /// <param name="isLine">Whether it is a service line, whose movement is explained by chosen reasons.</param>
    public IReadOnlyList<GivenReason>? Check(ModelStateDictionary state, string prefix, IReadOnlyCollection<string> codes, bool isLine)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(codes);
        var given = new List<GivenReason>();
        var isRight = true;
        foreach (var subject in (ExplanationSubject[])[ExplanationSubject.Variance, ExplanationSubject.Movement])
        {
            var rows = RowsOf(subject);
            for (var place = 0; place < rows.Count; place++)
            {
                if (!rows[place].IsEmpty)
                {
                    isRight &= CheckRow(rows[place], subject, $"{prefix}.{subject}[{place}].", state, codes, given, isLine);
                }
            }

            if (rows.Count(row => !row.IsEmpty) > MostRows)
            {
                state.AddModelError(prefix, $"Give {MostRows} reasons at most");
                isRight = false;
            }
        }

        return isRight ? given : null;
    }

    private static bool CheckRow(ReasonRow row, ExplanationSubject subject, string name, ModelStateDictionary state, IReadOnlyCollection<string> codes, List<GivenReason> given, bool isLine)
    {
        var before = state.ErrorCount;
        var code = string.IsNullOrWhiteSpace(row.Reason) ? null : row.Reason.Trim();
        var text = row.Text?.Trim() ?? string.Empty;
        var amount = default(EnteredAmount);
        var hasAmount = !string.IsNullOrWhiteSpace(row.Amount);
        if (code is null && hasAmount && isLine && subject == ExplanationSubject.Movement)
        {
            state.AddModelError(name + nameof(ReasonRow.Reason), "Select a reason");
        }
        else if (code is not null && !codes.Contains(code))
        {
            state.AddModelError(name + nameof(ReasonRow.Reason), "Select a reason from the list");
        }

        if (!hasAmount && code is not null)
        {
            state.AddModelError(name + nameof(ReasonRow.Amount), "Enter how much of it this reason explains");
        }
        else if (hasAmount && !EnteredAmount.TryRead(row.Amount, out amount, out var problem))
        {
            state.AddModelError(name + nameof(ReasonRow.Amount), problem);
        }

        TypedFields.Read(state, name + nameof(ReasonRow.Text), text, ExplanationFields.Text);

        if (state.ErrorCount > before)
        {
            return false;
        }

        given.Add(new(subject, code, hasAmount ? amount.Money : null, text));
        return true;
    }
}
