using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Figures;

/// <summary>
/// A second year for the demonstration council, of any size: 2018-19 with period 1 open. Two directorates, CYPE (division
/// CYPE-SCS) and CORP (division CORP-XPH), lines N000, N001 … dealt out between them; each cash limit is £1,000 gross and
/// £100 income.
/// </summary>
internal static class NextYear
{
    public const int Start = 2018;

    public static string Code(int line) => $"N{line:000}";

    public static Task AddAsync(ProductFactory product, int lines, bool forecast = true) => product.ChangeAsync(async db =>
    {
        var council = Head("KCC", null, HeadKind.Council);
        db.Heads.Add(council);
        await db.SaveChangesAsync();
        var directorates = new[] { Head("CYPE", council, HeadKind.Directorate), Head("CORP", council, HeadKind.Directorate) };
        db.Heads.AddRange(directorates);
        await db.SaveChangesAsync();
        var divisions = new[] { Head("CYPE-SCS", directorates[0], HeadKind.Division), Head("CORP-XPH", directorates[1], HeadKind.Division) };
        db.Heads.AddRange(divisions);
        await db.SaveChangesAsync();
        var heads = Enumerable.Range(0, lines).Select(line => Head(Code(line), divisions[line % 2], HeadKind.Service, line)).ToList();
        db.Heads.AddRange(heads);
        await db.SaveChangesAsync();
        db.CashLimits.AddRange(heads.Select(head => new CashLimitEntry { HeadId = head.HeadId, Gross = 1_000.Pounds(), Income = (-100).Pounds() }));
        if (forecast)
        {
            db.Forecasts.AddRange(heads.Select(head => new ForecastEntry { HeadId = head.HeadId, Period = 1, Gross = 1_010.Pounds(), Income = (-100).Pounds() }));
        }

        await db.SaveChangesAsync();
        db.Periods.Add(new PeriodRecord { Year = Start, Number = 1, Status = PeriodStatus.Open });
    });

    private static Head Head(string code, Head? parent, HeadKind kind, int order = 0) => new()
    {
        Year = Start,
        Code = code,
        Name = $"Head {code}",
        ParentId = parent?.HeadId,
        Kind = kind,
        DisplayOrder = order,
    };
}
