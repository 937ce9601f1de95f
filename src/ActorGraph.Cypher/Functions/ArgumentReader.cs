using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions;

/// <summary>Reads an argument as the kind that a function takes, or says in an error what was found instead.</summary>
internal static class ArgumentReader
{
    public static string Text(this Value argument, string function) =>
        argument.IsString ? argument.AsString() : throw RuntimeErrors.ArgumentType(function, "a string", argument);

    public static long Whole(this Value argument, string function) =>
        argument.IsInteger ? argument.AsInteger() : throw RuntimeErrors.ArgumentType(function, "an integer", argument);

    public static double Number(this Value argument, string function) =>
        argument.IsNumber ? argument.AsDouble() : throw RuntimeErrors.ArgumentType(function, "a number", argument);

    public static ListValue Items(this Value argument, string function) =>
        argument.IsList ? argument.AsList() : throw RuntimeErrors.ArgumentType(function, "a list", argument);

    public static MapValue Map(this Value argument, string function) =>
        argument.IsMap ? argument.AsMap() : throw RuntimeErrors.ArgumentType(function, "a map", argument);

    public static PathValue Path(this Value argument, string function) =>
        argument.As<PathValue>() ?? throw RuntimeErrors.ArgumentType(function, "a path", argument);

    public static long NodeId(this Value argument, string function) =>
        argument.IsNode ? argument.AsNode() : throw RuntimeErrors.ArgumentType(function, "a node", argument);

    public static long RelationshipId(this Value argument, string function) =>
        argument.IsRelationship ? argument.AsRelationship() : throw RuntimeErrors.ArgumentType(function, "a relationship", argument);

    /// <summary>An integer that may not be negative, and that is cut to what an index can be.</summary>
    public static int Length(this Value argument, string function, string name)
    {
        var length = argument.Whole(function);
        return length >= 0
            ? (int)Math.Min(length, int.MaxValue)
            : throw RuntimeErrors.NumberOutOfRange(function, $"takes a `{name}` that is not negative, but was given {length}.").As(GqlStatus.Unexpected);
    }
}
