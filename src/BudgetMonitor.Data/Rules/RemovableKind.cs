namespace BudgetMonitor.Data.Rules;

/// <summary>What can be removed where it was entered by mistake. Each is declared with its area.</summary>
/// <param name="Entity">The entity that is taken out with all that was entered about it.</param>
/// <param name="Key">The word that addresses name it by, in lower case letters.</param>
/// <param name="Word">What one is called.</param>
public sealed record RemovableKind(Type Entity, string Key, string Word)
{
    /// <inheritdoc/>
    public override string ToString() => Key;
}
