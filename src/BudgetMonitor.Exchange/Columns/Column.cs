using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Exchange.Columns;

/// <summary>Whether a column, and each of its cells, must be there.</summary>
internal enum Presence
{
    /// <summary>The column must be there and every cell filled.</summary>
    Required,

    /// <summary>The column must be there; its cells may be empty.</summary>
    CellsMayBeEmpty,

    /// <summary>The column may be left out and its cells may be empty.</summary>
    Optional,
}

/// <summary>A column of a bundle file.</summary>
internal abstract class Column(string name, string meaning, Presence presence)
{
    /// <summary>The name in the header line.</summary>
    public string Name { get; } = name;

    /// <summary>What it holds, for the reference.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>Whether it must be there.</summary>
    public Presence Presence { get; } = presence;

    /// <summary>What may stand in a cell, for the reference.</summary>
    public abstract string Rule { get; }

    /// <summary>Reads a cell; the fault is null where it is sound.</summary>
    public abstract CellFault? Read(string text, out object? value);

    /// <summary>Reads a cell that is written as plainly as can be, without a text of its own; false says nothing of the cell.</summary>
    public abstract bool TryReadPlain(ReadOnlySpan<char> text, out object? value);

    /// <summary>Whether a file says the same few things in this column again and again, such as years and codes, so that what a cell means is worth keeping.</summary>
    public abstract bool Recurs { get; }

    /// <summary>Writes a value; empty for an absent one.</summary>
    public abstract string Write(object? value);
}

/// <summary>A column whose cells hold values of one type; <paramref name="whenEmpty"/> is the value of an empty cell that may be empty.</summary>
internal sealed class Column<T>(string name, string meaning, CellType<T> type, Presence presence, T? whenEmpty = default)
    : Column(name, meaning, presence)
{
    public override string Rule => type.Description;

    /// <inheritdoc/>
    public override bool Recurs => !type.IsFreeText && typeof(T) != typeof(Money) && typeof(T) != typeof(Money?);

    /// <inheritdoc/>
    public override bool TryReadPlain(ReadOnlySpan<char> text, out object? value)
    {
        value = (typeof(T) == typeof(Money) || typeof(T) == typeof(Money?)) && MoneyCells.TryReadPlain(text, out var money) ? money : null;
        return value is not null;
    }

    public override CellFault? Read(string text, out object? value)
    {
        value = whenEmpty;
        var content = type.IsFreeText ? TypedText.Of(FormulaGuard.TakeOff(text)) : TypedText.WithoutMarks(text).Trim();
        if (string.IsNullOrWhiteSpace(content))
        {
            return Presence == Presence.Required ? new CellFault("the cell is empty", $"Enter {type.Description}") : null;
        }

        var reading = type.Read(content);
        value = reading.Fault is null ? reading.Value : whenEmpty;
        return reading.Fault;
    }

    public override string Write(object? value)
    {
        var text = value is T known ? type.Write(known) : string.Empty;
        return type.IsFreeText ? FormulaGuard.PutOn(text) : text;
    }
}
