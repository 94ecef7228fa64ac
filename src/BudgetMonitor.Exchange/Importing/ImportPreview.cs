using System.Security.Cryptography;
using System.Text;
using BudgetMonitor.Exchange.Comparing;
using BudgetMonitor.Exchange.Reading;

namespace BudgetMonitor.Exchange.Importing;

/// <summary>What a bundle would change, or why it cannot be stored.</summary>
/// <param name="Errors">Everything that is wrong, by file and line; with any, nothing is stored.</param>
/// <param name="Warnings">What is stored but looks wrong.</param>
/// <param name="Files">The changes by file.</param>
public sealed record ImportPreview(IReadOnlyList<BundleError> Errors, IReadOnlyList<BundleError> Warnings, IReadOnlyList<FileChange> Files)
{
    /// <summary>Whether the bundle may be stored.</summary>
    public bool IsSound => Errors.Count == 0;

    /// <summary>Whether everything in the bundle stands in the database already.</summary>
    public bool ChangesNothing => Files.All(file => file.Rows.Count == 0);

    /// <summary>How many rows change.</summary>
    public int RowsChanged => Files.Sum(file => file.Rows.Count);

    /// <summary>Tells one set of changes from another, so that what was shown is what is stored.</summary>
    public string Fingerprint
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            void Say(string text, char end)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(text));
                hash.AppendData([(byte)end]);
            }

            foreach (var file in Files)
            {
                foreach (var row in file.Rows)
                {
                    Say(file.File, '\u001f');
                    Say(row.Kind.ToString(), '\u001f');
                    Say(row.Row, '\u001e');
                    foreach (var value in row.Values)
                    {
                        Say(value.Column, '\u001f');
                        Say(value.From, '\u001f');
                        Say(value.To, '\u001e');
                    }
                }
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }
}

/// <summary>What became of an import.</summary>
/// <param name="Preview">What it changed, or why it could not be stored.</param>
/// <param name="WasStored">Whether the bundle's data now stands in the database, changed or unchanged.</param>
/// <param name="Message">What the person is told.</param>
public sealed record ImportOutcome(ImportPreview Preview, bool WasStored, string Message);
