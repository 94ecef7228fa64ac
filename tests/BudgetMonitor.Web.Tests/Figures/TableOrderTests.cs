using BudgetMonitor.Web.Figures;
using Microsoft.AspNetCore.Http;

namespace BudgetMonitor.Web.Tests.Figures;

public class TableOrderTests
{
    private static readonly IReadOnlyList<SortColumn<Row>> Columns = [new("name", row => row.Name, false), new("sum", row => row.Sum, true)];

    [Theory]
    //          asked for, names in order
    [InlineData("", "b A c d E")]
    [InlineData("name", "A b c d E")]
    [InlineData("-name", "E d c b A")]
    [InlineData("sum", "c b A d E")] // A and d are alike and stay in the table's order, E has none
    [InlineData("-sum", "A d b c E")]
    [InlineData("colour", "b A c d E")] // no such column
    [InlineData("-", "b A c d E")]
    [InlineData("--sum", "A d b c E")]
    public void Rows_come_in_the_order_asked_for_with_ties_in_the_tables_own_and_blanks_last(string sort, string names)
    {
        Row[] rows = [new("b", 0, 5), new("A", 0, 7), new("c", 0, -9), new("d", 0, 7), new("E", 0, null)];

        var order = new TableOrder<Row>(Asking($"?sort={sort}"), Columns);

        string.Join(' ', order.Sort(rows).Select(row => row.Name)).Should().Be(names);
    }

    [Theory]
    //          asked for, names in order; X stays where it is
    [InlineData("", "a a1 a2 b b1 b11 b12 X d c X")]
    [InlineData("-sum", "b b1 b12 b11 a a2 a1 X c d X")]
    [InlineData("sum", "a a1 a2 b b1 b11 b12 X d c X")]
    [InlineData("-name", "b b1 b12 b11 a a2 a1 X d c X")]
    public void Heads_are_sorted_among_their_siblings_and_totals_stay(string sort, string names)
    {
        Row[] rows =
        [
            new("a", 0, 3), new("a1", 1, 1), new("a2", 1, 2),
            new("b", 0, 9), new("b1", 1, 9), new("b11", 2, 4), new("b12", 2, 5),
            new("X", 0, 12),
            new("d", 0, 0), new("c", 0, 1),
            new("X", 0, 13),
        ];

        var order = new TableOrder<Row>(Asking($"?sort={sort}"), Columns);

        string.Join(' ', order.SortTree(rows, row => row.Level, row => row.Name == "X").Select(row => row.Name)).Should().Be(names);
    }

    [Theory]
    //          the address, the column pressed, where that leads
    [InlineData("", "sum", "/lines/2017-18/10?sort=-sum")]
    [InlineData("", "name", "/lines/2017-18/10?sort=name")]
    [InlineData("?sort=-sum", "sum", "/lines/2017-18/10?sort=sum")]
    [InlineData("?sort=sum", "sum", "/lines/2017-18/10?sort=-sum")]
    [InlineData("?sort=name", "name", "/lines/2017-18/10?sort=-name")]
    [InlineData("?sort=sum", "name", "/lines/2017-18/10?sort=name")]
    [InlineData("?show=red&q=a%26b&show=moved&status=&sort=name", "sum", "/lines/2017-18/10?show=red&show=moved&q=a%26b&sort=-sum")]
    [InlineData("?sort-other=name&handler=Remind", "sum", "/lines/2017-18/10?sort-other=name&sort=-sum")]
    public void A_head_leads_to_the_same_page_in_its_order_with_everything_else_that_was_chosen(string address, string pressed, string leads) =>
        new TableOrder<Row>(Asking(address), Columns).Href(pressed).Should().Be(leads);

    [Fact]
    public void Each_table_of_a_page_has_an_order_and_a_place_of_its_own()
    {
        var request = Asking("?sort=name&sort-other=-sum");

        var other = new TableOrder<Row>(request, Columns, "sort-other", "other");

        (other.Key, other.IsDescending, other.Chosen).Should().Be(("sum", true, "-sum"));
        other.Href("name").Should().Be("/lines/2017-18/10?sort=name&sort-other=name#other");
        var unknown = () => other.Href("colour");
        unknown.Should().Throw<InvalidOperationException>("a column that the table lacks is a mistake of the page");
    }

    private static HttpRequest Asking(string query)
    {
        var request = new DefaultHttpContext().Request;
        (request.Path, request.QueryString) = ("/lines/2017-18/10", new QueryString(query));
        return request;
    }

    private sealed record Row(string Name, int Level, int? Sum);
}
