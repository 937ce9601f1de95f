namespace ActorGraph.Model.Interchange;

/// <summary>The name by which a relationship of an interchange file points at a node: its id, or a key of that file.</summary>
public readonly record struct NodeName(string Value, bool IsKey)
{
    /// <summary>A node with this property <c>id</c>.</summary>
    public static NodeName OfId(string id) => new(id, IsKey: false);

    /// <summary>The node that carries this key in the same file.</summary>
    public static NodeName OfKey(string key) => new(key, IsKey: true);

    /// <inheritdoc/>
    public override string ToString() => IsKey ? $"key {Value}" : Value;
}
