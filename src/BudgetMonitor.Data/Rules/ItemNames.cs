using System.Globalization;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Words;

namespace BudgetMonitor.Data.Rules;

/// <summary>How history names registered: by year, period, head, and by the names of what they belong to.</summary>
/// <param name="heads">Years and codes of the heads concerned.</param>
/// <param name="registered">Names of what registered belong to.</param>
/// <param name="userName">The user name of the account that a part belongs to.</param>
internal sealed class ItemNames(HeadNames heads, RegisteredNames registered, Func<AccountPart, string> userName)
{
    /// <summary>A head, such as 2017-18/SCS-CIC.</summary>
    public string Head(int headId)
    {
        var (year, code) = heads[headId];
        return $"{Year(year)}/{code}";
    }

    /// <summary>A head in a period, such as 2017-18/P10/SCS-CIC.</summary>
    public string Head(int headId, int period)
    {
        var (year, code) = heads[headId];
        return $"{Period(year, period)}/{code}";
    }

    /// <summary>What something belongs to, whole: with its year where the name alone does not say it.</summary>
    public string Of<TOwner>(int id) => registered[typeof(TOwner), id].Whole;

    /// <summary>What something belongs to, without its year.</summary>
    public string OwnNameOf<TOwner>(int id) => registered[typeof(TOwner), id].Name;

    /// <summary>The user name of the account that a part belongs to.</summary>
    public string UserName(AccountPart part) => userName(part);

    /// <summary>What belongs to a head is for those who may see its drafts.</summary>
    public HistoryPlace PlaceOfHead(int headId)
    {
        var (year, code) = heads[headId];
        return HistoryPlace.OfHead(year, code);
    }

    /// <summary>What belongs to a saving is for those who have all the heads that it ever took money from.</summary>
    /// <param name="savingId">The saving.</param>
    /// <param name="code">The head that this takes money from; null where it takes none.</param>
    public HistoryPlace PlaceOfSaving<TSaving>(int savingId, string? code = null)
    {
        var saving = registered[typeof(TSaving), savingId];
        return HistoryPlace.OfSaving(saving.Year, saving.Name, code);
    }

    /// <summary>A financial year, such as 2017-18.</summary>
    public static string Year(int startYear) => new FinancialYear(startYear).ToString();

    /// <summary>A period, such as 2017-18/P10.</summary>
    public static string Period(int startYear, int number) => $"{Year(startYear)}/P{Whole(number)}";

    /// <summary>As much of a long name as an entry's name holds.</summary>
    public static string Beginning(string text) => WholeCharacters.Beginning(text, HistorySubjects.NameLength);

    /// <summary>A whole number.</summary>
    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
