namespace ActorGraph.Graph;

/// <summary>The process that has a case file open to write.</summary>
/// <param name="Pid">Its number on its machine.</param>
/// <param name="Machine">The machine's name.</param>
/// <param name="Since">When it opened the file.</param>
/// <param name="Address">Where it answers over Bolt; null while it does not.</param>
/// <param name="Token">What tells this holding of the file from every other.</param>
public sealed record CaseFileHolder(int Pid, string Machine, DateTimeOffset Since, string? Address, Guid Token);
