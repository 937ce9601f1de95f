namespace ActorGraph.Cypher;

/// <summary>A stretch of query text, in UTF-16 code units from its start.</summary>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>The offset behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The stretch from the start of this to the end of <paramref name="last"/>.</summary>
    public SourceSpan To(SourceSpan last) => new(Start, Math.Max(last.End, Start) - Start);
}
