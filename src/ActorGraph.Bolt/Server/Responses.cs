using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.Messages;
using ActorGraph.Bolt.PackStream;

namespace ActorGraph.Bolt.Server;

/// <summary>Writes the summary messages (Bolt message specification, "Summary message - SUCCESS" and following).</summary>
internal sealed class Responses(MessageWriter writer, BoltVersion version)
{
    public void Success(IReadOnlyDictionary<string, object?>? metadata = null)
    {
        writer.Begin(MessageTag.Success, 1);
        writer.WriteMap(metadata ?? new Dictionary<string, object?>(), metadata?.Count ?? 0);
        writer.End();
    }

    public void Ignored()
    {
        writer.Begin(MessageTag.Ignored, 0);
        writer.End();
    }

    /// <summary>Until 5.6 code and message; from 5.7 on with the GQL status, and the code under another name.</summary>
    public void Failure(BoltFailureException failure)
    {
        writer.Begin(MessageTag.Failure, 1);
        var fields = version < BoltVersion.V5_7
            ? new RequestFields().Add("code", failure.Code).Add("message", failure.Message)
            : Status(new RequestFields().Add("neo4j_code", failure.Code), failure, failure.Status);
        fields.Write(writer);
        writer.End();
    }

    /// <summary>A cause is told as what it brought about, but for the code of Neo4j.</summary>
    private static RequestFields Status(RequestFields fields, BoltFailureException failure, BoltStatus status) => fields
        .Add("message", failure.Message)
        .Add("gql_status", status.Code)
        .Add("description", status.Description is { } description ? $"{description}. {failure.Message}" : failure.Message)
        .Add("diagnostic_record", DiagnosticRecord.Of(Classification(failure.Code), null, failure.Position))
        .Add("cause", status.Cause is { } cause ? Status(new RequestFields(), failure, cause).ToMap() : null);

    private static string Classification(string code) => code.Split('.') is [_, var type, ..]
        ? type switch
        {
            "ClientError" => "CLIENT_ERROR",
            "TransientError" => "TRANSIENT_ERROR",
            _ => "DATABASE_ERROR",
        }
        : "DATABASE_ERROR";
}
