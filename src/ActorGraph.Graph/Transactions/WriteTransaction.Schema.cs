using ActorGraph.Graph.CaseFiles;
using ActorGraph.Graph.Indexes;
using ActorGraph.Graph.Transactions;

namespace ActorGraph.Graph;

public sealed partial class WriteTransaction
{
    /// <summary>Creates an index and fills it. Labels, types and keys that are not known become known.</summary>
    /// <param name="name">Its name; null to be given one.</param>
    /// <param name="kind">What it answers.</param>
    /// <param name="entityKind">Whether it is of nodes or of relationships.</param>
    /// <param name="labelsOrTypes">One label or type; several are allowed for full text.</param>
    /// <param name="properties">The property keys: one for text, one or more for the others.</param>
    /// <exception cref="SchemaException">There is one of the same meaning or name, or what is asked for makes no index.</exception>
    public IndexDefinition CreateIndex(
        string? name, IndexKind kind, EntityKind entityKind, IReadOnlyList<string> labelsOrTypes, IReadOnlyList<string> properties)
    {
        RequireWritable();
        SchemaRules.RequireIndexShape(name, kind, labelsOrTypes, properties);
        var (tokens, keys) = (TokensOf(entityKind, labelsOrTypes), KeysOf(properties));
        SchemaRules.RequireNoEquivalentIndex(View.Schema, name, kind, entityKind, tokens, keys);
        name = SchemaRules.NameFor(View.Schema, name, "index", $"{kind} {entityKind} {string.Join('|', labelsOrTypes)} {string.Join(',', properties)}");
        var index = new IndexDefinition(name, kind, entityKind, [.. labelsOrTypes], tokens, [.. properties], keys) { Slot = View.Schema.NextSlot };
        Install(index);
        _log?.CreateIndex(index);
        return index;
    }

    /// <summary>Drops an index.</summary>
    /// <exception cref="SchemaException">There is none of the name, or it belongs to a constraint.</exception>
    public void DropIndex(string name)
    {
        RequireWritable();
        var index = View.Schema.FindIndex(name) ?? throw SchemaRules.IndexNotFound(name);
        if (index.OwningConstraint is not null)
            throw new SchemaException(
                SchemaProblem.BelongsToConstraint, name, $"The index `{name}` belongs to the constraint of the same name. Drop the constraint.");
        Uninstall(index);
        _log?.Drop(ChangeKind.DropIndex, name);
    }

    /// <summary>Creates a constraint, after making sure that everything there satisfies it.</summary>
    /// <param name="name">Its name; null to be given one.</param>
    /// <param name="kind">What it demands.</param>
    /// <param name="entityKind">Whether it is of nodes or of relationships.</param>
    /// <param name="labelOrType">The label or type.</param>
    /// <param name="properties">The property keys: one for existence and type, one or more for the others.</param>
    /// <param name="type">The type that is demanded, for <see cref="ConstraintKind.PropertyType"/> and for no other.</param>
    /// <exception cref="SchemaException">There is one of the same meaning or name, an index is in its way, or what is asked for makes no constraint.</exception>
    /// <exception cref="ConstraintViolationException">Something does not satisfy it.</exception>
    public ConstraintDefinition CreateConstraint(
        string? name, ConstraintKind kind, EntityKind entityKind, string labelOrType, IReadOnlyList<string> properties, PropertyType? type = null)
    {
        RequireWritable();
        SchemaRules.RequireConstraintShape(name, kind, labelOrType, properties, type);
        var (tokens, keys) = (TokensOf(entityKind, [labelOrType]), KeysOf(properties));
        SchemaRules.RequireNoEquivalentConstraint(View.Schema, name, kind, entityKind, tokens[0], keys);
        name = SchemaRules.NameFor(View.Schema, name, "constraint", $"{kind} {entityKind} {labelOrType} {string.Join(',', properties)} {type}");
        var constraint = new ConstraintDefinition(name, kind, entityKind, labelOrType, tokens[0], [.. properties], keys, type);
        var before = View.Copy();
        _owner = new object();
        try
        {
            if (constraint.HasIndex)
                Install(OwnedIndex(constraint));
            foreach (var id in View.MembersOf(entityKind, tokens))
            {
                Interrupt?.Invoke();
                RequireSatisfied(constraint, id);
            }
        }
        catch
        {
            _owner = new object();
            View.Assume(before);
            throw;
        }

        View.Schema = View.Schema.With(constraint);
        _changed = true;
        _log?.CreateConstraint(constraint);
        return constraint;
    }

    /// <summary>Drops a constraint and the index that belongs to it.</summary>
    /// <exception cref="SchemaException">There is none of the name.</exception>
    public void DropConstraint(string name)
    {
        RequireWritable();
        var constraint = View.Schema.FindConstraint(name) ?? throw SchemaRules.ConstraintNotFound(name);
        View.Schema = View.Schema.Without(constraint);
        if (View.Schema.FindIndex(name) is { OwningConstraint: not null } index)
            Uninstall(index);
        _changed = true;
        _log?.Drop(ChangeKind.DropConstraint, name);
    }

    private IndexDefinition OwnedIndex(ConstraintDefinition constraint) => new(
        constraint.Name, IndexKind.Range, constraint.EntityKind, [constraint.LabelOrType], [constraint.TokenId],
        (string[])constraint.Properties, (int[])constraint.KeyIds)
    {
        OwningConstraint = constraint.Name,
        Slot = View.Schema.NextSlot,
    };

    private void Install(IndexDefinition index)
    {
        View.InstallIndex(index, _owner, Interrupt);
        _changed = true;
    }

    private void Uninstall(IndexDefinition index)
    {
        View.Schema = View.Schema.Without(index);
        View.IndexContents.Set(index.Slot, null, _owner);
        _changed = true;
    }

    private void RequireSatisfied(ConstraintDefinition constraint, long id)
    {
        var values = ValuesOf(constraint.EntityKind, constraint.KeyIds, id);
        if (constraint.HasIndex)
            ConstraintCheck.RequireUnique(View, constraint, id, values);
        if (constraint.Kind is ConstraintKind.Key or ConstraintKind.Existence)
            ConstraintCheck.RequirePresence(View, constraint, id);
        if (constraint.Type is { } type && !values[0].IsNull && !type.Accepts(values[0]))
            throw ConstraintCheck.WrongType(constraint, id, values[0]);
    }

    private int[] TokensOf(EntityKind kind, IReadOnlyList<string> names) =>
        [.. names.Select(name => kind == EntityKind.Node ? GetOrAddLabel(name) : GetOrAddType(name))];

    private int[] KeysOf(IReadOnlyList<string> names) => [.. names.Select(GetOrAddPropertyKey)];
}
