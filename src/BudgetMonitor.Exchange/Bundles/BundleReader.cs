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
        var contents = new List<(string Name, byte[] Bytes)>();
        if (!Directory.Exists(path))
        {
            errors.Add(BundleError.At(path, 0, string.Empty, string.Empty, "there is no such folder", "Give the folder that holds the bundle's CSV files"));
            return new BundleReading(new Bundle([]), errors);
        }

        var paths = Directory.EnumerateFiles(path)
            .Where(file => string.Equals(Path.GetExtension(file), ".csv", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Take(FileLimits.Files + 1)
            .ToArray();
        long total = 0;
        foreach (var file in paths)
        {
            var name = Path.GetFileName(file);
            try
            {
                total += new FileInfo(file).Length;
                if (total > FileLimits.BundleBytes || new FileInfo(file).Length > FileLimits.FileBytes)
                {
                    errors.Add(TooLarge(name));
                    continue;
                }

                contents.Add((name, File.ReadAllBytes(file)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                errors.Add(BundleError.At(name, 0, string.Empty, string.Empty, "the file cannot be read", "Check that it is not open elsewhere and that you may read it"));
            }
        }

        return Read(path, contents, errors);
    }

    /// <summary>Reads files by name and content, such as uploaded ones.</summary>
    public static BundleReading ReadFiles(IReadOnlyCollection<(string Name, byte[] Bytes)> files) => Read("bundle", files, []);

    private static BundleReading Read(string where, IReadOnlyCollection<(string Name, byte[] Bytes)> contents, List<BundleError> errors)
    {
        var files = new Dictionary<BundleFile, FileRows>();
        if (contents.Count > FileLimits.Files)
        {
            errors.Add(BundleError.At(where, 0, string.Empty, string.Empty, $"there are more than {FileLimits.Files} CSV files", "Give the folder that holds one bundle and nothing else"));
            return new BundleReading(new Bundle([]), errors);
        }

        foreach (var (name, bytes) in contents)
        {
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
            else if (bytes.Length > FileLimits.FileBytes)
            {
                errors.Add(TooLarge(name));
            }
            else if (ReadFile(file, bytes, errors) is { } rows)
            {
                files.Add(file, rows);
            }
        }

        if (contents.Count == 0 && errors.Count == 0)
        {
            errors.Add(BundleError.At(where, 0, string.Empty, string.Empty, "the folder holds no CSV file", "Give the folder that holds the bundle's CSV files"));
        }

        CapitalFiles.SpreadLaterYears(files, errors);
        return new BundleReading(new Bundle(BundleFiles.All.Where(files.ContainsKey).Select(file => files[file])), BundleError.InOrder(errors));
    }

    private static FileRows? ReadFile(BundleFile file, byte[] bytes, List<BundleError> errors)
    {
        if (FileText.Decode(file.Name, bytes, errors) is not { } text || !CsvLayout.IsSound(file.Name, text, errors))
        {
            return null;
        }

        var records = CsvRecord.Parse(text).SkipWhile((record, place) => place == 0 && record.IsSeparatorLine).Take(FileLimits.Rows + 2).ToArray();
        if (records.Length == 0)
        {
            errors.Add(BundleError.At(file.Name, 0, string.Empty, string.Empty, "the file is empty", "Give it its header line, or leave the file out"));
            return null;
        }

        if (records.Length > FileLimits.Rows + 1)
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

        return file.ReadRows(records, errors);
    }

    private static BundleError TooLarge(string name) => BundleError.At(
        name,
        0,
        string.Empty,
        string.Empty,
        string.Create(CultureInfo.InvariantCulture, $"the file is larger than {FileLimits.FileBytes / 1024 / 1024} MB, or the bundle than {FileLimits.BundleBytes / 1024 / 1024} MB"),
        "Part it into bundles by financial year or period");
}
