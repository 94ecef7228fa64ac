namespace BudgetMonitor.Web.Round;

/// <summary>The mail that tells each person once a day what of the round needs them.</summary>
public static class DigestExtensions
{
    /// <summary>Adds it; without a mail server in the settings none is ever sent.</summary>
    public static void AddDigest(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddScoped<DigestRun>();
        builder.Services.AddHostedService<DigestService>();
    }
}
