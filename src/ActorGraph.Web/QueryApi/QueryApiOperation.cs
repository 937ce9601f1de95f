namespace ActorGraph.Web.QueryApi;

/// <summary>What the document of the API says of one of the Query API's requests, beside its summary.</summary>
/// <param name="NeedsStatement">Whether it is nothing without a statement; null where it takes no body.</param>
/// <param name="Missing">What a 404 says is not there.</param>
internal sealed record QueryApiOperation(bool? NeedsStatement, string Missing);
