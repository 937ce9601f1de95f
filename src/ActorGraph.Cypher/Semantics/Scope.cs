using System.Diagnostics.CodeAnalysis;

namespace ActorGraph.Cypher.Semantics;

/// <summary>The variables that can be named at one place of a query, in the order in which they came.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, BoundVariable> _byName = new(StringComparer.Ordinal);
    private readonly List<BoundVariable> _inOrder = [];

    /// <summary>A scope that starts with the variables of <paramref name="outer"/>.</summary>
    public Scope(Scope? outer = null)
    {
        if (outer is null) return;
        foreach (var variable in outer._inOrder)
            Declare(variable);
    }

    /// <summary>The variables, first declared first.</summary>
    public IReadOnlyList<BoundVariable> Variables => _inOrder;

    /// <summary>Finds a variable by name.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out BoundVariable? variable) => _byName.TryGetValue(name, out variable);

    /// <summary>Adds a variable; one of the same name is hidden by it.</summary>
    public void Declare(BoundVariable variable) => Declare(variable.Name, variable);

    /// <summary>Adds a variable under a name that may differ from its own.</summary>
    public void Declare(string name, BoundVariable variable)
    {
        if (_byName.TryGetValue(name, out var hidden)) _inOrder.Remove(hidden);
        _byName[name] = variable;
        _inOrder.Add(variable);
    }
}
