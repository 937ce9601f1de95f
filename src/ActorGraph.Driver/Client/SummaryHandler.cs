using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>Keeps the summary of a request that has no records.</summary>
internal sealed class SummaryHandler : ResponseHandler
{
    private Neo4jException? _failure;

    public bool IsAnswered { get; private set; }

    public IReadOnlyDictionary<string, object?> Metadata { get; private set; } = new Dictionary<string, object?>();

    public override void OnSuccess(IReadOnlyDictionary<string, object?> metadata) => (Metadata, IsAnswered) = (metadata, true);

    public override void OnFailure(Neo4jException failure) => (_failure, IsAnswered) = (failure, true);

    /// <summary>Throws the failure, if there was one.</summary>
    public void ThrowIfFailed()
    {
        if (_failure is not null) throw _failure;
    }
}
