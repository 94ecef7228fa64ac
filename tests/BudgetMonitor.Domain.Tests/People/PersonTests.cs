using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Tests.People;

public class PersonTests
{
    private static readonly TestCouncil Kent = TestCouncil.Draw("""
        KCC
            SCS
                ADULTS
                    OLDER
                    YOUNGER
                ASYLUM
            FINANCE
                AUDIT
                RESERVE mirrors=ASYLUM
        """);

    public static TheoryData<Role, PeriodStatus, bool, string, string> Seen
    {
        get
        {
            var cases = new TheoryData<Role, PeriodStatus, bool, string, string>();
            PeriodStatus[] unpublished = [PeriodStatus.NotOpen, PeriodStatus.Open, PeriodStatus.InReview];
            foreach (var role in Enum.GetValues<Role>())
            {
                foreach (var ownPartOnly in new[] { true, false })
                {
                    // What is published is for everybody, whatever the council's custom.
                    cases.Add(role, PeriodStatus.Published, ownPartOnly, "SCS", "KCC,SCS,ADULTS,OLDER,YOUNGER,ASYLUM,FINANCE,AUDIT,RESERVE");
                }
            }

            foreach (var status in unpublished)
            {
                foreach (var role in new[] { Role.BudgetManager, Role.FinanceOfficer, Role.Director })
                {
                    // KCC is above their part: its total would give FINANCE away by subtraction.
                    cases.Add(role, status, true, "SCS", "SCS,ADULTS,OLDER,YOUNGER,ASYLUM");
                    cases.Add(role, status, true, "OLDER", "OLDER");
                    cases.Add(role, status, true, "", "");
                    cases.Add(role, status, true, "GONE", "");
                    cases.Add(role, status, true, "older", "OLDER");
                    cases.Add(role, status, false, "OLDER", "KCC,SCS,ADULTS,OLDER,YOUNGER,ASYLUM,FINANCE,AUDIT,RESERVE");
                }

                cases.Add(Role.ChiefAccountant, status, true, "", "KCC,SCS,ADULTS,OLDER,YOUNGER,ASYLUM,FINANCE,AUDIT,RESERVE");
                foreach (var role in new[] { Role.CommitteeMember, Role.Administrator })
                {
                    cases.Add(role, status, true, "KCC", "");
                    cases.Add(role, status, false, "KCC", "");
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Seen))]
    public void Who_sees_which_heads(Role role, PeriodStatus status, bool ownPartOnly, string part, string seen)
    {
        var person = With(role, part);
        var council = new CouncilSettings { Name = "Kent", ShortName = "KCC", OwnPartOnly = ownPartOnly };

        Codes(node => person.MaySee(council, status, Kent.Structure, node)).Should().Be(seen);
    }

    [Theory]
    //          role, part, lines that they may forecast
    [InlineData(Role.BudgetManager, "ADULTS", "OLDER,YOUNGER")]
    [InlineData(Role.BudgetManager, "OLDER", "OLDER")]
    [InlineData(Role.BudgetManager, "", "")]
    [InlineData(Role.FinanceOfficer, "SCS", "OLDER,YOUNGER,ASYLUM")]
    [InlineData(Role.FinanceOfficer, "KCC", "OLDER,YOUNGER,ASYLUM,AUDIT")]  // RESERVE follows and is entered by nobody
    [InlineData(Role.FinanceOfficer, "RESERVE", "")]
    [InlineData(Role.ChiefAccountant, "", "OLDER,YOUNGER,ASYLUM,AUDIT")]
    [InlineData(Role.Director, "SCS", "")]
    [InlineData(Role.CommitteeMember, "KCC", "")]
    [InlineData(Role.Administrator, "KCC", "")]
    public void Who_forecasts_which_lines(Role role, string part, string lines)
    {
        var person = With(role, part);

        Codes(node => person.MayForecastLine(Kent.Structure, node)).Should().Be(lines);
    }

    [Theory]
    [InlineData(Role.CommitteeMember, false, false, false, false, false)]
    [InlineData(Role.BudgetManager, true, true, false, false, false)]
    [InlineData(Role.FinanceOfficer, true, true, false, false, false)]
    [InlineData(Role.Director, true, false, false, false, false)]
    [InlineData(Role.ChiefAccountant, true, true, true, true, false)]
    [InlineData(Role.Administrator, false, false, false, false, true)]
    public void What_each_role_may_ever_do(
        Role role, bool seesUnpublished, bool forecasts, bool setsRules, bool reachesAll, bool managesAccounts)
    {
        var person = With(role, string.Empty);

        (person.MaySeeUnpublished, person.MayForecast, person.MaySetRules, person.ReachesWholeCouncil, person.MayManageAccounts)
            .Should().Be((seesUnpublished, forecasts, setsRules, reachesAll, managesAccounts));
    }

    [Fact]
    public void Several_parts_add_up()
    {
        var person = new Person(7, "Two parts", Role.FinanceOfficer, ["ADULTS", "FINANCE", "GONE"]);

        Codes(node => person.Owns(Kent.Structure, node)).Should().Be("ADULTS,OLDER,YOUNGER,FINANCE,AUDIT,RESERVE");
    }

    [Fact]
    public void Rights_are_by_code_so_another_council_or_year_counts_only_its_own_heads()
    {
        var norfolk = TestCouncil.Draw("""
            NCC
                ADULTS
                    OLDER
                CHILDREN
            """);
        var person = With(Role.FinanceOfficer, "SCS");

        norfolk.Structure.Nodes.Where(node => person.Owns(norfolk.Structure, node)).Should().BeEmpty();
    }

    [Theory]
    //          parts, custom, state, what is seen
    [InlineData("FINANCE", true, PeriodStatus.Open, "FINANCE,AUDIT")]
    [InlineData("RESERVE", true, PeriodStatus.Open, "")]
    [InlineData("RESERVE;ASYLUM", true, PeriodStatus.Open, "ASYLUM,RESERVE")]
    [InlineData("FINANCE;SCS", true, PeriodStatus.InReview, "SCS,ADULTS,OLDER,YOUNGER,ASYLUM,FINANCE,AUDIT,RESERVE")]
    [InlineData("ASYLUM", true, PeriodStatus.Open, "ASYLUM")]
    [InlineData("RESERVE", true, PeriodStatus.Published, "KCC,SCS,ADULTS,OLDER,YOUNGER,ASYLUM,FINANCE,AUDIT,RESERVE")]
    [InlineData("RESERVE", false, PeriodStatus.Open, "KCC,SCS,ADULTS,OLDER,YOUNGER,ASYLUM,FINANCE,AUDIT,RESERVE")]
    public void A_mirroring_line_is_seen_by_those_who_may_see_both_heads(string parts, bool ownPartOnly, PeriodStatus status, string seen)
    {
        var person = new Person(7, "Somebody", Role.FinanceOfficer, parts.Split(';'));
        var council = new CouncilSettings { Name = "Kent", ShortName = "Kent", OwnPartOnly = ownPartOnly };

        Codes(node => person.MaySee(council, status, Kent.Structure, node)).Should().Be(seen);
    }

    [Theory]
    //          role, part, lines that may be explained (a mirroring line has nothing of its own to explain)
    [InlineData(Role.Director, "SCS", "OLDER,YOUNGER,ASYLUM")]
    [InlineData(Role.Director, "", "")]
    [InlineData(Role.BudgetManager, "ADULTS", "OLDER,YOUNGER")]
    [InlineData(Role.FinanceOfficer, "FINANCE", "AUDIT")]
    [InlineData(Role.ChiefAccountant, "", "OLDER,YOUNGER,ASYLUM,AUDIT")]
    [InlineData(Role.CommitteeMember, "KCC", "")]
    [InlineData(Role.Administrator, "KCC", "")]
    public void Who_forecasts_or_directs_a_part_explains_its_lines(Role role, string part, string lines) =>
        Codes(node => With(role, part).MayExplainLine(Kent.Structure, node)).Should().Be(lines);

    [Fact]
    public void The_command_line_reaches_the_whole_council()
    {
        Codes(node => Person.CommandLine.Owns(Kent.Structure, node)).Should().StartWith("KCC,").And.EndWith("RESERVE");
        (Person.CommandLine.AccountId, Person.CommandLine.Name).Should().Be((0, "Command line"));
    }

    [Theory]
    [InlineData(Role.CommitteeMember, "Committee member")]
    [InlineData(Role.BudgetManager, "Budget manager")]
    [InlineData(Role.FinanceOfficer, "Finance officer")]
    [InlineData(Role.Director, "Director")]
    [InlineData(Role.ChiefAccountant, "Chief accountant")]
    [InlineData(Role.Administrator, "Administrator")]
    public void Roles_have_plain_words(Role role, string word)
    {
        role.Word().Should().Be(word);
    }

    private static Person With(Role role, string part) => new(7, "Somebody", role, part.Length == 0 ? [] : [part]);

    private static string Codes(Func<BudgetMonitor.Domain.Structure.StructureNode, bool> which) =>
        string.Join(',', Kent.Structure.Nodes.Where(which).Select(node => node.Code));

    [Theory]
    //          role, part, heads whose commentary they write
    [InlineData(Role.ChiefAccountant, "", "KCC,SCS,ADULTS,OLDER,YOUNGER,ASYLUM,FINANCE,AUDIT")]
    [InlineData(Role.FinanceOfficer, "KCC", "SCS,ADULTS,OLDER,YOUNGER,ASYLUM,FINANCE,AUDIT")]    // the council's is the chief accountant's
    [InlineData(Role.FinanceOfficer, "SCS", "SCS,ADULTS,OLDER,YOUNGER,ASYLUM")]
    [InlineData(Role.BudgetManager, "SCS", "ADULTS,OLDER,YOUNGER,ASYLUM")]                       // the directorate's is its director's and finance's
    [InlineData(Role.BudgetManager, "ADULTS", "ADULTS,OLDER,YOUNGER")]
    [InlineData(Role.Director, "SCS", "SCS")]
    [InlineData(Role.Director, "ADULTS", "")]
    [InlineData(Role.CommitteeMember, "KCC", "")]
    [InlineData(Role.Administrator, "KCC", "")]
    public void Commentary_is_written_by_those_who_answer_for_the_level(Role role, string part, string heads) =>
        Theirs(role, part, (person, head) => person.MayCommentOn(Kent.Structure, head)).Should().Be(heads);

    [Theory]
    //          role, part, heads whose adjustment they set
    [InlineData(Role.ChiefAccountant, "", "SCS,ADULTS,OLDER,YOUNGER,ASYLUM,FINANCE,AUDIT")]
    [InlineData(Role.FinanceOfficer, "KCC", "SCS,ADULTS,OLDER,YOUNGER,ASYLUM,FINANCE,AUDIT")]
    [InlineData(Role.FinanceOfficer, "SCS", "SCS,ADULTS,OLDER,YOUNGER,ASYLUM")]
    [InlineData(Role.FinanceOfficer, "ADULTS", "")]                                              // not the whole directorate
    [InlineData(Role.Director, "SCS", "SCS,ADULTS,OLDER,YOUNGER,ASYLUM")]
    [InlineData(Role.Director, "ADULTS", "")]
    [InlineData(Role.BudgetManager, "SCS", "")]
    [InlineData(Role.CommitteeMember, "KCC", "")]
    [InlineData(Role.Administrator, "KCC", "")]
    public void An_adjustment_is_set_by_those_with_rights_over_the_whole_directorate(Role role, string part, string heads) =>
        Theirs(role, part, (person, head) => person.MayAdjustHead(Kent.Structure, head)).Should().Be(heads);

    [Theory]
    //          role, part, heads whose capital figures they enter, heads whose schemes they keep
    [InlineData(Role.ChiefAccountant, "", "KCC,SCS,ADULTS,OLDER,YOUNGER,ASYLUM,FINANCE,AUDIT,RESERVE", "KCC,SCS,ADULTS,OLDER,YOUNGER,ASYLUM,FINANCE,AUDIT,RESERVE")]
    [InlineData(Role.FinanceOfficer, "SCS", "SCS,ADULTS,OLDER,YOUNGER,ASYLUM", "SCS,ADULTS,OLDER,YOUNGER,ASYLUM")]
    [InlineData(Role.BudgetManager, "ADULTS", "ADULTS,OLDER,YOUNGER", "")]
    [InlineData(Role.Director, "SCS", "", "")]
    [InlineData(Role.CommitteeMember, "KCC", "", "")]
    [InlineData(Role.Administrator, "KCC", "", "")]
    public void Capital_is_entered_by_those_who_forecast_and_kept_by_finance(Role role, string part, string entered, string kept)
    {
        Theirs(role, part, (person, head) => person.MayEnterCapital(Kent.Structure, head)).Should().Be(entered);
        Theirs(role, part, (person, head) => person.MayKeepCapital(Kent.Structure, head)).Should().Be(kept);
    }

    [Fact]
    public void In_a_department_what_stands_below_its_top_takes_the_directorates_place()
    {
        var department = BudgetStructure.Create(TestCouncil.Year,
        [
            new("ASC", "Adult social care", null, HeadKind.Council),
            new("CARE", "Care", "ASC", HeadKind.Division),
            new("CARE-1", "Homes", "CARE", HeadKind.Service),
        ]);
        var director = new Person(1, "Director", Role.Director, ["CARE"]);

        department.DirectorateOf(department.Council).Should().BeNull();
        department.DirectorateOf(department.Find("CARE-1")!).Should().Be(department.Find("CARE"));
        director.MayAdjustHead(department, department.Find("CARE-1")!).Should().BeTrue();
        director.MayCommentOn(department, department.Find("CARE")!).Should().BeTrue();
        (director with { Role = Role.BudgetManager }).MayCommentOn(department, department.Find("CARE")!).Should().BeTrue();
    }

    private static string Theirs(Role role, string part, Func<Person, StructureNode, bool> may)
    {
        var person = new Person(1, "Somebody", role, part.Length == 0 ? [] : [part]);
        return string.Join(',', Kent.Structure.Nodes.Where(head => may(person, head)).Select(head => head.Code));
    }

    [Theory]
    //          role, part, keeps balances
    [InlineData(Role.ChiefAccountant, "", true)]
    [InlineData(Role.FinanceOfficer, "KCC", true)]
    [InlineData(Role.FinanceOfficer, "SCS", false)] // the whole council's are not a part's
    [InlineData(Role.FinanceOfficer, "", false)]
    [InlineData(Role.BudgetManager, "KCC", false)]
    [InlineData(Role.Director, "KCC", false)]
    [InlineData(Role.CommitteeMember, "KCC", false)]
    [InlineData(Role.Administrator, "KCC", false)]
    public void Reserves_companies_and_debts_are_kept_by_finance_of_the_whole_council(Role role, string part, bool keeps) =>
        new Person(1, "Somebody", role, part.Length == 0 ? [] : [part]).MayKeepBalances(Kent.Structure).Should().Be(keeps);

    [Fact]
    public void Standing_in_for_the_whole_council_does_not_make_a_keeper_of_balances() =>
        new Person(1, "Deputy", Role.FinanceOfficer, []) { StandsInFor = ["KCC"] }.MayKeepBalances(Kent.Structure).Should().BeFalse();
}
