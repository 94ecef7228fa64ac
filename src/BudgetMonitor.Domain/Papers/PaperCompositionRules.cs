using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Domain.Papers;

/// <summary>The parts that papers can have, for what stores compositions and does not make papers.</summary>
public interface IPartNames
{
    /// <summary>Whether there is a part of this id.</summary>
    bool Has(string partId);

    /// <summary>Whether the part is an appendix.</summary>
    bool IsAppendix(string partId);
}

/// <summary>What a composition must keep to, whichever way it comes.</summary>
public static class PaperCompositionRules
{
    /// <summary>The first thing that is wrong, as a sentence; null where it can be saved.</summary>
    /// <param name="composition">The composition.</param>
    /// <param name="parts">The parts there are; null where nobody knows, and then their names are not checked.</param>
    public static string? Problem(PaperComposition composition, IPartNames? parts)
    {
        ArgumentNullException.ThrowIfNull(composition);
        return NameProblem(composition.Name)
            ?? (!composition.BasedOn.IsBuiltIn ? $"A kind of paper is based on {string.Join(", ", PaperKind.BuiltIn)}, not on {composition.BasedOn}." : null)
            ?? (composition.Kind.IsBuiltIn && composition.IsSlice ? "The council's own paper shows the whole council. Compose another kind for a committee's heads." : null)
            ?? (composition.Parts.Count == 0 ? "A paper needs at least one part." : null)
            ?? (composition.Parts.GroupBy(part => part.PartId).FirstOrDefault(group => group.Count() > 1) is { } twice ? $"The part {twice.Key} is in the paper twice." : null)
            ?? composition.Parts.Select(part => PartProblem(part, parts)).FirstOrDefault(problem => problem is not null)
            ?? LetterTwice(composition, parts)
            ?? AppendixLetters.Problem(composition, Letters(composition, parts))
            ?? composition.Tables.Values.Append(composition.EveryTable).Select(FiguresProblem).FirstOrDefault(problem => problem is not null);
    }

    /// <summary>What is wrong with a name; null where it will do.</summary>
    public static string? NameProblem(string? name) => PaperFields.KindName.Problem(name?.Trim());

    /// <summary>What is wrong with the letter of an appendix; null where it will do.</summary>
    public static string? LetterProblem(string? letter) => letter is null || (letter.Length > 0 && letter.Length <= PaperFields.PartLetter.Most && letter.All(char.IsAsciiLetterOrDigit))
        ? null
        : $"An appendix is called by letters or digits, {PaperFields.PartLetter.Most} at most, such as B or 2";

    /// <summary>What is wrong with how a table shows its figures; null where it will do.</summary>
    public static string? FiguresProblem(TableFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.Decimals switch
        {
            < 0 or > TableFigures.MostDecimals => $"Figures have 0 to {TableFigures.MostDecimals} decimals",
            > 2 when figures.Unit == FigureUnit.Pounds => "Pounds have at most two decimals: there is nothing below a penny",
            _ => null,
        };
    }

    private static string? PartProblem(ComposedPart part, IPartNames? parts)
    {
        if (parts is not null && !parts.Has(part.PartId))
        {
            return $"There is no part {part.PartId}.";
        }

        if (part.Heading is { } heading && (heading.Trim().Length == 0 || PaperFields.PartHeading.Problem(heading) is not null))
        {
            return $"The heading of {part.PartId} must have 1 to {PaperFields.PartHeading.Most} characters.";
        }

        if (part.Heading is null && OwnSections.IsOwn(part.PartId))
        {
            return "Enter a heading for the section of your own.";
        }

        return LetterProblem(part.Letter) is { } problem ? $"{problem} ({part.PartId})." : null;
    }

    private static List<string?> Letters(PaperComposition composition, IPartNames? parts) =>
        composition.Parts.Where(part => parts?.IsAppendix(part.PartId) ?? part.Letter is not null).Select(part => part.Letter).ToList();

    /// <summary>Appendices that follow each other may share a letter, as the parts of one appendix; others may not.</summary>
    private static string? LetterTwice(PaperComposition composition, IPartNames? parts)
    {
        var letters = Letters(composition, parts);
        var runs = letters.Where((letter, place) => letter is not null && (place == 0 || !string.Equals(letters[place - 1], letter, StringComparison.OrdinalIgnoreCase)));
        return runs.GroupBy(letter => letter, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? $"Two appendices apart from each other are both called {twice.Key}."
            : null;
    }
}
