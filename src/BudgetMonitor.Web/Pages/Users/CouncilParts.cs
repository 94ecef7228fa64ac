using BudgetMonitor.Data;
using BudgetMonitor.Domain.Structure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Pages.Users;

/// <summary>The parts of the council that rights may be given over, by the latest year.</summary>
/// <param name="Tops">The council itself and what stands directly below it, to tick.</param>
public sealed record CouncilParts(IReadOnlyList<CouncilPart> Tops)
{
    /// <summary>Reads the council and what stands directly below it.</summary>
    public static async Task<CouncilParts> ReadAsync(BudgetDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var year = await db.Heads.MaxAsync(head => (int?)head.Year, cancellationToken);
        var council = await db.Heads
            .Where(head => head.Year == year && head.Kind == HeadKind.Council)
            .Select(head => (int?)head.HeadId)
            .SingleOrDefaultAsync(cancellationToken);
        return new CouncilParts(await db.Heads
            .Where(head => council != null && (head.HeadId == council || head.ParentId == council))
            .OrderBy(head => head.ParentId != null)
            .ThenBy(head => head.DisplayOrder)
            .ThenBy(head => head.Code)
            .Select(head => new CouncilPart(head.Code, head.Name))
            .ToListAsync(cancellationToken));
    }

    /// <summary>The codes as the council writes them, or null with a message where a code is not the council's or a role needs one.</summary>
    public static async Task<IReadOnlyList<string>?> CheckAsync(
        BudgetDbContext db, AccountForm form, ModelStateDictionary state, string prefix, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(state);
        if (form.Role is not { } role)
        {
            return null;
        }

        if (!AccountForm.NeedsParts(role))
        {
            return [];
        }

        var entered = form.Parts;
        if (entered.Count == 0)
        {
            state.AddModelError($"{prefix}.{nameof(AccountForm.Directorates)}", "Select the part of the council that the account works on");
            return null;
        }

        var upper = entered.Select(code => code.ToUpperInvariant()).ToList();
        var known = await db.Heads
            .Where(head => upper.Contains(head.Code.ToUpper()))
            .Select(head => head.Code)
            .Distinct()
            .ToListAsync(cancellationToken);
        var unknown = entered.Where(code => !known.Contains(code, StringComparer.OrdinalIgnoreCase)).ToList();
        if (unknown.Count > 0)
        {
            state.AddModelError(
                $"{prefix}.{nameof(AccountForm.OtherParts)}",
                $"No head has the code {string.Join(", ", unknown.Take(5))}: check the codes on the monitoring pages");
            return null;
        }

        return known.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
    }
}

/// <summary>A part of the council.</summary>
/// <param name="Code">The council's code.</param>
/// <param name="Name">Its name.</param>
public sealed record CouncilPart(string Code, string Name);
