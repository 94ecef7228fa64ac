using System.Text;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Web.Round;

/// <summary>The digest as text: what the person's home page says needs them now, each with its address.</summary>
internal static class DigestText
{
    public static string Subject(string council, int items) => items == 1
        ? $"{council}: one thing needs you in budget monitoring"
        : $"{council}: {items} things need you in budget monitoring";

    public static string Of(Person person, IReadOnlyList<AttentionItem> items, Uri address)
    {
        var text = new StringBuilder();
        text.Append(person.Name).Append(",\n\n");
        var period = (string?)null;
        foreach (var item in items)
        {
            if (item.Period != period && item.Period is { } next)
            {
                text.Append(next).Append("\n\n");
            }

            period = item.Period;
            text.Append("- ").Append(item.Text).Append('\n');
            if (item.Note is { } note)
            {
                text.Append("  ").Append(note).Append('\n');
            }

            text.Append("  ").Append(new Uri(address, item.Href)).Append("\n\n");
        }

        return text
            .Append("You get this at most once a day, and only where something needs you. Change your address or stop it here:\n")
            .Append(new Uri(address, "/account")).Append('\n')
            .ToString();
    }
}
