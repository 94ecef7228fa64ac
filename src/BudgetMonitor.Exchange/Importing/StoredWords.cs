using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Exchange.Files;

namespace BudgetMonitor.Exchange.Importing;

/// <summary>How the council's settings, its periods and rules, and the files of words are kept.</summary>
internal static class StoredWords
{
    public static StoredFile Council { get; } = new StoredFile<CouncilRow, CouncilSettings>(
        CouncilFiles.Council,
        (db, _) => db.Councils,
        (council, _) => new(
            council.Name,
            council.ShortName,
            council.NegativeStyle,
            council.PaperKind,
            council.PercentageBase,
            council.GeneralReserveTargetPercent,
            council.GeneralReserveTarget,
            council.OwnPartOnly,
            council.AccentColour,
            council.DemonstrationNote,
            new ExplainFrom(council.ExplainVarianceFrom),
            new ExplainFrom(council.ExplainMovementFrom),
            council.ForecastOrder,
            new ExplainFrom(council.ExplainRealFrom),
            new ExplainFrom(council.ExplainRephasingFrom),
            council.CapitalSources),
        (row, _) =>
        {
            var council = new CouncilSettings { Name = row.Name, ShortName = row.ShortName };
            Take(row, council);
            return council;
        },
        Take);

    public static StoredFile Periods { get; } = new StoredFile<PeriodRow, PeriodRecord>(
        CouncilFiles.Periods,
        (db, scope) => db.Periods.Where(period => scope.Years.Contains(period.Year)),
        (period, _) => new(
            new FinancialYear(period.Year),
            period.Number,
            period.Status,
            period.OpensOn,
            period.ForecastsDueOn,
            period.ReviewOn,
            period.PublishesOn,
            period.RulesAtPublication),
        (row, _) =>
        {
            var period = new PeriodRecord { Year = row.Year.StartYear, Number = row.Period };
            Take(row, period);
            return period;
        },
        Take);

    public static StoredFile RagRules { get; } = new StoredFile<RagRuleRow, RagRuleRecord>(
        CouncilFiles.RagRules,
        (db, _) => db.RagRules,
        (rule, _) => new(
            rule.Level,
            rule.Base,
            rule.Legs,
            rule.AmberPercentage,
            rule.AmberAmount,
            rule.RedPercentage,
            rule.RedAmount,
            rule.UnderspendPercentage,
            rule.UnderspendAmount),
        (row, _) =>
        {
            var rule = new RagRuleRecord { Level = row.Level };
            rule.Take(row.ToRule());
            return rule;
        },
        (row, rule) => rule.Take(row.ToRule()));

    public static StoredFile Explanations { get; } = new StoredFile<ExplanationRow, Explanation>(
        PaperFiles.Explanations,
        (db, scope) => db.Explanations.Where(entry => scope.Periods.Contains(entry.Period) && db.Heads.Any(head => head.HeadId == entry.HeadId && scope.Years.Contains(head.Year))),
        (entry, heads) => new(heads.YearOf(entry.HeadId), entry.Period, heads.CodeOf(entry.HeadId), entry.Subject, entry.DisplayOrder, entry.Amount, entry.ReasonCode, entry.Text),
        (row, heads) => new()
        {
            HeadId = heads.IdOf(row),
            Period = row.Period,
            Subject = row.About,
            DisplayOrder = row.DisplayOrder ?? 0,
            Amount = row.Amount,
            ReasonCode = row.ReasonCode,
            Text = row.Text,
        },
        (row, entry) => (entry.Amount, entry.ReasonCode, entry.Text) = (row.Amount, row.ReasonCode, row.Text));

