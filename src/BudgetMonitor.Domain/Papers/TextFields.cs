using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Papers;

/// <summary>
/// Reads the fields in a paper's text, such as {total.revised} or {SCS-CIC.movement|plain}. The import refuses a text with a
/// wrong field; a paper marks one plainly, because the structure may have changed since the text was stored.
/// </summary>
public static partial class TextFields
{
    private static readonly Dictionary<string, TextFieldKind> Figures = new(StringComparer.OrdinalIgnoreCase)
    {
        ["cash-limit"] = TextFieldKind.CashLimit,
        ["forecast"] = TextFieldKind.Forecast,
        ["variance"] = TextFieldKind.Variance,
        ["adjustment"] = TextFieldKind.Adjustment,
        ["revised"] = TextFieldKind.Revised,
        ["last"] = TextFieldKind.Last,
        ["movement"] = TextFieldKind.Movement,
        ["roll-forwards"] = TextFieldKind.RollForwards,
        ["revised-with-roll-forwards"] = TextFieldKind.RevisedWithRollForwards,
        ["movement-with-roll-forwards"] = TextFieldKind.MovementWithRollForwards,
        ["word"] = TextFieldKind.Word,
        ["variance-word"] = TextFieldKind.VarianceWord,
        ["movement-word"] = TextFieldKind.MovementWord,
        ["movement-before-adjustment"] = TextFieldKind.MovementBeforeAdjustment,
        ["last-forecast"] = TextFieldKind.LastForecast,
        ["last-variance"] = TextFieldKind.LastVariance,
        ["actual"] = TextFieldKind.Actual,
        ["profile"] = TextFieldKind.Profile,
        ["name"] = TextFieldKind.Name,
    };

    private static readonly Dictionary<string, TextFieldKind> Facts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["period"] = TextFieldKind.Period,
        ["period-month"] = TextFieldKind.PeriodMonth,
        ["period-end"] = TextFieldKind.PeriodEnd,
        ["year"] = TextFieldKind.Year,
        ["last-period"] = TextFieldKind.LastPeriod,
        ["last-period-month"] = TextFieldKind.LastPeriodMonth,
    };

    private static readonly Dictionary<string, TextFieldStyle> Styles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["signed"] = TextFieldStyle.Signed,
        ["plain"] = TextFieldStyle.Plain,
        ["size"] = TextFieldStyle.Size,
    };

    /// <summary>A field as it is typed, such as {SCS-CIC.movement}.</summary>
    public static string Write(string code, TextFieldKind kind) =>
        $"{{{code}.{Figures.First(pair => pair.Value == kind).Key}}}";

    /// <summary>Takes a text apart into words, fields and wrong fields, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="structure">The year's structure.</param>
    /// <param name="within">
    /// The head whose commentary the text is; null for a text of the whole council. A commentary speaks of its own head and
    /// what is below it, so that a field never shows its readers a figure that is not theirs.
    /// </param>
    public static IReadOnlyList<TextPiece> Split(string text, BudgetStructure structure, StructureNode? within = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(structure);
        var pieces = new List<TextPiece>();
        var from = 0;
        foreach (Match match in Braces().Matches(text))
        {
            if (match.Index > from)
            {
                pieces.Add(new(text[from..match.Index], null, null));
            }

            pieces.Add(Read(match.Value, structure, within));
            from = match.Index + match.Length;
        }

        if (from < text.Length)
        {
            pieces.Add(new(text[from..], null, null));
        }

        return pieces;
    }

    /// <summary>What is wrong with a text's fields, one sentence for each wrong one; empty where all can be filled.</summary>
    public static IReadOnlyList<string> Problems(string text, BudgetStructure structure, StructureNode? within = null) =>
        Split(text, structure, within).Where(piece => piece.Problem is not null).Select(piece => piece.Problem!).ToArray();

    private static TextPiece Read(string braces, BudgetStructure structure, StructureNode? within)
    {
        if (braces.Length == 1)
        {
            return new(braces, null, $"A {braces} stands alone: a field is written {{CODE.what}}, and other text has no braces.");
        }

        var inside = braces.Trim('{', '}').Trim();
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        var style = TextFieldStyle.Default;
        if (bar >= 0 && !Styles.TryGetValue(inside[(bar + 1)..].Trim(), out style))
        {
            return new(braces, null, $"{braces}: the style after | must be one of {string.Join(", ", Styles.Keys)}.");
        }

        var name = bar < 0 ? inside : inside[..bar].TrimEnd();
        if (Facts.TryGetValue(name, out var fact))
        {
            return bar < 0
                ? new(braces, new(fact, null, TextFieldStyle.Default), null)
                : new(braces, null, $"{braces}: a fact of the period has no style.");
        }

        // A code may hold a dot itself; what is asked for never does.
        var dot = name.LastIndexOf('.');
        var code = dot < 0 ? string.Empty : name[..dot].TrimEnd();
        if (code.Length == 0 || !Figures.TryGetValue(name[(dot + 1)..].TrimStart(), out var kind))
        {
            return new(braces, null, $"{braces} is not a field: write {{CODE.what}} with one of {string.Join(", ", Figures.Keys)}, or one of {string.Join(", ", Facts.Keys)}.");
        }

        var field = new TextField(kind, code, style);
        return ProblemOf(field, structure, within) is { } problem
            ? new(braces, null, $"{braces}: {problem}")
            : new(braces, field, null);
    }

    private static string? ProblemOf(TextField field, BudgetStructure structure, StructureNode? within)
    {
        if (field.IsTotal)
        {
            return within is null or { ParentIndex: < 0 } ? null : $"the council's total does not belong in the commentary of {within.Code}.";
        }

        return structure.Find(field.Code!) switch
        {
            null => $"there is no head {field.Code} in {structure.Year}.",
            var head when within is not null && !BudgetStructure.IsAtOrBelow(head, within) =>
                $"{head.Code} is not at or below {within.Code}, and a commentary speaks of its own head and what is below it.",
            _ => null,
        };
    }

    [GeneratedRegex(@"\{[^{}]*\}|[{}]", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
