using System.Text;
using System.Text.RegularExpressions;
using BudgetMonitor.Checks;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Exchange;
using BudgetMonitor.Exchange.Bundles;
using BudgetMonitor.Exchange.Importing;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Testing;

namespace BudgetMonitor.Papers.Tests.Samples;

/// <summary>A sample council that calls everything it can name by words that programs take for something else.</summary>
internal static partial class AwkwardCouncil
{
    /// <summary>Words that a person may type into a name.</summary>
    private static readonly string[] Words =
    [
        "=HYPERLINK(\"http://localhost/x\",\"Care\")",
        "'=1+1",
        "@SUM(A1:A9)",
        "-2+3",
        "Adults & <b>health</b> \"care\"",
        "\u0627\u0644\u0645\u0643\u0627\u0646 (\u05de\u05e7\u05d5\u05dd) 12",
        "\U0001F469\u200D\U0001F469\u200D\U0001F467\U0001F469\u200D\U0001F467",
        "A_x0041_B",
        "Donaudampfschifffahrtsgesellschaftskapit\u00e4ns",
        "[a]:*?/\\b'",
        "\u202Eright to left",
        "Z\u0301\u0302\u0303\u0304\u0305a\u0301\u0302\u0303lgo",
        "q1",
        "R1C1",
        "{month} {nobody.knows} }}",
        "Contents",
    ];

    private static readonly HashSet<string> Named = new(StringComparer.Ordinal)
    {
        "name", "title", "description", "text", "reason", "notes", "label", "subject", "row_head", "total_label", "note", "number", "programme", "workstream",
        "long_name", "category", "debtor", "volume_unit", "volume_label", "purpose", "demonstration_note", "scheme", "categories", "row", "marker", "share_of",
        "short_name",
    };

    /// <summary>The paper's source of one period of the council.</summary>
    public static async Task<PaperSource> SourceAsync(string sample, MonitoringPeriod period)
    {
        var folder = Directory.CreateTempSubdirectory("awkward").FullName;
        try
        {
            foreach (var file in Directory.GetFiles(Repository.Sample(sample), "*.csv"))
            {
                await File.WriteAllTextAsync(Path.Combine(folder, Path.GetFileName(file)), Renamed(Path.GetFileName(file), CsvFile.Rows(file)));
            }

            await using var database = await TestDatabase.CreateAsync(services => services.AddExchange().AddPapers().AddChecks());
            var outcome = await database.Get<BundleImporter>().ApplyAsync(BundleReader.ReadFolder(folder), Person.CommandLine, EntryChannel.CommandLine);
            outcome.WasStored.Should().BeTrue(string.Join("\n", outcome.Preview.Errors.Take(40)));
            return (await database.Get<PaperSourceReader>().ReadAsync(period, CancellationToken.None))!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Renamed(string file, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        var heads = rows[0];
        foreach (var (row, line) in rows.Select((row, line) => (row, line)))
        {
            text.AppendJoin(',', row.Select((cell, place) => Quoted(line == 0 ? cell : Renamed(file, heads[place], cell, line)))).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Renamed(string file, string column, string cell, int line) => (file, column) switch
    {
        _ when cell.Length == 0 => cell,
        ("series.csv", "table") => line switch { 1 => "q1", 2 => "2019-numbers", 3 => "con", _ => cell },

        // Every column of every series has the name of its rows.
        ("series_columns.csv", "name") => "Month",
        ("table_rows.csv", "row") or ("council.csv", "short_name") => cell,
        (_, "marker") => "@",
        (_, "volume_label") => $"={cell}",

        // In texts and labels braces are fields; the door says so.
        ("paper_texts.csv" or "commentary.csv" or "table_labels.csv", _) when Named.Contains(column) => Awkward(cell).Replace("{month} {nobody.knows} }}", "Z\u0301", StringComparison.Ordinal),
        (_, "categories") => string.Join(';', cell.Split(';', StringSplitOptions.TrimEntries).Select(Awkward)),
        _ when Named.Contains(column) => Awkward(cell),
        _ => cell,
    };

    /// <summary>The same name always becomes the same, so that what refers to it by name still does.</summary>
    private static string Awkward(string name) => Month().IsMatch(name)
        ? name
        : $"{Words[name.Sum(letter => letter) % Words.Length].Replace(';', ',')} {name}" is { } longer && longer.Length <= Longest(name) ? longer : name;

    private static int Longest(string name) => name.Length > 150 ? 8000 : name.Length < 30 ? 78 : 196;

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"^\d{4}-\d{2}$")]
    private static partial Regex Month();
}
