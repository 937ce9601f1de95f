using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.PackStream;

namespace ActorGraph.Bolt.Messages;

/// <summary>Collects the entries of a message's map, leaving out what is absent.</summary>
internal sealed class RequestFields
{
    private readonly List<KeyValuePair<string, object?>> _entries = [];

    public RequestFields Add(string key, object? value)
    {
        if (value is not null) _entries.Add(new(key, value));
        return this;
    }

    public Dictionary<string, object?> ToMap() => new(_entries);

    public void Write(MessageWriter writer) => writer.WriteMap(_entries, _entries.Count);
}
