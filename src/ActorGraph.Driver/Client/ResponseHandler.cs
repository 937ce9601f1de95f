using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>Takes the answer to one request: records, and one summary. IGNORED is the failure that caused it.</summary>
internal abstract class ResponseHandler
{
    public abstract void OnSuccess(IReadOnlyDictionary<string, object?> metadata);

    public abstract void OnFailure(Neo4jException failure);

    public virtual void OnRecord(object?[] values) =>
        throw new ProtocolException("The server sent a record where none was asked for.");
}
