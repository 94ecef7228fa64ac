using System.Text.Json;
using Microsoft.Playwright;

namespace BudgetMonitor.EndToEnd.Tests.Product;

/// <summary>Goes through a page by the Tab key alone, as somebody without a mouse does.</summary>
public static class KeyboardWalk
{
    /// <summary>A field for a day has several places to stop at, and a choice from radio buttons is one.</summary>
    private const int MostStopsEach = 5;

    /// <summary>Numbers what can be reached, as it stands in the page; radio buttons of one name count once.</summary>
    private const string Number = """
        () => {
          const seen = new Map();
          window.stops = new Map();
          const all = document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"], [contenteditable="true"]');
          for (const element of all) {
            if (element.disabled || element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
            const group = element.type === 'radio' ? (element.form?.id ?? '') + '/' + element.name : null;
            const place = group !== null && seen.has(group) ? seen.get(group) : seen.size;
            seen.set(group ?? '#' + seen.size, place);
            window.stops.set(element, place);
          }
          return seen.size;
        }
        """;

    /// <summary>What has the focus now: its number, whether anybody can see that it has it, and what it is.</summary>
    private const string Focus = """
        () => {
          const element = document.activeElement;
          if (!element || element === document.body) return { place: -1, isSeen: true, html: '' };
          const style = getComputedStyle(element);
          const nearest = element.nextElementSibling ? getComputedStyle(element.nextElementSibling, '::before') : style;
          const ring = one => (one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) > 0) || one.boxShadow !== 'none';
          return { place: window.stops.get(element) ?? -2, isSeen: ring(style) || ring(nearest), html: element.outerHTML.slice(0, 160) };
        }
        """;

    /// <summary>What of the page cannot be reached or left by Tab, and what does not show that it has the focus.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(Visitor visitor, string where)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var page = visitor.Page;
        var expected = await page.EvaluateAsync<int>(Number);
        var reached = new HashSet<int>();
        var findings = new List<string>();
        await page.EvaluateAsync("() => { document.activeElement?.blur(); window.getSelection()?.removeAllRanges(); window.scrollTo(0, 0); }");
        for (var press = 0; press < (expected * MostStopsEach) + MostStopsEach; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<JsonElement>(Focus);
            var place = focus.GetProperty("place").GetInt32();
            if (place == -1)
            {
                break;
            }

            if (place >= 0 && reached.Add(place) && !focus.GetProperty("isSeen").GetBoolean())
            {
                findings.Add($"{where}: the focus is not seen on {focus.GetProperty("html").GetString()}");
            }
        }

        if (reached.Count < expected)
        {
            var left = await page.EvaluateAsync<string[]>(
                "reached => [...window.stops].filter(([, place]) => !reached.includes(place)).map(([element]) => element.outerHTML.slice(0, 120))",
                reached.ToArray());
            findings.Add($"{where}: Tab does not reach {string.Join("; ", left.Take(3))}");
        }

        return findings;
    }
}
