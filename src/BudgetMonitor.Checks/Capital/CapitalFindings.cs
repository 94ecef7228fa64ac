using BudgetMonitor.Data.Reading;

namespace BudgetMonitor.Checks.Capital;

/// <summary>Findings about capital schemes: each leads to the scheme's page and belongs to the part that its head lies in.</summary>
internal static class CapitalFindings
{
    /// <summary>A finding about one scheme.</summary>
    public static CheckFinding About(CheckSource source, SenseCheckDescription check, TrackedScheme scheme, string words) =>
        new(check.Name, $"{scheme.Head.Code}/{scheme.Scheme.Name}", $"{scheme.Head.Name}, {scheme.Scheme.Name}", words)
        {
            Link = FormattableString.Invariant($"/capital/{source.Source.Period.Year}/{source.Source.Period.Number}/schemes/{scheme.Scheme.CapitalSchemeId}"),
            Head = scheme.Head,
        };
}
