using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;

namespace BudgetMonitor.Web.Accounts;

/// <summary>What somebody sent after their session had ended: carried through the sign-in, so that nothing typed is lost.</summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Fields">Names and values, in order.</param>
public sealed record KeptForm(string Address, IReadOnlyList<KeptField> Fields);

/// <summary>A field of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record KeptField(string Name, string Value);

/// <summary>Seals what was sent and opens it again after the sign-in. Nothing is kept on the server.</summary>
public sealed class FormKeeper(IDataProtectionProvider protection)
{
    /// <summary>The field that carries it.</summary>
    public const string Field = "Kept";

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    // The largest entry page may be sent, not only the ordinary form.
    private static readonly FormOptions Limits = new() { ValueCountLimit = 40_000, ValueLengthLimit = 20_000 };

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("kept form").ToTimeLimitedDataProtector();

    /// <summary>Seals the form of a request; null where there is none to keep, or where it may come from another site.</summary>
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
                .Where(field => field.Key != "FormToken")
                .SelectMany(field => field.Value.Select(value => new KeptField(field.Key, value ?? string.Empty)))
                .ToList();
            return protector.Protect(JsonSerializer.Serialize(new KeptForm(request.PathBase + request.Path + request.QueryString, fields)), Life);
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
