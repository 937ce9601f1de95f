namespace ActorGraph.TestSupport.Neo4j;

/// <summary>There is no Neo4j to be had, which the message explains.</summary>
internal sealed class Neo4jMissingException(string message, Exception? inner = null) : Exception(message, inner);
