using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Tests.Samples;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>Papers that a council composes: parts, numbers, headings, letters, figures.</summary>
[Collection(SamplePapers.Collection)]
public class CompositionTests(SamplePapers samples)
{
    [Fact]
    public void Parts_stand_in_the_order_of_the_composition_and_numbers_follow()
    {
        var paper = Build(Own("cover", "ratings", "summary!", "roll-forwards"));

        paper.Sections.Select(section => (section.Number, section.Title)).Should().Equal(
            (null, null),
            ("1", "Ratings"),
            (null, "Summary"),
            ("2", "Roll forwards"));
        paper.Sections[3].Blocks.OfType<ParagraphBlock>().Should().OnlyContain(paragraph => paragraph.Number!.StartsWith("2."));
        paper.Sections[2].Blocks.OfType<ParagraphBlock>().Should().OnlyContain(paragraph => paragraph.Number == null);
    }

    [Fact]
    public void A_section_without_a_number_of_its_own_gets_one()
    {
        var about = Build(Own("cover", "about-figures") with { Parts = [new("cover", false), new("about-figures", true, "Reading this paper")] }).Sections[1];

        (about.Number, about.Title).Should().Be(("1", "Reading this paper"));
    }

    [Fact]
    public void The_default_composition_is_the_printed_paper()
    {
        var kinds = PaperKinds.Of(samples.KentSource);

        PaperFactory.Build(samples.KentSource, kinds.Find(PaperKind.Cabinet)!).Sections.Select(section => (section.Number, section.Title))
            .Should().Equal(samples.Kent.Sections.Select(section => (section.Number, section.Title)));
        samples.Kent.Sections.Should().Contain(section => section.Title != null && section.Title.StartsWith("Appendix 1: "));
        samples.Norfolk.Sections.Where(section => section.Title is not null && section.Title.StartsWith("Appendix", StringComparison.Ordinal)).Select(section => section.Title![..10])
            .Should().ContainInOrder("Appendix A", "Appendix C", "Appendix C", "Appendix D", "Appendix E");
        samples.Norfolk.Sections.Select(section => section.Title).Should().Contain("Appendix C, 1.6: Savings by reference and workstream");
    }

    [Theory]
    [InlineData("cabinet", "Appendix 1: ")]
    [InlineData("outturn", "Appendix 1: ")]
    [InlineData("children", "Appendix 1: ")] // based on the Cabinet paper
    public void A_kind_that_the_council_gave_no_parts_has_the_products_with_the_letters_of_the_printed_paper(string key, string appendix)
    {
        var kind = PaperKind.Find(key)!;
        var own = new PaperComposition { Kind = kind, Name = "Our paper", BasedOn = PaperKind.Cabinet, Parts = [], IsOwn = true }.WithoutSentences(["extremes"]);
        var kinds = new PaperKinds(samples.KentSource.Council, [own]);

        var whole = kinds.Find(kind)!;

        whole.Parts.Should().Equal(DefaultCompositions.Of(kind.IsBuiltIn ? kind : PaperKind.Cabinet, PaperKind.Cabinet).Parts);
        var paper = Build(whole);
        paper.Sections.Should().Contain(section => section.Title != null && section.Title.StartsWith(appendix, StringComparison.Ordinal));
        paper.Sections.SelectMany(section => section.Blocks).OfType<ParagraphBlock>().Should().NotContain(paragraph => paragraph.Text.Sentence == "extremes");
    }

    [Fact]
    public void Appendices_are_lettered_in_the_order_of_the_paper_also_where_one_is_put_before_a_letter()
    {
        var composition = Own() with
        {
            Parts = [new("cover", false), new("revenue-position", true), new("appendix-e", false), new("appendix-1", false, "Line by line", "A"), new("appendix-a", false)],
        };

        var paper = Build(composition);

        paper.Sections.Where(section => section.Title?.StartsWith("Appendix", StringComparison.Ordinal) == true).Select(section => section.Title).Should().Equal(
            "Appendix A: Capital programme",
            "Appendix B: Line by line",
            "Appendix C: Budget monitoring by service");
        paper.FindTable("appendix-1")!.Number.Should().Be("Appendix B");
        paper.FindTable("table-1a")!.Notes.Select(note => note.Text).Should().Contain("Before directors' adjustments; Appendix B breaks this column down.");
    }

