using BudgetMonitor.Domain.People;
using Microsoft.AspNetCore.Authorization;

namespace BudgetMonitor.Web.Accounts;

/// <summary>What a person must be able to do to open a page. Whether the thing is theirs is asked by the page itself.</summary>
public static class Policies
{
    /// <summary>Entering forecasts.</summary>
    public const string Forecasting = "forecasting";

    /// <summary>Explaining variances and movements.</summary>
    public const string Explaining = "explaining";

    /// <summary>Following the round and challenging what is submitted.</summary>
    public const string Reviewing = "reviewing";

    /// <summary>Opening, reviewing, publishing and reopening periods.</summary>
    public const string RunningPeriods = "running-periods";

    /// <summary>Writing commentary.</summary>
    public const string Commenting = "commenting";

    /// <summary>Setting director's adjustments.</summary>
    public const string Adjusting = "adjusting";

    /// <summary>Setting rating rules.</summary>
    public const string SettingRules = "setting-rules";

    /// <summary>Composing kinds of paper.</summary>
    public const string SettingPapers = "setting-papers";

    /// <summary>Looking at sense checks and answering them.</summary>
    public const string Checking = "checking";

    /// <summary>Setting sense checks.</summary>
    public const string SettingChecks = "setting-checks";

    /// <summary>Searching history.</summary>
    public const string ReadingHistory = "reading-history";

    /// <summary>Looking after accounts.</summary>
    public const string ManagingAccounts = "managing-accounts";

    internal static void Add(AuthorizationOptions options)
    {
        // Closed unless opened: an endpoint that says nothing asks for sign-in.
        options.FallbackPolicy = options.DefaultPolicy;
        options.Require(Forecasting, person => person.MayForecast);
        options.Require(Explaining, person => person.MayExplain);
        options.Require(Reviewing, person => person.MayReview);
        options.Require(RunningPeriods, person => person.MayRunPeriods);
        options.Require(Commenting, person => person.MayComment);
        options.Require(Adjusting, person => person.MayAdjust);
        options.Require(SettingRules, person => person.MaySetRules);
        options.Require(SettingPapers, person => person.MaySetPapers);
        options.Require(Checking, person => person.MayReadChecks);
        options.Require(SettingChecks, person => person.MaySetChecks);
        options.Require(ReadingHistory, person => person.MayReadHistory);
        options.Require(ManagingAccounts, person => person.MayManageAccounts);
    }

    private static void Require(this AuthorizationOptions options, string policy, Func<Person, bool> ability) =>
        options.AddPolicy(policy, builder => builder.RequireAuthenticatedUser().AddRequirements(new AbilityRequirement(ability)));
}
