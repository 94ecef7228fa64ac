using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Web.Markup;

/// <summary>The main areas of work, as a person's role allows.</summary>
public static class Navigation
{
    /// <summary>The areas, with the one marked that a path lies in.</summary>
    public static IEnumerable<NavigationItem> For(Person person, PathString path)
    {
        ArgumentNullException.ThrowIfNull(person);
        return All(person).Select(item => item with { IsCurrent = LiesIn(item.Href, path) });
    }

    private static bool LiesIn(string href, PathString path) => href switch
    {
        "/" => path == "/",
        "/monitoring" => MonitoringAreas.Hold(path),
        _ => path.StartsWithSegments(href),
    };

    private static IEnumerable<NavigationItem> All(Person person)
    {
        yield return new("Home", "/");
        yield return new("Monitoring", "/monitoring");
        if (person.MayForecast)
        {
            yield return new("Forecasts", "/forecasts");
        }

        if (person.MayReview)
        {
            yield return new("Round", "/round");
        }

        if (person.MayRunPeriods)
        {
            yield return new("Periods", "/periods");
        }

        yield return new("Papers", "/papers");
        if (person.MayReadChecks)
        {
            yield return new("Checks", "/checks");
        }

        yield return new("Accuracy", "/accuracy");
        if (person.MayReadHistory)
        {
            yield return new("History", "/history");
        }

        yield return new("Rating rules", "/rating-rules");
        if (person.MayManageAccounts)
        {
            yield return new("Users", "/users");
        }

        yield return new("Glossary", "/glossary");
    }
}

/// <summary>An area of work.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Href">Its address.</param>
/// <param name="IsCurrent">Whether the page lies in it.</param>
public sealed record NavigationItem(string Text, string Href, bool IsCurrent = false);
