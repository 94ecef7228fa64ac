using System.Text;
using BudgetMonitor.Reporting.Printing;
using Microsoft.Extensions.Logging.Abstractions;

namespace BudgetMonitor.Papers.Tests.Printing;

/// <summary>Whatever qpdf does, there is a PDF afterwards and nothing left over.</summary>
public sealed class PackerTests : IDisposable
{
    private static readonly byte[] Printed = Encoding.ASCII.GetBytes("%PDF-1.7 as printed");

    private readonly string folder = Directory.CreateTempSubdirectory("packer-test-").FullName;

    [Theory]
    //          what stands in for qpdf does, what comes out
    [InlineData("printf '%s' '%PDF-1.7 packed' > \"$last\"", "%PDF-1.7 packed")]
    [InlineData("printf '%s' '%PDF-1.7 packed' > \"$last\"; exit 3", "%PDF-1.7 packed")] // with warnings
    [InlineData("printf '%s' '%PDF-1.7 half' > \"$last\"; exit 2", "%PDF-1.7 as printed")]
    [InlineData(": > \"$last\"", "%PDF-1.7 as printed")] // an empty file
    [InlineData("echo nonsense > \"$last\"", "%PDF-1.7 as printed")]
    [InlineData("exit 0", "%PDF-1.7 as printed")] // no file
    [InlineData("exec sleep 60", "%PDF-1.7 as printed")] // never ends
    [InlineData("sleep 60", "%PDF-1.7 as printed")] // a child of its own never ends
    [InlineData("kill -9 $$", "%PDF-1.7 as printed")]
    public async Task There_is_always_a_pdf_and_nothing_is_left_over(string does, string result)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var packer = new PdfPacker(new() { QpdfPath = Program(does) }, NullLogger.Instance, TimeSpan.FromSeconds(2), folder);

        var pdf = await packer.PackAsync(Printed, CancellationToken.None);

        Encoding.ASCII.GetString(pdf).Should().Be(result);
        LeftOver().Should().BeEmpty();
    }

    [Theory]
    [InlineData("/nowhere/qpdf")]
    [InlineData(null)] // a file that is no program
    public async Task Without_a_program_the_pdf_is_as_printed(string? path)
    {
        var noProgram = Path.Combine(folder, "no-program");
        await File.WriteAllTextAsync(noProgram, "words");
        var packer = new PdfPacker(new() { QpdfPath = path ?? noProgram }, NullLogger.Instance);

        (await packer.PackAsync(Printed, CancellationToken.None)).Should().BeSameAs(Printed);
    }

    [Fact]
    public async Task Somebody_who_gives_up_waiting_is_let_go_and_nothing_is_left_over()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var packer = new PdfPacker(new() { QpdfPath = Program("exec sleep 60") }, NullLogger.Instance, workFolder: folder);
        using var given = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        var pack = () => packer.PackAsync(Printed, given.Token);

        await pack.Should().ThrowAsync<OperationCanceledException>();
        LeftOver().Should().BeEmpty();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Looked for in a folder of the test's own: others print at the same time.</summary>
    private string[] LeftOver() => Directory.GetDirectories(folder, "budget-paper-*");

    private string Program(string does)
    {
        var path = Path.Combine(folder, "qpdf");
        File.WriteAllText(path, $"#!/bin/sh\nfor last; do :; done\n{does}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
