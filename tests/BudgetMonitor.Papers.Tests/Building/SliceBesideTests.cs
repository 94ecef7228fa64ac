using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Papers.Tests.Samples;
using BudgetMonitor.Reporting.Writers;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>Savings, reserves, capital, activity, staffing and series in a committee's slice: what is its heads', and nothing that tells of others.</summary>
[Collection(SamplePapers.Collection)]
public sealed partial class SliceBesideTests(SamplePapers samples)
{
    /// <summary>Every part of the catalogue but the monthly list of roll forwards, so that each must keep what is not the slice's to itself.</summary>
    private static readonly IReadOnlyList<ComposedPart> EveryPart = [.. PartCatalogue.All.Select(part => new ComposedPart(part.Id, part.IsNumbered))];

    [Theory]
    [InlineData(10)]
    [InlineData(13)]
    public async Task Whatever_happens_elsewhere_a_slice_stays_as_it_is(int period)
    {
        var small = Everything(period, others: 1);
        var large = Everything(period, others: 977);

        Slice(small, "A").Tables.Should().HaveCountGreaterThan(15, "the slice has something of everything");
        (await WrittenAsync(Slice(large, "A"))).Should().Be(await WrittenAsync(Slice(small, "A")));
        (await WrittenAsync(PaperFactory.Build(large, large.MainKind))).Should().NotBe(await WrittenAsync(PaperFactory.Build(small, small.MainKind)), "the whole council's paper changed");
    }

    [Theory]
    [InlineData("savings", "savings-by-status")]
    [InlineData("savings", "savings-by-directorate")]
    [InlineData("savings", "savings-shortfalls")]
    [InlineData("appendix-c", "appendix-c-savings")]
    [InlineData("appendix-c", "appendix-c-gross-requirement")]
    [InlineData("appendix-c", "appendix-c-workstreams")]
    [InlineData("appendix-c-mapping", "appendix-c-mapping")]
    [InlineData("reserves", "reserves")]
    [InlineData("appendix-d", "appendix-d-reserves")]
    [InlineData("reserve-transfers", "reserve-transfers")]
    [InlineData("capital", "table-3-capital")]
    [InlineData("capital", "capital-years")]
    [InlineData("capital", "capital-slippage")]
    [InlineData("appendix-e", "appendix-e-capital")]
    [InlineData("capital-rephasing", "capital-rephasing")]
    [InlineData("appendix-2", "appendix-2-01-forecast")]
    [InlineData("appendix-2", "appendix-2-01-ytd")]
    [InlineData("series", "series-n-a")]
    [InlineData("roll-forward-requests", "roll-forward-requests")]
    public void Each_table_stands_in_the_slice_of_its_heads(string part, string table)
    {
        var slice = Slice(Everything(10, others: 1), "A");

        slice.Sections.Single(section => section.PartId == part).Blocks.OfType<TableBlock>().Select(block => block.Table.Id).Should().Contain(table);
    }

    [Theory]
    //          table, row of the slice, its first figure
    [InlineData("appendix-c-savings", "NET RECURRING SAVINGS, Adults", "-2.030")]
    [InlineData("appendix-d-reserves", "Total Reserves, Adults", "5.459")]
    [InlineData("appendix-d-reserves", "Total Provisions, Adults", "0.451")]
    [InlineData("reserve-transfers", "Total of these reserves, Adults", "5.910")]
    public void A_total_is_made_anew_and_says_whose_it_is(string table, string row, string figure)
    {
        var slice = Slice(Everything(10, others: 1), "A").FindTable(table)!;

        slice.Rows.Select(one => one.Label).Should().Contain(row);
        slice.Rows.Single(one => one.Label == row).Cells.OfType<MoneyCell>().First().Display.Should().Be(figure);
        slice.Notes.Select(note => note.Text).Should().Contain("Sums are of Adults alone, from the figures of the Cabinet paper.");
    }

