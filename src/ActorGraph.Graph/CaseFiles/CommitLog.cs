using System.Buffers;
using System.Buffers.Binary;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// The commits since the snapshot, in a file that only grows. A record is its length (4 bytes), its number (8), its changes, and
/// the link of the chain (16) that it makes with all before it. The invariants:
/// <list type="number">
/// <item>What was read or appended lies before <see cref="End"/>, and ends with <see cref="Chain"/>; behind it lies what was never
/// acknowledged, or cannot be read.</item>
/// <item>An append that has returned is on the disk; one that threw has left <see cref="End"/> where it was.</item>
/// </list>
/// </summary>
internal sealed class CommitLog : IDisposable
{
    private const int HeadBytes = 12;
    private const int BufferBytes = 1 << 20;

    private readonly IStorageFile _file;
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private long _writtenLength;

    private CommitLog(IStorageFile file, LogHeader header)
    {
        _file = file;
        Header = header;
        End = LogHeader.Bytes;
        Chain = CommitChain.Of(header.Encode());
        Last = header.Base;
        _writtenLength = file.Length;
    }

    public LogHeader Header { get; }

    /// <summary>The number of the last commit that was read or appended.</summary>
    public long Last { get; private set; }

    public CommitChain Chain { get; private set; }

    public long End { get; private set; }

    /// <summary>Whether something follows that is no further commit.</summary>
    public bool HasRemainder => _writtenLength > End;

    /// <summary>Begins a log that holds no commit yet.</summary>
    public static CommitLog Create(IStorage storage, CasePath place, LogHeader header)
    {
        var file = storage.Create(place.Log, place.File);
        try
        {
            file.Write(0, header.Encode());
            file.Sync();
            return new CommitLog(file, header);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Opens a log before its first commit; null where there is none, or it does not begin as one.</summary>
    public static CommitLog? Open(IStorage storage, string path, bool write)
    {
        var file = storage.Open(path, write);
        if (file is null)
            return null;
        var bytes = new byte[LogHeader.Bytes];
        if (LogHeader.Decode(bytes.AsSpan(0, file.Read(0, bytes))) is { } header)
            return new CommitLog(file, header);
        file.Dispose();
        return null;
    }

    /// <summary>Reads on to the next commit. False at the end, and where what follows is not a whole commit that belongs there.</summary>
    public bool TryRead(out LogRecord record)
    {
        record = default;
        Span<byte> head = stackalloc byte[HeadBytes];
        if (_file.Read(End, head) < HeadBytes)
            return false;
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        var transaction = BinaryPrimitives.ReadInt64LittleEndian(head[4..]);
        if (length < 0 || length > _file.Length - End - HeadBytes - CommitChain.Bytes || transaction != Last + 1)
            return false;
        var changes = new byte[length];
        Span<byte> link = stackalloc byte[CommitChain.Bytes];
        if (_file.Read(End + HeadBytes, changes) < length || _file.Read(End + HeadBytes + length, link) < CommitChain.Bytes)
            return false;
        var chain = Chain.Next(head, changes);
        if (chain != CommitChain.Read(link))
            return false;
        (Chain, Last) = (chain, transaction);
        End += HeadBytes + length + CommitChain.Bytes;
        record = new LogRecord(transaction, changes);
        return true;
    }

    /// <summary>Writes commits behind the last one and returns when they are on the disk.</summary>
    /// <exception cref="CommitRefusedException">They are not, or nobody knows.</exception>
    public void Append(IReadOnlyList<LogRecord> records)
    {
        // Where locks have no effect, another process may have written to the same log.
        if (_file.Length != _writtenLength)
            throw new CommitRefusedException(CommitOutcome.NotThere, "another process has written to its log");
        var (chain, end) = (Chain, End);
        try
        {
            _buffer.ResetWrittenCount();
            foreach (var record in records)
                chain = Write(record, chain, ref end);
            Flush(ref end);
            if (_writtenLength > end)
                _file.Truncate(end);
        }
        catch (Exception e)
        {
            // Whatever failed, what was written of it must not stay: the next commit would find it there and take it for another's.
            throw new CommitRefusedException(TakeBack() ? CommitOutcome.NotThere : CommitOutcome.Unknown, "its log could not be written", e);
        }

        try
        {
            _file.Sync();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _writtenLength = end;
            throw new CommitRefusedException(CommitOutcome.Unknown, "the disk did not confirm it", e);
        }

        (Chain, End, Last, _writtenLength) = (chain, end, records[^1].Transaction, end);
    }

    public void Dispose() => _file.Dispose();

    private CommitChain Write(LogRecord record, CommitChain chain, ref long end)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        BinaryPrimitives.WriteInt32LittleEndian(head, record.Changes.Length);
        BinaryPrimitives.WriteInt64LittleEndian(head[4..], record.Transaction);
        var next = chain.Next(head, record.Changes);
        _buffer.Write(head);
        if (record.Changes.Length > BufferBytes)
        {
            Flush(ref end);
            _file.Write(end, record.Changes);
            end += record.Changes.Length;
        }
        else
        {
            _buffer.Write(record.Changes);
        }

        next.Write(_buffer.GetSpan(CommitChain.Bytes));
        _buffer.Advance(CommitChain.Bytes);
        if (_buffer.WrittenCount > BufferBytes)
            Flush(ref end);
        return next;
    }

    private void Flush(ref long end)
    {
        _file.Write(end, _buffer.WrittenSpan);
        end += _buffer.WrittenCount;
        _buffer.ResetWrittenCount();
    }

    private bool TakeBack()
    {
        try
        {
            _file.Truncate(End);
            _writtenLength = End;
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
