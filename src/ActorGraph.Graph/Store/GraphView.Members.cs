using System.Runtime.InteropServices;
using ActorGraph.Graph.Indexes;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph;

public sealed partial class GraphView
{
    /// <summary>Those that carry one of the tokens, each once.</summary>
    internal IEnumerable<long> MembersOf(EntityKind kind, IReadOnlyList<int> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var cursor = new Bitmaps.BitmapCursor((kind == EntityKind.Node ? NodeSets : RelationshipSets).Of(tokens[i]));
            while (cursor.MoveNext())
            {
                if (i == 0 || kind == EntityKind.Relationship || !CarriesEarlier(cursor.Current, tokens, i))
                    yield return cursor.Current;
            }
        }
    }

    /// <summary>Adds an index to the schema, filled with what is there.</summary>
    internal void InstallIndex(IndexDefinition index, object owner, Action? interrupt = null)
    {
        var content = IndexContent.Create(index, owner);
        var ids = new List<long>();
        var values = new List<Value>();
        foreach (var id in MembersOf(index.EntityKind, index.TokenIds))
        {
            interrupt?.Invoke();
            ids.Add(id);
            foreach (var key in index.KeyIds)
                values.Add(PropertyOf(index.EntityKind, id, key));
        }

        content.Load(CollectionsMarshal.AsSpan(ids), CollectionsMarshal.AsSpan(values), interrupt);
        IndexContents.Set(index.Slot, content, owner);
        Schema = Schema.With(index);
    }

    private bool CarriesEarlier(long node, IReadOnlyList<int> tokens, int place)
    {
        for (var i = 0; i < place; i++)
        {
            if (HasLabel(node, tokens[i]))
                return true;
        }

        return false;
    }
}
