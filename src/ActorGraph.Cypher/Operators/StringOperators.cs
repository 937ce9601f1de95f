using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Operators;

/// <summary>Comparison of strings by code unit, and their concatenation. What is not a string gives NULL.</summary>
internal static class StringOperators
{
    /// <summary>The longest string that an operator or function makes, in UTF-16 code units.</summary>
    public const int MaximumLength = 128 * 1024 * 1024;

    /// <summary><c>text STARTS WITH prefix</c>.</summary>
    public static Value StartsWith(Value text, Value prefix) =>
        Both(text, prefix) ? Value.Boolean(text.AsString().StartsWith(prefix.AsString(), StringComparison.Ordinal)) : Value.Null;

    /// <summary><c>text ENDS WITH suffix</c>.</summary>
    public static Value EndsWith(Value text, Value suffix) =>
        Both(text, suffix) ? Value.Boolean(text.AsString().EndsWith(suffix.AsString(), StringComparison.Ordinal)) : Value.Null;

    /// <summary><c>text CONTAINS part</c>.</summary>
    public static Value Contains(Value text, Value part) =>
        Both(text, part) ? Value.Boolean(text.AsString().Contains(part.AsString(), StringComparison.Ordinal)) : Value.Null;

    /// <summary><c>text =~ pattern</c>: whether the regular expression matches the whole string.</summary>
    public static Value Matches(Value text, Value pattern) =>
        Both(text, pattern) ? Value.Boolean(RegularExpressions.Matches(text.AsString(), pattern.AsString())) : Value.Null;

    /// <summary><c>left || right</c>: two strings or two lists.</summary>
    public static Value Concatenate(Value left, Value right)
    {
        if (left.IsString && right.IsString)
            return Join(left.AsString(), right.AsString());
        if (left.IsList && right.IsList)
            return ListOperators.Concatenate(left.AsList(), right.AsList());
        if ((left.IsNull && (right.IsNull || right.IsString || right.IsList)) || (right.IsNull && (left.IsString || left.IsList)))
            return Value.Null;
        throw RuntimeErrors.Operands("concatenate", "||", left, right);
    }

    /// <summary>Both strings in one.</summary>
    internal static Value Join(string left, string right) =>
        (long)left.Length + right.Length <= MaximumLength
            ? Value.String(string.Concat(left, right))
            : throw RuntimeErrors.StringTooLong((long)left.Length + right.Length);

    private static bool Both(Value left, Value right) => left.IsString && right.IsString;
}
