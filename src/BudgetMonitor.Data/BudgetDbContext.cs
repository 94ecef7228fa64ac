using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Structure;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data;

/// <summary>One council's database.</summary>
public sealed class BudgetDbContext(DbContextOptions<BudgetDbContext> options) : IdentityUserContext<Account, int>(options)
{
    public DbSet<CouncilSettings> Councils => Set<CouncilSettings>();

    public DbSet<Head> Heads => Set<Head>();

    public DbSet<PeriodRecord> Periods => Set<PeriodRecord>();

    public DbSet<RagRuleRecord> RagRules => Set<RagRuleRecord>();

    public DbSet<CashLimitEntry> CashLimits => Set<CashLimitEntry>();

    public DbSet<BudgetChange> BudgetChanges => Set<BudgetChange>();

    public DbSet<ProfileEntry> Profiles => Set<ProfileEntry>();

    public DbSet<ActualEntry> Actuals => Set<ActualEntry>();

    public DbSet<ForecastEntry> Forecasts => Set<ForecastEntry>();

    public DbSet<DirectorAdjustment> DirectorAdjustments => Set<DirectorAdjustment>();

    public DbSet<RollForward> RollForwards => Set<RollForward>();

    public DbSet<Explanation> Explanations => Set<Explanation>();

    public DbSet<TableRow> TableRows => Set<TableRow>();

    public DbSet<PaperText> PaperTexts => Set<PaperText>();

    public DbSet<AccountPart> AccountParts => Set<AccountPart>();

    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<RequestRecord> Requests => Set<RequestRecord>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(BudgetDbContext).Assembly);
    }
}
