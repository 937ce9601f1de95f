using ActorGraph.Model.Interchange;
using ActorGraph.Model.Tests.Values;
using CsCheck;

namespace ActorGraph.Model.Tests.Interchange;

/// <summary>Any node or relationship that a graph can hold.</summary>
internal static class Elements
{
    private static readonly Gen<Dictionary<string, object>> Properties = Gen.Dictionary(
        Gen.String[Gen.Char.AlphaNumeric, 1, 8].Where(name => name != "id"), PropertyValues.Any)[0, 6];

    private static readonly Gen<NodeName> Name = Gen.Select(Gen.OneOf("a", "b.c", "ü", ""), Gen.Bool, (text, isKey) =>
        isKey && text.Length > 0 ? NodeName.OfKey(text) : NodeName.OfId(text));

    public static Gen<InterchangeElement> Any { get; } = Gen.OneOf(
        Gen.Select(Name, Gen.OneOf("Actor", "State", "a `b`", "Ü").HashSet[0, 3], Properties, (name, labels, properties) =>
            (InterchangeElement)new InterchangeNode(
                name.IsKey ? null : name.Value, name.IsKey ? name.Value : null, [.. labels], properties)),
        Gen.Select(Gen.OneOf(null, "r1"), Name, Name, Properties, (id, from, to, properties) =>
            (InterchangeElement)new InterchangeRelationship(id, "KNOWS", from, to, properties)));
}
