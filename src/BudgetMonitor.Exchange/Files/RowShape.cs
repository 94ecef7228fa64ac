using System.Linq.Expressions;
using System.Reflection;

namespace BudgetMonitor.Exchange.Files;

/// <summary>
/// The shape of a row: a record whose properties are filled by its constructor. What is read of a column or of an entity finds
/// its place by the property's name, so a field is said once.
/// </summary>
internal static class RowShape
{
    /// <summary>The property that an expression names.</summary>
    public static string NameOf(LambdaExpression property) => property.Body is MemberExpression { Expression: ParameterExpression } member
        ? member.Member.Name
        : throw new ArgumentException($"{property} names no property.", nameof(property));

    /// <summary>The constructor that fills every property.</summary>
    public static ConstructorInfo ConstructorOf(Type row) => row.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;

    /// <summary>Makes rows from values in the order of some properties, and the line; an absent value is the type's default.</summary>
    /// <param name="file">The file, for the message where the two do not match.</param>
    /// <param name="properties">The properties that the values fill.</param>
    public static Func<object?[], int, TRow> Maker<TRow>(string file, List<string> properties)
        where TRow : BundleRow
    {
        var constructor = ConstructorOf(typeof(TRow));
        var names = constructor.GetParameters().Select(parameter => parameter.Name!).ToArray();
        if (names.Except(properties).Concat(properties.Except(names)).Concat(properties.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key)).ToArray() is { Length: > 0 } unbound)
        {
            throw new InvalidOperationException($"{file} does not say once each in which column this stands: {string.Join(", ", unbound)}.");
        }

        var values = Expression.Parameter(typeof(object?[]));
        var arguments = constructor.GetParameters().Select(parameter =>
        {
            var value = Expression.ArrayIndex(values, Expression.Constant(properties.IndexOf(parameter.Name!)));
            return Expression.Condition(
                Expression.Equal(value, Expression.Constant(null)),
                Expression.Default(parameter.ParameterType),
                Expression.Convert(value, parameter.ParameterType));
        });
        var line = Expression.Parameter(typeof(int));
        var row = Expression.MemberInit(Expression.New(constructor, arguments), Expression.Bind(typeof(TRow).GetProperty(nameof(BundleRow.Line))!, line));
        return Expression.Lambda<Func<object?[], int, TRow>>(row, values, line).Compile();
    }
}