    [Theory]
    //          chosen, based on, printed
    [InlineData(",A,B", "cabinet", "A,B,C")]
    [InlineData("A,,B", "cabinet", "A,B,C")]
    [InlineData(",1,2", "committee", "1,2,3")]
    [InlineData(",,", "cabinet", "1,2,3")]       // as the Cabinet paper that it starts from
    [InlineData(",,", "committee", "A,B,C")]
    [InlineData("A,A,", "committee", "A,A,B")]   // two parts of one appendix
    [InlineData("A,,D", "committee", "A,B,D")]
    [InlineData("X,,", "committee", "X,Y,Z")]
    [InlineData("C,A,B", "committee", "C,A,B")]  // as the council wrote
    public void Letters_follow_the_order_of_the_paper(string chosen, string basedOn, string printed)
    {
        var letters = chosen.Split(',').Select(letter => letter.Length == 0 ? null : letter).ToList();
        var composition = Own() with { BasedOn = PaperKind.Find(basedOn)!, Parts = [new("cover", false), .. letters.Zip(new[] { "appendix-e", "appendix-1", "appendix-a" }, (letter, id) => new ComposedPart(id, false, null, letter))] };

        Build(composition).Sections.Skip(1).Select(section => section.Title!.Split(' ', ':')[1]).Should().Equal(printed.Split(','));
        PaperCompositionRules.Problem(composition, new PartNames()).Should().BeNull();
    }

