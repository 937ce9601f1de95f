using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Types;

/// <summary>
/// What is known of a value before the query runs: the kinds it can have, and those its items can have where it is a list.
/// NULL is always possible and not mentioned.
/// </summary>
/// <param name="Kinds">The possible kinds.</param>
/// <param name="Items">The possible kinds of a list's items.</param>
internal readonly record struct StaticType(KindSet Kinds, KindSet Items = KindSet.Any)
{
    /// <summary>Nothing is known.</summary>
    public static readonly StaticType Any = new(KindSet.Any);

    /// <summary>A boolean.</summary>
    public static readonly StaticType Boolean = new(KindSet.Boolean);

    /// <summary>An integer.</summary>
    public static readonly StaticType Integer = new(KindSet.Integer);

    /// <summary>A string.</summary>
    public static readonly StaticType String = new(KindSet.String);

    /// <summary>A map.</summary>
    public static readonly StaticType Map = new(KindSet.Map);

    /// <summary>A node.</summary>
    public static readonly StaticType Node = new(KindSet.Node);

    /// <summary>A relationship.</summary>
    public static readonly StaticType Relationship = new(KindSet.Relationship);

    /// <summary>A path.</summary>
    public static readonly StaticType Path = new(KindSet.Path);

    /// <summary>What a property of a node or relationship can hold.</summary>
    public static readonly StaticType Property = new(KindSet.Storable, KindSet.Storable & ~KindSet.List);

    /// <summary>A list of the given kinds of items.</summary>
    public static StaticType ListOf(KindSet items) => new(KindSet.List, items);

    /// <summary>The type of a known value.</summary>
    public static StaticType Of(Value value) => value.IsNull ? Any : new(KindSets.Of(value.Kind));

    /// <summary>Whether a value of this type is one of <paramref name="kinds"/>, or NULL.</summary>
    public bool IsAlways(KindSet kinds) => (Kinds & ~kinds) == 0;

    /// <summary>Whether a value of this type can be one of <paramref name="kinds"/>.</summary>
    public bool CanBe(KindSet kinds) => (Kinds & kinds) != 0;

    /// <summary>What the items are known to be, as a type; where it may be no list, it may stand for its only item.</summary>
    public StaticType ItemType
    {
        get
        {
            if (CanBe(KindSet.Map | KindSet.Entity)) return Any;
            return CanBe(KindSet.List) ? new StaticType(Items | (Kinds & ~KindSet.List)) : this;
        }
    }

    /// <summary>The kinds alone: a record would write <see cref="ItemType"/> too, which has one itself, without end.</summary>
    public override string ToString() => $"{Kinds}, items {Items}";

    /// <summary>The type of a value that is of one type or the other.</summary>
    public StaticType Or(StaticType other) => new(Kinds | other.Kinds, Items | other.Items);
}

/// <summary>A set of value kinds.</summary>
[Flags]
internal enum KindSet
{
    Unknown = 0,
    Boolean = 1 << ValueKind.Boolean,
    Integer = 1 << ValueKind.Integer,
    Float = 1 << ValueKind.Float,
    String = 1 << ValueKind.String,
    List = 1 << ValueKind.List,
    Map = 1 << ValueKind.Map,
    Node = 1 << ValueKind.Node,
    Relationship = 1 << ValueKind.Relationship,
    Path = 1 << ValueKind.Path,
    Date = 1 << ValueKind.Date,
    LocalTime = 1 << ValueKind.LocalTime,
    Time = 1 << ValueKind.Time,
    LocalDateTime = 1 << ValueKind.LocalDateTime,
    DateTime = 1 << ValueKind.DateTime,
    Duration = 1 << ValueKind.Duration,
    Point = 1 << ValueKind.Point,
    Bytes = 1 << ValueKind.Bytes,
    Number = Integer | Float,
    Temporal = Date | LocalTime | Time | LocalDateTime | DateTime | Duration,
    Entity = Node | Relationship,
    Keyed = Map | Entity | Temporal | Point,
    Storable = Boolean | Number | String | List | Temporal | Point | Bytes,
    Any = (1 << (ValueKind.Bytes + 1)) - 2,
}

/// <summary>Names and members of <see cref="KindSet"/>.</summary>
internal static class KindSets
{
    /// <summary>The set of one kind; NULL is in every set and gives the empty one.</summary>
    public static KindSet Of(ValueKind kind) => kind == ValueKind.Null ? KindSet.Unknown : (KindSet)(1 << (int)kind);

    /// <summary>The kinds in words, for error messages: <c>Integer or Float</c>.</summary>
    public static string Describe(this KindSet kinds)
    {
        if (kinds == KindSet.Any) return "Any";
        var names = Enum.GetValues<ValueKind>().Where(kind => kind != ValueKind.Null && (kinds & Of(kind)) != 0).Select(Name).ToArray();
        return names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} or {names[^1]}";
    }

    /// <summary>The name of a kind as it stands in messages.</summary>
    public static string Name(ValueKind kind) => kind switch
    {
        ValueKind.Time => "Time",
        ValueKind.LocalTime => "LocalTime",
        _ => kind.ToString(),
    };
}
