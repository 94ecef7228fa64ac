using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Papers;

/// <summary>
/// Reads the fields in a paper's text, such as {total.revised} or {SCS-CIC.movement|plain}. The import refuses a text with a
/// wrong field; a paper marks one plainly, because the structure may have changed since the text was stored. Figures may be
/// added and taken away, {A.variance + B.variance - C.variance}, with spaces around the sign because codes may hold one.
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
        ["last-adjustment"] = TextFieldKind.LastAdjustment,
        ["adjustment-movement"] = TextFieldKind.AdjustmentMovement,
        ["last-with-roll-forwards"] = TextFieldKind.LastWithRollForwards,
        ["prior-outturn"] = TextFieldKind.PriorOutturn,
        ["prior-variance"] = TextFieldKind.PriorVariance,
        ["pressures"] = TextFieldKind.Pressures,
        ["underspends"] = TextFieldKind.Underspends,
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
        ["word"] = TextFieldStyle.Word,
        ["movement-word"] = TextFieldStyle.MovementWord,
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
            return new(braces, null, $"A {braces} is on its own: a field is written {{CODE.what}}, and other text has no braces.");
        }

        var inside = braces.Trim('{', '}').Trim();
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        if (ReadStyle(bar < 0 ? null : inside[(bar + 1)..]) is not (var style, var decimals))
        {
            return new(braces, null, $"{braces}: the style after | must be one of {string.Join(", ", Styles.Keys)}, a number of decimals from 0 to {TextField.MostDecimals}, or both.");
        }

        var name = bar < 0 ? inside : inside[..bar].TrimEnd();
        if (Facts.TryGetValue(name, out var fact))
        {
            return bar < 0
                ? new(braces, new(fact, null, TextFieldStyle.Default), null)
                : new(braces, null, $"{braces}: a fact of the period has no style.");
        }

        // A name may hold a sign between spaces too, so what is no sum is read as one figure.
        var (field, problem) = Signs().IsMatch(name) ? ReadSum(name, structure, within) : ReadFigure(name, structure, within);
        if (field is null && Signs().IsMatch(name))
        {
            field = ReadFigure(name, structure, within).Field;
        }

        return field is null
            ? new(braces, null, $"{braces}{problem}")
            : new(braces, field with { Style = style, Decimals = decimals }, null);
    }

    /// <summary>The style and the decimals after a bar; null where they are neither.</summary>
    private static (TextFieldStyle Style, int? Decimals)? ReadStyle(string? text)
    {
        if (text is null)
        {
            return (TextFieldStyle.Default, null);
        }

        var style = TextFieldStyle.Default;
        int? decimals = null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            if (decimals is null && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= TextField.MostDecimals)
            {
                decimals = number;
            }
            else if (style != TextFieldStyle.Default || !Styles.TryGetValue(word, out style))
            {
                return null;
            }
        }

        return words.Length == 0 ? null : (style, decimals);
    }

    /// <summary>A single figure or word, or what is wrong with it, to be put behind the field as typed.</summary>
    private static (TextField? Field, string? Problem) ReadFigure(string name, BudgetStructure structure, StructureNode? within)
    {
        // A code may hold a dot itself; what is asked for never does.
        var dot = name.LastIndexOf('.');
        var code = dot < 0 ? string.Empty : name[..dot].TrimEnd();
        var what = name[(dot + 1)..].TrimStart();
        if (code.Length > 0 && structure.Find(code) is null && ReadGroup(code, what, within) is var group && (group.Field is not null || group.Problem is not null))
        {
            return group;
        }

        if (code.Length == 0 || !Figures.TryGetValue(what, out var kind))
        {
            return (null, $" is not a field: write {{CODE.what}} with one of {string.Join(", ", Figures.Keys)}, or one of {string.Join(", ", Facts.Keys)}.");
        }

        var field = new TextField(kind, code, TextFieldStyle.Default);
        return ProblemOf(field, structure, within) is { } problem ? (null, $": {problem}") : (field, null);
    }

    /// <summary>A figure of a group beside revenue; neither field nor problem where the code names no group.</summary>
    private static (TextField? Field, string? Problem) ReadGroup(string code, string what, StructureNode? within)
    {
        var dot = code.IndexOf('.', StringComparison.Ordinal);
        if (TextFieldGroups.Find(dot < 0 ? code : code[..dot].TrimEnd()) is not { } group)
        {
            return (null, null);
        }

        var item = dot < 0 ? null : code[(dot + 1)..].TrimStart();
        if (group.Find(what) is not { } figure)
        {
            return (null, $": {group.Key} has no {what}; it has {string.Join(", ", group.Figures.Select(one => one.Key))}.");
        }

        if (group.Item is { } called != item is { Length: > 0 })
        {
            return (null, group.Item is null
                ? $": write {group.Write(figure)}."
                : $": name the {group.Item}: {group.Write(figure, "NAME")}.");
        }

        return within is null || group.BelongsToHeads
            ? (new TextField(TextFieldKind.Other, item, TextFieldStyle.Default) { Of = figure }, null)
            : (null, $": figures of {group.Key} belong in the council's own texts, not in commentary.");
    }

    /// <summary>Figures added and taken away, or what is wrong with the first that cannot be.</summary>
    private static (TextField? Field, string? Problem) ReadSum(string name, BudgetStructure structure, StructureNode? within)
    {
        var terms = Signs().Split(name);
        TextField? first = null;
        var more = new List<TextFieldTerm>();
        for (var at = 0; at < terms.Length; at += 2)
        {
            var (field, problem) = ReadFigure(terms[at].Trim(), structure, within);
            if (field is null)
            {
                return (null, problem);
            }

            if (IsWord(field.Kind))
            {
                return (null, ": words cannot be added up.");
            }

            if (at == 0)
            {
                first = field;
            }
            else
            {
                more.Add(new(terms[at - 1] != "+", field));
            }
        }

        return (first! with { More = more }, null);
    }

    private static bool IsWord(TextFieldKind kind) =>
        kind is TextFieldKind.Word or TextFieldKind.VarianceWord or TextFieldKind.MovementWord or TextFieldKind.Name;

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

    [GeneratedRegex(@"\s+([+\u2212-])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    [GeneratedRegex(@"\{[^{}]*\}|[{}]", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
