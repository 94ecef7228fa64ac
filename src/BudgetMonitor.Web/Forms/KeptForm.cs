using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace BudgetMonitor.Web.Forms;

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

    /// <summary>Where an error page finds a form that can be sent again from it.</summary>
    public const string Resend = "form to send again";

    /// <summary>Longest sealed form: more does not fit through the sign-in, and then the person is told so.</summary>
    public const int MostCharacters = 2 * (int)FormLimits.Body;

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private static readonly HashSet<string> Passwords = new(StringComparer.OrdinalIgnoreCase) { "Password", "Current", "Wanted", "Repeated" };

    // The largest entry page may be sent, not only the ordinary form.
    private static readonly FormOptions Limits = new() { ValueCountLimit = 40_000, ValueLengthLimit = FormLimits.FieldLength };

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("kept form").ToTimeLimitedDataProtector();

    /// <summary>Seals the form of a request; null where it cannot be kept: it holds files, is too large, or may come from another site.</summary>
    public async Task<string?> SealAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await ReadAsync(request, keepsToken: false, cancellationToken) is not { } kept)
        {
            return null;
        }

        var seal = protector.Protect(JsonSerializer.Serialize(kept), Life);
        return seal.Length <= MostCharacters ? seal : null;
    }

    /// <summary>What the request sent, without passwords; null where it is no form, cannot be read, or may come from another site.</summary>
    /// <param name="request">The request, whose form may have been read before or not.</param>
    /// <param name="keepsToken">Whether the form's token is kept: it still holds for the person who sends the form again.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<KeptForm?> ReadAsync(HttpRequest request, bool keepsToken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!HttpMethods.IsPost(request.Method) || !IsOwn(request) || request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) != true)
        {
            return null;
        }

        try
        {
            var form = request.HttpContext.Features.Get<IFormFeature>()?.Form ?? await new FormFeature(request, Limits).ReadFormAsync(cancellationToken);
            var fields = form
                .Where(field => (keepsToken || field.Key != "FormToken") && !Passwords.Contains(field.Key))
                .SelectMany(field => field.Value.Select(value => new KeptField(field.Key, value ?? string.Empty)))
                .ToList();

            // Where an error is handled, the request's own path is the error page's already.
            var path = request.HttpContext.Features.Get<IExceptionHandlerFeature>()?.Path ?? request.Path.Value;
            return new KeptForm(request.PathBase.Value + path + request.QueryString, fields, form.Keys.Any(Passwords.Contains));
        }
        catch (Exception error) when (error is InvalidDataException or BadHttpRequestException or InvalidOperationException)
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

    /// <summary>Whether a field of this name holds a password.</summary>
    internal static bool IsPassword(string name) => Passwords.Contains(name);

    // Another site must not get a form of its own carried through somebody's sign-in.
    internal static bool IsOwn(HttpRequest request) =>
        string.Equals(request.Headers.Origin.ToString(), $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
