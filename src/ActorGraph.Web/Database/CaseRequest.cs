namespace ActorGraph.Web.Database;

/// <summary>Which case is to be opened, and what for.</summary>
/// <param name="Named">The path that the user gave; null for the seed case in the data folder.</param>
internal sealed record CaseRequest(string? Named)
{
    /// <summary>Whether it is made where there is none.</summary>
    public bool Create { get; init; }

    /// <summary>Whether it is to be written. Else a case that may not be written, or is damaged, is opened to read.</summary>
    public bool Writes { get; init; }

    /// <summary>Whether it is only read although it could be written; then what cannot be read of it is left out and named.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether to go on from what there is of a case of which commits or parts are missing.</summary>
    public bool AcceptLoss { get; init; }
}
