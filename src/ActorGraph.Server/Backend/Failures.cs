using ActorGraph.Bolt.Server;
using ActorGraph.Cypher.Errors;

namespace ActorGraph.Server.Backend;

/// <summary>Turns errors of the language into failures of the protocol; others are left for the server to log.</summary>
internal static class Failures
{
    public static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (CypherException error)
        {
            throw new BoltFailureException(StatusCodes.Of(error.Error), error.Message, error) { Position = PlaceOf(error) };
        }
    }

    private static BoltPosition? PlaceOf(CypherException error)
    {
        if (error.QueryText is not { } text || error.Error.Span is not { } span) return null;
        var (line, column) = ErrorPlace.LineAndColumn(text, span.Start);
        return new BoltPosition(span.Start, line, column);
    }
}
