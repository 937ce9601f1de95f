using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ActorGraph.Model.Interchange;

/// <summary>Reads the interchange format (<c>seed/README.md</c>) as a stream, one line at a time.</summary>
public static class InterchangeReader
{
    /// <summary>The version of the format that is read and written.</summary>
    public const int Version = 1;

    /// <summary>The elements of a file in its order.</summary>
    /// <exception cref="InterchangeException">A line is bad; the reading ends there.</exception>
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
        limits ??= InterchangeLimits.Default;
        var options = new JsonDocumentOptions { MaxDepth = limits.Depth, AllowDuplicateProperties = false };
        var isFirst = true;
        var stream = file.Open();
        await using (stream.ConfigureAwait(false))
        {
            await foreach (var (number, bytes) in LineReader.ReadAsync(stream, file.Name, limits, cancellation).ConfigureAwait(false))
            {
                var parsed = Parse(bytes, new LinePlace(file.Name, number), options, limits, isFirst);
                isFirst = false;
                if (parsed.Element is not null || parsed.Error is not null)
                    yield return parsed;
            }
        }
    }

    private static (InterchangeElement? Element, InterchangeError? Error) Parse(
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
            return (null, new InterchangeError(
                place, null, null, $"The line is not one JSON object (byte {e.BytePositionInLine + 1}): {reason}"));
        }
        catch (InterchangeException e)
        {
            return (null, e.Errors[0]);
        }
    }
}
