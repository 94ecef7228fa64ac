using BudgetMonitor.Data.Archive;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;

namespace BudgetMonitor.Data.Areas;

/// <summary>What was published, kept for ever, and the reopenings between versions.</summary>
internal sealed class PublicationArea : Area
{
    public PublicationArea()
    {
        Entity<PublishedPaper>("published_papers")
            .LockedWith(new OnlyAddedLock(
                "Published papers are only ever added to.",
                "published_paper_id = NEW.published_paper_id OR (year = NEW.year AND number = NEW.number AND kind = NEW.kind AND version = NEW.version)"))
            .OwnedByCouncil()
            .History(
                HistorySubjects.PublishedPaper,
                (paper, _) => $"{ItemNames.Period(paper.Year, paper.Number)}/{paper.Kind.Key}/{ItemNames.Whole(paper.Version)}",
                "Year",
                "Number",
                "Kind",
                "Version",
                "At",
                "AccountId",
                "AccountName");

        Entity<PaperFile>("paper_files")
            .LockedWith(new OnlyAddedLock("Files of published papers are only ever added to.", "published_paper_id = NEW.published_paper_id AND name = NEW.name"))
            .OwnedByCouncil()
            .History("paper file", (file, _) => file.Name, "PublishedPaperId", "Name", "MediaType", "Content");

        Entity<Reopening>("reopenings")
            .LockedWith(new OnlyAddedLock(
                "Reopenings are only ever added to.",
                "reopening_id = NEW.reopening_id OR (year = NEW.year AND number = NEW.number AND after_version = NEW.after_version)"))
            .OwnedByCouncil()
            .History(
                "reopening",
                (reopening, _) => ItemNames.Period(reopening.Year, reopening.Number),
                "ReopeningId",
                "Year",
                "Number",
                "At",
                "AccountId",
                "AccountName");
    }
}
