using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ActorGraph.Model.Interchange;

/// <summary>Reads the interchange format (<c>seed/README.md</c>) as a stream, one line at a time.</summary>
public static class InterchangeReader
{
    /// <summary>The version of the format that is written; it and those before it are read.</summary>
    public const int Version = 2;

    /// <summary>The elements of a file in its order.</summary>
    /// <exception cref="InterchangeException">A line is bad, and the reading ends there; or lines are missing, which shows at the end.</exception>
    public static async IAsyncEnumerable<InterchangeElement> ReadAsync(
        InterchangeFile file,
        InterchangeLimits? limits = null,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var (element, error) in ReadAllAsync(file, limits, cancellation).ConfigureAwait(false))
            yield return element ?? throw new InterchangeException(error!);
    }

    /// <summary>As <see cref="ReadAsync"/>, but a bad line yields its error and the reading goes on with the next.</summary>
    public static async IAsyncEnumerable<(InterchangeElement? Element, InterchangeError? Error)> ReadAllAsync(
        InterchangeFile file,
        InterchangeLimits? limits = null,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var (line, error) in ReadLinesAsync(file, limits, cancellation).ConfigureAwait(false))
        {
            if (line.Element is not null || error is not null)
                yield return (line.Element, error);
        }
    }

    /// <summary>Everything that the lines of a file say, and after them what is wrong with the file as a whole.</summary>
    internal static async IAsyncEnumerable<(InterchangeLine Line, InterchangeError? Error)> ReadLinesAsync(
        InterchangeFile file, InterchangeLimits? limits, [EnumeratorCancellation] CancellationToken cancellation)
    {
        limits ??= InterchangeLimits.Default;
        var options = new JsonDocumentOptions { MaxDepth = limits.Depth, AllowDuplicateProperties = false };
        var frame = new FileFrame(file.Name);
        var (isFirst, isGood) = (true, true);
        var stream = file.Open();
        await using (stream.ConfigureAwait(false))
        {
            await foreach (var (number, bytes) in LineReader.ReadAsync(stream, file.Name, limits, cancellation).ConfigureAwait(false))
            {
                var place = new LinePlace(file.Name, number);
                var (line, error) = Parse(bytes, place, options, limits, isFirst);
                error = frame.Take(line, place) ?? error;
                isFirst = false;
                isGood &= error is null;
                yield return error is null ? (line, null) : (default, error);
            }
        }

        // The closing line counts the bad lines too, of which is said enough.
        if (isGood && frame.End() is { } atEnd)
            yield return (default, atEnd);
    }

    private static (InterchangeLine Line, InterchangeError? Error) Parse(
        ReadOnlySequence<byte> line, LinePlace place, JsonDocumentOptions options, InterchangeLimits limits, bool isFirst)
    {
        try
        {
            using var document = JsonDocument.Parse(line, options);
            return (ElementParser.Parse(document.RootElement, place, limits, isFirst), null);
        }
        catch (JsonException e)
        {
            var reason = e.Message.Split(" LineNumber:")[0];
            return (default, new InterchangeError(
                place, null, null, $"The line is not one JSON object (byte {e.BytePositionInLine + 1}): {reason}"));
        }
        catch (InterchangeException e)
        {
            return (default, e.Errors[0]);
        }
    }
}
