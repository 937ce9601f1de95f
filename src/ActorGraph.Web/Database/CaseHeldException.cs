namespace ActorGraph.Web.Database;

/// <summary>Another process has the case open. The message is for the user.</summary>
/// <param name="message">Who holds it.</param>
/// <param name="boltAddress">Where that process answers over Bolt; null where it does not.</param>
public sealed class CaseHeldException(string message, string? boltAddress) : Exception(message)
{
    public string? BoltAddress { get; } = boltAddress;
}
