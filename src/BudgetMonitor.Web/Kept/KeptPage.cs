namespace BudgetMonitor.Web.Kept;

/// <summary>A page as it was made, without the token of its forms, which is the request's own.</summary>
internal sealed class KeptPage
{
    private readonly ReadOnlyMemory<byte>[] pieces;

    private KeptPage(ReadOnlyMemory<byte>[] pieces, string contentType) => (this.pieces, ContentType) = (pieces, contentType);

    /// <summary>What kind of file it is.</summary>
    public string ContentType { get; }

    /// <summary>How many bytes are kept.</summary>
    public long Length => pieces.Sum(piece => (long)piece.Length);

    /// <summary>A page that was just made.</summary>
    /// <param name="page">Its bytes.</param>
    /// <param name="token">The token that stands in its forms.</param>
    /// <param name="contentType">What kind of file it is.</param>
    public static KeptPage Of(ReadOnlyMemory<byte> page, ReadOnlySpan<byte> token, string contentType)
    {
        var pieces = new List<ReadOnlyMemory<byte>>();
        while (page.Span.IndexOf(token) is var place and >= 0)
        {
            pieces.Add(page[..place]);
            page = page[(place + token.Length)..];
        }

        pieces.Add(page);
        return new([.. pieces], contentType);
    }

    /// <summary>Writes the page with the request's own token in its forms.</summary>
    public async Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> token, CancellationToken cancellationToken)
    {
        response.ContentType = ContentType;
        response.ContentLength = Length + ((pieces.Length - 1) * token.Length);
        for (var piece = 0; piece < pieces.Length; piece++)
        {
            if (piece > 0)
            {
                await response.Body.WriteAsync(token, cancellationToken);
            }

            await response.Body.WriteAsync(pieces[piece], cancellationToken);
        }
    }
}
