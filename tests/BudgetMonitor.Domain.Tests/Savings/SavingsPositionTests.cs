using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Tests.Savings;

public class SavingsPositionTests
{
    [Fact]
    public void Target_less_forecast_is_the_shortfall_in_every_row_and_in_the_total()
    {
        var position = Position(
            [Line("A", -500), Line("B", -300), Line("C", -200), Line("BACK", 900), Line("NIL", 0)],
            Progress("A", -100, -500, SavingsStatus.OnTrack),
            Progress("B", 0, -180, SavingsStatus.AtRisk));

        position.Total.Should().Be(Sum(3, 1000, 100, 880, 180, 1), "a saving without progress counts at its target, and a reversal or nil has nothing to deliver");
        position.Total.Shortfall.Should().Be(120.Pounds());
        position.Reversed.Should().Be(900.Pounds());
        position.NetTarget.Should().Be(100.Pounds());
        position.ByStatus().Should().Equal(
            (SavingsStatus.OnTrack, Sum(1, 500, 100, 500, 0, 0)),
            (SavingsStatus.AtRisk, Sum(1, 300, 0, 180, 180, 0)),
            (null, Sum(1, 200, 0, 200, 0, 1)));
        position.ByStatus().Select(row => row.Sum.Shortfall).Sum().Should().Be(position.Total.Shortfall);
    }

    [Theory]
    //          what the replacement is, its own target and forecast, total target, total forecast, not covered
    [InlineData(true, -450, -450, 500, 450, 50)] // found in the year: adds no target, brings 450 of the 500
    [InlineData(true, -500, -500, 500, 500, 0)]
    [InlineData(false, -300, -300, 800, 300, 500)] // in the budget already: its 300 were counted on before, so nothing is covered
    [InlineData(false, -300, -800, 800, 800, 0)] // in the budget already, and brings 500 more than was counted on
    public void A_replaced_saving_is_never_counted_twice(bool isReplacement, int amount, int forecast, int target, int expected, int uncovered)
    {
        var position = Position(
            [Line("FAILED", -500), Line("NEW", amount, line => (line.IsReplacement, line.IsAgreed) = (isReplacement, !isReplacement))],
            Progress("FAILED", 0, 0, SavingsStatus.Replaced, "new"),
            Progress("NEW", 0, forecast, SavingsStatus.OnTrack));

        position.Total.Target.Should().Be(target.Pounds());
        position.Total.Forecast.Should().Be(expected.Pounds());
        var replacement = position.Replacements().Should().ContainSingle().Subject;
        replacement.By!.Line.Reference.Should().Be("NEW");
        replacement.Uncovered.Should().Be(uncovered.Pounds());
    }

    [Fact]
    public void Two_failed_savings_share_what_their_replacement_brings()
    {
        var position = Position(
            [Line("A", -500), Line("B", -300), Line("NEW", -600, line => (line.IsReplacement, line.IsAgreed) = (true, false)), Line("GONE", -100)],
            Progress("A", 0, 0, SavingsStatus.Replaced, "NEW"),
            Progress("B", -50, -50, SavingsStatus.Unachievable, "NEW"),
            Progress("NEW", 0, -600, SavingsStatus.OnTrack),
            Progress("GONE", 0, 0, SavingsStatus.Replaced));

        position.Replacements().Select(one => (one.Failed.Line.Reference, one.By?.Line.Reference, one.Uncovered)).Should().Equal(
            ("A", "NEW", 150.Pounds()),
            ("B", "NEW", 150.Pounds()),
            ("GONE", null, 100.Pounds()));
        position.ReplacedBy("new").Select(saving => saving.Line.Reference).Should().Equal("A", "B");
    }

    [Fact]
    public void Avoided_costs_and_what_the_budget_does_not_hold_stay_apart()
    {
        var position = Position(
            [Line("CASH", -10), Line("AVOID", -20, line => line.IsCostAvoidance = true), Line("REQUIRED", -40, line => line.IsAgreed = false)],
            Progress("REQUIRED", 0, -40, SavingsStatus.OnTrack));

        position.Avoided.Select(saving => saving.Line.Reference).Should().Equal("AVOID");
        position.Total.Should().Be(Sum(2, 10, 0, 50, 0, 1), "what is required and not agreed is not in the target and delivers all the same");
    }

    [Fact]
    public void Risk_and_programme_roll_up_and_an_enabling_workstream_shows_nil()
    {
        var position = new SavingsPosition(
            new SavingsRegister(
                [
                    Line("A", -500, line => (line.Programme, line.Workstream, line.Risk) = ("Care", "Adults", DeliveryRisk.High)),
                    Line("B", -300, line => (line.Programme, line.Workstream, line.Risk) = ("Usual", "Other", DeliveryRisk.Low)),
                    Line("C", -200, line => line.Risk = DeliveryRisk.High),
                ],
                [
                    Workstream("Front door", "Care", "Adults", 0),
                    Workstream("Older", "Care", "Adults", -100),
                    Workstream("Adults", "Care", null),
                ]),
            2017,
            []);

        position.ByProgramme().Should().Equal(
            ("Care", "Front door", true, SavingsSum.Nothing),
            ("Care", "Adults", false, Sum(1, 500, 0, 500, 0, 1)),
            ("Usual", "Other", false, Sum(1, 300, 0, 300, 0, 1)),
            (null, null, false, Sum(1, 200, 0, 200, 0, 1)));
        position.ByRisk().Select(row => (row.Risk, row.Sum.Target)).Should().Equal((DeliveryRisk.High, 700.Pounds()), (DeliveryRisk.Low, 300.Pounds()));
    }

