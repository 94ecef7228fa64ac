using System.Globalization;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>How to read the figures, and when and from what they were made.</summary>
internal sealed class AboutFiguresPart : PaperPart
{
    public override PaperSection Build(PaperSource source, int number)
    {
        var negative = source.Council.NegativeStyle == NegativeStyle.Brackets ? "Figures in brackets are" : "Figures with a minus are";
        List<RichText> rules =
        [
            RichText.Of($"A variance is the {source.Wording("forecast for the whole year", "outturn of the year")} less the cash limit. Above nil it is a pressure. {negative} underspends or income."),
            RichText.Of("Amounts are exact to the penny and rounded once, when they are shown; half a unit is rounded away from nil. Totals and differences are rounded from exact amounts."),
            RichText.Of("A blank means that there is no figure. Nil is a figure and prints as 0."),
        ];
        if (source.Position.LastReportedPeriod is { } last)
        {
            rules.Add(RichText.Of($"Movements are measured from {last.FullName} of {last.Year}, the last period published."));
        }

        rules.Add(RichText.Of(string.Create(
            CultureInfo.InvariantCulture,
            $"Produced on {source.ProducedAt.UtcDateTime:d MMMM yyyy} at {source.ProducedAt.UtcDateTime:HH:mm} UTC from the council's data at version {source.DataVersion}.")));
        if (source.Publication is { } publication)
        {
            rules.AddRange(PublicationWords.Colophon(publication, source.ProducedAt).Select(RichText.Of));
        }

        return new("about-the-figures", "About the figures", null, [new ListBlock(rules)]);
    }
}
