namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>What a variable can hold.</summary>
internal enum Kind
{
    Node,
    Relationship,
    Relationships,
    Nodes,
    Path,
    Value,
    Integer,
}

/// <summary>What is bound where something stands.</summary>
internal sealed class Scope
{
    private readonly List<(string Name, Kind Kind)> _variables = [];

    public Scope(params IEnumerable<(string Name, Kind Kind)> variables) => _variables.AddRange(variables);

    /// <summary>All variables, in the order in which they came to be.</summary>
    public IReadOnlyList<(string Name, Kind Kind)> Variables => _variables;

    /// <summary>The variables of a kind.</summary>
    public IReadOnlyList<string> Of(Kind kind) => [.. _variables.Where(variable => variable.Kind == kind).Select(variable => variable.Name)];

    /// <summary>Whether there is a variable of a kind.</summary>
    public bool Has(Kind kind) => _variables.Any(variable => variable.Kind == kind);

    /// <summary>Adds a variable and gives its name back.</summary>
    public string Add(string name, Kind kind)
    {
        _variables.Add((name, kind));
        return name;
    }

    /// <summary>Keeps these variables only.</summary>
    public void Keep(IReadOnlyCollection<string> names) => _variables.RemoveAll(variable => !names.Contains(variable.Name));

    /// <summary>The same, to be added to.</summary>
    public Scope Copy() => new(_variables);
}
