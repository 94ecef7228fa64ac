using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Exchange.Tests.Importing;

/// <summary>Composed kinds of paper go in and come out again with nothing lost.</summary>
public sealed class KindBundleTests
{
    private const string Kinds = "paper,name,based_on,codes,published,unit,decimals,sign";
    private const string Parts = "paper,part,display_order,numbered,heading,letter";
    private const string Tables = "paper,table,unit,decimals,sign";

    private static TestBundle Composed => TestBundle.Small
        .With("paper_kinds.csv", Kinds, "cabinet,Our Cabinet paper,cabinet,,yes,,,", "of-one,Committee of one,cabinet,ONE,no,thousands,1,plus for pressures")
        .With("paper_kind_parts.csv", Parts, "cabinet,cover,1,no,,", "of-one,cover,1,no,,", "of-one,ratings,2,yes,Red and green,", "of-one,appendix-1,3,no,,B")
        .With("paper_kind_tables.csv", Tables, "of-one,appendix-1,pounds,0,brackets");

    private static TestBundle OneSentenceLess => TestBundle.Small
        .With("paper_kinds.csv", Kinds, "cabinet,Cabinet paper,cabinet,,yes,,,")
        .With("paper_kind_tables.csv", Tables, "cabinet,sentence.schools-standing,,0,");

    [Fact]
    public async Task What_is_loaded_is_what_papers_are_composed_of()
    {
        await using var database = await ImportDatabase.CreateAsync();
        (await database.LoadAsync(Composed)).WasStored.Should().BeTrue();

        await using var context = database.Context();
        var kinds = await PaperKindQueries.ReadAsync(context, default);

        kinds.Select(kind => kind.Kind.Key).Should().Equal("cabinet", "of-one");
        kinds[1].Should().BeEquivalentTo(new PaperComposition
        {
            Kind = PaperKind.Find("of-one")!,
            Name = "Committee of one",
            BasedOn = PaperKind.Cabinet,
            Codes = ["ONE"],
            IsPublished = false,
            EveryTable = new(FigureUnit.Thousands, 1, SignStyle.PlusForPressures),
            Tables = new Dictionary<string, TableFigures> { ["appendix-1"] = new(FigureUnit.Pounds, 0, SignStyle.Brackets) },
            Parts = [new("cover", false), new("ratings", true, "Red and green"), new("appendix-1", false, null, "B")],
            IsOwn = true,
            Version = 1,
        });
    }

    [Fact]
    public async Task Kinds_and_texts_of_several_papers_are_taken_out_and_change_nothing()
    {
        await using var database = await ImportDatabase.CreateAsync();
        (await database.LoadAsync(Composed.With("paper_texts.csv", "financial_year,period,paper,slot,display_order,text", "2017-18,,cabinet,summary,1,One.", "2017-18,,of-one,summary,1,Two.")))
            .WasStored.Should().BeTrue();

        var written = TestBundle.Empty;
        foreach (var (name, content) in await database.Writer.WriteAsync(new(2017), CancellationToken.None))
        {
            written.With(name, content);
        }

        var preview = await database.PreviewAsync(written);
        preview.Errors.Should().BeEmpty();
        preview.ChangesNothing.Should().BeTrue();
        preview.Files.Select(file => file.File).Should().Contain(["paper_kinds.csv", "paper_texts.csv"]);
    }

    [Fact]
    public async Task The_same_bundle_again_changes_nothing_and_a_list_of_parts_is_given_whole()
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(Composed);

        (await database.PreviewAsync(Composed)).ChangesNothing.Should().BeTrue();
        var shorter = await database.LoadAsync(TestBundle.Empty.With("paper_kind_parts.csv", Parts, "of-one,cover,1,no,,"));

        shorter.WasStored.Should().BeTrue(shorter.Message);
        await using var context = database.Context();
        (await PaperKindQueries.ReadAsync(context, default)).Select(kind => kind.Parts.Count).Should().Equal(1, 1);
    }

    [Fact]
    public async Task A_kind_of_the_product_is_changed_in_one_thing_without_a_list_of_its_parts()
    {
        await using var database = await ImportDatabase.CreateAsync();
        var loaded = await database.LoadAsync(OneSentenceLess);

        loaded.WasStored.Should().BeTrue(loaded.Message);
        (await database.PreviewAsync(OneSentenceLess)).ChangesNothing.Should().BeTrue();
        await using var context = database.Context();
        var kind = (await PaperKindQueries.ReadAsync(context, default)).Should().ContainSingle().Which;
        kind.LeavesOut("schools-standing").Should().BeTrue();
        kind.LeavesOut("position").Should().BeFalse();
    }

    [Theory]
    //          file, row, what is told
    [InlineData("paper_kinds.csv", "Of One,Name,cabinet,,yes,,,", "this is not the key of a kind of paper")]
    [InlineData("paper_kinds.csv", "of-two,Name,of-one,,yes,,,", "this word is not known here")]
    [InlineData("paper_kinds.csv", "cabinet,Name,cabinet,ONE,yes,,,", "the council's own paper shows the whole council")]
    [InlineData("paper_kinds.csv", "of-two,Name,cabinet,,yes,pounds,3,", "figures cannot be shown so")]
    [InlineData("paper_kind_parts.csv", "not-there,cover,1,no,,", "the council has no such kind of paper")]
    [InlineData("paper_kind_parts.csv", "of-one,appendix-1,1,no,,B!", "this cannot be the letter of an appendix")]
    [InlineData("paper_kind_tables.csv", "of-one,sentence.schools,,0,", "the product makes no such sentence")]
    [InlineData("paper_kind_tables.csv", "outturn,sentence.schools-standing,,0,", "the council has no such kind of paper")]
    [InlineData("paper_kind_tables.csv", "of-one,table-1a,guineas,0,", "this word is not known here")]
    public async Task What_cannot_be_made_is_refused(string file, string row, string problem)
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(Composed);
        var header = file switch { "paper_kinds.csv" => Kinds, "paper_kind_parts.csv" => Parts, _ => Tables };

        var preview = await database.PreviewAsync(TestBundle.Empty.With(file, header, row));

        preview.Errors.Should().ContainSingle().Which.Problem.Should().Be(problem);
    }
}
