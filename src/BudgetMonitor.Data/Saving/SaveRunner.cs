using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Saving;

/// <summary>
/// What every service does with what a form sends: runs it as one change, with the reason that history keeps, and where it is
/// about a head asks first whether the person may. What is left to the service is what is its own: what it checks and stores.
/// </summary>
/// <param name="changes">Runs the change.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class SaveRunner(IChangeRunner changes, StructureCache structures)
{
    /// <summary>Runs a save that finds out itself what it is about.</summary>
    public Task<SaveOutcome> RunAsync<TSave>(
        TSave save, Func<BudgetDbContext, TSave, CancellationToken, Task<(SaveRefusal? Why, string Message)>> apply, CancellationToken cancellationToken)
        where TSave : IFormSave
    {
        ArgumentNullException.ThrowIfNull(save);
        return SaveOutcome.RunAsync(
            changes, new ChangeRequest(save.RequestId, save.Who, save.Channel, save.Reason), (context, token) => apply(context, save, token), cancellationToken);
    }

    /// <summary>Runs a save whose refusals carry more than a reason.</summary>
    public async Task<SaveOutcome<TDetail>> RunAsync<TSave, TDetail>(
        TSave save, Func<BudgetDbContext, TSave, CancellationToken, Task<(SaveRefusal? Why, string Message, TDetail? Detail)>> apply, CancellationToken cancellationToken)
        where TSave : IFormSave
        where TDetail : class
    {
        TDetail? detail = null;
        var outcome = await RunAsync(
            save,
            async (context, sent, token) =>
            {
                (var why, var message, detail) = await apply(context, sent, token);
                return (why, message);
            },
            cancellationToken);
        return new(outcome.Change, outcome.Why, outcome.Why is null ? null : detail);
    }

    /// <summary>Runs a save of many rows, which says which of them somebody else changed first.</summary>
    public Task<SaveOutcome<IReadOnlyList<int>>> RunRowsAsync<TSave>(
        TSave save, Func<BudgetDbContext, TSave, List<int>, CancellationToken, Task<(SaveRefusal? Why, string Message)>> apply, CancellationToken cancellationToken)
        where TSave : IFormSave => RunAsync<TSave, IReadOnlyList<int>>(
            save,
            async (context, sent, token) =>
            {
                List<int> conflicts = [];
                var (why, message) = await apply(context, sent, conflicts, token);
                return (why, message, why == SaveRefusal.SomebodyElse ? conflicts : null);
            },
            cancellationToken);

    /// <summary>Runs a save of many rows about what belongs to the whole council, if the person may.</summary>
    public Task<SaveOutcome<IReadOnlyList<int>>> RunRowsForCouncilAsync<TSave>(
        TSave save, Func<BudgetDbContext, TSave, List<int>, CancellationToken, Task<(SaveRefusal? Why, string Message)>> apply, CancellationToken cancellationToken)
        where TSave : IPeriodSave => RunRowsAsync(
            save,
            async (context, sent, conflicts, token) =>
            {
                var (target, why, message) = await EntryPermission.FindCouncilAsync(context, structures, sent.Period, sent.Who, token);
                return target is null ? (why, message) : await apply(context, sent, conflicts, token);
            },
            cancellationToken);

    /// <summary>Runs a save about a head, if the person may.</summary>
    public Task<SaveOutcome> RunAtAsync<TSave>(
        TSave save,
        string code,
        Func<BudgetStructure, StructureNode, bool> may,
        Func<BudgetDbContext, EntryTarget, TSave, CancellationToken, Task<(SaveRefusal? Why, string Message)>> apply,
        CancellationToken cancellationToken)
        where TSave : IPeriodSave => RunAsync(
            save,
            async (context, sent, token) =>
            {
                var (target, why, message) = await EntryPermission.FindAsync(context, structures, sent.Period, code, sent.Who, may, token);
                return target is null ? (why, message) : await apply(context, target, sent, token);
            },
            cancellationToken);

    /// <summary>Runs a save about what belongs to the whole council, if the person may.</summary>
    public Task<SaveOutcome> RunForCouncilAsync<TSave>(
        TSave save, Func<BudgetDbContext, EntryTarget, TSave, CancellationToken, Task<(SaveRefusal? Why, string Message)>> apply, CancellationToken cancellationToken)
        where TSave : IPeriodSave => RunAsync(
            save,
            async (context, sent, token) =>
            {
                var (target, why, message) = await EntryPermission.FindCouncilAsync(context, structures, sent.Period, sent.Who, token);
                return target is null ? (why, message) : await apply(context, target, sent, token);
            },
            cancellationToken);
}
