namespace BudgetMonitor.Reporting.Model;

/// <summary>A judgement as a word, a shape and a colour, so that it is read in a photocopy too.</summary>
/// <param name="Name">The name of its colour in the style sheets.</param>
/// <param name="Shape">The shape as SVG in a box of 12 by 12.</param>
/// <param name="Word">The word.</param>
public sealed record Mark(string Name, string Shape, string Word);
