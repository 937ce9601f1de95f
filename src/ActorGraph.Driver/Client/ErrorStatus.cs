namespace ActorGraph.Driver.Client;

/// <summary>The GQL status of an error (Bolt message specification 5.7, "Summary message - FAILURE").</summary>
/// <param name="Code">Five characters, such as <c>42001</c>.</param>
/// <param name="Description">What they stand for.</param>
/// <param name="Cause">What brought it about; null where nothing is told.</param>
internal sealed record ErrorStatus(string Code, string Description, ErrorStatus? Cause)
{
    /// <summary>Reads it; null where there is none, as until 5.6.</summary>
    public static ErrorStatus? Read(IReadOnlyDictionary<string, object?> metadata) =>
        metadata.GetValueOrDefault("gql_status") is string code
            ? new(code, metadata.GetValueOrDefault("description") as string ?? "", metadata.GetValueOrDefault("cause") is IReadOnlyDictionary<string, object?> cause ? Read(cause) : null)
            : null;

    /// <summary>The codes, the cause behind what it brought about.</summary>
    public override string ToString() => Cause is null ? Code : $"{Code} < {Cause}";
}
