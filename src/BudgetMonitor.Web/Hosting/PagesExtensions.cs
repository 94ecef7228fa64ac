using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Forms;
using BudgetMonitor.Web.Kept;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Pages.Forecasts;
using BudgetMonitor.Web.Pages.Monitoring;
using BudgetMonitor.Web.Round;
using BudgetMonitor.Web.Security;
using Microsoft.AspNetCore.Http.Features;

namespace BudgetMonitor.Web.Hosting;

/// <summary>The pages and who may open which folder.</summary>
public static class PagesExtensions
{
    /// <summary>Adds the pages.</summary>
    public static void AddPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.WebHost.UseStaticWebAssets();
        services.AddSingleton(TimeProvider.System);
        services.AddRouting(routing =>
        {
            routing.LowercaseUrls = true;
            routing.LowercaseQueryStrings = false;
        });
        services.AddRazorPages(pages =>
        {
            var conventions = pages.Conventions;
            conventions.AllowAnonymousToPage("/Account/SignIn");
            conventions.AllowAnonymousToPage("/Account/Forgotten");
            conventions.AllowAnonymousToPage("/Account/NewPassword");
            conventions.AllowAnonymousToPage("/Errors/Status");
            conventions.AllowAnonymousToPage("/Accessibility");
            conventions.AuthorizeFolder("/Forecasts", Policies.Forecasting);
            conventions.AuthorizeFolder("/Explanations", Policies.Explaining);
            conventions.AuthorizeFolder("/Kinds", Policies.SettingPapers);
            conventions.AuthorizePage("/Savings/Progress", Policies.Forecasting);
            conventions.AuthorizePage("/Savings/Add", Policies.Reviewing);
            conventions.AuthorizePage("/Savings/Change", Policies.Reviewing);
            conventions.AuthorizeFolder("/Settings", Policies.SettingRules);
            conventions.AuthorizePage("/Round/Index", Policies.Reviewing);
            conventions.AuthorizePage("/Round/Review", Policies.Reviewing);
            conventions.AuthorizePage("/Round/Submit", Policies.Forecasting);
            conventions.AuthorizePage("/Round/Owners", Policies.Forecasting);
            conventions.AuthorizePage("/Round/Owner", Policies.Forecasting);
            conventions.AuthorizePage("/Capital/Enter", Policies.Forecasting);
            conventions.AuthorizePage("/Capital/Add", Policies.Reviewing);
            conventions.AuthorizePage("/Capital/Edit", Policies.Reviewing);
            conventions.AuthorizePage("/Capital/Settings", Policies.SettingRules);
            conventions.AuthorizeFolder("/Periods", Policies.RunningPeriods);
            conventions.AuthorizeFolder("/Commentary", Policies.Commenting);
            conventions.AuthorizeFolder("/PaperTexts", Policies.Reviewing);
            conventions.AuthorizeFolder("/Adjustments", Policies.Adjusting);
            conventions.AuthorizeFolder("/Users", Policies.ManagingAccounts);
            conventions.AuthorizeFolder("/Checks", Policies.Checking);
            conventions.AuthorizePage("/Checks/Settings", Policies.SettingChecks);
            conventions.AuthorizeFolder("/History", Policies.ReadingHistory);
            conventions.AuthorizePage("/RatingRules/Edit", Policies.SettingRules);
            conventions.AuthorizePage("/Reserves/Movements", Policies.Reviewing);
            conventions.AuthorizePage("/Reserves/Edit", Policies.Reviewing);
            conventions.AuthorizePage("/Reserves/Target", Policies.SettingRules);
            conventions.AuthorizePage("/Series/Define", Policies.Reviewing);
            conventions.AuthorizePage("/Series/Carry", Policies.Reviewing);
            conventions.AuthorizePage("/Companies/Enter", Policies.Reviewing);
            conventions.AuthorizePage("/Companies/Edit", Policies.Reviewing);
            conventions.AuthorizePage("/Debt/Enter", Policies.Reviewing);
            conventions.AuthorizeFolder("/Removals", Policies.Reviewing);
            conventions.AddPageRoute("/Reserves/Edit", "reserves/{year}/{number:int}/add");
            conventions.AddPageRoute("/Companies/Edit", "companies/{year}/{number:int}/add");
            conventions.AddPageRoute("/Papers/Read", "papers/{year}/{number:int}/{kind}/versions/{version:int}");
            conventions.AddPageRoute("/Papers/Download", "papers/{year}/{number:int}/{kind}/versions/{version:int}/{file}");
            conventions.AddFolderApplicationModelConvention("/", KeptPageFilter.Apply);
            conventions.ConfigureFilter(Figures.PeriodFilter.Of);
            conventions.ConfigureFilter(new KnownHandlersFilter());
            conventions.ConfigureFilter(new RequestIdFilter());
            conventions.ConfigureFilter(new RepeatFilter());
            conventions.ConfigureFilter(new WholeFormFilter());
            conventions.ConfigureFilter(new HeldStepFilter());
            conventions.ConfigureFilter(new Figures.ListFileFilter());
            conventions.ConfigureFilter(new ServiceFilterAttribute<FormTokenFilter> { Order = FormTokenFilter.Place });
        });
        services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = FormLimits.Fields;
            form.ValueLengthLimit = FormLimits.FieldLength;
            form.KeyLengthLimit = FormLimits.NameLength;
        });
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.ModelBinderProviders.Insert(0, new TypedTextBinderProvider());
            mvc.MaxModelBindingCollectionSize = FormLimits.Fields;
            mvc.ModelBindingMessageProvider.SetValueMustNotBeNullAccessor(_ => "Enter a value");
            mvc.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((value, field) => $"'{value}' is not valid for {field}");
            mvc.ModelBindingMessageProvider.SetValueMustBeANumberAccessor(field => $"{field} must be a number");
        });
        services.AddCompression();
        services.AddSingleton<KeptPages>();
        services.AddScoped<KeptPageFilter>();
        services.AddScoped<FormTokenFilter>();
        services.AddScoped<SiteFrame>();
        services.AddScoped<AttentionReader>();
        services.AddScoped<AreaNotices>();
        foreach (var notices in typeof(IAreaNotices).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IAreaNotices))).OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            services.AddScoped(typeof(IAreaNotices), notices);
        }

        services.AddScoped<Reminders>();
        services.AddScoped<LineNoteReader>();
        services.AddScoped<EntryTableReader>();
        services.AddScoped<LineDetailsReader>();
        services.AddScoped<HeadDetailsReader>();
        services.AddSingleton<IRoundChecks, SenseCheckFindings>();
        services.AddHealthChecks().AddCheck<DatabaseReady>("database", timeout: TimeSpan.FromSeconds(2));
    }
}
