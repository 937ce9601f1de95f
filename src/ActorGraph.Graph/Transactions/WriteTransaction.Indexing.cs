using ActorGraph.Graph.Indexes;
using ActorGraph.Graph.Schema;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph;

public sealed partial class WriteTransaction
{
    // Who may lack a property that a constraint demands; looked at when the transaction commits.
    private readonly List<(EntityKind Kind, long Id)> _unproven = [];

    /// <summary>Makes sure that everything written so far has the properties that constraints demand, as <see cref="Commit"/> does.</summary>
    /// <exception cref="ConstraintViolationException">Something lacks one.</exception>
    public void CheckDemandedProperties()
    {
        ThrowIfClosed();
        foreach (var (kind, id) in _unproven)
        {
            if (kind == EntityKind.Node ? !View.NodeExists(id) : !View.RelationshipExists(id))
                continue;
            foreach (var constraint in View.Schema.Constraints)
            {
                if (constraint.EntityKind == kind && constraint.Kind is ConstraintKind.Key or ConstraintKind.Existence && Carries(kind, id, constraint.TokenId))
                    ConstraintCheck.RequirePresence(View, constraint, id);
            }
        }
    }

    /// <summary>Checks a change of a property against the constraints, and only then brings the indexes to it.</summary>
    private void BeforePropertyChange(EntityKind kind, long id, int key, Value now)
    {
        if (!View.Schema.TryByKey(kind, key, out var part))
            return;
        foreach (var constraint in part.Constraints)
        {
            if (!Carries(kind, id, constraint.TokenId))
                continue;
            if (now.IsNull && constraint.Demands(key))
                _unproven.Add((kind, id));
            if (constraint.Type is { } type && !now.IsNull && !type.Accepts(now))
                throw ConstraintCheck.WrongType(constraint, id, now);
            if (constraint.HasIndex)
                ConstraintCheck.RequireUnique(View, constraint, id, With(ValuesOf(constraint.EntityKind, constraint.KeyIds, id), constraint.KeyIds, key, now));
        }

        foreach (var index in part.Indexes)
        {
            if (!View.IsInScope(index, id))
                continue;
            var before = ValuesOf(kind, index.KeyIds, id);
            Writable(index).Update(id, before, With((Value[])before.Clone(), index.KeyIds, key, now));
        }
    }

    private void BeforeLabelAdded(long node, int label)
    {
        if (!View.Schema.TryByToken(EntityKind.Node, label, out var part))
            return;
        foreach (var constraint in part.Constraints)
        {
            var values = ValuesOf(EntityKind.Node, constraint.KeyIds, node);
            if (constraint.Type is { } type && !values[0].IsNull && !type.Accepts(values[0]))
                throw ConstraintCheck.WrongType(constraint, node, values[0]);
            if (constraint.HasIndex)
                ConstraintCheck.RequireUnique(View, constraint, node, values);
        }

        Unproven(EntityKind.Node, node, part);
        foreach (var index in part.Indexes)
        {
            if (!View.IsInScope(index, node))
                Writable(index).Update(node, new Value[index.KeyIds.Count], ValuesOf(EntityKind.Node, index.KeyIds, node));
        }
    }

    private void BeforeLabelRemoved(long node, int label)
    {
        if (!View.Schema.TryByToken(EntityKind.Node, label, out var part))
            return;
        foreach (var index in part.Indexes)
        {
            var staysInScope = index.TokenIds.Any(token => token != label && View.HasLabel(node, token));
            if (!staysInScope)
                Writable(index).Update(node, ValuesOf(EntityKind.Node, index.KeyIds, node), new Value[index.KeyIds.Count]);
        }
    }

    private void BeforeDeletion(EntityKind kind, long id, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens)
        {
            if (!View.Schema.TryByToken(kind, token, out var part))
                continue;
            foreach (var index in part.Indexes)
            {
                var firstOfScope = tokens[tokens.IndexOfAny((int[])index.TokenIds)];
                if (token == firstOfScope)
                    Writable(index).Update(id, ValuesOf(kind, index.KeyIds, id), new Value[index.KeyIds.Count]);
            }
        }
    }

    private void AfterCreation(EntityKind kind, long id, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens)
        {
            if (View.Schema.TryByToken(kind, token, out var part))
                Unproven(kind, id, part);
        }
    }

    private void Unproven(EntityKind kind, long id, SchemaPart part)
    {
        foreach (var constraint in part.Constraints)
        {
            if (constraint.Kind is ConstraintKind.Key or ConstraintKind.Existence)
            {
                _unproven.Add((kind, id));
                return;
            }
        }
    }

    private IndexContent Writable(IndexDefinition index) => View.IndexContents.Writable(index.Slot, _owner)!;

    private bool Carries(EntityKind kind, long id, int token) =>
        kind == EntityKind.Node ? View.HasLabel(id, token) : View.TypeOf(id) == token;

    private Value[] ValuesOf(EntityKind kind, IReadOnlyList<int> keys, long id)
    {
        var values = new Value[keys.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = View.PropertyOf(kind, id, keys[i]);
        return values;
    }

    private static Value[] With(Value[] values, IReadOnlyList<int> keys, int key, Value now)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (keys[i] == key)
                values[i] = now;
        }

        return values;
    }
}
