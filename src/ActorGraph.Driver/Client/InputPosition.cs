using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

internal sealed record InputPosition(int Offset, int Line, int Column) : IInputPosition
{
    public static InputPosition? Read(object? map) => map is IReadOnlyDictionary<string, object?> position
        ? new InputPosition(Number(position, "offset"), Number(position, "line"), Number(position, "column"))
        : null;

    private static int Number(IReadOnlyDictionary<string, object?> map, string key) =>
        (int)Math.Clamp(map.GetValueOrDefault(key) as long? ?? 0, 0, int.MaxValue);
}
