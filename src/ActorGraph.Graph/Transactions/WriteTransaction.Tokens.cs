using ActorGraph.Graph.CaseFiles;

namespace ActorGraph.Graph;

public sealed partial class WriteTransaction
{
    /// <summary>The id of a label, which is given one when it has none.</summary>
    /// <exception cref="StoreLimitException">The name is empty or too long, or there are too many labels.</exception>
    public int GetOrAddLabel(string name)
    {
        var known = View.Labels.Find(name);
        return known >= 0 ? known : AddToken(ref View.Labels, name, "label", ChangeKind.AddLabelName);
    }

    /// <summary>The id of a relationship type, which is given one when it has none.</summary>
    /// <exception cref="StoreLimitException">The name is empty or too long, or there are too many types.</exception>
    public int GetOrAddType(string name)
    {
        var known = View.Types.Find(name);
        return known >= 0 ? known : AddToken(ref View.Types, name, "relationship type", ChangeKind.AddTypeName);
    }

    /// <summary>The id of a property key, which is given one when it has none.</summary>
    /// <exception cref="StoreLimitException">The name is empty or too long, or there are too many keys.</exception>
    public int GetOrAddPropertyKey(string name)
    {
        var known = View.Keys.Find(name);
        return known >= 0 ? known : AddToken(ref View.Keys, name, "property key", ChangeKind.AddKeyName);
    }

    private int AddToken(ref TokenTable tokens, string name, string sort, ChangeKind kind)
    {
        RequireWritable();
        if (name.Length is 0 or > TokenTable.MaxNameLength)
            throw new StoreLimitException(
                $"The name of a {sort} has 1 to {TokenTable.MaxNameLength:N0} characters, but this one has {name.Length:N0}.");
        if (tokens.Count == TokenTable.MaxTokens)
            throw new StoreLimitException(
                $"The {sort} `{name}` cannot be added: the store has {TokenTable.MaxTokens:N0} of them, which is as many as it takes. Keep what varies in property values.");
        if (!ReferenceEquals(tokens.Owner, _owner))
            tokens = tokens.CloneFor(_owner);
        _changed = true;
        _log?.AddName(kind, name);
        return tokens.Add(name);
    }
}
