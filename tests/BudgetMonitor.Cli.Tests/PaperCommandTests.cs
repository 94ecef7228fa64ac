using System.Text;

namespace BudgetMonitor.Cli.Tests;

/// <summary>The paper command. In one class, because one test changes the process's environment.</summary>
public sealed class PaperCommandTests : IDisposable
{
    private const string BrowserSetting = "Pdf__BrowserPath";

    private readonly CommandRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task A_Cabinet_paper_comes_as_page_PDF_workbook_and_a_CSV_file_for_each_table()
    {
        await run.RunAsync("load", CommandRun.Sample("kent-2017-18"));

        (await run.RunAsync("paper", "--year", "2017-18", "--period", "10", "--kind", "cabinet", "--out", "paper")).Should().Be(0, run.Error);

        Encoding.ASCII.GetString(Bytes("paper/paper.pdf")[..5]).Should().Be("%PDF-");
        Bytes("paper/paper.xlsx")[..2].Should().Equal((byte)'P', (byte)'K');
        Text("paper/paper.html").Should().Contain("Kent County Council");
        Directory.EnumerateFiles(Path.Combine(run.Folder, "paper", "tables")).Select(Path.GetFileName)
            .Should().Contain(["table-1a.csv", "table-1a-roll-forward.csv", "table-1b.csv", "table-3-roll-forwards.csv", "appendix-1.csv"]);
        Text("paper/tables/table-1a.csv").Should().Contain("TOTAL (excl Schools),938.659,4.837,-0.972,3.865,5.824,-1.959");
    }

    [Fact]
    public async Task Without_a_browser_everything_else_is_written_and_the_answer_is_1()
    {
        await run.RunAsync("load", CommandRun.Sample("norfolk-asc-2017-18"));
        run.Write("paper/paper.pdf", "an older paper");
        Environment.SetEnvironmentVariable(BrowserSetting, Path.Combine(run.Folder, "no-browser"));
        try
        {
            (await run.RunAsync("paper", "--year", "2017-18", "--period", "2", "--out", "paper")).Should().Be(1);
        }
        finally
        {
            Environment.SetEnvironmentVariable(BrowserSetting, null);
        }

        run.Error.Should().Contain("The PDF is missing, everything else is written.");
        File.Exists(Path.Combine(run.Folder, "paper", "paper.pdf")).Should().BeFalse("an older one would pass for this paper");
        Text("paper/tables/executive-summary.csv").Should().Contain("Total Net Expenditure,261.453,261.453,0");
        File.Exists(Path.Combine(run.Folder, "paper", "paper.xlsx")).Should().BeTrue();
    }

    [Fact]
    public async Task An_empty_database_says_to_load_first()
    {
        await run.RunAsync("migrate");

        (await run.RunAsync("paper", "--year", "2017-18", "--period", "10", "--out", "paper")).Should().Be(1);

        run.Error.Should().Contain("The database is empty. Load a council's bundle first");
        Directory.Exists(Path.Combine(run.Folder, "paper")).Should().BeFalse();
    }

    [Fact]
    public async Task A_period_that_is_not_there_names_those_that_are()
    {
        await run.RunAsync("load", CommandRun.Sample("kent-2017-18"));

        (await run.RunAsync("paper", "--year", "2017-18", "--period", "11", "--out", "paper")).Should().Be(1);

        run.Error.Should().Contain("P9 2017-18, P10 2017-18");
    }

    [Fact]
    public async Task An_outturn_paper_in_the_year_is_refused_and_nothing_is_written()
    {
        await run.RunAsync("load", CommandRun.Sample("kent-2017-18"));

        (await run.RunAsync("paper", "--year", "2017-18", "--period", "10", "--kind", "outturn", "--out", "paper")).Should().Be(1);

        run.Error.Should().Contain("Period 10 (January) of 2017-18 has no outturn paper: outturn is reported at the closing of the year. Ask for period 13, or for another kind of paper.");
        Directory.Exists(Path.Combine(run.Folder, "paper")).Should().BeFalse();
    }

    [Theory]
    [InlineData("14", "cabinet")]
    [InlineData("x", "cabinet")]
    [InlineData("10", "no key")]
    public async Task A_wrong_period_or_kind_answers_2(string period, string kind) =>
        (await run.RunAsync("paper", "--year", "2017-18", "--period", period, "--kind", kind, "--out", "paper")).Should().Be(2);

    [Fact]
    public async Task A_kind_that_the_council_has_not_is_answered_with_those_that_it_has()
    {
        await run.RunAsync("load", CommandRun.Sample("kent-2017-18"));

        (await run.RunAsync("paper", "--year", "2017-18", "--period", "10", "--kind", "pamphlet", "--out", "paper")).Should().Be(1);

        run.Error.Should().Contain("There is no kind of paper 'pamphlet'. The council has cabinet, outturn, committee.");
    }

    private byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(run.Folder, path));

    private string Text(string path) => File.ReadAllText(Path.Combine(run.Folder, path));
}
