using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Figures;

/// <summary>A page about one thing that its address names, or on which something is entered.</summary>
public interface IOpens
{
    /// <summary>Finds what the page is about, before any of its handlers runs, and says what the person may do with it.</summary>
    Task<Opening> OpenAsync(CancellationToken cancellationToken);
}

/// <summary>What a page found of what its address names, and what the person may do with it. What follows of it <see cref="PeriodFilter"/> says, for every page alike.</summary>
public abstract record Opening
{
    private Opening()
    {
    }

    /// <summary>It is not there, or not theirs to see, which must look the same.</summary>
    public static Opening Missing { get; } = new NotThere();

    /// <summary>It is there to be looked at.</summary>
    public static Opening Shown { get; } = new ToSee();

    /// <summary>Something is entered on the page.</summary>
    /// <param name="may">Whether this is theirs to enter at all.</param>
    /// <param name="head">The head that it is about: who owns it is told that it is not theirs to enter. Others, and all where there is none, find nothing here.</param>
    public static Entry ToEnter(bool may, StructureNode? head = null) => new(may, head);

    /// <summary>Something else is answered.</summary>
    public static Opening Instead(IActionResult answer) => new Other(answer);

    internal sealed record NotThere : Opening;

    internal sealed record ToSee : Opening;

    internal sealed record Other(IActionResult Answer) : Opening;

    /// <summary>Something is entered on the page.</summary>
    /// <param name="May">Whether this is theirs to enter at all.</param>
    /// <param name="Head">The head that it is about; null where there is none.</param>
    public sealed record Entry(bool May, StructureNode? Head) : Opening
    {
        /// <summary>Why nothing can be entered although the period takes entries; null where something can.</summary>
        public string? ShutBecause { get; init; }

        /// <summary>What the period is not open for yet, such as " for entry".</summary>
        public string OpenFor { get; init; } = PeriodPageModel.ForEntry;
    }
}
