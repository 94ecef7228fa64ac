namespace BudgetMonitor.Exchange.Files;

/// <summary>Whether two rows have the same name: the cells of some columns are alike, upper and lower case too. No text is made for it.</summary>
internal sealed class RowName<TRow> : IEqualityComparer<TRow>
    where TRow : BundleRow
{
    private readonly List<(Func<TRow, TRow, bool> AreAlike, Func<TRow, int> Hash)> parts = [];

    /// <summary>Adds a column to the name.</summary>
    /// <param name="value">Its value in a row.</param>
    /// <param name="written">Its cell as it is written, for values that only their text can compare.</param>
    public void Add<T>(Func<TRow, T> value, Func<TRow, string> written)
    {
        if (typeof(T) == typeof(string))
        {
            var text = (Func<TRow, string?>)(object)value;
            Add(row => text(row) ?? string.Empty, StringComparer.OrdinalIgnoreCase);
        }
        else if (typeof(T).IsValueType || typeof(T).IsAssignableTo(typeof(IEquatable<T>)))
        {
            Add(value, EqualityComparer<T>.Default);
        }
        else
        {
            Add(written, StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <inheritdoc/>
    public bool Equals(TRow? one, TRow? other)
    {
        if (one is null || other is null)
        {
            return ReferenceEquals(one, other);
        }

        // The last column mostly tells rows apart.
        for (var place = parts.Count - 1; place >= 0; place--)
        {
            if (!parts[place].AreAlike(one, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(TRow row)
    {
        var hash = default(HashCode);
        foreach (var part in parts)
        {
            hash.Add(part.Hash(row));
        }

        return hash.ToHashCode();
    }

    private void Add<T>(Func<TRow, T> value, IEqualityComparer<T> comparer) =>
        parts.Add(((one, other) => comparer.Equals(value(one), value(other)), row => value(row) is { } known ? comparer.GetHashCode(known) : 0));
}
