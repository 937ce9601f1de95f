namespace ActorGraph.Cypher.Conformance.Notation;

/// <summary>A cell of a table is not a value in the kit's notation.</summary>
public sealed class NotationException(string text, int offset, string wanted)
    : FormatException($"`{text}` is not a value: {wanted} was expected at offset {offset}.");
