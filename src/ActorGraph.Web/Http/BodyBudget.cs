using ActorGraph.Web.Configuration;
using Microsoft.Extensions.Options;

namespace ActorGraph.Web.Http;

/// <summary>
/// Bytes that the requests at hand hold for what clients have sent, all together. One request is always let in where no other holds
/// anything, however large it is; beyond that, who comes when there is no room is asked to come again.
/// </summary>
internal sealed class BodyBudget(IOptions<LimitSettings> limits)
{
    private readonly Lock _gate = new();
    private long _held;

    /// <summary>Bytes that are held now.</summary>
    public long Held
    {
        get
        {
            lock (_gate) return _held;
        }
    }

    /// <summary>Begins a request, which holds nothing yet.</summary>
    public BodyCharge Open() => new(this);

    /// <summary>Counts bytes in, where there is room beside what others hold.</summary>
    internal bool TryAdd(long bytes, long heldBySame)
    {
        lock (_gate)
        {
            var others = _held - heldBySame;
            if (others > 0 && _held + bytes > limits.Value.BodiesBytes) return false;
            _held += bytes;
            return true;
        }
    }

    internal void Release(long bytes)
    {
        lock (_gate) _held -= bytes;
    }
}
