namespace ActorGraph.Bolt.PackStream;

/// <summary>For messages whose values are of PackStream's own types, as all are that a server sends beside records.</summary>
internal sealed class NoStructures : IStructureWriter
{
    public static readonly NoStructures Instance = new();

    public bool TryWrite(PackStreamWriter output, object value) => false;
}
