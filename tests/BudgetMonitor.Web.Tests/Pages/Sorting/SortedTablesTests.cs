using System.Globalization;
using AngleSharp.Dom;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Pages.Sorting;

/// <summary>Every list of lines, heads and the like sorts by every one of its columns where it stands, without script.</summary>
[Collection(SharedProduct.Name)]
public sealed class SortedTablesTests(ProductFactory product)
{
    [Theory]
    //          path, how many tables of it sort
    [InlineData("/", 1)]
    [InlineData("/monitoring/2017-18/10", 1)]
    [InlineData("/monitoring/2017-18/10?levels=3&unit=pounds&hide=to-date", 1)]
    [InlineData("/monitoring/2017-18/10/CYPE", 1)]
    [InlineData("/monitoring/2017-18/10/CYPE-SCS", 1)]
    [InlineData("/forecasts/2017-18/10", 1)]
    [InlineData("/round/2017-18/10?show=not-submitted", 2)]
    [InlineData("/round/owners", 1)]
    [InlineData("/lines/2017-18/10?show=red", 1)]
    [InlineData("/savings/2017-18/10?directorate=ASCH", 5)]
    [InlineData("/capital/2017-18/10?unit=thousands", 1)]
    [InlineData("/reserves/2017-18/10", 1)]
    [InlineData("/activity/2017-18/10", 1)]
    [InlineData("/staffing/2017-18/10", 1)]
    [InlineData("/companies/2017-18/10", 1)]
    [InlineData("/roll-forwards/2017-18/10", 1)]
    [InlineData("/accuracy/2017-18?adjustments=before", 2)]
    [InlineData("/series/2017-18/10", 1)]
    [InlineData("/users", 1)]
    public async Task Every_head_sorts_its_table_both_ways_and_keeps_what_was_chosen(string path, int tables)
    {
        var browser = await product.BrowseAsAsync(path == "/users" ? DemonstrationUsers.Administrator : DemonstrationUsers.ChiefAccountant);
        var page = await browser.GetAsync(path);
        var sorting = Tables(page);

        sorting.Should().HaveCount(tables);
        for (var place = 0; place < tables; place++)
        {
            var (own, heads) = (Rows(sorting[place]), Heads(sorting[place]));
            heads.Should().OnlyContain(head => head.Cell.QuerySelector("a.sort") != null, "every column sorts");
            page.Document.QuerySelectorAll("[aria-sort]").Should().BeEmpty();
            foreach (var (head, column) in heads)
            {
                var what = $"{path}, {head.TextContent.Trim()}";
                var first = await PressedAsync(browser, head, place, column, what);
                var second = await PressedAsync(browser, first.Head, place, column, what);

                new[] { first.Head.GetAttribute("aria-sort"), second.Head.GetAttribute("aria-sort") }.Should().BeEquivalentTo(["ascending", "descending"], what);
                foreach (var (sorted, isDescending) in new[] { first, second }.Select(one => (Rows(one.Table), one.Head.GetAttribute("aria-sort") == "descending")))
                {
                    sorted.Select(Words).Should().BeEquivalentTo(own.Select(Words), what);
                    Fixed(sorted).Should().Equal(Fixed(own), "{0}: totals and headings stay where they are", what);
                    Siblings(sorted).Select(one => one.Key).Should().BeEquivalentTo(Siblings(own).Select(one => one.Key), "{0}: what is inside a head goes with it", what);
                    Siblings(sorted).Should().AllSatisfy(siblings => ShouldBeInOrder([.. siblings.Select(row => Value(row, column))], isDescending, isNames: column == 0, what));
                }
            }
        }

        async Task<(IElement Head, IElement Table)> PressedAsync(Browser browser, IElement head, int place, int column, string what)
        {
            var href = head.QuerySelector("a.sort")!.GetAttribute("href")!;
            foreach (var chosen in new Uri("http://localhost" + path).Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                href.Should().Contain(chosen, what);
            }

            var answer = await browser.GetAsync(href);
            var table = Tables(answer)[place];
            var sorted = answer.Document.QuerySelectorAll("[aria-sort]").Should().ContainSingle(what).Subject;
            sorted.Should().BeSameAs(Heads(table).Single(one => one.Column == column).Cell, what);
            sorted.QuerySelector("a.sort [aria-hidden]")!.TextContent.Trim().Should().Be(sorted.GetAttribute("aria-sort") == "descending" ? "▼" : "▲");
            if (href.Contains('#', StringComparison.Ordinal))
            {
                answer.Document.GetElementById(href.Split('#')[1]).Should().NotBeNull("{0}: the reader goes on where the table stands", what);
            }

            return (sorted, table);
        }
    }

