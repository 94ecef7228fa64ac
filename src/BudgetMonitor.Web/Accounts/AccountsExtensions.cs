using BudgetMonitor.Data;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace BudgetMonitor.Web.Accounts;

/// <summary>Accounts, sessions and rights.</summary>
public static class AccountsExtensions
{
    /// <summary>Adds them.</summary>
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        var sessions = builder.Configuration.GetSection("Sessions").Get<SessionSettings>() ?? new SessionSettings();
        services.Configure<SessionSettings>(builder.Configuration.GetSection("Sessions"));
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentPerson>();
        services.AddScoped<SessionEvents>();
        services.AddScoped<SignInService>();
        services.AddScoped<PasswordAgain>();
        services.AddScoped<PasswordLinks>();

        // Of Identity's manager the product uses the tokens alone: everything else of an account goes through the directory.
        services.AddIdentityCore<Account>()
            .AddEntityFrameworkStores<BudgetDbContext>()
            .AddTokenProvider<DataProtectorTokenProvider<Account>>(TokenOptions.DefaultProvider);
        services.Configure<DataProtectionTokenProviderOptions>(links => links.TokenLifespan = TimeSpan.FromMinutes(sessions.PasswordLinkMinutes));
        services.AddSingleton<FormKeeper>();
        services.AddSingleton<HeldForms>();
        services.AddSingleton<KnownBrowser>();
        services.AddScoped<IAuthorizationHandler, AbilityHandler>();
        services.AddAuthorization(Policies.Add);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.EventsType = typeof(SessionEvents);
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(sessions.IdleMinutes);
            cookie.SlidingExpiration = true;
            cookie.Cookie.Name = HostCookies.Session;
            cookie.Cookie.Path = "/";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.IsEssential = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }
}
