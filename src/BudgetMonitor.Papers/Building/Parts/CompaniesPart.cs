using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>What the council's companies are expected to pay against what was budgeted.</summary>
internal sealed class CompaniesPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        if (CompanyTable.Dividends(source) is not { } table)
        {
            return null;
        }

        var words = new FigureWords(source);
        var companies = source.Beside.Companies;
        var texts = new List<RichText> { Position(source, words, companies) with { Sentence = "companies-standing" } };
        texts.AddRange(companies
            .Where(company => company.Forecast?.Text is { Length: > 0 })
            .Select(company => new Sentence(words).Name(company.Company.Name).Say($": {company.Forecast!.Text}").Done()));
        if (companies.Where(company => company.Forecast is null).Select(company => company.Company.Name).ToList() is { Count: > 0 } open)
        {
            texts.Add(new Sentence(words).Say($"There is no {source.Wording("forecast", "outturn")} yet for {NameList.Of(open)}.").Done());
        }

        var paragraphs = Paragraphs.Of(texts, number);
        paragraphs[^1] = (ParagraphBlock)paragraphs[^1] with { StaysWithNext = true };
        return new("companies", "The council's companies", $"{number}", [.. paragraphs, new TableBlock(table)]);
    }

    /// <summary>Forecast against budget of those that are forecast, so that one without a forecast is not taken for one that pays nothing.</summary>
    private static RichText Position(PaperSource source, FigureWords words, IReadOnlyList<CompanyPosition> companies)
    {
        var who = source.SliceHeads is null ? "The council's companies" : $"The companies{PaperSlice.OfHeads(source)}";
        var forecast = companies.Where(company => company.Total is not null).ToList();
        if (forecast.Count == 0)
        {
            var (budgeted, are, were) = companies is [var only] ? (only.Company.Name, "is", "was") : (who, "are", "were");
            return new Sentence(words).Say(budgeted + source.Wording($" {are} budgeted to pay ", $" {were} budgeted to pay ")).Sum(companies.Select(company => company.Company.Budget).Sum()).Say(".").Done();
        }

        var (paying, verb) = forecast.Count == 1 ? (forecast[0].Company.Name, "is")
            : forecast.Count == companies.Count ? (who, "are")
            : ($"{who} that have {source.Wording("a forecast", "an outturn")}", "are");
        var difference = forecast.Select(company => company.Difference!.Value).Sum();
        var sentence = new Sentence(words)
            .Say(paying + source.Wording($" {verb} forecast to pay ", " paid ")).Sum(forecast.Select(company => company.Total!.Value).Sum())
            .Say(" against a budget of ").Sum(forecast.Select(company => company.Company.Budget).Sum());
        return difference.IsNil
            ? sentence.Say(".").Done()
            : sentence.Say(", ").Differs(difference).Say(".").Done();
    }
}
