using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BudgetMonitor.Data.History;

/// <summary>The chain that holds history together: each entry's hash covers its content and the hash before it.</summary>
public static class HistoryChain
{
    /// <summary>What stands in the place of a hash before the first entry.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The hash that an entry must have after the one before it.</summary>
    public static string Hash(HistoryEntry entry, string before)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var text = new StringBuilder(256);
        Append(text, before);
        Append(text, entry.HistoryEntryId.ToString(CultureInfo.InvariantCulture));
        Append(text, entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        Append(text, entry.AccountId.ToString(CultureInfo.InvariantCulture));
        Append(text, entry.AccountName);
        Append(text, entry.Channel.ToString());
        Append(text, entry.Subject);
        Append(text, entry.Key);
        Append(text, entry.Field);
        Append(text, entry.From);
        Append(text, entry.To);
        Append(text, entry.Reason);
        Append(text, entry.RequestId.ToString("D", CultureInfo.InvariantCulture));

        // Entries from before it was kept with them who may read them were sealed without it.
        if (entry.Readers is { } readers)
        {
            Append(text, readers.ToString());
            Append(text, entry.Year?.ToString(CultureInfo.InvariantCulture));
            Append(text, entry.HeadCode);
            Append(text, entry.SavingReference);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The entry with its hash.</summary>
    internal static HistoryEntry Seal(HistoryEntry entry, string before) => new()
    {
        HistoryEntryId = entry.HistoryEntryId,
        At = entry.At,
        AccountId = entry.AccountId,
        AccountName = entry.AccountName,
        Channel = entry.Channel,
        Subject = entry.Subject,
        Key = entry.Key,
        Field = entry.Field,
        From = entry.From,
        To = entry.To,
        Reason = entry.Reason,
        RequestId = entry.RequestId,
        Readers = entry.Readers,
        Year = entry.Year,
        HeadCode = entry.HeadCode,
        SavingReference = entry.SavingReference,
        Hash = Hash(entry, before),
    };

    /// <summary>With its length before it, so that no two contents read the same; absent is not empty.</summary>
    private static void Append(StringBuilder text, string? part)
    {
        if (part is null)
        {
            text.Append("-;");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part};");
        }
    }
}
