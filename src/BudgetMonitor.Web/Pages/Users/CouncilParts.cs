using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.Users;

/// <summary>The parts of the council that rights may be given over: the latest year's structure as a tree to tick.</summary>
/// <param name="Tops">The council, with everything below it.</param>
public sealed record CouncilParts(IReadOnlyList<CouncilPart> Tops)
{
    /// <summary>Reads the tree. Lines that mirror another head are nobody's to enter and stand nowhere.</summary>
    public static async Task<CouncilParts> ReadAsync(HeadReader reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var heads = await reader.OfLatestYearAsync(cancellationToken);
        var below = heads.ToLookup(head => head.ParentId);
        List<CouncilPart> Below(int? parent) => [.. below[parent].Select(head => new CouncilPart(head.Code, head.Name, Below(head.HeadId)))];
        return new CouncilParts(Below(null));
    }

    /// <summary>Codes that an account has and that the latest year does not have any more: they stay until they are taken away.</summary>
    public IReadOnlyList<string> Gone(IEnumerable<string> chosen)
    {
        var known = Tops.SelectMany(part => part.WithBelow).Select(part => part.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. chosen.Where(code => !known.Contains(code))];
    }

    /// <summary>The codes as the council writes them, or null with a message where a code is not the council's or a role needs one.</summary>
    public static async Task<IReadOnlyList<string>?> CheckAsync(
        HeadReader reader, AccountForm form, ModelStateDictionary state, string prefix, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
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

        var entered = form.Parts.Where(code => !string.IsNullOrWhiteSpace(code)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (entered.Count == 0)
        {
            state.AddModelError($"{prefix}.{nameof(AccountForm.Parts)}", "Select the part of the council that the account works on");
            return null;
        }

        var known = await reader.KnownCodesAsync(entered, cancellationToken);
        var unknown = entered.Where(code => !known.Contains(code, StringComparer.OrdinalIgnoreCase)).ToList();
        if (unknown.Count > 0)
        {
            state.AddModelError(
                $"{prefix}.{nameof(AccountForm.Parts)}",
                $"{(unknown.Count == 1 ? "A part that you selected is" : $"{unknown.Count} parts that you selected are")} no longer in the council’s structure. Select from the parts below");
            form.Parts = [.. entered.Except(unknown)];
            return null;
        }

        return known.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
    }
}

/// <summary>A part of the council.</summary>
/// <param name="Code">The council's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Below">What is directly below it.</param>
public sealed record CouncilPart(string Code, string Name, IReadOnlyList<CouncilPart> Below)
{
    /// <summary>The part and everything below it.</summary>
    public IEnumerable<CouncilPart> WithBelow => Below.SelectMany(part => part.WithBelow).Prepend(this);
}
