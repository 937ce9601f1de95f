using System.Runtime.CompilerServices;

namespace ActorGraph.Graph.Values;

/// <summary>
/// One value of the property graph in 16 bytes: booleans, integers, floats, nodes and relationships are held inline, so that
/// a row of numbers or node ids costs no allocation; all else is one reference. <c>default</c> is NULL.
/// </summary>
public readonly partial struct Value
{
    private readonly object? _object;
    private readonly long _bits;

    private Value(object? @object, long bits)
    {
        _object = @object;
        _bits = bits;
    }

    /// <summary>The absent value.</summary>
    public static Value Null => default;

    /// <summary>The boolean true.</summary>
    public static Value True => new(InlineKind.Boolean, 1);

    /// <summary>The boolean false.</summary>
    public static Value False => new(InlineKind.Boolean, 0);

    /// <summary>What this value is.</summary>
    public ValueKind Kind => _object switch
    {
        null => ValueKind.Null,
        InlineKind inline => inline.Kind,
        string => ValueKind.String,
        _ => Unsafe.As<HeapValue>(_object).Kind,
    };

    /// <summary>Whether this is NULL.</summary>
    public bool IsNull => _object is null;

    /// <summary>Whether this is an integer.</summary>
    public bool IsInteger => ReferenceEquals(_object, InlineKind.Integer);

    /// <summary>Whether this is a float.</summary>
    public bool IsFloat => ReferenceEquals(_object, InlineKind.Float);

    /// <summary>Whether this is an integer or a float.</summary>
    public bool IsNumber => IsInteger || IsFloat;

    /// <summary>Whether this is a boolean.</summary>
    public bool IsBoolean => ReferenceEquals(_object, InlineKind.Boolean);

    /// <summary>Whether this is a string.</summary>
    public bool IsString => _object is string;

    /// <summary>Whether this is a node.</summary>
    public bool IsNode => ReferenceEquals(_object, InlineKind.Node);

    /// <summary>Whether this is a relationship.</summary>
    public bool IsRelationship => ReferenceEquals(_object, InlineKind.Relationship);

    /// <summary>Whether this is a list.</summary>
    public bool IsList => _object is ListValue;

    /// <summary>Whether this is a map.</summary>
    public bool IsMap => _object is MapValue;

    /// <summary>Whether this is the boolean true (and not NULL).</summary>
    public bool IsTrue => IsBoolean && _bits != 0;

    /// <summary>Whether this is the boolean false (and not NULL).</summary>
    public bool IsFalse => IsBoolean && _bits == 0;

    /// <summary>A boolean.</summary>
    public static Value Boolean(bool value) => value ? True : False;

    /// <summary>A boolean, or NULL where it is unknown.</summary>
    public static Value Boolean(bool? value) => value is { } known ? Boolean(known) : Null;

    /// <summary>A 64-bit signed integer.</summary>
    public static Value Integer(long value) => new(InlineKind.Integer, value);

    /// <summary>An IEEE 754 double.</summary>
    public static Value Float(double value) => new(InlineKind.Float, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A string; NULL where <paramref name="value"/> is null.</summary>
    public static Value String(string? value) => new(value, 0);

    /// <summary>A node, by the id that the store gave it.</summary>
    public static Value Node(long id) => new(InlineKind.Node, id);

    /// <summary>A relationship, by the id that the store gave it.</summary>
    public static Value Relationship(long id) => new(InlineKind.Relationship, id);

    /// <summary>A list, map, path, temporal or spatial value; NULL where <paramref name="value"/> is null.</summary>
    public static Value Of(HeapValue? value) => new(value, 0);

    /// <summary>A list of the given items, which must not be changed afterwards.</summary>
    public static Value List(params Value[] items) => new(new ListValue(items), 0);

    /// <summary>The boolean held; only valid where <see cref="IsBoolean"/>.</summary>
    public bool AsBoolean() => IsBoolean ? _bits != 0 : throw WrongKind(ValueKind.Boolean);

    /// <summary>The integer held; only valid where <see cref="IsInteger"/>.</summary>
    public long AsInteger() => IsInteger ? _bits : throw WrongKind(ValueKind.Integer);

    /// <summary>The float held; only valid where <see cref="IsFloat"/>.</summary>
    public double AsFloat() => IsFloat ? BitConverter.Int64BitsToDouble(_bits) : throw WrongKind(ValueKind.Float);

    /// <summary>The number held, as a double; only valid where <see cref="IsNumber"/>.</summary>
    public double AsDouble() => IsInteger ? _bits : AsFloat();

    /// <summary>The string held; only valid where <see cref="IsString"/>.</summary>
    public string AsString() => _object as string ?? throw WrongKind(ValueKind.String);

    /// <summary>The id of the node held; only valid where <see cref="IsNode"/>.</summary>
    public long AsNode() => IsNode ? _bits : throw WrongKind(ValueKind.Node);

    /// <summary>The id of the relationship held; only valid where <see cref="IsRelationship"/>.</summary>
    public long AsRelationship() => IsRelationship ? _bits : throw WrongKind(ValueKind.Relationship);

    /// <summary>The list held; only valid where <see cref="IsList"/>.</summary>
    public ListValue AsList() => _object as ListValue ?? throw WrongKind(ValueKind.List);

    /// <summary>The map held; only valid where <see cref="IsMap"/>.</summary>
    public MapValue AsMap() => _object as MapValue ?? throw WrongKind(ValueKind.Map);

    /// <summary>The value held by reference, as <typeparamref name="T"/>; null where it is something else.</summary>
    public T? As<T>() where T : HeapValue => _object as T;

    /// <summary>The value as a reader wants it: text and times as they are, everything else as Cypher writes it.</summary>
    public override string ToString() => ValueText.Plain(this) ?? ValueText.Literal(this);

    /// <summary>The raw 64 bits of an inline value: for hashing and for comparing two values of one inline kind.</summary>
    internal long Bits => _bits;

    /// <summary>An estimate of what this value occupies beyond its own 16 bytes.</summary>
    public long EstimatedHeapBytes => _object switch
    {
        string text => 22 + 2L * text.Length,
        HeapValue heap => heap.EstimatedBytes,
        _ => 0,
    };

    /// <summary>Whether this is NULL or held within its 16 bytes.</summary>
    public bool IsInline => _object is null or InlineKind;

    /// <summary>How deep lists and maps are nested in this value.</summary>
    internal int HeapDepth => _object is HeapValue heap ? heap.Depth : 0;

    private InvalidOperationException WrongKind(ValueKind wanted) => new($"A value of kind {Kind} was read as {wanted}.");

    private sealed class InlineKind(ValueKind kind)
    {
        public static readonly InlineKind Boolean = new(ValueKind.Boolean);
        public static readonly InlineKind Integer = new(ValueKind.Integer);
        public static readonly InlineKind Float = new(ValueKind.Float);
        public static readonly InlineKind Node = new(ValueKind.Node);
        public static readonly InlineKind Relationship = new(ValueKind.Relationship);

        public readonly ValueKind Kind = kind;
    }
}