    [Theory]
    //          table, row of the slice, its first figure
    [InlineData("savings-by-directorate", "Total, these heads", "6.090")]
    [InlineData("appendix-e-capital", "TOTAL, these heads", "9.333")]
    [InlineData("capital-rephasing", "Total, these heads", "9.333")]
    [InlineData("table-3-capital", "TOTAL, these heads", "9.333")]
    public void Several_heads_have_one_total_of_them_and_a_single_row_has_none(string table, string row, string figure)
    {
        var withMore = new BesideOf(new SmallCouncil().WithSchools().Source()).At("A").At("B", 2).At("SCH", 3).Source();
        var both = Slice(withMore, "A", "B").FindTable(table)!;
        both.Rows[^1].Label.Should().Be(row);
        both.Rows[^1].Cells[0].Display.Should().Be(figure);
        Slice(withMore, "A").FindTable(table)!.Rows.Should().ContainSingle().Which.Kind.Should().Be(PaperRowKind.Line);
    }

    [Fact]
    public async Task What_belongs_to_the_whole_council_stands_in_no_slice_of_a_part_of_it()
    {
        var source = Everything(10, others: 1);

        var words = await WrittenAsync(Slice(source, "A"));

        words.Should().NotContain("General fund").And.NotContain("Company of the council").And.NotContain("debtors of the council")
            .And.NotContain("net budget", "the general reserve's share of it is the whole council's")
            .And.NotContain("had to bear", "the overspend that reserves would bear is the whole council's")
            .And.NotContain("would last", "and so is the rate at which they go");
        words.Should().Contain("Reserves of Adults stood at £5.459m on 1 April 2017.");
        (await WrittenAsync(Slice(source, "C"))).Should().Contain("General fund of the council").And.Contain("Company of the council", "whoever is shown the council is shown what belongs to it");
    }

    [Fact]
    public async Task A_company_debtors_and_a_reserve_of_a_head_stand_in_its_slice()
    {
        var source = new BesideOf(Everything(10, others: 3)).Council().KeptFor("A").KeptFor("B", 4).Source();

        var slice = Slice(source, "A");

        Cells(slice.FindTable("table-2-companies")!).Should().Equal("Company of A", "6.803", "5.501", "5.501", string.Empty);
        slice.FindTable("table-2-13-1-debt")!.Title.Should().Be("Debt owed by debtors of A by age in days");
        slice.FindTable("reserves")!.Rows.Should().ContainSingle().Which.Label.Should().Be("Reserve kept for A");
        (await WrittenAsync(slice)).Should().Contain("Company of A is forecast to pay £5.501m").And.Contain("Trade of A was slow.")
            .And.NotContain("ompany of the council", "what has no head is the whole council's").And.NotContain("debtors of the council").And.NotContain("ompany of B").And.NotContain("debtors of B");
    }

    [Fact]
    public async Task Sentences_speak_of_the_slice_s_heads_and_say_so()
    {
        var text = await WrittenAsync(Slice(Everything(10, others: 1), "A"));

        text.Should().Contain("The capital programme of Adults in the year has a working budget of £3.111m and is forecast to spend £2.459m")
            .And.Contain("The budget of 2017-18 counts on savings in Adults of £2.030m.")
            .And.Contain("Ground of A was wet.").And.Contain("Nothing comes of A.").And.Contain("Demand of A grew.").And.Contain("Posts of A are empty.");
        text.Should().NotContain("of B", "nothing is told of the other directorate")
            .And.NotContain("Business");
    }

    [Fact]
    public void Charts_of_the_slice_s_own_figures_come_with_them_and_those_of_the_whole_council_do_not()
    {
        var source = Everything(10, others: 1);

        var charts = Slice(source, "A").Charts.Select(block => block.Chart.Id).ToList();

        charts.Should().BeEquivalentTo(["capital-slippage-2017-18", "appendix-2-01-volumes", "series-n-a-chart"]);
        PaperFactory.Build(source, source.MainKind).Charts.Select(block => block.Chart.Id).Should().Contain(["capital-by-directorate", "movement-by-directorate"]);
    }

    [Fact]
    public void Measures_keep_the_numbers_of_the_main_paper()
    {
        var source = Everything(10, others: 1);
        var whole = PaperFactory.Build(source, source.MainKind);

        var slice = Slice(source, "B");

        var numbers = slice.Sections.Single(section => section.Id == "appendix-2").Blocks.OfType<HeadingBlock>().Select(heading => heading.Text).ToList();
        numbers.Should().Equal("2.2 Activity of B", "2.4 Staffing of B");
        foreach (var id in new[] { "appendix-2-02-forecast", "appendix-2-02-ytd", "appendix-2-04-forecast" })
        {
            Cells(slice.FindTable(id)!).Should().Equal(Cells(whole.FindTable(id)!));
        }
    }

