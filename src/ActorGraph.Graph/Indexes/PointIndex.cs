using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Indexes;

/// <summary>An index that is accepted and listed but holds nothing: no plan looks into it.</summary>
internal sealed class PointIndex(object owner) : IndexContent(owner)
{
    public override IndexContent CloneFor(object owner) => new PointIndex(owner);

    public override void Update(long id, ReadOnlySpan<Value> before, ReadOnlySpan<Value> after)
    {
    }

    public override void Load(ReadOnlySpan<long> ids, ReadOnlySpan<Value> values, Action? interrupt)
    {
    }
}
