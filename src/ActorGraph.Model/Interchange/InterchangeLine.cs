namespace ActorGraph.Model.Interchange;

/// <summary>What one line says: an element, or something about the file itself.</summary>
/// <param name="Version">The version of the format, of the line that names it; else 0.</param>
/// <param name="Counts">What the closing line counts.</param>
/// <param name="Missing">What the exported case lacked, as a sentence.</param>
internal readonly record struct InterchangeLine(
    InterchangeElement? Element = null, int Version = 0, InterchangeCounts? Counts = null, string? Missing = null);

/// <summary>How many elements a file holds.</summary>
internal readonly record struct InterchangeCounts(long Nodes, long Relationships)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Nodes} nodes and {Relationships} relationships";
}
