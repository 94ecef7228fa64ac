namespace BudgetMonitor.Web.Mail;

/// <summary>The council's e-mail.</summary>
public static class MailExtensions
{
    /// <summary>Adds it; without settings nothing is ever sent.</summary>
    public static void AddMail(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure<MailSettings>(builder.Configuration.GetSection(MailSettings.Section));
        builder.Services.AddSingleton<IMailSender, SmtpMailSender>();
        builder.Services.AddSingleton<MailPost>();
        builder.Services.AddHostedService(services => services.GetRequiredService<MailPost>());
    }
}
