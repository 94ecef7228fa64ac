using System.Data.Common;
using System.Net.Sockets;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using BudgetMonitor.Data.Storage;
using BudgetMonitor.Web.Start;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.SqlClient;

namespace BudgetMonitor.Web.Hosting;

/// <summary>Why the product does not start, in one sentence for whoever started it. The stack stands in the log file, where one is set up.</summary>
public static partial class StartFault
{
    /// <summary>
    /// Whether this process is the product itself. Whoever runs it inside a program of their own, as the tests do, gets the
    /// exception.
    /// </summary>
    public static bool MayBeTold => Assembly.GetEntryAssembly() == typeof(StartFault).Assembly;

    /// <summary>The sentence, on one line.</summary>
    public static string Sentence(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var text = $"The product did not start: {Cause(fault)}";
        return string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static string Cause(Exception fault)
    {
        var chain = Chain(fault).ToList();
        if (chain.Find(one => one is StartRefusedException or DatabaseNotFitException) is { } told)
        {
            return told.Message;
        }

        if (chain.OfType<AddressInUseException>().Any() || chain.OfType<SocketException>().Any(one => one.SocketErrorCode == SocketError.AddressAlreadyInUse))
        {
            return $"{Address(fault)} is in use already. Stop the program that uses it, or set another address in ASPNETCORE_URLS or ASPNETCORE_HTTP_PORTS.";
        }

        if (chain.OfType<DbException>().FirstOrDefault() is { } database)
        {
            return database is SqlException
                ? $"the database server cannot be used ({database.Message.TrimEnd('.')}). Check Database:ConnectionString, and that the server runs and lets this login in."
                : $"the database file cannot be used ({database.Message.TrimEnd('.')}). Check that Database:ConnectionString names a database of this product that is whole and may be written, or restore it from a backup.";
        }

        if (chain.OfType<SocketException>().FirstOrDefault() is { } socket)
        {
            return $"{Address(fault)} cannot be listened on ({socket.Message.TrimEnd('.')}). Set an address of this machine and a port that this account may use in ASPNETCORE_URLS.";
        }

        if (chain.OfType<JsonException>().FirstOrDefault() is { } json)
        {
            return $"a settings file is not valid JSON ({json.Message.TrimEnd('.')}). Correct it: {chain[0].Message.TrimEnd('.')}.";
        }

        if (chain.Select(one => UnreadableSetting().Match(one.Message)).FirstOrDefault(match => match.Success) is { } setting)
        {
            return $"the setting {setting.Groups["name"].Value} is '{setting.Groups["value"].Value}', which it cannot be. Look up in the documentation what it may be, and correct it.";
        }

        return $"{chain[0].Message.TrimEnd('.')}. Check the settings; the log file has the rest where Logs:Folder is set.";
    }

    // Kestrel's own exception names the address: "Failed to bind to address http://127.0.0.1:8080: address already in use."
    private static string Address(Exception fault) => Chain(fault)
        .Select(one => one.Message.Split(' ').FirstOrDefault(word => word.StartsWith("http", StringComparison.OrdinalIgnoreCase) && word.Contains("://", StringComparison.Ordinal)))
        .FirstOrDefault(word => word is not null)?.TrimEnd('.', ':', ',') is { } address
            ? $"the address {address}"
            : "the address";

    private static IEnumerable<Exception> Chain(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            yield return fault;
        }
    }

    [GeneratedRegex("configuration value '(?<value>.*)' at '(?<name>.*)' to type", RegexOptions.CultureInvariant)]
    private static partial Regex UnreadableSetting();
}
