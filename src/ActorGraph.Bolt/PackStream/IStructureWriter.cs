namespace ActorGraph.Bolt.PackStream;

/// <summary>Writes the values that PackStream has no type for as structures.</summary>
internal interface IStructureWriter
{
    /// <summary>Writes the value; false, and nothing written, where it is of none of the writer's types.</summary>
    bool TryWrite(PackStreamWriter output, object value);
}
