namespace BudgetMonitor.Web.Mail;

/// <summary>How the council's e-mail is sent. Without a host, a sender and the product's address nothing is sent.</summary>
public sealed class MailSettings
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Mail";

    /// <summary>The mail server.</summary>
    public string? Host { get; init; }

    /// <summary>Its port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>The name to sign in with; none where the server asks for none.</summary>
    public string? UserName { get; init; }

    /// <summary>The password; from the environment or a secret store, never from a file of the product.</summary>
    public string? Password { get; init; }

    /// <summary>Whom the mail comes from.</summary>
    public string? From { get; init; }

    /// <summary>Whether the connection is encrypted.</summary>
    public bool StartTls { get; init; } = true;

    /// <summary>The hour of the council's day from which the digest is sent.</summary>
    public int DigestAt { get; init; } = 7;

    /// <summary>The address that people open the product by, such as https://budget.council.gov.uk; links in a mail start with it.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>Whether mail can be sent at all.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Host) && !string.IsNullOrWhiteSpace(From) && !string.IsNullOrWhiteSpace(PublicAddress);
}
