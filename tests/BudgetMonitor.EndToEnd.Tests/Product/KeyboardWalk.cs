using System.Text.Json;
using Microsoft.Playwright;

namespace BudgetMonitor.EndToEnd.Tests.Product;

/// <summary>
/// Goes through a page by the Tab key, as somebody without a mouse does. In an entry grid Tab must go through the cells alone, in
/// order; what else a row has must be reached from its cells by F8, which the page says.
/// </summary>
public static class KeyboardWalk
{
    /// <summary>A field for a day has several places to stop at, and a choice from radio buttons is one.</summary>
    private const int MostStopsEach = 5;

    /// <summary>
    /// Numbers what can be reached, as it stands in the page; radio buttons of one name count once. What Tab passes over counts in
    /// an entry grid: it must be reached another way there.
    /// </summary>
    private const string Number = """
        () => {
          const seen = new Map();
          window.stops = new Map();
          window.gridOf = element => {
            const table = element.closest('form table');
            return table?.querySelector('.cell__input') && !element.closest('thead, fieldset, [popover]') ? table : null;
          };
          window.isCell = element => window.gridOf(element) !== null && element.matches('input:not([type=checkbox], [type=radio]), select, textarea');
          const all = document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"], [contenteditable="true"]');
          for (const element of all) {
            if (element.disabled || !element.checkVisibility({ visibilityProperty: true })) continue;
            if (element.tabIndex < 0 && window.gridOf(element) === null) continue;
            const group = element.type === 'radio' ? (element.form?.id ?? '') + '/' + element.name : null;
            const place = group !== null && seen.has(group) ? seen.get(group) : seen.size;
            seen.set(group ?? '#' + seen.size, place);
            window.stops.set(element, place);
          }
          return seen.size;
        }
        """;

    /// <summary>Notes after every key what has the focus: its number, whether anybody can see that it has it, and what it is.</summary>
    private const string Note = """
        () => {
          const focus = () => {
            const element = document.activeElement;
            if (!element || element === document.body) return { place: -1, isSeen: true, html: '' };
            const style = getComputedStyle(element);
            const nearest = element.nextElementSibling ? getComputedStyle(element.nextElementSibling, '::before') : style;
            const ring = one => (one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) > 0) || one.boxShadow !== 'none';
            const isCell = window.isCell(element);
            const cells = isCell ? [...window.gridOf(element).querySelectorAll('input:not([type=hidden]), select, textarea')].filter(window.isCell) : [];
            const at = isCell ? cells.indexOf(element) : -1;
            return {
              place: window.stops.get(element) ?? -2,
              isSeen: ring(style) || ring(nearest),
              html: element.outerHTML.slice(0, 160),
              isCell,
              isOfRow: !isCell && window.gridOf(element) !== null,
              next: isCell && at + 1 < cells.length ? window.stops.get(cells[at + 1]) : -1,
              isFirstOfRow: isCell && (at === 0 || cells[at - 1].closest('tr') !== element.closest('tr')),
            };
          };
          window.walked = [];
          window.addEventListener('keyup', () => window.walked.push(focus()), true);
        }
        """;

    /// <summary>Puts the focus on what has a number.</summary>
    private const string GoTo = "place => [...window.stops].find(([, other]) => other === place)[0].focus()";

    /// <summary>Whether the page says, where it can be read, which key leads to what else a row has.</summary>
    private const string SaysHow = """
        () => [...document.querySelectorAll('[data-grid-keys]')].some(hint =>
          hint.checkVisibility() && hint.textContent.includes('F8') && document.querySelector(`[aria-describedby="${hint.id}"]`) !== null)
        """;

