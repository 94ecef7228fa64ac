using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Testing;
using static BudgetMonitor.Data.Tests.Publishing.PublishedCouncil;

namespace BudgetMonitor.Data.Tests.Publishing;

/// <summary>Kinds that the council composed are published with the main paper or not at all.</summary>
public class TogetherTests
{
    private static readonly PaperKind Slice = PaperKind.Find("committee-of-d1")!;

    [Fact]
    public async Task A_slice_is_published_in_the_same_change_as_the_main_paper_or_nothing_is()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        await SaveAsync(database, isPublished: true);
        await ReviewAsync(database);
        var paper = await MakeAsync(database);

        (await PublishAsync(database, paper: paper)).WasSaved.Should().BeFalse("the slice is missing");
        (await PublishAsync(database, paper: paper with { Together = [paper with { Kind = Slice, Version = 2 }] })).WasSaved.Should().BeFalse("its version is another");
        (await PublishAsync(database, paper: paper with { Together = [paper with { Kind = Slice }, paper with { Kind = PaperKind.Find("other")! }] })).WasSaved.Should().BeFalse("nobody asked for the other");
        (await RecordAsync(database)).Status.Should().Be(PeriodStatus.InReview);

        (await PublishAsync(database, paper: paper with { Together = [paper with { Kind = Slice }] })).WasSaved.Should().BeTrue();

        var archive = database.Get<IPaperArchive>();
        (await archive.VersionsAsync(Period, PaperKind.Cabinet, default)).Should().ContainSingle().Which.Version.Should().Be(1);
        (await archive.VersionsAsync(Period, Slice, default)).Should().ContainSingle().Which.Version.Should().Be(1);
        (await database.Get<PaperVerifier>().VerifyAsync(default)).Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task A_kind_of_which_papers_are_published_is_not_removed()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        await SaveAsync(database, isPublished: true);
        await ReviewAsync(database);
        var paper = await MakeAsync(database);
        await PublishAsync(database, paper: paper with { Together = [paper with { Kind = Slice }] });
        var service = database.Get<IPaperKindService>();

        (await service.RemoveAsync(new(Guid.NewGuid(), ChiefAccountant, EntryChannel.Page, Slice, 1, "Not wanted"), default)).Why.Should().Be(SaveRefusal.Invalid);
        (await SaveAsync(database, isPublished: false, version: 1)).WasSaved.Should().BeTrue("it can be taken out of publication");
    }

    [Fact]
    public async Task Only_the_chief_accountant_composes_with_a_reason_and_what_stood_before_their_eyes()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        var service = database.Get<IPaperKindService>();

        (await service.SaveAsync(new(Guid.NewGuid(), FinanceOfficer, EntryChannel.Page, Composition(true), "Why"), default)).Why.Should().Be(SaveRefusal.NotTheirs);
        (await service.SaveAsync(new(Guid.NewGuid(), ChiefAccountant, EntryChannel.Page, Composition(true), " "), default)).Why.Should().Be(SaveRefusal.Invalid);
        (await service.SaveAsync(new(Guid.NewGuid(), ChiefAccountant, EntryChannel.Page, Composition(true) with { Parts = [] }, "Why"), default)).Why.Should().Be(SaveRefusal.Invalid);
        (await SaveAsync(database, isPublished: true)).WasSaved.Should().BeTrue();
        (await SaveAsync(database, isPublished: false)).Why.Should().Be(SaveRefusal.SomebodyElse);

        // Parts alone change the kind too, so that the other person hears of it.
        (await service.SaveAsync(new(Guid.NewGuid(), ChiefAccountant, EntryChannel.Page, Composition(true, 1) with { Parts = [new("cover", false)] }, "Shorter"), default)).WasSaved.Should().BeTrue();
        (await SaveAsync(database, isPublished: false, version: 1)).Why.Should().Be(SaveRefusal.SomebodyElse);
        (await database.Get<IPaperKindReader>().ReadAsync(default)).Single().Parts.Should().Equal(new ComposedPart("cover", false));
    }

    [Theory]
    [InlineData(10, "cabinet")]
    [InlineData(13, "outturn")]
    public async Task The_closing_is_reported_by_the_outturn_paper(int period, string kind)
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);

        (await database.Get<IPaperKindReader>().MainAsync(new MonitoringPeriod(SampleCouncil.Year, period), default))!.Key.Should().Be(kind);
    }

    private static Task<SaveOutcome> SaveAsync(TestDatabase database, bool isPublished, int version = 0) =>
        database.Get<IPaperKindService>().SaveAsync(new(Guid.NewGuid(), ChiefAccountant, EntryChannel.Page, Composition(isPublished, version), "The committee asked"), CancellationToken.None);

    private static PaperComposition Composition(bool isPublished, int version = 0) => new()
    {
        Kind = Slice,
        Name = "Committee of D1",
        BasedOn = PaperKind.Cabinet,
        Codes = ["D1"],
        IsPublished = isPublished,
        IsOwn = true,
        Version = version,
        Parts = [new("cover", false), new("summary", true)],
        Tables = new Dictionary<string, TableFigures> { ["table-1a"] = new(Decimals: 1) },
    };
}