    [Fact]
    public void A_letter_that_would_stand_out_of_order_is_told()
    {
        var composition = Own() with { Parts = [new("appendix-e", false), new("appendix-1", false, null, "A"), new("appendix-a", false, null, "C")] };

        PaperCompositionRules.Problem(composition, new PartNames()).Should().Be(
            "An appendix without a letter comes before Appendix A and would be called B. Give it a letter, or take the letters of the others away and they follow the order of the paper.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_new_kind_keeps_the_numbers_of_its_appendices_and_each_is_called_one_thing_throughout(bool lettered)
    {
        var parts = DefaultCompositions.PartsOf(PaperKind.Cabinet, PaperKind.Cabinet).Select(id => new ComposedPart(id, PartCatalogue.Find(id)!.IsNumbered, null, lettered && id == "appendix-1" ? "A" : null));

        var paper = Build(Own() with { Kind = PaperKind.Find("new-kind")!, Parts = [.. parts] });

        string[] names = lettered ? ["A", "B", "C"] : ["1", "2", "3"];
        var appendices = paper.Sections.Where(section => PartCatalogue.Find(section.PartId!)!.IsAppendix).ToList();
        appendices.Select(section => section.Title!.Split(':')[0]).Should().Equal(names.Select(name => $"Appendix {name}"));
        foreach (var (section, name) in appendices.Zip(names))
        {
            var called = section.Blocks.SelectMany(block => block switch
            {
                TableBlock table => [table.Table.Number, table.Table.Title, table.Table.LastingTitle, table.Table.ShortTitle],
                ChartBlock chart => [chart.Chart.Data.ShortTitle, chart.Chart.Data.LastingTitle],
                HeadingBlock heading => [heading.Text],
                _ => new string?[] { null },
            }).OfType<string>().ToList();
            called.Should().NotBeEmpty();
            foreach (System.Text.RegularExpressions.Match match in called.SelectMany(text => System.Text.RegularExpressions.Regex.Matches(text, @"Appendix (\w+)|^(\w)\.\d")))
            {
                match.Groups.Values.Skip(1).Single(group => group.Success).Value.Should().Be(name);
            }
        }
    }

    [Theory]
    //          parts, numbers of tables
    [InlineData("revenue-position,companies,roll-forwards,capital", "Table 1a,Table 1b,Table 2,Table 3,Table 4")]
    [InlineData("revenue-position,roll-forwards,capital", "Table 1a,Table 1b,Table 2,Table 3")]
    [InlineData("capital,companies", "Table 1,Table 2")]
    [InlineData("roll-forwards,revenue-position", "Table 1,Table 2a,Table 2b")]
    public void Tables_are_numbered_in_order_without_gaps(string parts, string numbers)
    {
        var paper = Build(Own(parts.Split(',')));

        paper.Tables.Select(table => table.Number).OfType<string>().Where(number => !number.EndsWith("(foot)", StringComparison.Ordinal)).Should().Equal(numbers.Split(','));
        var position = paper.FindTable("table-1a")?.Number;
        paper.FindTable("table-3-roll-forwards")?.Title.Should().Be(position is null ? "Roll forwards" : $"Roll forwards in tables {position[6..]} and {paper.FindTable("table-1b")!.Number![6..]}");
    }

    [Theory]
    //          unit, decimals, sign, Kent's ASCH variance and budget, Norfolk's total variance
    [InlineData(null, null, null, "4.837", "-1.1")]
    [InlineData(FigureUnit.Thousands, null, SignStyle.Minus, "4,837.0", "-1,100.0")]
    [InlineData(FigureUnit.Pounds, null, SignStyle.Brackets, "4,837,000", "(1,100,000)")]
    [InlineData(FigureUnit.Millions, 1, SignStyle.PlusForPressures, "+4.8", "-1.1")]
    public void A_table_shows_exact_figures_in_the_style_that_is_chosen(FigureUnit? unit, int? decimals, SignStyle? sign, string above, string below)
    {
        var composition = Own("cover", "revenue-position", "appendix-1") with { EveryTable = new(unit, decimals, sign) };

        var table = Build(composition).FindTable("table-1a")!;

        var variances = table.Rows.Select(row => row.Cells[1]).OfType<MoneyCell>().ToList();
        variances.Should().OnlyContain(cell => cell.Display == cell.Style.Format(cell.Value));
        var style = variances[0].Style;
        style.Format(4_837_000.Pounds()).Should().Be(above);
        style.Format((-1_100_000).Pounds()).Should().Be(unit is null ? "-1.100" : below);
        table.Columns[1].Head.Should().EndWith(unit switch { FigureUnit.Pounds => "£", FigureUnit.Thousands => "£000", _ => "£m" });
        var budgets = table.Rows.Select(row => row.Cells[0]).OfType<MoneyCell>();
        budgets.Should().OnlyContain(cell => !cell.Display.StartsWith('+'), "a budget is no pressure");
    }

    [Fact]
    public void A_table_with_a_style_of_its_own_leaves_the_others_alone()
    {
        var composition = Own("cover", "revenue-position") with
        {
            EveryTable = new(Decimals: 2),
            Tables = new Dictionary<string, TableFigures> { ["table-1b"] = new(FigureUnit.Thousands, 0) },
        };

        var paper = Build(composition);

        Style(paper, "table-1a").Should().Be((FigureUnit.Millions, 2));
        Style(paper, "table-1b").Should().Be((FigureUnit.Thousands, 0));
    }

    [Theory]
    [InlineData(SamplePapers.KentName)]
    [InlineData(SamplePapers.NorfolkName)]
    public void Every_table_of_both_papers_obeys_the_style(string council)
    {
        var source = council == SamplePapers.KentName ? samples.KentSource : samples.NorfolkSource;
        var standing = PaperKinds.Of(source).Find(source.MainKind)!;

        var paper = PaperFactory.Build(source, standing with { EveryTable = new(FigureUnit.Pounds, 2, SignStyle.PlusForPressures) });

        // The tables of charts and series among them.
        var tables = paper.Tables.ToList();
        tables.Should().HaveCountGreaterThan(8);
        var other = tables
            .Where(table => table.Rows.SelectMany(row => row.Cells).OfType<MoneyCell>().Any(cell => cell.Style.Unit != FigureUnit.Pounds || cell.Style.Negative != NegativeStyle.Minus))
            .Select(table => table.Id);
        other.Should().BeEmpty();
        tables.Where(table => table.Columns.Any(column => column.Unit == "£m") || table.Rule.StartsWith("£m", StringComparison.Ordinal)).Select(table => table.Id).Should().BeEmpty();
    }

    [Theory]
    [InlineData(SignStyle.Minus)]
    [InlineData(SignStyle.Brackets)]
    [InlineData(SignStyle.PlusForPressures)]
    public void A_paper_has_one_style_of_signs_in_tables_and_charts(SignStyle sign)
    {
        var standing = PaperKinds.Of(samples.KentSource).Find(PaperKind.Cabinet)!;

        var paper = PaperFactory.Build(samples.KentSource, standing with { EveryTable = new(Sign: sign) });

        var cells = paper.Tables.SelectMany(table => table.Rows.SelectMany(row => row.Cells)).ToList();
        var expected = sign == SignStyle.Brackets ? NegativeStyle.Brackets : NegativeStyle.Minus;
        cells.OfType<MoneyCell>().Should().OnlyContain(cell => cell.Style.Negative == expected);
        cells.OfType<PercentageCell>().Should().OnlyContain(cell => cell.Style.Negative == expected);
        cells.Select(cell => cell.Display).Should().NotContain(shown => System.Text.RegularExpressions.Regex.IsMatch(shown, sign == SignStyle.Brackets ? @"^-[£\d]" : @"^\([£\d]"));
        paper.Charts.Should().Contain(chart => chart.Chart.Id == "movement-by-reason");
        paper.Charts.Select(chart => chart.Chart.Title).Should().NotContain(title => title.Contains("by +"), "a size has no sign");
    }

    [Fact]
    public void What_tables_are_called_where_they_are_chosen_is_the_same_in_every_month()
    {
        var before = Tables(samples.KentFirstSource);
        var now = Tables(samples.KentSource);

        before.Keys.Intersect(now.Keys).Should().HaveCountGreaterThan(10);
        before.Keys.Intersect(now.Keys).Select(id => now[id].LastingTitle).Should().Equal(before.Keys.Intersect(now.Keys).Select(id => before[id].LastingTitle));
        now.Values.Should().NotContain(table => System.Text.RegularExpressions.Regex.IsMatch(table.LastingTitle, "January|Jan-18| rose | fell | fewer "));

        Dictionary<string, PaperTable> Tables(BudgetMonitor.Papers.Sources.PaperSource source) => PaperFactory.Build(source, PaperKind.Cabinet).Tables.ToDictionary(table => table.Id);
    }

    [Fact]
    public void Texts_are_taken_from_the_kind_that_it_is_based_on_where_it_has_none()
    {
        var short1 = PaperKind.Find("short")!;
        var council = new SmallCouncil().Text("summary", "The Cabinet's summary").Text("from", "Finance").Text("summary", "A short one", kind: short1);
        var composition = Own("cover", "summary") with { Kind = short1 };

        var paper = PaperFactory.Build(council.Source(), composition);

        paper.Sections[0].Blocks.OfType<CoverBlock>().Single().Lines.Select(line => line.Name).Should().Contain("From");
        paper.Sections[1].Blocks.OfType<ParagraphBlock>().Select(block => block.Text.Plain).Should().Equal("A short one");
    }

    [Fact]
    public void A_kind_that_the_council_has_not_is_refused() =>
        FluentActions.Invoking(() => PaperFactory.Build(samples.KentSource, PaperKind.Find("pamphlet")!)).Should().Throw<ArgumentException>();

    private static (FigureUnit Unit, int Decimals) Style(Paper paper, string table)
    {
        var style = paper.FindTable(table)!.Rows.SelectMany(row => row.Cells).OfType<MoneyCell>().First().Style;
        return (style.Unit, style.Decimals);
    }

    /// <summary>A composition of parts; an exclamation mark says that one is not numbered.</summary>
    private static PaperComposition Own(params string[] parts) => new()
    {
        Kind = PaperKind.Cabinet,
        Name = "Own paper",
        BasedOn = PaperKind.Cabinet,
        IsOwn = true,
        Parts = [.. parts.Select(part => new ComposedPart(part.TrimEnd('!'), !part.EndsWith('!') && PartCatalogue.Find(part)!.IsNumbered))],
    };

    private Paper Build(PaperComposition composition) => PaperFactory.Build(samples.KentSource, composition);
}
