using BudgetMonitor.Domain.Fields;

namespace BudgetMonitor.Domain.Tests.Fields;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("as it is\nwith a line and a\ttab", "as it is\nwith a line and a\ttab")]
    [InlineData("Shift and Enter\u000Bin Word", "Shift and Enter\nin Word")]
    [InlineData("a page\u000Cbreak", "a page\nbreak")]
    [InlineData("a\u0085b\u2028c\u2029d", "a\nb\nc\nd")]
    public void Line_breaks_of_every_kind_become_plain_ones(string typed, string stored) => TypedText.Of(typed).Should().Be(stored);

    [Theory]
    [InlineData("Ŵythnos, naïve, £5 – “so” 😀 ﷺ \u200b\u202e", null)]
    [InlineData("line\nbreak\ttab", null)]
    [InlineData("a\0b", "U+0000")]
    [InlineData("a\u001bb", "U+001B")]
    [InlineData("a\u0080b", "U+0080")]
    [InlineData("a\uFFFEb", "U+FFFE")]
    [InlineData("a\uFFFFb", "U+FFFF")]
    [InlineData("a\uFDEFb", "U+FDEF")]
    [InlineData("\U0001FFFF", "U+1FFFF")]
    public void A_character_that_cannot_be_stored_is_named(string text, string? mark) => TypedText.Unstorable(text).Should().Be(mark);

    [Fact]
    public void Half_of_a_pair_cannot_be_stored() => TypedText.Unstorable("a" + (char)0xD800 + "b").Should().Be("U+D800");

    [Theory]
    [InlineData("\u200b5000", "5000")]
    [InlineData("\u202a-1,234\u202c", "-1,234")]
    [InlineData("\ufeffPL-1", "PL-1")]
    [InlineData("PL 1", "PL 1")]
    public void Marks_that_nobody_sees_are_no_part_of_a_code_or_a_figure(string text, string bare) => TypedText.WithoutMarks(text).Should().Be(bare);

    [Theory]
    [InlineData("words", true, true)]
    [InlineData("", false, true)]
    [InlineData("  ", false, true)]
    [InlineData(null, false, true)]
    [InlineData("ten letters", false, false)]
    [InlineData("a\u001bb", false, false)]
    public void A_text_fits_where_it_is_short_enough_and_can_be_stored(string? text, bool fits, bool fitsOrNone)
    {
        (WordsField.Required("the words", 10).Problem(text) is null).Should().Be(fits);
        (WordsField.Optional("the words", 10).Problem(text) is null).Should().Be(fitsOrNone);
    }

    [Theory]
    [InlineData("It was never begun", null)]
    [InlineData(" ", "Enter why it is removed")]
    [InlineData("a\u0000b", "The reason holds the character U+0000, which cannot be stored: delete it or type it again")]
    public void A_reason_is_words_that_can_be_kept(string text, string? problem) => ChangeReason.OfRemoval.Problem(text).Should().Be(problem);
}