    [Theory]
    //          a sorted page, the links of it that show the same in another way
    [InlineData("/monitoring/2017-18/10/CYPE?sort=-variance", ".switches a")]
    [InlineData("/round/2017-18/10?sort=-movement", ".switches a")]
    [InlineData("/capital/2017-18/10?sort=-real", ".switches a")]
    [InlineData("/savings/2017-18/10?sort=-shortfall", ".roll-ups td a, .roll-ups tbody th a")]
    public async Task The_order_is_kept_when_something_else_is_chosen(string path, string links)
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync(path);

        var kept = path.Split('?')[1];
        var order = kept["sort=".Length..];
        page.Document.QuerySelectorAll(links).Select(link => link.GetAttribute("href")).Should().NotBeEmpty().And.OnlyContain(href => href!.Contains(kept));
        page.Document.QuerySelectorAll("form.choices, form.lines-choice").Should().NotContain(form => form.QuerySelector($"input[name=sort][value='{order}']") == null);
    }

    [Theory]
    //          path, words that its heads hold
    [InlineData("/", "Cash limit|Variance|Movement|Rating (RAG)")]
    [InlineData("/monitoring/2017-18/10", "Gross|Income|Cash limit|Forecast outturn|Variance|Director's adjustment|Revised variance|Last reported|Movement|Roll forward|Rating (RAG)")]
    [InlineData("/forecasts/2017-18/10", "Cash limit|Variance|Rating (RAG)")]
    [InlineData("/round/2017-18/10", "Variance|Movement")]
    [InlineData("/capital/2017-18/10", "Working budget|Variance|Real variance|Rephasing")]
    [InlineData("/activity/2017-18/10", "Driver")]
    [InlineData("/staffing/2017-18/10", "Agency staff")]
    public async Task What_a_word_in_a_head_that_sorts_means_is_told_below_the_table(string path, string words)
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync(path);

        page.Document.QuerySelectorAll("a button, a [popover]").Concat(page.Document.QuerySelectorAll("th").Where(head => head.QuerySelector("a.sort") is not null && head.QuerySelector(".term") is not null)).Should().BeEmpty();
        var terms = page.Document.QuerySelectorAll(".head-terms button.term").ToList();
        terms.Select(term => term.TextContent).Should().Equal(words.Split('|'));
        terms.Should().AllSatisfy(term => page.Document.GetElementById(term.GetAttribute("popovertarget")!)!.TextContent.Should().StartWith(term.TextContent));
    }

    [Fact]
    public async Task The_changes_of_a_line_sort_too()
    {
        await using var fresh = new ProductFactory();
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        foreach (var gross in new[] { "50,000,001", "9,000,000", "60,000,000" })
        {
            await browser.SubmitAsync(await browser.GetAsync("/forecasts/2017-18/10/CYPE-SCS"), "form[data-forecast-entry]", ("Rows[0].Gross", gross), ("Action", "save"));
        }

        var code = (await browser.GetAsync("/forecasts/2017-18/10/CYPE-SCS")).Document.QuerySelector("input[name='Rows[0].Code']")!.GetAttribute("value");
        var page = await browser.GetAsync($"/monitoring/2017-18/10/{code}");
        var to = Heads(Tables(page).Single()).Single(head => head.Cell.TextContent.Trim() == "To");
        var sorted = await browser.GetAsync(to.Cell.QuerySelector("a.sort")!.GetAttribute("href")!);

        Rows(Tables(sorted).Single()).Select(row => Value(row, to.Column)).Where(value => value.Contains(',', StringComparison.Ordinal)).Should().ContainInOrder("60,000,000", "50,000,001", "9,000,000");
    }

    private static List<IElement> Tables(WebPage page) => [.. page.Document.QuerySelectorAll("main table").Where(table => table.QuerySelector("th a.sort") is not null)];

    private static List<IElement> Rows(IElement table) => [.. table.QuerySelectorAll("tbody tr")];

    /// <summary>The heads of columns with the place of each among the cells of a row.</summary>
    private static List<(IElement Cell, int Column)> Heads(IElement table)
    {
        var taken = new HashSet<(int Row, int Column)>();
        var heads = new List<(IElement, int)>();
        foreach (var (row, line) in table.QuerySelectorAll("thead tr").Select((row, line) => (row, line)))
        {
            var column = 0;
            foreach (var cell in row.Children)
            {
                while (taken.Contains((line, column)))
                {
                    column++;
                }

                var (across, down) = (Span(cell, "colspan"), Span(cell, "rowspan"));
                taken.UnionWith(Enumerable.Range(line, down).SelectMany(at => Enumerable.Range(column, across).Select(place => (at, place))));
                if (cell.GetAttribute("scope") == "col")
                {
                    heads.Add((cell, column));
                }

                column += across;
            }
        }

        return heads;
    }

    private static int Span(IElement cell, string name) => int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? span : 1;

    private static string Words(IElement row) => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What a cell says, without its notes; nothing where it spans several because none of them is known.</summary>
    private static string Value(IElement row, int column)
    {
        var at = 0;
        foreach (var cell in row.Children)
        {
            var across = Span(cell, "colspan");
            if (column < at + across)
            {
                return across > 1 ? string.Empty : (cell.QuerySelector(".barred") ?? (column == 0 ? cell.QuerySelector("a") : null) ?? cell).TextContent.Trim();
            }

            at += across;
        }

        return string.Empty;
    }

    private static bool IsFixed(IElement row) => row.ClassList.Contains("total") || row.ClassList.Contains("quiet-table__total") || row.QuerySelector("th[scope=rowgroup]") is not null || row.TextContent.Contains("Total excluding", StringComparison.Ordinal);

    private static List<(int, string)> Fixed(List<IElement> rows) => [.. rows.Select((row, place) => (row, place)).Where(one => IsFixed(one.row)).Select(one => (one.place, Words(one.row)))];

    /// <summary>Rows by what they stand inside of; a heading, a sum and a total begin anew.</summary>
    private static List<IGrouping<string, IElement>> Siblings(List<IElement> rows)
    {
        var (above, part) = (new List<string>(), 0);
        var siblings = new List<(string Inside, IElement Row)>();
        foreach (var row in rows)
        {
            if (IsFixed(row) || row.ClassList.Contains("subtotal"))
            {
                above.Clear();
                part += IsFixed(row) ? 1 : 0;
                continue;
            }

            var level = Enumerable.Range(1, 3).FirstOrDefault(depth => row.ClassList.Contains($"indent-{depth}"));
            while (above.Count > level)
            {
                above.RemoveAt(above.Count - 1);
            }

            // The schemes of a programme stand above its sum, and everything else below the head that it is in.
            var sum = level == 2 ? rows.SkipWhile(other => other != row).FirstOrDefault(other => other.ClassList.Contains("subtotal") && other.ClassList.Contains("indent-1")) : null;
            siblings.Add(($"{part}: {(sum is null ? string.Join(" > ", above) : Words(sum))}", row));
            while (above.Count < level)
            {
                above.Add(string.Empty);
            }

            above.Add(Value(row, 0));
        }

        return [.. siblings.GroupBy(one => one.Inside, one => one.Row)];
    }

    /// <summary>Figures by size and names by the alphabet; what is not known comes last.</summary>
    private static void ShouldBeInOrder(IReadOnlyList<string> values, bool isDescending, bool isNames, string what)
    {
        if (isNames)
        {
            values.Should().Equal(isDescending ? values.OrderByDescending(name => name, StringComparer.CurrentCultureIgnoreCase) : values.OrderBy(name => name, StringComparer.CurrentCultureIgnoreCase), what);
            return;
        }

        var figures = values.Select(Figure).ToList();
        var known = figures.TakeWhile(figure => figure is not null).Select(figure => figure!.Value).ToList();
        figures.Skip(known.Count).Should().NotContain(figure => figure != null, "{0}: what is not known comes last: {1}", what, string.Join(" | ", values));
        if (isDescending)
        {
            known.Should().BeInDescendingOrder(what);
        }
        else
        {
            known.Should().BeInAscendingOrder(what);
        }
    }

    private static decimal? Figure(string text) =>
        decimal.TryParse(text.Replace('\u2212', '-').Replace("£", string.Empty, StringComparison.Ordinal).TrimStart('+').TrimEnd('%', '*', ' '), NumberStyles.Number, CultureInfo.InvariantCulture, out var figure) ? figure : null;
}
