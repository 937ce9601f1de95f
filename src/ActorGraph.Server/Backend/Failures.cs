using ActorGraph.Bolt.Server;
using ActorGraph.Cypher.Errors;

namespace ActorGraph.Server.Backend;

/// <summary>Turns errors of the language into failures of the protocol; others are left for the server to log.</summary>
internal static class Failures
{
    public static BoltFailureException Of(CypherException error) =>
        new(StatusCodes.Of(error.Error), error.Message, error)
        {
            Position = PlaceOf(error), Status = StatusOf(error.Status),
        };

    public static async ValueTask<T> GuardAsync<T>(ValueTask<T> work)
    {
        try
        {
            return await work.ConfigureAwait(false);
        }
        catch (CypherException error)
        {
            throw Of(error);
        }
    }

    private static BoltStatus StatusOf(GqlStatus status) =>
        new(status.Code, status.Description, status.Cause is { } cause ? StatusOf(cause) : null);

    private static BoltPosition? PlaceOf(CypherException error)
    {
        if (error.QueryText is not { } text || error.Error.Span is not { } span) return null;
        var (line, column) = ErrorPlace.LineAndColumn(text, span.Start);
        return new BoltPosition(span.Start, line, column);
    }
}