    [Fact]
    public async Task A_saving_over_other_heads_as_well_is_not_shown_in_part()
    {
        var beside = new BesideOf(new SmallCouncil().Source()).At("A").At("B", 2);
        beside.Savings.Saving("S-BOTH", ("A1-X", 400_000), ("B-X", 100_000)).Stands("S-BOTH", 0, 500_000, SavingsStatus.OnTrack);

        var slice = Slice(beside.Source(), "A");

        (await WrittenAsync(slice)).Should().NotContain("S-BOTH").And.Contain("counts on savings in Adults of £2.030m");
        slice.FindTable("savings-by-directorate").Should().BeNull("the directorate's row of the main paper has a part of it, so no row here is the same");
    }

    [Fact]
    public async Task A_replacement_of_other_heads_is_not_named_nor_judged()
    {
        var beside = new BesideOf(new SmallCouncil().Source()).At("A").At("B", 2);
        beside.Savings
            .Saving("S-LOST", ("A1-X", 400_000)).Stands("S-LOST", 0, 0, SavingsStatus.Replaced, replacedBy: "S-FOUND")
            .Saving("S-FOUND", line => line.IsReplacement = true, ("B-X", 450_000)).Stands("S-FOUND", 0, 450_000, SavingsStatus.OnTrack);

        var words = await WrittenAsync(Slice(beside.Source(), "A"));

        words.Should().NotContain("S-FOUND").And.Contain("Replaced by a saving that is not of these heads alone.").And.Contain("£0.400m is replaced by other savings.");
        (await WrittenAsync(PaperFactory.Build(beside.Source() with { Compositions = [MainPaper()] }, PaperKind.Cabinet))).Should().Contain("Replaced by Title of S-FOUND.");
    }

    [Fact]
    public void A_series_that_is_made_from_another_directorate_s_is_left_out()
    {
        var beside = new BesideOf(new SmallCouncil().Source()).Series("OWN", "A").Series("THEIRS", "B", 3).Series("SHARE", "A", of: "n THEIRS.n").Series("AGAIN", "A", of: "n SHARE.n");

        var slice = Slice(beside.Source(), "A");

        slice.Tables.Select(table => table.Id).Where(id => id.StartsWith("series-", StringComparison.Ordinal) && !id.EndsWith("-chart", StringComparison.Ordinal))
            .Should().Equal(["series-own"], "a share of theirs tells what theirs is");
    }

    [Fact]
    public void What_the_main_paper_does_not_tell_of_is_in_no_slice()
    {
        var source = Everything(10, others: 1) with { Compositions = [MainPaper("cover", "summary", "capital")] };

        var slice = Slice(source, "A");

        slice.Sections.Select(section => section.PartId).Should().Contain("capital").And.NotContain(["savings", "reserves", "appendix-2", "series", "appendix-d"]);
        slice.FindTable("appendix-e-capital").Should().BeNull("Cabinet was not shown scheme by scheme");
    }

    [Fact]
    public void Kent_s_slices_hold_the_printed_figures_of_their_directorates()
    {
        var slice = PaperFactory.Build(samples.KentSource, Composed("CYPE"));
        var whole = samples.Kent;

        Cells(slice.FindTable("table-3-capital")!).Should().NotBeEmpty();
        slice.Tables.Select(table => table.Id).Where(id => id.StartsWith("appendix-2-", StringComparison.Ordinal)).Should().HaveCountGreaterThan(10);
        foreach (var table in slice.Tables.Where(table => table.Id.StartsWith("appendix-", StringComparison.Ordinal) && table.Id != "appendix-1"))
        {
            table.Heads.Should().Equal(whole.FindTable(table.Id)!.Heads);
            Cells(table).Should().Equal(Cells(whole.FindTable(table.Id)!), "{0} is the directorate's own", table.Id);
        }
    }

