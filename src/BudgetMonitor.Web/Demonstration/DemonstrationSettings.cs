using System.Text.RegularExpressions;
using BudgetMonitor.Data.Storage;
using BudgetMonitor.Web.Start;

namespace BudgetMonitor.Web.Demonstration;

/// <summary>
/// Whether this start is a demonstration, and of which council. A demonstration has accounts with a known password, so
/// production settings refuse it.
/// </summary>
public sealed partial class DemonstrationSettings
{
    private DemonstrationSettings(string? council) => Council = council;

    /// <summary>The sample's folder name; null outside a demonstration.</summary>
    public string? Council { get; }

    /// <summary>Whether this is a demonstration.</summary>
    public bool IsOn => Council is not null;

    /// <summary>Reads <c>Demonstration:Council</c> and refuses it where it has no place.</summary>
    public static DemonstrationSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(environment);
        if (configuration["Demonstration:Council"] is not { Length: > 0 } council)
        {
            return new DemonstrationSettings(null);
        }

        if (environment.IsProduction())
        {
            throw new StartRefusedException(
                "Demonstration:Council is set, but the environment is Production. A demonstration has accounts with a known password: "
                + "take the setting away, or set ASPNETCORE_ENVIRONMENT to Demonstration.");
        }

        if (string.Equals(configuration["Database:Provider"], nameof(DatabaseProvider.SqlServer), StringComparison.OrdinalIgnoreCase))
        {
            throw new StartRefusedException(
                "Demonstration:Council is set, but the database is SQL Server. A demonstration runs on the embedded database only: "
                + "take one of the two settings away.");
        }

        return FolderName().IsMatch(council)
            ? new DemonstrationSettings(council)
            : throw new StartRefusedException("Demonstration:Council must be the name of a folder in samples, such as kent-2017-18.");
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex FolderName();
}