    /// <summary>What of the page cannot be reached or left by Tab, and what does not show that it has the focus.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(Visitor visitor, string where)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var page = visitor.Page;
        await using var keys = await Keys.OfAsync(page);
        var expected = await page.EvaluateAsync<int>(Number);
        var reached = new HashSet<int>();
        var findings = new List<string>();
        var firstOfRows = new List<Stop>();
        await page.EvaluateAsync(Note);
        await page.EvaluateAsync("() => { document.activeElement?.blur(); window.getSelection()?.removeAllRanges(); window.scrollTo(0, 0); }");
        await TabThroughAsync();
        foreach (var cell in firstOfRows)
        {
            await LookRoundAsync(cell);
        }

        if (reached.Count < expected)
        {
            var left = await page.EvaluateAsync<string[]>(
                "reached => [...window.stops].filter(([, place]) => !reached.includes(place)).map(([element]) => element.outerHTML.slice(0, 120))",
                reached.ToArray());
            findings.Add($"{where}: Tab does not reach {string.Join("; ", left.Take(3))}");
        }

        return findings;

        void Reach(Stop focus)
        {
            if (focus.Place >= 0 && reached.Add(focus.Place) && !focus.IsSeen)
            {
                findings.Add($"{where}: the focus is not seen on {focus.Html}");
            }
        }

        // Once through the page, until Tab leaves it.
        async Task TabThroughAsync()
        {
            var due = -1;
            for (var most = (expected * MostStopsEach) + MostStopsEach; most > 0; most -= Keys.AtOnce)
            {
                foreach (var focus in await keys.PressAsync("Tab", 9, Math.Min(Keys.AtOnce, most)))
                {
                    if (focus.Place == -1)
                    {
                        return;
                    }

                    if (due >= 0 && focus.Place != due)
                    {
                        findings.Add($"{where}: Tab leaves the cells of a grid for {focus.Html}");
                    }

                    Reach(focus);
                    if (focus.IsFirstOfRow)
                    {
                        firstOfRows.Add(focus);
                    }

                    due = focus.Next;
                }
            }
        }

        // From a cell through all that its row has besides, and back to the cell.
        async Task LookRoundAsync(Stop cell)
        {
            await page.EvaluateAsync(GoTo, cell.Place);
            for (var press = 0; press <= expected; press++)
            {
                var focus = (await keys.PressAsync("F8", 119, 1)).Single();
                if (focus.Place == cell.Place)
                {
                    if (press > 0 && !await page.EvaluateAsync<bool>(SaysHow))
                    {
                        findings.Add($"{where}: nothing says that F8 leads to what else a row has");
                    }

                    return;
                }

                if (!focus.IsOfRow)
                {
                    break;
                }

                Reach(focus);
            }

            findings.Add($"{where}: F8 does not lead back to {cell.Html}");
        }
    }

    /// <summary>What has the focus.</summary>
    private sealed record Stop(int Place, bool IsSeen, string Html, bool IsCell, bool IsOfRow, int Next, bool IsFirstOfRow);

    /// <summary>
    /// Keys as the browser gets them from a keyboard, many at once: each comes before the next, and asking after each what has the
    /// focus would take most of the time.
    /// </summary>
    private sealed class Keys(IPage page, ICDPSession session) : IAsyncDisposable
    {
        public const int AtOnce = 50;

        public static async Task<Keys> OfAsync(IPage page) => new(page, await page.Context.NewCDPSessionAsync(page));

        /// <summary>Presses a key so often, and tells what had the focus after each.</summary>
        public async Task<IReadOnlyList<Stop>> PressAsync(string key, int code, int times)
        {
            var sent = new List<Task>();
            for (var press = 0; press < times; press++)
            {
                sent.Add(SendAsync("rawKeyDown"));
                sent.Add(SendAsync("keyUp"));
            }

            await Task.WhenAll(sent);
            var walked = (await page.EvaluateAsync<JsonElement>("() => window.walked.splice(0)")).Deserialize<List<Stop>>(JsonSerializerOptions.Web)!;
            walked.Should().HaveCount(times, "the page hears every key");
            return walked;

            Task SendAsync(string type) => session.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = type, ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = code });
        }

        public async ValueTask DisposeAsync() => await session.DetachAsync();
    }
}