    [Theory]
    //          amounts by head, a sum of the saving, its parts in pence
    [InlineData(new[] { -100 }, -33, new long[] { -3300 })]
    [InlineData(new[] { -100, -100, -100 }, -100, new long[] { -3333, -3334, -3333 })] // the pence go round and add up
    [InlineData(new[] { -300, -100 }, -10, new long[] { -750, -250 })]
    [InlineData(new[] { -300, 100 }, -10, new long[] { -1500, 500 })] // a line that pays for the others
    [InlineData(new[] { -300, 300 }, -10, new long[] { -1000, 0 })] // no proportion: it stays with the first
    [InlineData(new int[0], -10, new long[] { -1000 })]
    public void A_sum_is_spread_over_lines_exactly(int[] amounts, int sum, long[] parts)
    {
        var saving = new TrackedSaving(new Saving(Line("A", 0).Line, [.. amounts.Select((amount, place) => Amount(1, $"L{place}", amount))]), 2017, null);

        saving.Spread(sum.Pounds()).Select(part => part.Part.Pence).Should().Equal(parts);
        saving.Spread(sum.Pounds()).Select(part => part.Part).Sum().Should().Be(sum.Pounds());
    }

    [Fact]
    public void A_saving_over_directorates_is_counted_with_its_part_in_each()
    {
        var line = Line("A", 0).Line;
        var position = new SavingsPosition(
            new SavingsRegister([new Saving(line, [Amount(1, "D1", -300), Amount(1, "D2", -100)])], []),
            2017,
            [Progress("A", -40, -200, SavingsStatus.AtRisk)]);

        position.By(code => code).Should().Equal(("D1", Sum(1, 300, 30, 150, 120, 0)), ("D2", Sum(1, 100, 10, 50, 40, 0)));
    }

    [Fact]
    public void Only_some_savings_tell_nothing_of_the_others()
    {
        var position = Position([Line("A", -500), Line("B", -300)]).Only(saving => saving.Line.Reference == "B");

        position.Total.Should().Be(Sum(1, 300, 0, 300, 0, 1));
        position.Find("A").Should().BeNull();
    }

    [Theory]
    //          who, the saving's heads, reports it, keeps it in the register
    [InlineData(Role.BudgetManager, "D1", "D1-A", true, false)]
    [InlineData(Role.BudgetManager, "D1-A", "D1-A D2-B", false, false)] // one of its lines is somebody else's
    [InlineData(Role.FinanceOfficer, "D1 D2", "D1-A D2-B", true, true)]
    [InlineData(Role.FinanceOfficer, "D1", "", false, false)] // not allotted: the whole council's
    [InlineData(Role.FinanceOfficer, "C", "", true, true)]
    [InlineData(Role.FinanceOfficer, "D1", "GONE", false, false)] // no such head: the whole council's
    [InlineData(Role.Director, "D1", "D1-A", false, false)]
    [InlineData(Role.ChiefAccountant, "", "D1-A", true, true)]
    [InlineData(Role.CommitteeMember, "C", "D1-A", false, false)]
    public void A_saving_is_theirs_whose_every_head_is(Role role, string parts, string heads, bool reports, bool keeps)
    {
        var structure = BudgetStructure.Create(
            new FinancialYear(2017),
            [
                Draft("C", null, HeadKind.Council),
                Draft("D1", "C", HeadKind.Directorate), Draft("D1-A", "D1", HeadKind.Service),
                Draft("D2", "C", HeadKind.Directorate), Draft("D2-B", "D2", HeadKind.Service),
            ]);
        var person = new Person(1, "Somebody", role, parts.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var saving = new Saving(Line("A", 0).Line, [.. heads.Split(' ').Select(code => Amount(1, code, -10))]);

        person.MayReportSaving(structure, saving.HeadsIn(structure)).Should().Be(reports);
        person.MayKeepSaving(structure, saving.HeadsIn(structure)).Should().Be(keeps);
    }

    private static HeadDraft Draft(string code, string? parent, HeadKind kind) => new(code, code, parent, kind, 1);

    private static SavingsPosition Position(Saving[] savings, params SavingsProgress[] progress) => new(new SavingsRegister(savings, []), 2017, progress);

    private static Workstream Workstream(string name, string programme, string? shareOf, params int[] shares) => new(
        new SavingsWorkstream { Year = 2017, Name = name, Programme = programme, ShareOf = shareOf, DisplayOrder = name == "Adults" ? 2 : 1 },
        [.. shares.Select(share => new SavingsShare { SavingsWorkstreamId = 1, ForYear = 2017, Amount = share.Pounds() })]);

    private static Saving Line(string reference, int amount, Action<SavingsLine>? set = null)
    {
        var line = new SavingsLine { SavingsLineId = Id(reference), Year = 2017, Reference = reference, Title = "Title" };
        set?.Invoke(line);
        return new Saving(line, [Amount(Id(reference), "D1", amount)]);
    }

    private static SavingsAmount Amount(int id, string code, int amount) => new() { SavingsLineId = id, ForYear = 2017, Code = code, Amount = amount.Pounds() };

    private static SavingsProgress Progress(string reference, int delivered, int forecast, SavingsStatus status, string? replacedBy = null) => new()
    {
        SavingsLineId = Id(reference),
        Year = 2017,
        Period = 2,
        Delivered = delivered.Pounds(),
        Forecast = forecast.Pounds(),
        Status = status,
        ReplacedBy = replacedBy,
    };

    private static int Id(string reference) => reference.Aggregate(7, (sum, letter) => (sum * 31) + letter);

    private static SavingsSum Sum(int count, int target, int delivered, int forecast, int atRisk, int without) =>
        new(count, target.Pounds(), delivered.Pounds(), forecast.Pounds(), atRisk.Pounds(), without);
}
