using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace BudgetMonitor.Web.Hosting;

/// <summary>Structured logs on the console and, where a folder is configured, in a file a day.</summary>
public static class LoggingExtensions
{
    private const string Line = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} [{Level:u3}] {Message} <{SourceContext}>{NewLine}{Exception}";

    /// <summary>Replaces the framework's logging by Serilog.</summary>
    public static void AddStructuredLogging(this WebApplicationBuilder builder)
    {
        var configuration = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)

            // Said in docs/security.md: on the embedded database the keys are as safe as the file.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogEventLevel.Error)

            // The product's own error handler says the same with a reference that the person sees too.
            .MinimumLevel.Override("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogEventLevel.Fatal)
            .Enrich.FromLogContext()
            .Enrich.With<OneLineEnricher>()
            .WriteTo.Logger(console => console
                .Filter.ByExcluding(IsToldAnyway)
                .WriteTo.Console(new MessageTemplateTextFormatter(Line, CultureInfo.InvariantCulture)));
        if (builder.Configuration["Logs:Folder"] is { Length: > 0 } folder)
        {
            configuration.WriteTo.File(
                new MessageTemplateTextFormatter(Line, CultureInfo.InvariantCulture),
                Path.Combine(folder, "budget-monitor-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 31);
        }

        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(configuration.CreateLogger(), dispose: true);
    }

    // Until the product has started, what fails ends the start and is told in one sentence; the stack is for the file.
    private static bool IsToldAnyway(LogEvent happened) => happened.Exception is not null && StartFault.MayBeTold && !ProductHost.HasStarted;
}
