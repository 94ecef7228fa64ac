namespace BudgetMonitor.Reporting.Printing;

/// <summary>A PDF cannot be made here or now. The message says what to do and may be shown to a person.</summary>
public sealed class PdfUnavailableException : Exception
{
    /// <summary>With advice.</summary>
    public PdfUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>With advice and its cause.</summary>
    public PdfUnavailableException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
