using System.Globalization;
using ActorGraph.Cypher.Operators;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Errors;

/// <summary>The errors that values give rise to while a query runs. Every text stands here.</summary>
internal static partial class RuntimeErrors
{
    private const int LongestQuotedValue = 80;

    /// <summary>An operator was given a value of a kind that it does not take.</summary>
    public static CypherException OperandType(string operation, Value found, string expected) =>
        TypeError("InvalidArgumentType", $"{operation} takes {expected}, but was given {Describe(found)}.");

    /// <summary>Two values cannot be joined by an operator.</summary>
    public static CypherException Operands(string verb, string symbol, Value left, Value right) =>
        TypeError("InvalidArgumentType", $"Cannot {verb} {Describe(left)} and {Describe(right)} with `{symbol}`.");

    /// <summary>A function was given a value of a kind that it does not take.</summary>
    public static CypherException ArgumentType(string function, string expected, Value found) =>
        TypeError("InvalidArgumentValue", $"`{function}()` takes {expected}, but was given {Describe(found)}.").As(expected == "a list" ? GqlStatus.FoundType : GqlStatus.General);

    /// <summary>A function was given a value that is not allowed.</summary>
    public static CypherException ArgumentValue(string function, string problem) =>
        new(new CypherError(ErrorKind.ArgumentError, "InvalidArgumentValue", $"`{function}()` {problem}", ErrorPhase.Runtime));

    /// <summary>A function was given a value of a kind that it does not take, where openCypher makes that an argument error.</summary>
    public static CypherException ArgumentErrorOfType(string function, string expected, Value found) =>
        new CypherException(new CypherError(ErrorKind.ArgumentError, "InvalidArgumentType", $"`{function}()` takes {expected}, but was given {Describe(found)}.", ErrorPhase.Runtime)).As(GqlStatus.DeclaredType);

    /// <summary>A value denotes a number that no integer can hold.</summary>
    public static CypherException NotAnInteger(Value found) =>
        TypeError("InvalidArgumentValue", $"`toInteger()` cannot hold {Describe(found)}: integers go from {long.MinValue} to {long.MaxValue}. `toIntegerOrNull()` gives NULL instead.").As(GqlStatus.General);

    /// <summary>An aggregation met both numbers and durations.</summary>
    public static CypherException NumbersWithDurations(string function) =>
        TypeError("InvalidArgumentType", $"`{function}()` takes numbers or durations, but was given both.").As(GqlStatus.General);

    /// <summary>A number is not within its bounds.</summary>
    public static CypherException NumberOutOfRange(string function, string problem) =>
        new(new CypherError(ErrorKind.ArgumentError, "NumberOutOfRange", $"`{function}()` {problem}", ErrorPhase.Runtime));

    /// <summary>The result of integer arithmetic does not fit into 64 bits.</summary>
    public static CypherException IntegerOverflow(string operation) =>
        Arithmetic("IntegerOverflow", $"{operation} is beyond the range of 64-bit integers, {long.MinValue} to {long.MaxValue}. Use floats for larger numbers, as in `toFloat(…)`.");

    /// <summary>An integer was divided by zero.</summary>
    public static CypherException DivisionByZero() =>
        Arithmetic("DivisionByZero", "An integer cannot be divided by zero. Test the divisor first, or divide by a float: `1 / 0.0` is `Infinity`.");

    /// <summary>AND, OR, XOR or NOT was given something that is neither true nor false nor NULL.</summary>
    public static CypherException NotBoolean(string operation, Value found) =>
        TypeError("InvalidArgumentType", $"`{operation}` takes booleans, but was given {Describe(found)}. Write the comparison out, as in `x <> 0`.");

    /// <summary>A regular expression cannot be read.</summary>
    public static CypherException InvalidPattern(string pattern, string problem, Exception inner) =>
        new CypherException(new CypherError(ErrorKind.ArgumentError, "InvalidArgumentValue", $"The regular expression {Quote(pattern)} is not valid: {problem}", ErrorPhase.Runtime, Code: "Neo.ClientError.Statement.SemanticError"), inner).As(GqlStatus.InvalidArgument);