    [Theory]
    [InlineData("ASCH")]
    [InlineData("CYPE")]
    [InlineData("GET")]
    public async Task Kent_s_slices_would_be_the_same_if_the_council_had_nothing_else_beside_revenue(string code)
    {
        var whole = samples.KentSource;
        var mine = whole.Structure.Find(code)!;
        bool IsMine(Domain.Structure.StructureNode head) => Domain.Structure.BudgetStructure.IsAtOrBelow(head, mine);
        var alone = whole with
        {
            Beside = whole.Beside with
            {
                Capital = [.. whole.Beside.Capital.Where(scheme => IsMine(scheme.Head))],
                Reserves = new([.. whole.Beside.Reserves.All.Where(reserve => reserve.Reserve.HeadCode is { } own && IsMine(whole.Structure.Find(own)!))]),
                Companies = [],
                Debts = [],
                Activity = [.. whole.Beside.Activity.Where(measure => IsMine(measure.Head))],
                Staffing = [.. whole.Beside.Staffing.Where(measure => IsMine(measure.Head))],
                Series = new SeriesBook(whole.Beside.Series!.All.Where(series => IsMine(whole.Beside.SeriesHeads[series.Series.SeriesId])), whole.Period),
            },
        };

        (await WrittenAsync(PaperFactory.Build(alone, Composed(code)))).Should().Be(await WrittenAsync(PaperFactory.Build(whole, Composed(code))));
    }

    /// <summary>A of a fixed size, B and what belongs to the council so many times as large.</summary>
    private static PaperSource Everything(int period, int others)
    {
        var council = new SmallCouncil()
            .With("A1-X", 1_000_000).With("B-X", 123_000 * others)
            .Last(("A1-X", 800_000), ("B-X", 77_000 * others))
            .RollForward("A1-X", RollForwardKind.Committed, 450_000).RollForward("B-X", RollForwardKind.Bid, 91_000 * others)
            .Explained("A1-X", 1_000_000, "More homes of A")
            .Explained("B-X", 123_000 * others, FormattableString.Invariant($"Rates of B went {others} ways"))
            .Commentary("B", FormattableString.Invariant($"All {others} things of B"));
        var source = (period == 13 ? council.Closing() : council).Source();
        var beside = new BesideOf(source).At("A").KeptFor("A").At("B", others).KeptFor("B", others).Council(others).Source();
        return beside with
        {
            Compositions = [MainPaper() with { Kind = beside.MainKind }],
            Council = new() { Name = "Small Council", ShortName = "SC", GeneralReserveTargetPercent = new(5m), ExplainRealFrom = 100_000.Pounds(), ExplainRephasingFrom = 100_000.Pounds() },
        };
    }

    /// <summary>The main paper with every part, or with some.</summary>
    private static PaperComposition MainPaper(params string[] parts) => new()
    {
        Kind = PaperKind.Cabinet,
        Name = "Cabinet paper",
        BasedOn = PaperKind.Cabinet,
        IsOwn = true,
        Parts = parts.Length == 0 ? EveryPart : [.. parts.Select(part => new ComposedPart(part, true))],
    };

    private static PaperComposition Composed(params string[] codes) => new()
    {
        Kind = PaperKind.Find("a-committee")!,
        Name = "Committee's paper",
        BasedOn = PaperKind.Cabinet,
        IsOwn = true,
        Codes = codes,
        Parts = EveryPart,
    };

    private static Paper Slice(PaperSource source, params string[] codes) =>
        PaperFactory.Build(source.Compositions.Count > 0 ? source : source with { Compositions = [MainPaper()] }, Composed(codes));

    private static IEnumerable<string> Cells(PaperTable table) =>
        table.Rows.SelectMany(row => row.Cells.Select(cell => cell.Display).Prepend(row.Label));

    /// <summary>Everything that any reader gets of a paper: the page, its words as they are read, and each CSV file.</summary>
    private static async Task<string> WrittenAsync(Paper paper)
    {
        var page = await new PaperHtmlWriter().FragmentAsync(paper);
        return string.Join(
            '\n',
            [page, WebUtility.HtmlDecode(Tag().Replace(page, string.Empty)), .. paper.AllTables.Select(table => table.Id + "\n" + Encoding.UTF8.GetString(PaperCsvWriter.Write(table)))]);
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
