using Serilog.Core;
using Serilog.Events;

namespace BudgetMonitor.Web.Hosting;

/// <summary>Takes line breaks and other control characters out of logged values, so that nobody can write a line of their own into the log.</summary>
public sealed class OneLineEnricher : ILogEventEnricher
{
    /// <inheritdoc/>
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        ArgumentNullException.ThrowIfNull(propertyFactory);
        foreach (var (name, value) in logEvent.Properties.ToArray())
        {
            if (value is ScalarValue { Value: string text } && text.Any(char.IsControl))
            {
                var line = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
                logEvent.AddOrUpdateProperty(propertyFactory.CreateProperty(name, line));
            }
        }
    }
}
