namespace ActorGraph.Model.Interchange;

/// <summary>A line of a file.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Line">1-based.</param>
public sealed record LinePlace(string File, long Line)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}, line {Line}";
}
