namespace BudgetMonitor.Web.Glossary;

/// <summary>A word of council finance and what it means here.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">The word.</param>
/// <param name="Meaning">What it means, in one or two sentences that a committee member follows.</param>
/// <param name="Group">Which part of the glossary it stands in.</param>
public sealed record GlossaryTerm(string Slug, string Name, string Meaning, string Group);
