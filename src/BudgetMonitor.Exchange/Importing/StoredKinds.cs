using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Exchange.Files;

namespace BudgetMonitor.Exchange.Importing;

/// <summary>How the kinds of paper that the council composed are kept.</summary>
internal static class StoredKinds
{
    public static IReadOnlyList<StoredFile> All { get; } =
    [
        new StoredFile<PaperKindRow, PaperKindRecord>(
            KindFiles.Kinds,
            (db, _) => db.PaperKinds,
            (kind, _) => new(kind.Kind, kind.Name, kind.BasedOn, kind.CodeList, kind.IsPublished, kind.Unit, kind.Decimals, kind.Sign),
            (row, _) =>
            {
                var kind = new PaperKindRecord { Kind = row.Kind, Name = row.Name, BasedOn = row.BasedOn };
                Take(row, kind);
                return kind;
            },
            Take),
        new StoredFile<PaperKindPartRow, PaperKindPart>(
            KindFiles.Parts,
            (db, _) => db.PaperKindParts.OrderBy(part => part.Kind).ThenBy(part => part.DisplayOrder).ThenBy(part => part.PartId),
            (part, _) => new(part.Kind, part.PartId, part.DisplayOrder, part.IsNumbered, part.Heading, part.Letter),
            (row, _) =>
            {
                var part = new PaperKindPart { Kind = row.Kind, PartId = row.Part, DisplayOrder = 0 };
                Take(row, part);
                return part;
            },
            Take),
        new StoredFile<PaperKindTableRow, PaperKindTable>(
            KindFiles.Tables,
            (db, _) => db.PaperKindTables,
            (table, _) => new(table.Kind, table.TableId, table.Unit, table.Decimals, table.Sign),
            (row, _) => new() { Kind = row.Kind, TableId = row.Table, Unit = row.Unit, Decimals = row.Decimals, Sign = row.Sign },
            (row, table) => (table.Unit, table.Decimals, table.Sign) = (row.Unit, row.Decimals, row.Sign)),
    ];

    private static void Take(PaperKindRow row, PaperKindRecord kind)
    {
        (kind.Name, kind.BasedOn, kind.Codes, kind.IsPublished) = (row.Name, row.BasedOn, string.Join(';', row.Codes), row.IsPublished);
        (kind.Unit, kind.Decimals, kind.Sign) = (row.Unit, row.Decimals, row.Sign);
    }

    private static void Take(PaperKindPartRow row, PaperKindPart part)
    {
        part.DisplayOrder = row.DisplayOrder ?? part.DisplayOrder;
        (part.IsNumbered, part.Heading, part.Letter) = (row.IsNumbered, row.Heading, row.Letter);
    }
}
