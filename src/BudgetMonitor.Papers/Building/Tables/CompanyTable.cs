using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>What the council's companies pay, after Kent's table 2.</summary>
internal static class CompanyTable
{
    public const string Id = "table-2-companies";

    /// <summary>Each company's dividend or contribution; null where there is no company.</summary>
    public static PaperTable? Dividends(PaperSource source)
    {
        if (source.Beside.Companies.Count == 0)
        {
            return null;
        }

        var style = new FigureWords(source).For(Id);
        var bare = style with { BareNil = true };
        PlainColumn<CompanyPosition>[] columns =
        [
            PlainColumn<CompanyPosition>.Of("Budget", style, company => company.Company.Budget, withUnit: false),
            PlainColumn<CompanyPosition>.Of(source.Wording("Forecast", "Outturn"), bare, company => company.Total, withUnit: false),
            PlainColumn<CompanyPosition>.Of("From trading surplus", bare, company => company.Forecast?.FromTrading, withUnit: false).StartingGroup,
            PlainColumn<CompanyPosition>.Of("from reserves", bare, company => company.Forecast?.FromReserves, withUnit: false),
        ];
        return new()
        {
            Id = Id,
            NumberText = new([new TableReference("2")]),
            Title = "Dividends and contributions of the council's companies",
            Rule = $"{style.Unit.Word()}. A sum above nil is due to the council.",
            LabelHead = $"Dividends/Contributions ({style.Unit.Word()})",
            Columns = columns.Heads(),
            Rows = source.Beside.Companies.Select(company => PlainTable.Row(PaperRowKind.Line, company.Company.Name, columns, company)).ToList(),
        };
    }
}
