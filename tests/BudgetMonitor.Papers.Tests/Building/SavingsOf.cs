using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>Savings for a small council's period, in pounds saved.</summary>
internal sealed class SavingsOf
{
    private readonly List<Saving> savings = [];
    private readonly List<SavingsProgress> progress = [];
    private readonly List<Workstream> workstreams = [];

    /// <summary>A saving at one or more lines.</summary>
    public SavingsOf Saving(string reference, params (string Code, int Saved)[] amounts) => Saving(reference, _ => { }, amounts);

    /// <summary>A saving at one or more lines with facts of its own.</summary>
    public SavingsOf Saving(string reference, Action<SavingsLine> set, params (string Code, int Saved)[] amounts)
    {
        var line = new SavingsLine { SavingsLineId = savings.Count + 1, Year = 2017, Reference = reference, Title = $"Title of {reference}", DisplayOrder = savings.Count + 1 };
        set(line);
        savings.Add(new(line, [.. amounts.Select(amount => new SavingsAmount { SavingsLineId = line.SavingsLineId, ForYear = 2017, Code = amount.Code, Amount = (-amount.Saved).Pounds() })]));
        return this;
    }

    /// <summary>A workstream that savings name.</summary>
    public SavingsOf Workstream(string name, string? programme = null)
    {
        workstreams.Add(new(new() { SavingsWorkstreamId = workstreams.Count + 1, Year = 2017, Name = name, Programme = programme }, []));
        return this;
    }

    /// <summary>Where it stands.</summary>
    public SavingsOf Stands(string reference, int delivered, int forecast, SavingsStatus status, string? text = null, string? replacedBy = null)
    {
        progress.Add(new()
        {
            SavingsLineId = savings.First(saving => saving.Line.Reference == reference).Line.SavingsLineId,
            Year = 2017,
            Period = 10,
            Delivered = (-delivered).Pounds(),
            Forecast = (-forecast).Pounds(),
            Status = status,
            Text = text,
            ReplacedBy = replacedBy,
        });
        return this;
    }

    /// <summary>The position.</summary>
    public SavingsPosition Position() => new(new SavingsRegister(savings, workstreams), 2017, progress);

    /// <summary>The source with these savings.</summary>
    public PaperSource In(PaperSource source) => source with { Beside = source.Beside with { Savings = Position() } };
}
