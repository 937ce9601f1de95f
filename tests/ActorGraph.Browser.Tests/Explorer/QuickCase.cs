namespace ActorGraph.Browser.Tests.Explorer;

/// <summary>A served case whose limits are met soon.</summary>
public sealed class QuickCase : ServedCase
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Limits__DeadlineSeconds"] = "2",
        ["Limits__DrawNodes"] = "20",
    };
}
