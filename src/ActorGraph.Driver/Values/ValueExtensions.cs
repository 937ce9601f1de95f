#nullable disable annotations
using ActorGraph.Driver.Client;

namespace Neo4j.Driver;

/// <summary>Converts values of the database to .NET types.</summary>
public static class ValueExtensions
{
    /// <summary>
    /// The value as <typeparamref name="T"/>: numbers to other numbers that hold them, anything to text, temporal values to
    /// their .NET counterparts, lists and maps to collections of converted elements. Null is null.
    /// </summary>
    /// <exception cref="InvalidCastException">The value has no counterpart in <typeparamref name="T"/>.</exception>
    /// <exception cref="OverflowException">A number does not fit.</exception>
    public static T As<T>(this object value) => (T)ValueConversion.Convert(value, typeof(T));

    /// <summary>The value as <typeparamref name="T"/>; the default where it is null.</summary>
    public static T As<T>(this object value, T defaultValue) => value is null ? defaultValue : value.As<T>();
}
