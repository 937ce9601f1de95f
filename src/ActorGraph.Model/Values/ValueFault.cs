namespace ActorGraph.Model.Values;

/// <summary>Why JSON is no value.</summary>
public enum ValueFault
{
    /// <summary>It has not the form of a value, or is none of its type.</summary>
    Malformed,

    /// <summary>It is said to be of a type that no parameter can have.</summary>
    UnknownType,

    /// <summary>An integer that needs more than 64 bits.</summary>
    IntegerTooLarge,

    /// <summary>Lists and maps lie in each other deeper than <see cref="JsonForm.MostDepth"/>.</summary>
    TooDeep,
}
