using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>How indexes and constraints stand in the case file, in the log as in the catalog.</summary>
internal static class SchemaCode
{
    private const int MostParts = 64;

    private static readonly (ValueKind Kind, ValueCode Code)[] Kinds =
    [
        (ValueKind.Boolean, ValueCode.True), (ValueKind.Integer, ValueCode.Integer), (ValueKind.Float, ValueCode.Float),
        (ValueKind.String, ValueCode.String), (ValueKind.Date, ValueCode.Date), (ValueKind.LocalTime, ValueCode.LocalTime),
        (ValueKind.Time, ValueCode.Time), (ValueKind.LocalDateTime, ValueCode.LocalDateTime), (ValueKind.DateTime, ValueCode.DateTime),
        (ValueKind.Duration, ValueCode.Duration), (ValueKind.Point, ValueCode.Point), (ValueKind.Bytes, ValueCode.Bytes),
    ];

    public static void Index(this ByteWriter writer, IndexDefinition index)
    {
        writer.Text(index.Name);
        writer.Byte((byte)index.Kind);
        writer.Byte((byte)index.EntityKind);
        writer.Numbers(index.TokenIds);
        writer.Numbers(index.KeyIds);
    }

    public static (string Name, IndexKind Kind, EntityKind EntityKind, string[] Tokens, string[] Keys) Index(this ref ByteReader reader, GraphView view)
    {
        var name = reader.Text();
        var kind = (IndexKind)reader.Number((int)IndexKind.Point);
        var entityKind = (EntityKind)reader.Number((int)EntityKind.Relationship);
        return (name, kind, entityKind, reader.Tokens(view, entityKind), reader.Keys(view));
    }

    public static void Constraint(this ByteWriter writer, ConstraintDefinition constraint)
    {
        writer.Text(constraint.Name);
        writer.Byte((byte)constraint.Kind);
        writer.Byte((byte)constraint.EntityKind);
        writer.Numbers([constraint.TokenId]);
        writer.Numbers(constraint.KeyIds);
        var alternatives = constraint.Type?.Alternatives ?? [];
        writer.Count(alternatives.Count);
        foreach (var alternative in alternatives)
        {
            writer.Byte((byte)Array.Find(Kinds, k => k.Kind == alternative.Kind).Code);
            writer.Byte(alternative.IsList ? (byte)1 : (byte)0);
        }
    }

    public static (string Name, ConstraintKind Kind, EntityKind EntityKind, string Token, string[] Keys, PropertyType? Type) Constraint(
        this ref ByteReader reader, GraphView view)
    {
        var name = reader.Text();
        var kind = (ConstraintKind)reader.Number((int)ConstraintKind.PropertyType);
        var entityKind = (EntityKind)reader.Number((int)EntityKind.Relationship);
        var tokens = reader.Tokens(view, entityKind);
        if (tokens.Length != 1)
            throw new FormatException("a constraint speaks of more than one label or type");
        var keys = reader.Keys(view);
        var alternatives = new PropertyTypeAlternative[reader.Number(MostParts)];
        for (var i = 0; i < alternatives.Length; i++)
            alternatives[i] = new PropertyTypeAlternative(KindOf((ValueCode)reader.Byte()), reader.Number(1) == 1);
        return (name, kind, entityKind, tokens[0], keys, alternatives.Length == 0 ? null : new PropertyType(alternatives));
    }

    private static ValueKind KindOf(ValueCode code)
    {
        foreach (var known in Kinds)
        {
            if (known.Code == code)
                return known.Kind;
        }

        throw new FormatException($"no property type has the number {(byte)code}");
    }

    private static void Numbers(this ByteWriter writer, IReadOnlyList<int> numbers)
    {
        writer.Count(numbers.Count);
        foreach (var number in numbers)
            writer.Count(number);
    }

    private static string[] Tokens(this ref ByteReader reader, GraphView view, EntityKind kind)
    {
        var tokens = new string[reader.Number(MostParts)];
        for (var i = 0; i < tokens.Length; i++)
            tokens[i] = kind == EntityKind.Node ? view.LabelName(reader.Below(view.LabelCount)) : view.TypeName(reader.Below(view.TypeCount));
        return tokens;
    }

    private static string[] Keys(this ref ByteReader reader, GraphView view)
    {
        var keys = new string[reader.Number(MostParts)];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = view.PropertyKeyName(reader.Below(view.PropertyKeyCount));
        return keys;
    }
}
