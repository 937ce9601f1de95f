using ActorGraph.Cypher.Types;

namespace ActorGraph.Cypher.Semantics;

/// <summary>
/// A variable, resolved. Each has a slot of its own in the frame of its statement, so that no two variables, however they
/// are named, ever share a place.
/// </summary>
internal sealed class BoundVariable(int slot, string name, StaticType type, bool isNamed)
{
    /// <summary>Its place in the frame.</summary>
    public int Slot { get; } = slot;

    /// <summary>Its name as written; made up for an anonymous one.</summary>
    public string Name { get; } = name;

    /// <summary>What is known of its value.</summary>
    public StaticType Type { get; } = type;

    /// <summary>Whether the query gave it its name.</summary>
    public bool IsNamed { get; } = isNamed;

    /// <inheritdoc/>
    public override string ToString() => IsNamed ? Name : $"anon_{Slot}";
}
