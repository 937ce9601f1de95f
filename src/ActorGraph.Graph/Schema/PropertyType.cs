using ActorGraph.Graph.Values;

namespace ActorGraph.Graph;

/// <summary>One alternative of a <see cref="PropertyType"/>: a kind of value, or a list of values of a kind.</summary>
/// <param name="Kind">The kind of the value, or of the list's items.</param>
/// <param name="IsList">Whether lists are meant.</param>
public readonly record struct PropertyTypeAlternative(ValueKind Kind, bool IsList)
{
    /// <summary>Whether a property value is of it. A list without items is a list of any kind.</summary>
    public bool Accepts(Value value)
    {
        if (!IsList)
            return value.Kind == Kind;
        return value.IsList && (value.AsList().Count == 0 || value.AsList()[0].Kind == Kind);
    }

    /// <summary>As Cypher writes it.</summary>
    public override string ToString() => IsList ? $"LIST<{NameOf(Kind)} NOT NULL>" : NameOf(Kind);

    private static string NameOf(ValueKind kind) => kind switch
    {
        ValueKind.LocalTime => "LOCAL TIME",
        ValueKind.Time => "ZONED TIME",
        ValueKind.LocalDateTime => "LOCAL DATETIME",
        ValueKind.DateTime => "ZONED DATETIME",
        _ => kind.ToString().ToUpperInvariant(),
    };
}

/// <summary>The type that a constraint demands of a property: one of some alternatives.</summary>
public sealed class PropertyType
{
    /// <summary>A type of the given alternatives.</summary>
    /// <exception cref="ArgumentException">There is none, or one is of a kind that cannot be stored.</exception>
    public PropertyType(params IReadOnlyList<PropertyTypeAlternative> alternatives)
    {
        if (alternatives.Count is 0 or > 64)
            throw new ArgumentException("A property type has 1 to 64 alternatives.", nameof(alternatives));
        foreach (var alternative in alternatives)
        {
            if (alternative.Kind is ValueKind.Null or ValueKind.List or ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path
                || !Enum.IsDefined(alternative.Kind))
                throw new ArgumentException($"No property is of the type `{alternative}`.", nameof(alternatives));
        }

        Alternatives = [.. alternatives.Distinct().OrderBy(a => a.IsList).ThenBy(a => a.Kind)];
    }

    /// <summary>The alternatives, each once.</summary>
    public IReadOnlyList<PropertyTypeAlternative> Alternatives { get; }

    /// <summary>Whether a property value is of the type.</summary>
    public bool Accepts(Value value)
    {
        foreach (var alternative in Alternatives)
        {
            if (alternative.Accepts(value))
                return true;
        }

        return false;
    }

    /// <summary>As Cypher writes it.</summary>
    public override string ToString() => string.Join(" | ", Alternatives);
}
