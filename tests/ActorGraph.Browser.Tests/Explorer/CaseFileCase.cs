namespace ActorGraph.Browser.Tests.Explorer;

/// <summary>A served case whose file the tests damage and take away.</summary>
public sealed class CaseFileCase : ServedCase;
