using System.Security.Cryptography;
using System.Text;
using ActorGraph.Graph.Schema;

namespace ActorGraph.Graph.Transactions;

/// <summary>What makes an index or a constraint, and which can stand beside each other.</summary>
internal static class SchemaRules
{
    private const int MostParts = 32;
    private const int MostDefinitions = 1_000;

    public static void RequireIndexShape(string? name, IndexKind kind, IReadOnlyList<string> tokens, IReadOnlyList<string> properties)
    {
        RequireNames(name, properties);
        if (tokens.Count < 1 || tokens.Count > (kind == IndexKind.FullText ? MostParts : 1) || HasTwice(tokens))
            throw Invalid(name, $"An index of kind `{kind}` is of {(kind == IndexKind.FullText ? $"1 to {MostParts} different labels or types" : "one label or type")}, but {tokens.Count} were given.");
        if (kind is IndexKind.Text or IndexKind.Point && properties.Count != 1)
            throw Invalid(name, $"An index of kind `{kind}` is of one property, but {properties.Count} were given.");
    }

    public static void RequireConstraintShape(string? name, ConstraintKind kind, string token, IReadOnlyList<string> properties, PropertyType? type)
    {
        RequireNames(name, properties);
        if (kind is ConstraintKind.Existence or ConstraintKind.PropertyType && properties.Count != 1)
            throw Invalid(name, $"A constraint of kind `{kind}` on `{token}` is of one property, but {properties.Count} were given.");
        if (kind == ConstraintKind.PropertyType != type is not null)
            throw Invalid(name, $"A constraint of kind `{kind}` on `{token}` {(type is null ? "needs" : "has no")} property type.");
    }

    public static void RequireNoEquivalentIndex(
        SchemaCatalog schema, string? name, IndexKind kind, EntityKind entityKind, ReadOnlySpan<int> tokens, ReadOnlySpan<int> keys)
    {
        foreach (var index in schema.Indexes)
        {
            if (!index.SameSubject(kind, entityKind, tokens, keys)) continue;
            var problem = index.OwningConstraint is not null ? SchemaProblem.ConstraintExists
                : name is null || index.Name == name ? SchemaProblem.EquivalentExists
                : SchemaProblem.IndexExists;
            throw new SchemaException(problem, index.Name, $"The index `{index.Name}` has the same kind, labels or types, and properties.");
        }
    }

    public static void RequireNoEquivalentConstraint(
        SchemaCatalog schema, string? name, ConstraintKind kind, EntityKind entityKind, int token, ReadOnlySpan<int> keys)
    {
        foreach (var constraint in schema.Constraints)
        {
            if (constraint.Kind == kind && constraint.EntityKind == entityKind && constraint.TokenId == token
                && ((int[])constraint.KeyIds).AsSpan().SequenceEqual(keys))
                throw new SchemaException(
                    name is null || constraint.Name == name ? SchemaProblem.EquivalentExists : SchemaProblem.ConstraintExists,
                    constraint.Name, $"The constraint `{constraint.Name}` has the same kind, label or type, and properties.");
        }

        if (kind is not (ConstraintKind.Unique or ConstraintKind.Key))
            return;
        foreach (var index in schema.Indexes)
        {
            if (index.SameSubject(IndexKind.Range, entityKind, [token], keys))
                throw new SchemaException(
                    index.OwningConstraint is null ? SchemaProblem.IndexExists : SchemaProblem.ConstraintExists, index.Name,
                    index.OwningConstraint is null
                        ? $"The index `{index.Name}` is of the same properties as the constraint would have one for. Drop the index first."
                        : $"The constraint `{index.Name}` is of the same properties. Drop it first.");
        }
    }

    /// <summary>The name to use: the given one if it is free, else one made from what is described, the same each time.</summary>
    public static string NameFor(SchemaCatalog schema, string? name, string sort, string description)
    {
        if (schema.Indexes.Length + schema.Constraints.Length >= MostDefinitions)
            throw new StoreLimitException($"The store has {MostDefinitions:N0} indexes and constraints, which is as many as it takes.");
        if (name is not null)
        {
            if (schema.FindConstraint(name) is not null)
                throw new SchemaException(SchemaProblem.ConstraintNameTaken, name, $"There is a constraint `{name}` already.");
            if (schema.FindIndex(name) is not null)
                throw new SchemaException(SchemaProblem.IndexNameTaken, name, $"There is an index `{name}` already.");
            return name;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(description)))[..8];
        for (var attempt = 0; ; attempt++)
        {
            var made = attempt == 0 ? $"{sort}_{hash}" : $"{sort}_{hash}_{attempt}";
            if (IsFree(schema, made))
                return made;
        }
    }

    public static SchemaException IndexNotFound(string name) => new(SchemaProblem.IndexNotFound, name, $"There is no index `{name}`.");

    public static SchemaException ConstraintNotFound(string name) => new(SchemaProblem.ConstraintNotFound, name, $"There is no constraint `{name}`.");

    private static bool IsFree(SchemaCatalog schema, string name) => schema.FindIndex(name) is null && schema.FindConstraint(name) is null;

    private static void RequireNames(string? name, IReadOnlyList<string> properties)
    {
        if (name is { Length: 0 or > TokenTable.MaxNameLength })
            throw Invalid(name[..Math.Min(name.Length, 32)], $"The name of an index or constraint has 1 to {TokenTable.MaxNameLength:N0} characters, but this one has {name.Length:N0}.");
        if (properties.Count is 0 or > MostParts || HasTwice(properties))
            throw Invalid(name, $"An index or constraint is of 1 to {MostParts} different properties, but {properties.Count} were given{(HasTwice(properties) ? ", one of them twice" : "")}.");
    }

    private static bool HasTwice(IReadOnlyList<string> names) => names.Distinct(StringComparer.Ordinal).Count() != names.Count;

    private static SchemaException Invalid(string? name, string message) => new(SchemaProblem.Invalid, name ?? "", message);
}
