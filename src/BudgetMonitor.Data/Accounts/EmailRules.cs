using System.Net.Mail;

namespace BudgetMonitor.Data.Accounts;

/// <summary>Which e-mail addresses an account may have: one plain address, so that nothing else can slip into a mail's head.</summary>
public static class EmailRules
{
    /// <summary>Longest address.</summary>
    public const int MaxLength = 254;

    /// <summary>What is wrong with an address; null where it is right or empty.</summary>
    public static string? Problem(string? email)
    {
        var address = email?.Trim() ?? string.Empty;
        return address.Length == 0 || (address.Length <= MaxLength && IsPlain(address))
            ? null
            : "Enter an e-mail address such as name@council.gov.uk";
    }

    private static bool IsPlain(string address) =>
        !address.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign) || sign is ',' or ';' or '<' or '>' or '"')
        && MailAddress.TryCreate(address, out var read)
        && read.Address == address
        && read.Host.Contains('.', StringComparison.Ordinal);
}
