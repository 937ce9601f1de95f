namespace ActorGraph.Bolt.Server;

/// <summary>A place in a query's text: characters before it, and line and column, the first being 1.</summary>
public readonly record struct BoltPosition(int Offset, int Line, int Column);
