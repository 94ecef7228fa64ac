using System.Text.Json;
using BudgetMonitor.Web.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;

namespace BudgetMonitor.Web.Accounts;

/// <summary>What somebody sent after their session had ended: carried through the sign-in, so that nothing typed is lost.</summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Fields">Names and values, in order; the button that was pressed is one of them.</param>
/// <param name="LacksPasswords">Whether passwords were in it, which are never kept.</param>
public sealed record KeptForm(string Address, IReadOnlyList<KeptField> Fields, bool LacksPasswords);

/// <summary>A field of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record KeptField(string Name, string Value);

/// <summary>Seals what was sent and opens it again after the sign-in. Nothing is kept on the server.</summary>
public sealed class FormKeeper(IDataProtectionProvider protection)
{
    /// <summary>The field that carries it.</summary>
    public const string Field = "Kept";

    /// <summary>Longest sealed form: more does not fit through the sign-in, and then the person is told so.</summary>
    public const int MostLetters = 2 * (int)FormLimits.Body;

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private static readonly HashSet<string> Passwords = new(StringComparer.OrdinalIgnoreCase) { "Password", "Current", "Wanted", "Repeated" };

    // The largest entry page may be sent, not only the ordinary form.
    private static readonly FormOptions Limits = new() { ValueCountLimit = 40_000, ValueLengthLimit = 20_000 };

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("kept form").ToTimeLimitedDataProtector();

    /// <summary>Seals the form of a request; null where it cannot be kept: it holds files, is too large, or may come from another site.</summary>
    public async Task<string?> SealAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!HttpMethods.IsPost(request.Method) || !IsOwn(request) || request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) != true)
        {
            return null;
        }

        try
        {
            var form = await new FormFeature(request, Limits).ReadFormAsync(cancellationToken);
            var fields = form
                .Where(field => field.Key != "FormToken" && !Passwords.Contains(field.Key))
                .SelectMany(field => field.Value.Select(value => new KeptField(field.Key, value ?? string.Empty)))
                .ToList();
            var kept = new KeptForm(request.PathBase + request.Path + request.QueryString, fields, form.Keys.Any(Passwords.Contains));
            var seal = protector.Protect(JsonSerializer.Serialize(kept), Life);
            return seal.Length <= MostLetters ? seal : null;
        }
        catch (Exception error) when (error is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Opens what was sealed; null where it is too old or not the product's own.</summary>
    public KeptForm? Open(string? seal)
    {
        if (string.IsNullOrEmpty(seal))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<KeptForm>(protector.Unprotect(seal));
        }
        catch (Exception error) when (error is System.Security.Cryptography.CryptographicException or JsonException)
        {
            return null;
        }
    }

    // Another site must not get a form of its own carried through somebody's sign-in.
    private static bool IsOwn(HttpRequest request) =>
        string.Equals(request.Headers.Origin.ToString(), $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
