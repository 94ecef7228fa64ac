namespace BudgetMonitor.Data.Changes;

/// <summary>Why the database could not do what was asked of it. It decides what the person is told to do.</summary>
public enum StorageTrouble
{
    /// <summary>It is out of reach, busy or too slow: the same thing may work in a moment.</summary>
    Passing,

    /// <summary>There is no room to store anything. What is stored can be read.</summary>
    Full,

    /// <summary>It refuses, and will refuse again until somebody looks after it: trying again is of no use.</summary>
    Lasting,
}
