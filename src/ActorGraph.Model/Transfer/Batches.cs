using System.Runtime.CompilerServices;

namespace ActorGraph.Model.Transfer;

/// <summary>Cuts a stream of elements into what one transaction writes.</summary>
internal static class Batches
{
    public static async IAsyncEnumerable<List<T>> CutAsync<T>(
        this IAsyncEnumerable<T> elements, TransferOptions options, [EnumeratorCancellation] CancellationToken cancellation)
        where T : TransferElement
    {
        var canonical = new CanonicalElement();
        var (batch, bytes) = (new List<T>(), 0L);
        await foreach (var element in elements.WithCancellation(cancellation).ConfigureAwait(false))
        {
            batch.Add(element);
            bytes += canonical.Of(element).Length;
            if (batch.Count < options.BatchElements && bytes < options.BatchBytes) continue;
            yield return batch;
            (batch, bytes) = ([], 0);
        }

        if (batch.Count > 0) yield return batch;
    }
}
