using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Series;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class SeriesDefinitionService(SaveRunner saves, StructureCache structures) : ISeriesDefinitionService
{
    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(SeriesDefinition definition, CancellationToken cancellationToken) => saves.RunAsync(definition, ApplyAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<SaveOutcome> CarryAsync(SeriesCarry carry, CancellationToken cancellationToken) => saves.RunAsync(carry, ApplyAsync, cancellationToken);

    private async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, SeriesDefinition definition, CancellationToken cancellationToken)
    {
        var year = definition.Period.Year.StartYear;
        var defined = await new SeriesDefinitionReader(context).ReadAsync(year, definition.SeenMark.Length == 0 ? null : definition.Reference, cancellationToken);
        var current = defined.Stored;
        if (definition.SeenMark.Length > 0)
        {
            var code = current is null ? string.Empty : await context.Heads.Where(head => head.HeadId == current.Series.HeadId).Select(head => head.Code).SingleAsync(cancellationToken);
            var (found, refusal, words) = await EntryPermission.FindAsync(context, structures, definition.Period, code, definition.Who, definition.Who.MayRegisterFor, cancellationToken);
            if (found is null)
            {
                return (refusal, refusal == SaveRefusal.NotFound ? $"There is no series {definition.Reference} of yours in {definition.Period.Year}. Nothing was saved." : words);
            }
        }

        var (target, why, message) = await EntryPermission.FindAsync(context, structures, definition.Period, definition.Code, definition.Who, definition.Who.MayRegisterFor, cancellationToken);
        if (target is null)
        {
            return (why, message);
        }

        if (current is not null && current.Mark != definition.SeenMark)
        {
            return (SaveRefusal.SomebodyElse, "Somebody else changed this series first.");
        }

        if (EntryProblem.First(SeriesFields.Reason.Problem(definition.Reason)) is { } unreasoned)
        {
            return (SaveRefusal.Invalid, unreasoned);
        }

        if (SeriesDefinitionRules.Problems(defined, definition.Reference, current?.Series.HeadId == target.HeadId, definition.Facts, definition.Columns) is [var problem, ..])
        {
            return (SaveRefusal.Invalid, $"{problem.Message}. Nothing was saved.");
        }

        if (current is null)
        {
            await AddAsync(context, year, definition.Reference, target.HeadId, definition.Facts, definition.Columns, cancellationToken);
            return (null, $"Series added: {definition.Facts.Title}.");
        }

        await ChangeAsync(context, current, target.HeadId, definition, cancellationToken);
        return (null, $"Series saved: {definition.Facts.Title}.");
    }

    private async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, SeriesCarry carry, CancellationToken cancellationToken)
    {
        var year = carry.Period.Year.StartYear;
        var here = await new SeriesDefinitionReader(context).ReadAsync(year, null, cancellationToken);
        var offered = await new SeriesDefinitionReader(context).ToCarryAsync(year, cancellationToken);
        var wanted = new List<(DefinedSeries Defined, int HeadId)>();
        foreach (var reference in carry.References.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (offered.FirstOrDefault(one => string.Equals(one.Defined.Series.Reference, reference, StringComparison.OrdinalIgnoreCase)) is not { Defined: { } defined } one)
            {
                return (SaveRefusal.NotFound, $"There is no series {reference} to carry on into {carry.Period.Year}. Nothing was saved.");
            }

            var (target, why, message) = await EntryPermission.FindAsync(context, structures, carry.Period, one.Code, carry.Who, carry.Who.MayRegisterFor, cancellationToken);
            if (target is null)
            {
                return (why, message);
            }

            wanted.Add((defined, target.HeadId));
        }

        if (wanted.Count == 0)
        {
            return (SaveRefusal.Invalid, "Select the series to carry on. Nothing was saved.");
        }

        var together = new SeriesDefinitions([.. here.All, .. wanted.Select(one => one.Defined)], null, [], []);
        foreach (var (defined, headId) in wanted)
        {
            var (facts, columns) = (FactsOf(defined.Series), ColumnsOf(defined));
            var others = together with { All = [.. together.All.Where(other => other != defined)] };
            if (SeriesDefinitionRules.Problems(others, defined.Series.Reference, true, facts, columns).FirstOrDefault(one => one.Field != "Key") is { } problem)
            {
                return (SaveRefusal.Invalid, $"{defined.Series.Reference}: {problem.Message}. Nothing was saved.");
            }

            await AddAsync(context, year, defined.Series.Reference, headId, facts, columns, cancellationToken);
        }

        return (null, wanted.Count == 1 ? $"Carried on into {carry.Period.Year}: {wanted[0].Defined.Series.Title}." : $"{wanted.Count} series carried on into {carry.Period.Year}.");
    }

    /// <summary>What is said of a series as it stands.</summary>
    private static SeriesFacts FactsOf(NamedSeries series) => new(
        series.Subject, series.Title, series.Number, series.TableName, series.Note, series.Rows, series.CategoryNames, series.RowHead, series.Naming, series.Span,
        series.TotalLabel, series.Chart, series.DisplayOrder);

    private static IReadOnlyList<SeriesColumnFacts> ColumnsOf(DefinedSeries defined) =>
        [.. defined.Columns.Select(column => new SeriesColumnFacts(column.Key, column.Name, column.Kind, column.Of, column.Unit, column.Decimals, column.IsDrawn, column.AgreesWith))];

    private static async Task AddAsync(BudgetDbContext context, int year, string reference, int headId, SeriesFacts facts, IReadOnlyList<SeriesColumnFacts> columns, CancellationToken cancellationToken)
    {
        var series = new NamedSeries { Year = year, Reference = reference, HeadId = headId, Subject = facts.Subject, Title = facts.Title };
        Set(series, facts);
        context.Series.Add(series);

        // The columns stand at the series' identity, which the database gives.
        await context.SaveChangesAsync(cancellationToken);
        context.SeriesColumns.AddRange(columns.Select((column, at) => Set(new SeriesColumn { SeriesId = series.SeriesId, Key = column.Key, Name = column.Name }, column, at)));
    }

    private static async Task ChangeAsync(BudgetDbContext context, DefinedSeries current, int headId, SeriesDefinition definition, CancellationToken cancellationToken)
    {
        var id = current.Series.SeriesId;
        var series = await context.Series.SingleAsync(one => one.SeriesId == id, cancellationToken);
        series.HeadId = headId;
        Set(series, definition.Facts);
        var stored = (await context.SeriesColumns.Where(column => column.SeriesId == id).ToListAsync(cancellationToken)).ToDictionary(column => column.Key, StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < definition.Columns.Count; at++)
        {
            var column = definition.Columns[at];
            if (stored.Remove(column.Key, out var own))
            {
                Set(own, column, at);
            }
            else
            {
                context.SeriesColumns.Add(Set(new SeriesColumn { SeriesId = id, Key = column.Key, Name = column.Name }, column, at));
            }
        }

        context.SeriesColumns.RemoveRange(stored.Values);
    }

    private static void Set(NamedSeries series, SeriesFacts facts)
    {
        (series.Subject, series.Title, series.Number, series.TableName) = (facts.Subject, facts.Title, facts.Number, facts.TableName);
        (series.Rows, series.RowHead, series.TotalLabel) = (facts.Rows, facts.RowHead, facts.TotalLabel);
        series.Categories = facts.Categories.Count == 0 ? null : string.Join("; ", facts.Categories);
        (series.Naming, series.Span, series.Chart) = (facts.Naming, facts.Span, facts.Chart);
        (series.Note, series.DisplayOrder) = (facts.Note, facts.DisplayOrder);
    }

    private static SeriesColumn Set(SeriesColumn column, SeriesColumnFacts facts, int at)
    {
        (column.Name, column.Kind, column.Of, column.Unit) = (facts.Name, facts.Kind, facts.Of, facts.Unit);
        (column.Decimals, column.IsDrawn, column.AgreesWith, column.DisplayOrder) = (facts.Decimals, facts.IsDrawn, facts.AgreesWith, at + 1);
        return column;
    }
}
