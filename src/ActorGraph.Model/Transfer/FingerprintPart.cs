namespace ActorGraph.Model.Transfer;

/// <summary>The elements of one shape: how many, and their digests added up.</summary>
internal readonly record struct FingerprintPart(long Count, UInt128 Sum);
