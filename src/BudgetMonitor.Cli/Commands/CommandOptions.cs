using System.CommandLine;
using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommandOptions
{
    /// <summary>A financial year, checked while the line is read.</summary>
    public static Option<string> Year()
    {
        var year = new Option<string>("--year") { Description = "The financial year, such as 2017-18.", Required = true };
        year.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !FinancialYear.TryParse(result.Tokens[0].Value, out _))
            {
                result.AddError($"'{result.Tokens[0].Value}' is not a financial year. Write it as 2017-18.");
            }
        });
        return year;
    }
}
