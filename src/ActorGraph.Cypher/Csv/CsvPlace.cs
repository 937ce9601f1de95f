namespace ActorGraph.Cypher.Csv;

/// <summary>What LOAD CSV has read last: <paramref name="Record"/> counts from 1, the header included.</summary>
internal sealed record CsvPlace(string File, long Record);
