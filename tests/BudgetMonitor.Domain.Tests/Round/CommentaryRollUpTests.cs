using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Tests.Round;

public class CommentaryRollUpTests
{
    private static readonly TestCouncil Council = TestCouncil.Draw("""
        KCC
            SCS
                ADULTS
                    OLDER
                    YOUNGER
                ASYLUM
            FINANCE
                AUDIT
        """);

    [Theory]
    //          head, heads with a text, nearest below
    [InlineData("KCC", "", "")]
    [InlineData("KCC", "KCC", "")]                           // its own text is not below it
    [InlineData("KCC", "SCS OLDER AUDIT", "SCS AUDIT")]      // OLDER is summed up by SCS
    [InlineData("SCS", "SCS OLDER YOUNGER ASYLUM", "OLDER YOUNGER ASYLUM")]
    [InlineData("SCS", "ADULTS OLDER ASYLUM AUDIT", "ADULTS ASYLUM")]
    [InlineData("OLDER", "OLDER SCS", "")]
    public void A_level_starts_from_the_nearest_texts_below_it(string head, string written, string below) =>
        CommentaryRollUp.Below(Council.Structure, Council[head], Texts(written.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Select(text => text.Head.Code).Should().Equal(below.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void The_draft_names_each_head_before_its_words() =>
        CommentaryRollUp.Draft([Text("OLDER", "More homes.\n\nDearer too."), Text("ASYLUM", "Fewer arrivals.")])
            .Should().Be("Head OLDER: More homes.\n\nDearer too.\n\nHead ASYLUM: Fewer arrivals.");

    [Fact]
    public void The_mark_changes_with_any_word_and_any_head()
    {
        HeadText[][] all =
        [
            [Text("OLDER", "More homes.")],
            [Text("OLDER", "More homes")],
            [Text("YOUNGER", "More homes.")],
            [Text("OLDER", "More homes."), Text("YOUNGER", "Same.")],
            [Text("OLDER", "More homes.7 YOUNGER5 Same.")],
        ];

        CommentaryRollUp.Mark([]).Should().BeNull();
        all.Select(CommentaryRollUp.Mark).Should().OnlyHaveUniqueItems().And.OnlyContain(mark => mark!.Length == 64);
        CommentaryRollUp.Mark([Text("OLDER", "More homes.")]).Should().Be(CommentaryRollUp.Mark(all[0]));
    }

    [Fact]
    public void What_changed_is_told_head_by_head()
    {
        var changes = CommentaryRollUp.Changes(
            [Text("OLDER", "More homes."), Text("YOUNGER", "Same."), Text("ASYLUM", "Fewer.")],
            [Text("OLDER", "Many more homes."), Text("YOUNGER", "Same."), Text("AUDIT", "New.")]);

        changes.Should().Equal(
            new TextChange(Council["OLDER"], "More homes.", "Many more homes."),
            new TextChange(Council["ASYLUM"], "Fewer.", null),
            new TextChange(Council["AUDIT"], null, "New."));
    }

    [Theory]
    //          own text, before, now, after
    [InlineData("Head OLDER: Old.\n\nMine.", "Old.", "New.", "Head OLDER: New.\n\nMine.")]  // kept as it was: replaced where it stands
    [InlineData("Older people cost more.", "Old.", "New.", "Older people cost more.\n\nHead OLDER: New.")] // rewritten: added, never thrown away
    [InlineData("Mine.", null, "New.", "Mine.\n\nHead OLDER: New.")]
    [InlineData("Head OLDER: Old.\n\nMine.", "Old.", null, "Mine.")]
    [InlineData("Mine.", "Old.", null, "Mine.")]
    [InlineData("Mine.\n\nHead OLDER: New.", "Old.", "New.", "Mine.\n\nHead OLDER: New.")] // taken up already
    [InlineData("", null, "New.", "Head OLDER: New.")]
    public void New_words_below_are_taken_up(string text, string? before, string? now, string after) =>
        CommentaryRollUp.TakeUp(text, [new TextChange(Council["OLDER"], before, now)]).Should().Be(after);

    [Theory]
    [InlineData(null, "")]
    [InlineData(" \r\n ", "")]
    [InlineData("One.\r\ntwo  \r\n\r\n\r\n Three.\n", "One.\ntwo\n\n Three.")]
    public void A_text_is_kept_tidy(string? typed, string kept) => CommentaryText.Tidy(typed).Should().Be(kept);

    private static HeadText Text(string code, string text) => new(Council[code], text);

    private static Dictionary<int, string> Texts(IEnumerable<string> codes) => codes.ToDictionary(code => Council[code].Index, code => $"About {code}.");
}
