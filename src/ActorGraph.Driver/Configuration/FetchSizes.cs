namespace Neo4j.Driver;

internal static class FetchSizes
{
    public static long Check(long size) =>
        size is -1 or > 0
            ? size
            : throw new ArgumentOutOfRangeException(nameof(size), size, "A fetch size is a positive number, or -1 for all records.");
}
