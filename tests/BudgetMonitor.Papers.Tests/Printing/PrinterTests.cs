using System.Net;
using System.Net.Sockets;
using System.Text;
using BudgetMonitor.Reporting.Printing;
using BudgetMonitor.Papers.Tests.Samples;

namespace BudgetMonitor.Papers.Tests.Printing;

[Collection(SamplePapers.Collection)]
public sealed class PrinterTests(SamplePapers papers)
{
    [Theory]
    [InlineData("<img src='SERVER/image'>")]
    [InlineData("<img srcset='SERVER/set 1x'>")]
    [InlineData("<link rel='stylesheet' href='SERVER/style'>")]
    [InlineData("<link rel='preconnect' href='SERVER'><link rel='dns-prefetch' href='SERVER'><link rel='preload' as='image' href='SERVER/preload'>")]
    [InlineData("<style>@import url(SERVER/import); body { background: url(SERVER/background) }</style>")]
    [InlineData("<style>@font-face { font-family: x; src: url(SERVER/font) } p { font-family: x }</style>")]
    [InlineData("<svg><image href='SERVER/svg'/><use href='SERVER/use#x'/></svg>")]
    [InlineData("<iframe src='SERVER/frame'></iframe>")]
    [InlineData("<iframe srcdoc='&lt;img src=SERVER/inner&gt;'></iframe>")]
    [InlineData("<object data='SERVER/object'></object>")]
    [InlineData("<embed src='SERVER/embed'>")]
    [InlineData("<video src='SERVER/video' autoplay></video><audio src='SERVER/audio' autoplay></audio>")]
    [InlineData("<meta http-equiv='refresh' content='0;url=SERVER/refresh'>")]
    [InlineData("<script>document.body.append('script-ran'); fetch('SERVER/script')</script>")]
    [InlineData("<iframe src='FILE'></iframe>")]
    [InlineData("<object data='FILE'></object>")]
    [InlineData("<img src='FILE'><link rel='stylesheet' href='FILE'>")]
    public async Task A_document_can_reach_neither_a_server_nor_a_file(string hostile)
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var called = server.AcceptTcpClientAsync();
        var secret = Path.Combine(Directory.CreateTempSubdirectory().FullName, "secret.html");
        await File.WriteAllTextAsync(secret, "fingerprint-of-a-local-file");
        var vector = hostile
            .Replace("SERVER", $"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}", StringComparison.Ordinal)
            .Replace("FILE", new Uri(secret).AbsoluteUri, StringComparison.Ordinal);

        var text = await PrintedTextAsync($"<!DOCTYPE html><html lang='en-GB'><head><title>Hostile</title></head><body><p>Words</p>{vector}</body></html>");

        text.Should().NotContain("script-ran").And.NotContain("fingerprint-of-a-local-file");
        called.IsCompleted.Should().BeFalse("no request may leave the browser: {0}", called.IsCompleted ? await FirstLineAsync(await called) : "none did");
    }

    /// <summary>What was printed; empty where the browser refused to print the document at all.</summary>
    private async Task<string> PrintedTextAsync(string document)
    {
        try
        {
            return await Tools.TextAsync(await papers.Printer.PrintDocumentAsync(document, CancellationToken.None));
        }
        catch (PdfUnavailableException)
        {
            return string.Empty;
        }
    }

    private static async Task<string> FirstLineAsync(TcpClient client)
    {
        using (client)
        using (var reader = new StreamReader(client.GetStream()))
        {
            return await reader.ReadLineAsync() ?? "a connection without a request";
        }
    }

    [Fact]
    public async Task A_browser_that_is_not_there_is_named_with_advice()
    {
        await using var other = new ChromiumPdfPrinter(new() { BrowserPath = "/nowhere/chromium" });

        var print = () => other.PrintAsync(papers.Norfolk);

        (await print.Should().ThrowAsync<PdfUnavailableException>()).WithMessage("*Pdf:BrowserPath*/nowhere/chromium*");
    }

    [Fact]
    public async Task A_program_that_is_not_a_browser_is_named_with_advice()
    {
        await using var other = new ChromiumPdfPrinter(new() { BrowserPath = OperatingSystem.IsWindows() ? @"C:\Windows\System32\where.exe" : "/bin/false" });

        var print = () => other.PrintAsync(papers.Norfolk);

        (await print.Should().ThrowAsync<PdfUnavailableException>()).WithMessage("The browser * did not start*");
    }

    [Fact]
    public async Task A_paper_that_takes_too_long_is_stopped_and_the_next_one_is_printed()
    {
        await using var hurried = new ChromiumPdfPrinter(new() { TimeLimit = TimeSpan.FromMilliseconds(1) });

        var print = () => hurried.PrintAsync(papers.Norfolk);

        (await print.Should().ThrowAsync<PdfUnavailableException>()).WithMessage("*longer than*");
        (await papers.PdfAsync(SamplePapers.NorfolkName)).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Somebody_who_gives_up_waiting_is_let_go()
    {
        await using var other = new ChromiumPdfPrinter();
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        var print = () => other.PrintAsync(papers.Norfolk, given.Token);

        await print.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Many_at_once_wait_their_turn_and_worn_browsers_are_replaced()
    {
        await using var other = new ChromiumPdfPrinter(new() { PapersPerBrowser = 2, QpdfPath = "/nowhere/qpdf" });

        var pdfs = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => other.PrintAsync(papers.Norfolk)));

        pdfs.Select(pdf => Encoding.ASCII.GetString(pdf, 0, 5)).Should().OnlyContain(start => start == "%PDF-");
    }

    [Fact]
    public async Task A_browser_killed_while_idle_is_replaced_and_none_is_left_over_afterwards()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var before = ChildProcesses.Browsers();
        await using (var other = new ChromiumPdfPrinter())
        {
            await other.PrintAsync(papers.Norfolk);
            var own = ChildProcesses.Browsers().Except(before).ToList();
            own.Should().NotBeEmpty();
            ChildProcesses.Kill(own);

            // The first print after the kill may meet the dead browser; it says so plainly and the next one works.
            try
            {
                await other.PrintAsync(papers.Norfolk);
            }
            catch (PdfUnavailableException)
            {
                (await other.PrintAsync(papers.Norfolk)).Should().NotBeEmpty();
            }
        }

        (await ChildProcesses.GoneAsync(before)).Should().BeEmpty("disposing the printer ends its browsers");
    }

    [Fact]
    public void The_browser_does_not_get_the_product_s_environment()
    {
        Environment.SetEnvironmentVariable("Database__ConnectionString", "Server=x;Password=secret");

        BrowserEnvironment.Variables().Should().NotContainKey("Database__ConnectionString").And.ContainKey("PATH");
    }
}
