#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>What a node and a relationship have in common.</summary>
public interface IEntity
{
    /// <summary>The value of a property; a <see cref="KeyNotFoundException"/> when there is none of that name.</summary>
    object this[string key] { get; }

    /// <summary>The properties.</summary>
    IReadOnlyDictionary<string, object> Properties { get; }

    /// <summary>The number of the entity. Prefer <see cref="ElementId"/>.</summary>
    [Obsolete("Replaced by ElementId.")]
    long Id { get; }

    /// <summary>The name of the entity within its database.</summary>
    string ElementId { get; }

    /// <summary>The value of a property as <typeparamref name="T"/>, converted as <see cref="ValueExtensions.As{T}(object)"/> does.</summary>
    T Get<T>(string key);

    /// <summary>The value of a property as <typeparamref name="T"/>; false when there is none of that name.</summary>
    bool TryGet<T>(string key, out T value);
}
