#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>One record of a result: values by column.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1710", Justification = "The name is the official driver's.")]
public interface IRecord : IReadOnlyDictionary<string, object>
{
    /// <summary>The value of a column, the first being 0.</summary>
    object this[int index] { get; }

    /// <summary>The values by column.</summary>
    new IReadOnlyDictionary<string, object> Values { get; }

    /// <summary>The names of the columns in their order.</summary>
    new IReadOnlyList<string> Keys { get; }

    /// <summary>The value of a column as <typeparamref name="T"/>, converted as <see cref="ValueExtensions.As{T}(object)"/> does.</summary>
    T Get<T>(string key);

    /// <summary>The value of a column as <typeparamref name="T"/>; false when there is none of that name.</summary>
    bool TryGet<T>(string key, out T value);

    /// <summary>The value of a column whose name is compared without case.</summary>
    T GetCaseInsensitive<T>(string key);

    /// <summary>The value of a column whose name is compared without case; false when there is none of that name.</summary>
    bool TryGetCaseInsensitive<T>(string key, out T value);
}
