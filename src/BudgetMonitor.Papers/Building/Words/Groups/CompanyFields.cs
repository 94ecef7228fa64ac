namespace BudgetMonitor.Papers.Building.Words.Groups;

/// <summary>What one of the council's companies is expected to pay.</summary>
internal sealed class CompanyFields() : FieldGroup("company")
{
    public override IEnumerable<string> Items(PaperSource source) => source.Beside.Companies.Select(company => company.Company.Name);

    public override GroupFigure ValueOf(PaperSource source, string? item, string figure)
    {
        var company = source.Beside.Companies.First(one => one.Company.Name == item);
        Money? money = figure switch
        {
            "budget" => company.Company.Budget,
            "forecast" => company.Total,
            "from-trading" => company.Forecast?.FromTrading,
            "shortfall" => company.Company.Budget - company.Total,
            _ => null,
        };
        return new(money);
    }
}
