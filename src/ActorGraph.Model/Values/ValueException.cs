namespace ActorGraph.Model.Values;

/// <summary>JSON that is no value. The message says what was found and what is allowed.</summary>
public sealed class ValueException(ValueFault fault, string found, string message) : Exception(message)
{
    /// <summary>What is wrong with it.</summary>
    public ValueFault Fault { get; } = fault;

    /// <summary>The type or the number in question; else empty.</summary>
    public string Found { get; } = found;
}
