namespace Neo4j.Driver;

internal static class TemporalOrder
{
    public static int Compare<T>(T value, object? other)
        where T : TemporalValue, IComparable<T> => other switch
        {
            null => 1,
            T same => value.CompareTo(same),
            _ => throw new ArgumentException(
                $"A `{typeof(T).Name}` is compared with another one, not with a `{other.GetType().Name}`.", nameof(other)),
        };
}
