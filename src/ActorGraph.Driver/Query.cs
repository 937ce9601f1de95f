#nullable disable annotations
using ActorGraph.Driver.Client;

namespace Neo4j.Driver;

/// <summary>The text of a query and its parameters.</summary>
public sealed class Query
{
    /// <summary>A query without parameters.</summary>
    public Query(string text)
        : this(text, (IDictionary<string, object>)null)
    {
    }

    /// <summary>A query with the properties of an object as parameters.</summary>
    public Query(string text, object parameters)
        : this(text, ParameterObject.ToDictionary(parameters))
    {
    }

    /// <summary>A query with parameters.</summary>
    public Query(string text, IDictionary<string, object> parameters)
    {
        Text = text;
        Parameters = parameters ?? new Dictionary<string, object>();
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The parameters.</summary>
    public IDictionary<string, object> Parameters { get; }

    /// <inheritdoc/>
    public override string ToString() => $"`{Text}` with {Parameters.Count} parameters";
}
