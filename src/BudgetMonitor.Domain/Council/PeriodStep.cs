namespace BudgetMonitor.Domain.Council;

/// <summary>A step that takes a period from one state to the next.</summary>
public enum PeriodStep
{
    /// <summary>Not open → open: forecasts are entered.</summary>
    Open,

    /// <summary>Open → in review: finance challenges what was submitted.</summary>
    StartReview,

    /// <summary>In review → open: the review was started too early.</summary>
    BackToOpen,

    /// <summary>In review → published: the paper is frozen and everything of the period is locked.</summary>
    Publish,

    /// <summary>Published → in review: for a correction, with a reason.</summary>
    Reopen,
}
