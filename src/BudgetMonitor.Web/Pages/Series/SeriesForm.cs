namespace BudgetMonitor.Web.Pages.Series;

/// <summary>A row of a series as it is entered.</summary>
public sealed class SeriesForm
{
    /// <summary>The mark of what the person saw.</summary>
    public string? Mark { get; set; }

    /// <summary>A figure for each column that is entered.</summary>
    public List<SeriesFigureForm> Figures { get; set; } = [];

    /// <summary>Why a figure is put right.</summary>
    public string? Reason { get; set; }
}

/// <summary>A figure as it is typed.</summary>
public sealed class SeriesFigureForm
{
    /// <summary>The column.</summary>
    public string? Key { get; set; }

    /// <summary>The figure; empty for none.</summary>
    public string? Figure { get; set; }
}
