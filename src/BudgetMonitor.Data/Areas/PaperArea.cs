using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Data.Areas;

/// <summary>What papers are made of beside figures: the council's own texts, its kinds of paper, and the wording of tables.</summary>
internal sealed class PaperArea : Area
{
    private const string Kept = "A published paper is kept as it was, whatever becomes of what it was made by.";

    public PaperArea()
    {
        Entity<PaperText>("paper_texts")
            .LockedWith(new PeriodOfYearLock("its paper's texts"))
            .OwnedByCouncil()
            .History(
                HistorySubjects.PaperText,
                (text, _) => $"{(text.Period == 0 ? $"{ItemNames.Year(text.Year)}/{HistorySubjects.EveryPeriod}" : ItemNames.Period(text.Year, text.Period))}/{text.PaperKind.Key}/{text.Slot}/{ItemNames.Whole(text.DisplayOrder)}");

        Entity<TableLabel>("table_labels")
            .NeverLocked(Kept)
            .OwnedByCouncil()
            .History("table label", (label, _) => $"{ItemNames.Year(label.Year)}/{label.TableId}/{label.Place}");

        Entity<TableRow>("table_rows")
            .NeverLocked(Kept)
            .OwnedByCouncil()
            .History("table row", (row, _) => $"{ItemNames.Year(row.Year)}/{row.TableId}/{ItemNames.Whole(row.DisplayOrder)}");

        Entity<PaperKindRecord>("paper_kinds").NeverLocked(Kept).OwnedByCouncil().History(HistorySubjects.PaperKind, (kind, _) => kind.Kind.Key);
        Entity<PaperKindPart>("paper_kind_parts").NeverLocked(Kept).OwnedByCouncil().History(HistorySubjects.PaperKind, (part, _) => part.Kind.Key);
        Entity<PaperKindTable>("paper_kind_tables").NeverLocked(Kept).OwnedByCouncil().History(HistorySubjects.PaperKind, (table, _) => table.Kind.Key);
    }
}
