using System.Globalization;
using System.Text;
using BudgetMonitor.Exchange.Areas;
using BudgetMonitor.Exchange.Files;

namespace BudgetMonitor.Exchange.Tests.Importing;

/// <summary>
/// Every file of a bundle, long and wrong in the ways of a spreadsheet that was saved under another name: the answer is a list
/// of errors that says where, never an exception and never half an import.
/// </summary>
public sealed class WrongFileTests
{
    private const int Rows = 6_000;

    private static readonly string[] Odd =
    [
        "NaN", "-99999999999999999999", "1e308", "=SUM(A1)", "‮Leeds", "naïve café", "2017-18", "14", "0", "-0.001", "yes", new('x', 500), "a\u0001b", "😀",
    ];

    public static TheoryData<string> Files => [.. BundleFiles.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Thousands_of_wrong_rows_are_refused_whole(string name)
    {
        var header = BundleFiles.All.Single(file => file.Name == name).Columns.Select(column => column.Name).ToList();
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(TestBundle.Small);
        var before = await database.CountsAsync();

        foreach (var (what, bytes) in new[]
        {
            ("columns of another file", Lines(["colour", "shape"], ["red", "round"])),
            ("columns in another order, with values of the old one", Lines([.. Enumerable.Reverse(header)], [.. Enumerable.Range(0, header.Count).Select(column => Odd[column % Odd.Length])])),
            ("a column twice", Lines([.. header, header[0]], [.. Enumerable.Repeat("1", header.Count + 1)])),
            ("odd values", Lines([.. header], [.. Enumerable.Range(0, header.Count).Select(column => Odd[column % Odd.Length])])),
            ("too few cells", Lines([.. header], ["2017-18"])),
        })
        {
            var outcome = await database.LoadAsync(TestBundle.Small.With(name, bytes));

            outcome.WasStored.Should().BeFalse(what);
            outcome.Preview.Errors.Should().NotBeEmpty(what);
            outcome.Preview.Errors.Should().OnlyContain(error => error.File.Length > 0 && error.Problem.Length > 0 && error.Advice.Length > 0, what);
            (await database.CountsAsync()).Should().Be(before, what);
        }
    }

    private static byte[] Lines(string[] header, string[] cells)
    {
        var text = new StringBuilder().AppendJoin(',', header).Append('\n');
        for (var row = 0; row < Rows; row++)
        {
            text.AppendJoin(',', cells.Select((cell, column) => column == 1 ? cell + row.ToString(CultureInfo.InvariantCulture) : cell)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
