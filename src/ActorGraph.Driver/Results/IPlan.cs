#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>An operator of a plan, with those that feed it.</summary>
public interface IPlan
{
    /// <summary>The operator's name.</summary>
    string OperatorType { get; }

    /// <summary>What the operator was told.</summary>
    IDictionary<string, object> Arguments { get; }

    /// <summary>The variables in scope after it.</summary>
    IList<string> Identifiers { get; }

    /// <summary>The operators that feed it.</summary>
    IList<IPlan> Children { get; }
}
