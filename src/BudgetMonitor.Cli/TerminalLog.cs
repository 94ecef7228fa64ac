using BudgetMonitor.Data.Changes;
using Microsoft.Extensions.Logging;

namespace BudgetMonitor.Cli;

/// <summary>
/// The command line's log is the terminal: what failed is said in one sentence with its cause, without the stack, so that
/// whoever runs the command learns more than that it was not saved.
/// </summary>
internal sealed class TerminalLog(Terminal terminal) : ILoggerProvider, ILogger
{
    /// <summary>Adds it for the product's own failures; the database's own words come with them.</summary>
    public static void Add(ILoggingBuilder logging, Terminal terminal) => logging
        .AddProvider(new TerminalLog(terminal))
        .AddFilter<TerminalLog>((category, level) => level >= LogLevel.Error && category?.StartsWith("BudgetMonitor.", StringComparison.Ordinal) == true);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        terminal.Error.WriteLine(exception is null
            ? formatter(state, null)
            : $"{formatter(state, null)}: {StorageFailure.Cause(exception).Message}");

    public void Dispose()
    {
    }
}
