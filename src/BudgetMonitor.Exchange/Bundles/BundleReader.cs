using System.Globalization;
using BudgetMonitor.Exchange.Areas;
using BudgetMonitor.Exchange.Reading;

namespace BudgetMonitor.Exchange.Bundles;

/// <summary>Reads an import bundle. Never throws for what a file holds: whatever is wrong becomes an error in the list.</summary>
public static class BundleReader
{
    /// <summary>Reads the CSV files of a folder.</summary>
    public static BundleReading ReadFolder(string path)
    {
        var errors = new List<BundleError>();
        if (!Directory.Exists(path))
        {
            errors.Add(BundleError.At(path, 0, string.Empty, string.Empty, "there is no such folder", "Give the folder that holds the bundle's CSV files"));
            return new BundleReading(new Bundle([]), errors);
        }

        // What is too large is told of before anything is read, and as the one error that it is: without that file, every row
        // of the others would seem to be wrong.
        var files = new DirectoryInfo(path).EnumerateFiles()
            .Where(file => string.Equals(file.Extension, ".csv", StringComparison.OrdinalIgnoreCase))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Take(FileLimits.Files + 1)
            .ToArray();
        if (files.Length > FileLimits.Files)
        {
            return Refused(TooMany(path));
        }

        if (TooLarge(path, files.Select(file => (file.Name, file.Length))) is { } tooLarge)
        {
            return Refused(tooLarge);
        }

        return Read(
            path,
            files.Select(file => (file.Name, (Func<byte[]?>)(() =>
            {
                try
                {
                    return File.ReadAllBytes(file.FullName);
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    errors.Add(BundleError.At(file.Name, 0, string.Empty, string.Empty, "the file cannot be read", "Check that it is not open elsewhere and that you may read it"));
                    return null;
                }
            }))),
            errors);
    }

    /// <summary>Reads files by name and content, such as uploaded ones.</summary>
    public static BundleReading ReadFiles(IReadOnlyCollection<(string Name, byte[] Bytes)> files) =>
        files.Count > FileLimits.Files ? Refused(TooMany("bundle"))
        : TooLarge("bundle", files.Select(file => (file.Name, (long)file.Bytes.Length))) is { } tooLarge ? Refused(tooLarge)
        : Read("bundle", files.Select(file => (file.Name, (Func<byte[]?>)(() => file.Bytes))), []);

    private static BundleReading Read(string where, IEnumerable<(string Name, Func<byte[]?> Bytes)> contents, List<BundleError> errors)
    {
        var files = new Dictionary<BundleFile, FileRows>();
        var unread = new HashSet<BundleFile>();
        var isEmpty = true;
        foreach (var (name, bytes) in contents)
        {
            isEmpty = false;
            if (BundleFiles.Find(name) is not { } file)
            {
                errors.Add(BundleError.At(
                    name,
                    0,
                    string.Empty,
                    string.Empty,
                    "no bundle has a file of this name",
                    "Take it out or correct its name; the files are " + string.Join(", ", BundleFiles.All.Select(known => known.Name))));
            }
            else if (files.ContainsKey(file))
            {
                errors.Add(BundleError.At(name, 0, string.Empty, string.Empty, "the file is there twice, in other letters", "Keep one of the two"));
            }
            else if (bytes() is { } content && ReadFile(file, content, errors) is { } rows)
            {
                files.Add(file, rows);
            }
            else
            {
                unread.Add(file);
            }
        }

        if (isEmpty)
        {
            errors.Add(BundleError.At(where, 0, string.Empty, string.Empty, "the folder holds no CSV file", "Give the folder that holds the bundle's CSV files"));
        }

        CapitalFiles.SpreadLaterYears(files, errors);
        return new BundleReading(new Bundle(BundleFiles.All.Where(files.ContainsKey).Select(file => files[file]), unread), BundleError.InOrder(errors));
    }

    private static BundleReading Refused(BundleError why) => new(new Bundle([]), [why]);

    private static BundleError TooMany(string where) =>
        BundleError.At(where, 0, string.Empty, string.Empty, $"there are more than {FileLimits.Files} CSV files", "Give the folder that holds one bundle and nothing else");

    private static FileRows? ReadFile(BundleFile file, byte[] bytes, List<BundleError> errors)
    {
        if (FileText.Decode(file.Name, bytes, errors) is not { } text || !CsvLayout.IsSound(file.Name, text, errors))
        {
            return null;
        }

        var lines = CsvRecord.Parse(text).Take(FileLimits.Rows + 2).Count();
        if (lines == 0)
        {
            errors.Add(BundleError.At(file.Name, 0, string.Empty, string.Empty, "the file is empty", "Give it its header line, or leave the file out"));
            return null;
        }

        if (lines > FileLimits.Rows + 1)
        {
            errors.Add(BundleError.At(
                file.Name,
                0,
                string.Empty,
                string.Empty,
                string.Create(CultureInfo.InvariantCulture, $"the file has more than {FileLimits.Rows:N0} lines"),
                "Part it into bundles by financial year or period"));
            return null;
        }

        return file.ReadRows(text, errors);
    }

    private static BundleError? TooLarge(string where, IEnumerable<(string Name, long Length)> files)
    {
        var total = 0L;
        foreach (var (name, length) in files)
        {
            total += length;
            if (length > FileLimits.FileBytes)
            {
                return Error(name, "the file", FileLimits.FileBytes);
            }
        }

        return total > FileLimits.BundleBytes ? Error(where, "the bundle", FileLimits.BundleBytes) : null;

        static BundleError Error(string at, string what, int limit) => BundleError.At(
            at,
            0,
            string.Empty,
            string.Empty,
            string.Create(CultureInfo.InvariantCulture, $"{what} is larger than {limit / 1024 / 1024} MB"),
            "Part it into bundles by financial year or period");
    }
}
