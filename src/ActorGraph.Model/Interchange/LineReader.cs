using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace ActorGraph.Model.Interchange;

/// <summary>Cuts a stream into lines without ever holding more than one of them.</summary>
internal static class LineReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The lines that are not empty, with their 1-based numbers. A line is valid until the next is asked for.</summary>
    public static async IAsyncEnumerable<(long Number, ReadOnlySequence<byte> Bytes)> ReadAsync(
        Stream stream, string file, InterchangeLimits limits, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024));
        try
        {
            var number = 0L;
            while (true)
            {
                var read = await pipe.ReadAsync(cancellation).ConfigureAwait(false);
                var buffer = read.Buffer;
                while (TryCut(ref buffer, read.IsCompleted, out var line))
                {
                    number++;
                    Check(line.Length, number, file, limits);
                    line = Trim(line, number == 1);
                    if (!line.IsEmpty)
                        yield return (number, line);
                }
                Check(buffer.Length, number + 1, file, limits);
                pipe.AdvanceTo(buffer.Start, buffer.End);
                if (read.IsCompleted)
                    yield break;
            }
        }
        finally
        {
            await pipe.CompleteAsync().ConfigureAwait(false);
        }
    }

    private static bool TryCut(ref ReadOnlySequence<byte> buffer, bool isLast, out ReadOnlySequence<byte> line)
    {
        line = default;
        if (buffer.PositionOf((byte)'\n') is { } end)
        {
            line = buffer.Slice(0, end);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            return true;
        }
        if (!isLast || buffer.IsEmpty)
            return false;
        line = buffer;
        buffer = buffer.Slice(buffer.End);
        return true;
    }

    private static ReadOnlySequence<byte> Trim(ReadOnlySequence<byte> line, bool isFirst)
    {
        var reader = new SequenceReader<byte>(line);
        if (isFirst)
            reader.IsNext(ByteOrderMark, advancePast: true);
        reader.AdvancePastAny((byte)' ', (byte)'\t', (byte)'\r');
        return reader.UnreadSequence;
    }

    private static void Check(long length, long number, string file, InterchangeLimits limits)
    {
        if (length > limits.LineBytes)
        {
            throw new InterchangeException(new InterchangeError(
                new LinePlace(file, number), null, null, $"The line is longer than {limits.LineBytes} bytes, which is the limit."));
        }
        if (number > limits.Lines && length > 0)
        {
            throw new InterchangeException(new InterchangeError(
                new LinePlace(file, number), null, null, $"The file has more than {limits.Lines} lines, which is the limit."));
        }
    }
}