    /// <summary>A regular expression is longer than any may be.</summary>
    public static CypherException PatternTooLong(string pattern, int limit) =>
        new(new CypherError(ErrorKind.ArgumentError, "InvalidArgumentValue", $"A regular expression may be {limit} characters long; this one has {pattern.Length}.", ErrorPhase.Runtime));

    /// <summary>A regular expression ran for too long.</summary>
    public static CypherException PatternTooSlow(string pattern, TimeSpan limit, Exception inner) =>
        new(new CypherError(ErrorKind.ArgumentError, "InvalidArgumentValue", $"The regular expression {Quote(pattern)} was not decided within {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s on one string. Without look-around, back-references, atomic groups and possessive quantifiers it would run in time proportional to the string.", ErrorPhase.Runtime), inner);

    /// <summary>A string would be longer than any may be.</summary>
    public static CypherException StringTooLong(long length) =>
        new(new CypherError(ErrorKind.MemoryLimit, "StringTooLong", $"A string of {length} characters was to be made; {StringOperators.MaximumLength} are allowed.", ErrorPhase.Runtime));

    /// <summary>Something without items or entries was indexed.</summary>
    public static CypherException NotIndexable(Value subject) =>
        TypeError("InvalidArgumentType", $"`[…]` looks into a list by an integer, or into a map, node or relationship by a string, but was used on {Describe(subject)}.");

    /// <summary>A list was indexed by something else than an integer.</summary>
    public static CypherException ListIndexType(Value index) =>
        TypeError("ListElementAccessByNonInteger", $"A list is indexed by an integer, but was given {Describe(index)}.").As(GqlStatus.DeclaredType);

    /// <summary>A map was indexed by something else than a string.</summary>
    public static CypherException MapKeyType(Value key) =>
        TypeError("MapElementAccessByNonString", $"A map is indexed by a string, but was given {Describe(key)}.");

    /// <summary>A property was asked of something that has none.</summary>
    public static CypherException NoProperties(Value subject, string key) =>
        TypeError("InvalidArgumentType", $"`.{key}` asks for a property, which nodes, relationships, maps, points and temporal values have, but was used on {Describe(subject)}.");

    /// <summary>A temporal value or point has no component of that name.</summary>
    public static CypherException NoComponent(Value subject, string key, string allowed, ErrorKind kind = ErrorKind.TypeError) =>
        new CypherException(new CypherError(kind, "InvalidArgumentValue", $"{Describe(subject)} has no component `{key}`. It has {allowed}.", ErrorPhase.Runtime)).As(GqlStatus.General);

    /// <summary>What a value is, for a sentence: <c>the string 'a'</c>.</summary>
    public static string Describe(Value value)
    {
        var literal = ValueText.Literal(value, LongestQuotedValue);
        return value.Kind switch
        {
            ValueKind.Null => "NULL",
            ValueKind.Boolean => $"the boolean `{literal}`",
            ValueKind.Integer => $"the integer `{literal}`",
            ValueKind.Float => $"the float `{literal}`",
            ValueKind.String => $"the string `{literal}`",
            ValueKind.List => $"the list `{literal}`",
            ValueKind.Map => $"the map `{literal}`",
            ValueKind.Node => "a node",
            ValueKind.Relationship => "a relationship",
            ValueKind.Path => "a path",
            ValueKind.Point => $"the point `{literal}`",
            ValueKind.Duration => $"the duration `{literal}`",
            ValueKind.Bytes => "bytes",
            _ => $"the {KindName(value.Kind)} `{literal}`",
        };
    }

    /// <summary>The name of a kind of value as it stands in a sentence.</summary>
    public static string KindName(ValueKind kind) => kind switch
    {
        ValueKind.DateTime => "zoned datetime",
        ValueKind.LocalDateTime => "local datetime",
        ValueKind.Time => "zoned time",
        ValueKind.LocalTime => "local time",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string Quote(string text) => $"`{ValueText.Literal(Value.String(text), LongestQuotedValue)}`";

    private static CypherException TypeError(string detail, string message) =>
        new(new CypherError(ErrorKind.TypeError, detail, message, ErrorPhase.Runtime));

    private static CypherException Arithmetic(string detail, string message) =>
        new(new CypherError(ErrorKind.ArithmeticError, detail, message, ErrorPhase.Runtime));
}
