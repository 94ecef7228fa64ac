using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace BudgetMonitor.Web.Hosting;

/// <summary>
/// Sends pages and files compressed to browsers that take it: a county's table is a tenth as long. From the length of compressed
/// answers somebody who listens to the line could guess at a page's content, if they could also have the browser ask for it over
/// and over with guesses of their own. So what another site makes the browser ask for is sent as it is, and the token of a form
/// differs at every request.
/// </summary>
internal static class Compression
{
    /// <summary>Says how answers are compressed.</summary>
    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });

        // A page is made for one reader at one moment: time spent on the last per cent of its length is lost.
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    /// <summary>Compresses what the product's own pages, or the person at the address bar, ask for.</summary>
    public static void UseCompression(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.Headers["Sec-Fetch-Site"] != "cross-site", own => own.UseResponseCompression());
}
