using System.Buffers.Binary;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// Says outside the log which commit was acknowledged last, and which change of the snapshot is under way. It has two slots, of
/// which the one that is not the newest is written: a slot that is spoiled leaves the one before it. The invariants:
/// <list type="number">
/// <item>A commit is in the mark before it is acknowledged, and on the disk in the log before it is in the mark.</item>
/// <item>The mark is on the disk before SQLite changes the snapshot, and soon after a commit.</item>
/// </list>
/// </summary>
internal sealed class CommitMark : IDisposable
{
    private const int SlotBytes = 96;
    private const int SlotDistance = 4096;
    private const int ContentBytes = SlotBytes - CommitChain.Bytes;

    private readonly IStorageFile _file;
    private ulong _sequence;

    private CommitMark(IStorageFile file, MarkState state, ulong sequence)
    {
        _file = file;
        State = state;
        _sequence = sequence;
    }

    private static ReadOnlySpan<byte> Magic => "ACGRMRK\u0002"u8;

    public MarkState State { get; private set; }

    public static CommitMark Create(IStorage storage, CasePath place, MarkState state)
    {
        var file = storage.Create(place.Mark, place.File);
        try
        {
            var mark = new CommitMark(file, state, 0);
            mark.Set(state);
            mark.Set(state);
            mark.Sync();
            return mark;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Null where there is none, or neither slot can be read.</summary>
    public static CommitMark? Open(IStorage storage, string path, bool write)
    {
        var file = storage.Open(path, write);
        if (file is null)
            return null;
        var (first, second) = (ReadSlot(file, 0), ReadSlot(file, 1));
        if ((second is null || first?.Sequence > second.Value.Sequence ? first : second) is { } newest)
            return new CommitMark(file, newest.State, newest.Sequence);
        file.Dispose();
        return null;
    }

    public void Set(MarkState state)
    {
        Span<byte> slot = stackalloc byte[SlotBytes];
        Magic.CopyTo(slot);
        state.Log.TryWriteBytes(slot[8..]);
        BinaryPrimitives.WriteUInt64LittleEndian(slot[24..], _sequence + 1);
        BinaryPrimitives.WriteInt64LittleEndian(slot[32..], state.Transaction);
        state.Chain.Write(slot[40..]);
        BinaryPrimitives.WriteUInt32LittleEndian(slot[56..], state.StampBefore);
        BinaryPrimitives.WriteUInt32LittleEndian(slot[60..], state.StampAfter);
        CommitChain.Of(slot[..ContentBytes]).Write(slot[ContentBytes..]);
        _file.Write((long)((_sequence + 1) % 2) * SlotDistance, slot);
        _sequence++;
        State = state;
    }

    public void Sync() => _file.Sync();

    public void Dispose() => _file.Dispose();

    private static (MarkState State, ulong Sequence)? ReadSlot(IStorageFile file, int number)
    {
        Span<byte> slot = stackalloc byte[SlotBytes];
        if (file.Read((long)number * SlotDistance, slot) < SlotBytes || !slot.StartsWith(Magic)
            || CommitChain.Read(slot[ContentBytes..]) != CommitChain.Of(slot[..ContentBytes]))
            return null;
        var state = new MarkState(
            new Guid(slot[8..24]), BinaryPrimitives.ReadInt64LittleEndian(slot[32..]), CommitChain.Read(slot[40..]),
            BinaryPrimitives.ReadUInt32LittleEndian(slot[56..]), BinaryPrimitives.ReadUInt32LittleEndian(slot[60..]));
        return (state, BinaryPrimitives.ReadUInt64LittleEndian(slot[24..]));
    }
}

/// <summary>What a mark says.</summary>
/// <param name="Log">The log that it is about.</param>
/// <param name="Transaction">The last commit that was acknowledged.</param>
/// <param name="Chain">The link of the chain at that commit.</param>
/// <param name="StampBefore">The stamp of the snapshot before its change that is under way, or was last.</param>
/// <param name="StampAfter">Its stamp after that.</param>
internal readonly record struct MarkState(Guid Log, long Transaction, CommitChain Chain, uint StampBefore, uint StampAfter);
