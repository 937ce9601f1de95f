namespace ActorGraph.Model.Interchange;

/// <summary>How much an interchange file may ask of the reader.</summary>
public sealed record InterchangeLimits
{
    /// <summary>The limits that apply when none are given.</summary>
    public static InterchangeLimits Default { get; } = new();

    /// <summary>Bytes of one line, without its end.</summary>
    public int LineBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Lines of one file, empty ones included.</summary>
    public long Lines { get; init; } = 100_000_000;

    /// <summary>How deep JSON may nest. The format itself needs four levels.</summary>
    public int Depth { get; init; } = 8;

    /// <summary>Labels of one node.</summary>
    public int Labels { get; init; } = 64;

    /// <summary>Properties of one element.</summary>
    public int Properties { get; init; } = 4096;
}
