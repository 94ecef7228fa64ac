using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Registers;

namespace BudgetMonitor.Domain.Tests.Fields;

public sealed class FieldTests
{
    private static readonly WordsField Name = WordsField.Required("the reserve’s name", 1_200);
    private static readonly WordsField Note = WordsField.Optional("the note", 5);
    private static readonly WordsField Code = WordsField.Required("the code", 3, "Enter the code, such as A1", code => code == "add" ? "This word is taken" : null);

    public static TheoryData<WordsField, string?, string?> Words => new()
    {
        //  field, words, what is wrong
        { Name, "General fund", null },
        { Name, new string('x', 1_200), null },
        { Name, new string('x', 1_201), "The reserve’s name must be 1,200 characters or fewer; it has 1,201" },
        { Name, "", "Enter the reserve’s name" },
        { Name, " ", "Enter the reserve’s name" },
        { Name, null, "Enter the reserve’s name" },
        { Name, "a\u001bb", "The reserve’s name holds the character U+001B, which cannot be stored: delete it or type it again" },
        { Note, null, null },
        { Note, "", null },
        { Note, "12345", null },
        { Note, "123456", "The note must be 5 characters or fewer; it has 6" },
        { Note, "      ", "The note must be 5 characters or fewer; it has 6" },
        { Code, null, "Enter the code, such as A1" },
        { Code, "A1", null },
        { Code, "add", "This word is taken" },
        { Code, "adds", "The code must be 3 characters or fewer; it has 4" },
        { ChangeReason.Asked("Enter why the rule changes"), "", "Enter why the rule changes" },
        { ChangeReason.Asked("Enter why", 5), "longer", "The reason must be 5 characters or fewer; it has 6" },
        { Reference.Asked("LD-NRC"), null, "Enter a reference of letters, digits, dots and hyphens, such as LD-NRC" },
        { Reference.Asked("LD-NRC"), "months", "Enter a reference of letters, digits, dots and hyphens, such as LD-NRC" },
        { Reference.Asked("LD-NRC"), "OP.1", null },
    };

    public static TheoryData<SumField, long?, string?> Sums => new()
    {
        //  field, pence, what is wrong
        { SumField.Optional, null, null },
        { SumField.Optional, 0, null },
        { SumField.Optional, 100_000_000_000_00, null },
        { SumField.Optional, 100_000_000_000_01, "Enter an amount within £100 billion" },
        { SumField.Optional, -100_000_000_000_01, "Enter an amount within £100 billion" },
        { new("Enter the sum"), null, "Enter the sum" },
        { new("Enter the sum"), 0, null },
        { new("Enter the sum", "Enter an amount other than 0"), 0, "Enter an amount other than 0" },
        { new("Enter the sum", "Enter an amount other than 0"), -1, null },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void Words_are_kept_or_it_is_said_what_to_do(WordsField field, string? words, string? problem) => field.Problem(words).Should().Be(problem);

    [Theory]
    [MemberData(nameof(Sums))]
    public void A_sum_is_kept_or_it_is_said_what_to_do(SumField field, long? pence, string? problem) =>
        field.Problem(pence is { } known ? new Money(known) : null).Should().Be(problem);

    [Theory]
    [InlineData(ActionState.Done, null)]
    [InlineData((ActionState)99, "Select how far it has come")]
    [InlineData(null, "Select how far it has come")]
    public void One_of_a_few_is_chosen(ActionState? state, string? problem) => ActionFields.State.Problem(state).Should().Be(problem);

    [Fact]
    public void A_choice_is_offered_in_words() =>
        ActionFields.State.All.Should().Equal(Enum.GetValues<ActionState>().Select(state => (state.Word(), state)));

    [Fact]
    public void A_day_that_cannot_be_read_is_shown_how_to_write_one() =>
        new DayField("Enter the day").Unreadable.Should().Be("Enter a date, such as 31/3/2018");
}
