using Neo4j.Driver;

namespace ActorGraph.Model.Transfer;

/// <summary>Why a copy stopped where a database said so, and what is to be done: not everything passes by trying again.</summary>
internal static class TransferStop
{
    private const string Schema = "Neo.ClientError.Schema.";
    private const string Security = "Neo.ClientError.Security.";
    private const string Client = "Neo.ClientError.";

    /// <summary>A database did not answer, or could not.</summary>
    public static TransferException Of(Neo4jException exception) =>
        new($"The copy stopped: {exception.Message} What was copied is kept; the same command goes on from there.", exception);

    /// <summary>The target did not take what was to be written.</summary>
    public static TransferException OfTarget(Neo4jException exception) => exception switch
    {
        _ when exception.IsRetriable || exception.Code is not { } code || code.StartsWith(Security, StringComparison.Ordinal) => Of(exception),
        _ when exception.Code.StartsWith(Schema, StringComparison.Ordinal) => new TransferException(
            $"A constraint of the target refuses what is copied: {exception.Message} Drop the constraint there (`SHOW CONSTRAINTS` lists them), "
            + "and the same command goes on; or change the source, empty the target, and run it again.",
            exception),
        _ when exception.Code.StartsWith(Client, StringComparison.Ordinal) => new TransferException(
            $"The target refuses a value that is copied: {exception.Message} It would refuse it again: change the value in the source, empty the target, and run the same command again.",
            exception),
        _ => Of(exception),
    };
}
