using BudgetMonitor.Data.Changes;
using BudgetMonitor.Domain.Council;
using Microsoft.AspNetCore.Diagnostics;

namespace BudgetMonitor.Web.Markup;

/// <summary>What the frame round every page shows of the council.</summary>
public sealed class SiteFrame(IMonitoringReader reader, IHttpContextAccessor http)
{
    /// <summary>The council; null in an empty database, and on the error page where the database cannot be asked.</summary>
    public async Task<CouncilSettings?> CouncilAsync()
    {
        var context = http.HttpContext!;
        if (HasLostDatabase(context))
        {
            return null;
        }

        try
        {
            return await reader.FindCouncilAsync(context.RequestAborted);
        }
        catch (Exception) when (IsErrorPage(context))
        {
            return null;
        }
    }

    /// <summary>Whether this is the page that reports an error: whatever failed may fail again, and must not take the page with it.</summary>
    public static bool IsErrorPage(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<IExceptionHandlerFeature>() is not null;
    }

    /// <summary>The database's failure that this page reports; null on any other page.</summary>
    public static Exception? DatabaseFailure(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return StorageFailure.Behind(context.Features.Get<IExceptionHandlerFeature>()?.Error);
    }

    /// <summary>Whether this page reports that the database is out of reach. It is not asked a second time: that would only make the person wait.</summary>
    public static bool HasLostDatabase(HttpContext context) =>
        DatabaseFailure(context) is { } failure && StorageFailure.TroubleOf(failure) != StorageTrouble.Full;
}
