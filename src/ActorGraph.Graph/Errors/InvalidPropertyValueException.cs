namespace ActorGraph.Graph;

/// <summary>A value was to be stored that a property cannot hold.</summary>
public sealed class InvalidPropertyValueException(string propertyKey, string problem, bool isPart = false)
    : GraphStoreException(
        $"The property `{propertyKey}` cannot hold {problem}. A property holds a boolean, a number, a string, a point, a temporal value, a duration, bytes, or a list of values of one of these kinds.")
{
    /// <summary>The property's key.</summary>
    public string PropertyKey { get; } = propertyKey;

    /// <summary>Whether the value would do, but for something in it.</summary>
    public bool IsPart { get; } = isPart;
}
