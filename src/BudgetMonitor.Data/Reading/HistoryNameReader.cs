using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.History;

namespace BudgetMonitor.Data.Reading;

/// <summary>A name behind a code or reference, in a year.</summary>
/// <param name="Code">The code or reference.</param>
/// <param name="Year">The year that it stands in.</param>
/// <param name="Name">The name.</param>
public sealed record CodeName(string Code, int Year, string Name);

/// <summary>A field of what history is kept of.</summary>
/// <param name="Subject">The kind of thing; empty for what has no history of its own.</param>
/// <param name="Field">The field as history calls it.</param>
/// <param name="Holds">What it holds.</param>
public sealed record HistoryField(string Subject, string Field, Type Holds);

/// <summary>Reads what entries of history are put into words with: the names of today behind codes, references and accounts.</summary>
public sealed class HistoryNameReader(BudgetDbContext db)
{
    /// <summary>What each field holds of which history may speak.</summary>
    public IReadOnlyList<HistoryField> Fields() =>
    [
        .. db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties().Select(property => new HistoryField(
            CouncilAreas.SubjectOf(entity.ClrType) ?? string.Empty,
            HistorySubjects.FieldName(property.Name),
            Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType))),
    ];

    /// <summary>The names of some accounts by their identities. No query where there are none.</summary>
    public async Task<IReadOnlyDictionary<int, string>> AccountsAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return ids.Count == 0
            ? new Dictionary<int, string>()
            : await db.Users.AsNoTracking()
                .Where(account => ids.Contains(account.Id))
                .Select(account => new { account.Id, account.DisplayName })
                .ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellationToken);
    }

    /// <summary>The names of the heads of all years. One query.</summary>
    public Task<List<CodeName>> HeadsAsync(CancellationToken cancellationToken) =>
        db.Heads.AsNoTracking().Select(head => new CodeName(head.Code, head.Year, head.Name)).ToListAsync(cancellationToken);

    /// <summary>The names of the savings, measures and series of all years. Four queries.</summary>
    public async Task<IReadOnlyList<CodeName>> OthersAsync(CancellationToken cancellationToken) =>
    [
        .. await db.SavingsLines.AsNoTracking().Select(saving => new CodeName(saving.Reference, saving.Year, saving.Title)).ToListAsync(cancellationToken),
        .. await db.ActivityMeasures.AsNoTracking().Select(measure => new CodeName(measure.Reference, measure.Year, measure.Name)).ToListAsync(cancellationToken),
        .. await db.StaffingMeasures.AsNoTracking().Select(measure => new CodeName(measure.Reference, measure.Year, measure.Name)).ToListAsync(cancellationToken),
        .. await db.Series.AsNoTracking().Select(one => new CodeName(one.Reference, one.Year, one.Title)).ToListAsync(cancellationToken),
    ];

    /// <summary>The code or reference of what is called so; null where nothing is, or more than one thing. One query.</summary>
    public async Task<string?> CodeOfAsync(string name, CancellationToken cancellationToken)
    {
        var references = await db.Heads.Where(head => head.Name == name).Select(head => head.Code)
            .Union(db.SavingsLines.Where(saving => saving.Title == name).Select(saving => saving.Reference))
            .Union(db.ActivityMeasures.Where(measure => measure.Name == name).Select(measure => measure.Reference))
            .Union(db.StaffingMeasures.Where(measure => measure.Name == name).Select(measure => measure.Reference))
            .Union(db.Series.Where(series => series.Title == name).Select(series => series.Reference))
            .Take(2)
            .ToListAsync(cancellationToken);
        return references.Count == 1 ? references[0] : null;
    }
}
