using System.Security.Cryptography;
using System.Text;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Round;

/// <summary>A head with its commentary.</summary>
/// <param name="Head">The head.</param>
/// <param name="Text">Paragraphs parted by empty lines, with fields in braces.</param>
public sealed record HeadText(StructureNode Head, string Text);

/// <summary>How a text below stands now against what it was when the text above was written.</summary>
/// <param name="Head">The head below.</param>
/// <param name="Before">What it said; null where it had no text, or not this far up.</param>
/// <param name="Now">What it says; null where it says nothing any more.</param>
public sealed record TextChange(StructureNode Head, string? Before, string? Now);

/// <summary>
/// How commentary goes up the structure: a level starts from what the nearest levels below it wrote and edits a summary.
/// The mark of those texts is kept with the summary, so that a later change below shows.
/// </summary>
public static class CommentaryRollUp
{
    /// <summary>The nearest texts below a head, in print order: a head's own text stands for everything below that head.</summary>
    /// <param name="structure">The structure.</param>
    /// <param name="head">The head.</param>
    /// <param name="texts">Texts by place in the structure.</param>
    public static IReadOnlyList<HeadText> Below(BudgetStructure structure, StructureNode head, IReadOnlyDictionary<int, string> texts)
    {
        ArgumentNullException.ThrowIfNull(structure);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(texts);
        var below = new List<HeadText>();
        for (var index = head.Index + 1; index < head.EndIndex;)
        {
            var node = structure.Nodes[index];
            if (texts.TryGetValue(index, out var text))
            {
                below.Add(new(node, text));
                index = node.EndIndex;
            }
            else
            {
                index++;
            }
        }

        return below;
    }

    /// <summary>The mark of the texts below: SHA-256 over codes and texts, hexadecimal; null where there are none.</summary>
    public static string? Mark(IReadOnlyCollection<HeadText> below)
    {
        ArgumentNullException.ThrowIfNull(below);
        if (below.Count == 0)
        {
            return null;
        }

        // Lengths before the words, so that no two lists of texts read alike.
        var content = new StringBuilder();
        foreach (var (head, text) in below)
        {
            content.Append(head.Code.Length).Append(' ').Append(head.Code).Append(text.Length).Append(' ').Append(text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }

    /// <summary>A first draft: the texts below, each opening with its head's name.</summary>
    public static string Draft(IEnumerable<HeadText> below)
    {
        ArgumentNullException.ThrowIfNull(below);
        return string.Join("\n\n", below.Select(text => Passage(text.Head, text.Text)));
    }

    /// <summary>What changed between two sets of texts below, in print order.</summary>
    public static IReadOnlyList<TextChange> Changes(IReadOnlyCollection<HeadText> before, IReadOnlyCollection<HeadText> now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var then = before.ToDictionary(text => text.Head, text => text.Text);
        var current = now.ToDictionary(text => text.Head, text => text.Text);
        return then.Keys.Union(current.Keys)
            .OrderBy(head => head.Index)
            .Select(head => new TextChange(head, then.GetValueOrDefault(head), current.GetValueOrDefault(head)))
            .Where(change => change.Before != change.Now)
            .ToList();
    }

    /// <summary>
    /// The text with what changed below taken up: where it still holds a passage as it was, the new one takes its place;
    /// otherwise the new one is added at the end. What the writer made of the old words is never thrown away.
    /// </summary>
    public static string TakeUp(string text, IEnumerable<TextChange> changes)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (head, before, now) in changes)
        {
            var passage = now is null ? string.Empty : Passage(head, now);
            if (before is not null && text.Contains(Passage(head, before), StringComparison.Ordinal))
            {
                text = text.Replace(Passage(head, before), passage, StringComparison.Ordinal);
            }
            else if (passage.Length > 0 && !text.Contains(passage, StringComparison.Ordinal))
            {
                text = $"{text.TrimEnd()}\n\n{passage}";
            }
        }

        return CommentaryText.Tidy(text);
    }

    private static string Passage(StructureNode head, string text) => $"{head.Name}: {text}";
}
