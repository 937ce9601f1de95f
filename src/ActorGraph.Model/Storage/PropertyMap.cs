using System.Collections;

namespace ActorGraph.Model.Storage;

/// <summary>Compares properties by value.</summary>
internal static class PropertyMap
{
    public static bool AreEqual(IReadOnlyDictionary<string, object> left, IReadOnlyDictionary<string, object> right) =>
        left.Count == right.Count
        && left.All(entry => right.TryGetValue(entry.Key, out var other) && AreEqual(entry.Value, other));

    private static bool AreEqual(object left, object right) => (left, right) switch
    {
        (string text, string other) => text == other,
        (IEnumerable list, IEnumerable other) when right is not string => list.Cast<object>().SequenceEqual(other.Cast<object>(), Items),
        _ => left.Equals(right),
    };

    private static readonly IEqualityComparer<object> Items = EqualityComparer<object>.Create(
        (left, right) => left is not null && right is not null && AreEqual(left, right), value => value.GetHashCode());
}
