using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>Room in the query's memory for values that are noted one by one.</summary>
internal sealed class GrowingRoom(FunctionContext context)
{
    private const long Step = 16 * 1024;
    private const long BytesPerEntry = 64;

    private long _bytes;
    private long _granted;

    /// <summary>Takes room for one more; ends the query where there is none, or where it was stopped.</summary>
    public void Take(Value value)
    {
        context.CheckCancelled();
        _bytes += BytesPerEntry + value.EstimatedHeapBytes;
        if (_bytes <= _granted) return;
        _granted = _bytes + Step;
        context.ReserveMemory(_granted);
    }
}
