using System.IO.Compression;

namespace BudgetMonitor.Web.Pages.Papers;

/// <summary>All tables of a paper in one file: the same tables of the same time give the same bytes.</summary>
internal static class TablesZip
{
    public static byte[] Of(IEnumerable<(string Name, byte[] Content)> tables, DateTimeOffset at)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in tables.OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = at;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
