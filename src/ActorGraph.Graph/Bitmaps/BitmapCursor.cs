using System.Numerics;

namespace ActorGraph.Graph.Bitmaps;

/// <summary>Walks the ids of a bitmap, ascending, a word at a time.</summary>
internal struct BitmapCursor(Bitmap? bitmap)
{
    private ulong _word;
    private int _number = -1;

    /// <summary>The id arrived at.</summary>
    public long Current { get; private set; } = -1;

    public bool MoveNext()
    {
        if (_word == 0 && !NextWord())
            return false;
        Current = ((long)_number << 6) + BitOperations.TrailingZeroCount(_word);
        _word &= _word - 1;
        return true;
    }

    public int NextBatch(Span<long> batch)
    {
        var count = 0;
        while (count < batch.Length && MoveNext())
            batch[count++] = Current;
        return count;
    }

    private bool NextWord()
    {
        if (bitmap is null)
            return false;
        _number++;
        _word = bitmap.NextWord(ref _number);
        return _word != 0;
    }
}
