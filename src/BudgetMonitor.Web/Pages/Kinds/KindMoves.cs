using System.Globalization;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Papers.Building;

namespace BudgetMonitor.Web.Pages.Kinds;

/// <summary>What became of an attempt to move, add or take out a part.</summary>
/// <param name="Focus">The id of the button where whoever wished it goes on.</param>
/// <param name="Said">What was done, in one sentence.</param>
public sealed record KindChange(string Focus, string Said);

/// <summary>Moves, adds and takes out parts of a kind of paper while it is composed.</summary>
/// <param name="form">What is composed.</param>
/// <param name="taken">Sections of the council's own that other kinds have.</param>
public sealed class KindMoves(KindForm form, IReadOnlySet<string> taken)
{
    /// <summary>The choice of a section that the council writes itself.</summary>
    public const string OwnSection = "own";

    private List<PartForm> Parts => form.Parts;

    /// <summary>Does it; null where it cannot be done.</summary>
    public KindChange? Do(string? entry)
    {
        switch (entry)
        {
            case "add":
                return Add();
            case "move":
                return Move();
        }

        var steps = (entry ?? string.Empty).Split('-');
        if (steps.Length != 2 || !int.TryParse(steps[1], NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place >= Parts.Count)
        {
            return null;
        }

        return steps[0] switch
        {
            "up" when place > 0 => To(place, place - 1, "up"),
            "down" when place < Parts.Count - 1 => To(place, place + 1, "down"),
            "out" => Out(place),
            _ => null,
        };
    }

    private KindChange To(int from, int to, string button)
    {
        var part = Parts[from];
        Parts.RemoveAt(from);
        Parts.Insert(to, part);
        var stays = to == 0 ? "down" : to == Parts.Count - 1 ? "up" : button;
        return new($"{stays}-{part.PartId}", string.Create(CultureInfo.InvariantCulture, $"{part.Name} is now part {to + 1} of {Parts.Count}."));
    }

    private KindChange Out(int place)
    {
        var part = Parts[place];
        Parts.RemoveAt(place);
        var next = Parts.Count == 0 ? null : Parts[Math.Min(place, Parts.Count - 1)];
        return new(next is null ? "Input_Add" : $"out-{next.PartId}", $"{part.Name} is taken out.");
    }

    private KindChange? Move()
    {
        var from = Parts.FindIndex(part => part.PartId == form.Move);
        var isFirst = string.IsNullOrEmpty(form.MoveAfter);
        var after = Parts.FindIndex(part => part.PartId == form.MoveAfter);
        if (from < 0 || (after < 0 && !isFirst) || after == from)
        {
            return null;
        }

        (form.Move, form.MoveAfter) = (null, null);
        return To(from, isFirst ? 0 : after < from ? after + 1 : after, "up");
    }

    private KindChange? Add()
    {
        var id = form.Add == OwnSection
            ? OwnSections.Ids.FirstOrDefault(own => !taken.Contains(own) && !Parts.Exists(part => part.PartId == own))
            : form.Add;
        if (PartCatalogue.Find(id ?? string.Empty) is not { } added || Parts.Exists(part => part.PartId == added.Id))
        {
            return null;
        }

        var after = Parts.FindIndex(part => part.PartId == form.AddAfter);
        var firstAppendix = Parts.FindIndex(part => part.Definition is { IsAppendix: true });
        var place = after >= 0 ? after + 1 : added.IsAppendix || firstAppendix < 0 ? Parts.Count : firstAppendix;
        Parts.Insert(place, new PartForm { PartId = added.Id, IsNumbered = added.IsNumbered });
        (form.Add, form.AddAfter) = (null, null);
        return new(
            OwnSections.IsOwn(added.Id) ? $"Input_Parts_{place.ToString(CultureInfo.InvariantCulture)}__Heading" : $"{(place == 0 ? "out" : "up")}-{added.Id}",
            string.Create(CultureInfo.InvariantCulture, $"{added.Name} is added as part {place + 1} of {Parts.Count}."));
    }
}