    public static StoredFile Commentaries { get; } = new StoredFile<CommentaryRow, Commentary>(
        PaperFiles.Commentaries,
        (db, scope) => db.Commentaries.Where(entry => scope.Periods.Contains(entry.Period) && db.Heads.Any(head => head.HeadId == entry.HeadId && scope.Years.Contains(head.Year))),
        (entry, heads) => new(heads.YearOf(entry.HeadId), entry.Period, heads.CodeOf(entry.HeadId), entry.Text),
        (row, heads) => new() { HeadId = heads.IdOf(row), Period = row.Period, Text = row.Text },
        (row, entry) => entry.Text = row.Text);

    public static StoredFile TableRows { get; } = new StoredFile<TableRowRow, TableRow>(
        PaperFiles.TableRows,
        (db, scope) => db.TableRows.Where(row => scope.Years.Contains(row.Year)),
        (row, _) => new(
            new FinancialYear(row.Year),
            row.TableId,
            row.DisplayOrder,
            row.Kind,
            row.Label,
            row.Codes.Length == 0 ? null : row.CodeList,
            row.WithinTotal,
            row.Indent,
            row.Marker,
            row.PercentageDecimals,
            row.BareNil),
        (row, _) =>
        {
            var entity = new TableRow { Year = row.Year.StartYear, TableId = row.Table, DisplayOrder = row.DisplayOrder, Kind = row.Kind };
            Take(row, entity);
            return entity;
        },
        Take);

    public static StoredFile PaperTexts { get; } = new StoredFile<PaperTextRow, PaperText>(
        PaperFiles.PaperTexts,
        (db, scope) => db.PaperTexts.Where(text => scope.Years.Contains(text.Year) && scope.Periods.Contains(text.Period)),
        (text, _) => new(new FinancialYear(text.Year), text.Period, text.PaperKind, text.Slot, text.DisplayOrder, text.Text),
        (row, _) => new()
        {
            Year = row.Year.StartYear,
            Period = row.Period,
            PaperKind = row.Paper,
            Slot = row.Slot,
            DisplayOrder = row.DisplayOrder,
            Text = row.Text,
        },
        (row, text) => text.Text = row.Text);

    private static void Take(CouncilRow row, CouncilSettings council)
    {
        (council.Name, council.ShortName) = (row.Name, row.ShortName);
        (council.NegativeStyle, council.PaperKind, council.PercentageBase) = (row.NegativeStyle, row.PaperKind, row.PercentageBase);
        (council.GeneralReserveTargetPercent, council.OwnPartOnly, council.AccentColour) = (row.GeneralReserveTargetPercent, row.OwnPartOnly, row.AccentColour);
        council.GeneralReserveTarget = row.GeneralReserveTarget;
        (council.ExplainVarianceFrom, council.ExplainMovementFrom) = (row.ExplainVarianceFrom.Amount, row.ExplainMovementFrom.Amount);
        council.ForecastOrder = row.ForecastOrder;
        (council.ExplainRealFrom, council.ExplainRephasingFrom) = (row.ExplainRealFrom.Amount, row.ExplainRephasingFrom.Amount);
        council.CapitalSources = row.CapitalSources;

        // Once a demonstration, always one: its accounts have a known password, which a changed note does not take away.
        (council.DemonstrationNote, council.IsDemonstration) = (row.DemonstrationNote, council.IsDemonstration || row.DemonstrationNote is not null);
    }

    private static void Take(PeriodRow row, PeriodRecord period)
    {
        period.Status = row.Status;
        (period.OpensOn, period.ForecastsDueOn) = (row.OpensOn, row.ForecastsDueOn);
        (period.ReviewOn, period.PublishesOn) = (row.ReviewOn, row.PublishesOn);
        period.RulesAtPublication = row.RatingRules;
    }

    private static void Take(TableRowRow row, TableRow entity)
    {
        (entity.Kind, entity.Label, entity.Codes) = (row.Kind, row.Label, string.Join(';', row.Codes ?? []));
        (entity.WithinTotal, entity.Indent, entity.Marker) = (row.WithinTotal, row.Indent, row.Marker);
        (entity.PercentageDecimals, entity.BareNil) = (row.PercentDecimals, row.BareNil);
    }
}
