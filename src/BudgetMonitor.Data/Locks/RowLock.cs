using BudgetMonitor.Data.Rows;
using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Data.Locks;

/// <summary>With what a paper prints a kind of row, so that whoever changed one last leaves publishing to somebody else.</summary>
internal enum PrintedBy
{
    /// <summary>No paper prints it.</summary>
    Nothing,

    /// <summary>The papers of the row's own period.</summary>
    Period,

    /// <summary>Every paper of the row's year.</summary>
    Year,
}

/// <summary>
/// What a publication fixes of one kind of row, said once for every way a change may come: through the product, which refuses in
/// words that help, and through a plain SQL client, which the triggers of each engine refuse. A lock is declared with the rows
/// that it holds (see <see cref="Rules.Area"/>).
/// </summary>
internal abstract class RowLock
{
    /// <summary>With what a paper prints the rows: mostly with what locks them.</summary>
    public abstract PrintedBy PrintedBy { get; }

    /// <summary>SQLite's triggers on the table, one for each kind of statement.</summary>
    public abstract IEnumerable<string> OnSqlite(string table);

    /// <summary>SQL Server's trigger on the table, for all three kinds of statement.</summary>
    public abstract string OnSqlServer(string table);

    /// <summary>Learns what the lock has to know of the database about the rows that a save changes, once for all of them, and gives what judges each.</summary>
    /// <param name="facts">What is published.</param>
    /// <param name="rows">The rows of this kind that the save adds, changes or takes away.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Throws <see cref="ChangeRefusedException"/> for a row whose change a publication forbids.</returns>
    public virtual Task<Action<ChangedRow>> LearnAsync(LockFacts facts, IReadOnlyList<ChangedRow> rows, CancellationToken cancellationToken) =>
        Task.FromResult<Action<ChangedRow>>(row => Check(row, facts));

    /// <summary>Judges a row by what is published alone.</summary>
    protected virtual void Check(ChangedRow row, LockFacts facts)
    {
    }

    /// <summary>A period as a message names it.</summary>
    protected static string Name(int year, int number) => new MonitoringPeriod(new FinancialYear(year), number).ToString();

    /// <summary>The refusal of what a head's published periods lock.</summary>
    protected static ChangeRefusedException Refusal(LockFacts facts, int headId, string what)
    {
        var (year, code) = facts.Heads[headId];
        return Refusal(facts, year, code, what);
    }

    /// <summary>The refusal of what a year's published periods lock.</summary>
    protected static ChangeRefusedException Refusal(LockFacts facts, int year, string name, string what) =>
        new($"{Name(year, facts.Published(year).Max)} is published: {what} ({name}).");
}
