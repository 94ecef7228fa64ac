using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Data.Reading;

/// <summary>A forecast as it is stored: figures, version, method and marks, read together.</summary>
/// <param name="Amounts">Its gross and income.</param>
/// <param name="Version">Its version.</param>
/// <param name="Method">How it came about.</param>
/// <param name="Marks">What is marked on it.</param>
public sealed record StoredForecast(Amounts Amounts, int Version, ForecastMethod Method, VarianceMarks Marks);
