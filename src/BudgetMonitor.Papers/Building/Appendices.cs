namespace BudgetMonitor.Papers.Building;

/// <summary>The appendices that the product makes, by their parts, with the letters of the printed papers; a composition may letter them otherwise.</summary>
internal static class Appendices
{
    public static readonly AppendixReference Breakdown = new("appendix-1", "1");

    public static readonly AppendixReference Measures = new("appendix-2", "2");

    public static readonly AppendixReference Services = new("appendix-a", "A");

    public static readonly AppendixReference Explanations = new("appendix-b", "B");

    public static readonly AppendixReference Savings = new("appendix-c", "C");

    /// <summary>A second part of the appendix of savings, which a composition may letter on its own.</summary>
    public static readonly AppendixReference SavingsMapping = new("appendix-c-mapping", "C");

    public static readonly AppendixReference Reserves = new("appendix-d", "D");

    public static readonly AppendixReference Capital = new("appendix-e", "E");

    /// <summary>Its name as a text of its own, with what stands behind the letter, such as ", 1.2".</summary>
    public static RichText Text(this AppendixReference appendix, string behind = "") => behind.Length == 0 ? new([appendix]) : new([appendix, behind]);
}
