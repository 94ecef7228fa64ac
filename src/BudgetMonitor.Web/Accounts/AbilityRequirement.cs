using BudgetMonitor.Domain.People;
using Microsoft.AspNetCore.Authorization;

namespace BudgetMonitor.Web.Accounts;

/// <summary>Something that the signed-in person must be able to do.</summary>
internal sealed record AbilityRequirement(Func<Person, bool> Ability) : IAuthorizationRequirement;

/// <summary>Asks the person as the database knows them now, not as they were when they signed in.</summary>
internal sealed class AbilityHandler(CurrentPerson current) : AuthorizationHandler<AbilityRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AbilityRequirement requirement)
    {
        if (current.IsSignedIn && requirement.Ability(current.Person))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
