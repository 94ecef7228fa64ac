using System.Text;
using BudgetMonitor.Exchange.Bundles;

namespace BudgetMonitor.Exchange.Tests.Importing;

/// <summary>
/// Hundreds of spoilt bundles, the same ones every time: whatever stands in a file, the answer is a list of errors or a
/// whole import, never an exception and never half of one.
/// </summary>
public sealed class MutatedBundleTests
{
    private static readonly string[] Nasty =
    [
        "", " ", "0", "-0", "1,5", "1e9", "NaN", "99999999999999999999", "-", "--1", "=1+1", "'=1", "TRUE", "2017-18", "2016-17", "13", "14", "-1",
        "STU", "ASC", "STU-OP", "stu-op", "total", "NONE", "A;B", "{total.revised}", "{x}", "}", "\"", "\"\"", "a\"b", "\r", "\n", "\t", "\uFEFF", "\uD83D\uDE00",
        "\u202E", "\u0001", "yes", "no", "service", "council", "published", "open", "2017-02-30", "2017-06-30", "é", new('x', 3000), new('9', 400), ";;;", "''''", "../../x",
    ];

    [Theory]
    [InlineData("norfolk-asc-2017-18", 1, 100)]
    [InlineData("norfolk-asc-2017-18", 2, 100)]
    [InlineData("norfolk-asc-2017-18", 3, 100)]
    [InlineData("norfolk-asc-2017-18", 4, 100)]
    [InlineData("kent-2017-18", 5, 40)]
    public async Task A_spoilt_bundle_is_refused_whole_or_stored_whole(string council, int seed, int rounds)
    {
        var random = new Random(seed);
        var sample = Directory.EnumerateFiles(Repository.Samples(council), "*.csv")
            .Order(StringComparer.Ordinal)
            .Select(file => (Name: Path.GetFileName(file), Bytes: File.ReadAllBytes(file)))
            .ToArray();
        await using var database = await ImportDatabase.CreateAsync();
        var (refused, stored) = (0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var spoilt = Spoil(sample, random);
            var before = await database.CountsAsync();

            var reading = BundleReader.ReadFiles(spoilt);
            var outcome = await database.LoadAsync(reading);

            if (outcome.WasStored)
            {
                stored++;
                (await database.LoadAsync(reading)).Preview.ChangesNothing.Should().BeTrue("round {0} of seed {1} was stored whole", round, seed);
            }
            else
            {
                refused++;
                outcome.Preview.Errors.Should().NotBeEmpty("round {0} of seed {1} was refused", round, seed);
                outcome.Preview.Errors.Should().OnlyContain(error => error.File.Length > 0 && error.Problem.Length > 0 && error.Advice.Length > 0);
                (await database.CountsAsync()).Should().Be(before, "round {0} of seed {1} was refused", round, seed);
            }
        }

        refused.Should().BePositive();
        stored.Should().BePositive("some spoilt bundles are still good, or the test would try too little");
    }

    private static (string Name, byte[] Bytes)[] Spoil((string Name, byte[] Bytes)[] sample, Random random)
    {
        var files = sample.Select(file => (file.Name, Bytes: (byte[])file.Bytes.Clone())).ToList();
        var times = random.Next(1, 4);
        for (var i = 0; i < times; i++)
        {
            var at = random.Next(files.Count);
            files[at] = (files[at].Name, random.Next(9) switch
            {
                0 => Bytes(files[at].Bytes, random),
                1 => files[at].Bytes[..random.Next(files[at].Bytes.Length)],
                2 => Lines(files[at].Bytes, lines => lines.RemoveAt(random.Next(lines.Count))),
                3 => Lines(files[at].Bytes, lines => lines.Insert(random.Next(lines.Count), lines[random.Next(lines.Count)])),
                4 => Lines(files[at].Bytes, lines => (lines[0], lines[^1]) = (lines[^1], lines[0])),
                5 when files.Count > 1 => files[random.Next(files.Count)].Bytes,
                _ => Cells(files[at].Bytes, random),
            });
        }

        if (random.Next(5) == 0)
        {
            files.RemoveAt(random.Next(files.Count));
        }

        return [.. files];
    }

    private static byte[] Bytes(byte[] content, Random random)
    {
        for (var i = 0; i < 3 && content.Length > 0; i++)
        {
            content[random.Next(content.Length)] = (byte)random.Next(256);
        }

        return content;
    }

    private static byte[] Lines(byte[] content, Action<List<string>> change)
    {
        var lines = Encoding.UTF8.GetString(content).Split('\n').ToList();
        change(lines);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static byte[] Cells(byte[] content, Random random) => Lines(content, lines =>
    {
        var line = random.Next(lines.Count);
        var cells = lines[line].Split(',');
        cells[random.Next(cells.Length)] = Nasty[random.Next(Nasty.Length)];
        lines[line] = string.Join(',', cells);
    });
}
