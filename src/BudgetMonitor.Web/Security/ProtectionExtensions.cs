using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BudgetMonitor.Data;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Forms;
using BudgetMonitor.Web.Start;
using Microsoft.AspNetCore.DataProtection;

namespace BudgetMonitor.Web.Security;

/// <summary>What protects the product on the web: headers, form tokens, keys, limits, proxies.</summary>
public static class ProtectionExtensions
{
    /// <summary>Adds it all.</summary>
    public static void AddProtection(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = FormLimits.Body;
        });

        // At the very front: the framework registers its check of the host name before the product gets a word in.
        services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, HealthFromAnywhere>());
        services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, SecurityHeadersFirst>());
        services.AddRateLimits(builder.Configuration);
        services.AddExceptionHandler<ErrorReference>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = HostCookies.Forms;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.FormFieldName = "FormToken";
            options.HeaderName = null;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = HostCookies.Notice;
            options.Cookie.HttpOnly = true;
            options.Cookie.IsEssential = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddDataProtectionKeys(builder.Configuration);
        services.Configure<ForwardedHeadersOptions>(TrustedProxies.Read(builder.Configuration).Apply);
    }

    // The keys themselves are kept in the council's database, so that several copies share them and a restart signs nobody out.
    private static void AddDataProtectionKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var protection = services.AddDataProtection().SetApplicationName("council-budget-monitor").PersistKeysToDbContext<BudgetDbContext>();
        if (configuration["DataProtection:CertificatePath"] is { Length: > 0 } path)
        {
            protection.ProtectKeysWithCertificate(Certificate(path, configuration["DataProtection:CertificatePassword"]));
        }
    }

    private static X509Certificate2 Certificate(string path, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path, password);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                $"The certificate {path} cannot be opened. Check that DataProtection:CertificatePath names a .pfx file that the product may read, and that DataProtection:CertificatePassword is its password.");
        }
    }
}
