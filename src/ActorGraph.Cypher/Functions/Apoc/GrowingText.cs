using System.Text;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>A string in the making, which asks for room in the query's memory before it grows.</summary>
internal sealed class GrowingText(FunctionContext context)
{
    private const int Step = 8 * 1024;

    private readonly StringBuilder _text = new();
    private long _granted;

    /// <summary>Puts text behind what there is.</summary>
    public GrowingText Append(ReadOnlySpan<char> part)
    {
        var length = (long)_text.Length + part.Length;
        if (length > _granted)
        {
            context.CheckCancelled();
            _granted = length + Step;
            Room.ForText(context, _granted);
        }

        _text.Append(part);
        return this;
    }

    /// <summary>Puts a character so many times behind what there is.</summary>
    public GrowingText Append(char character, long times)
    {
        Room.ForText(context, _text.Length + Math.Max(times, 0));
        _text.Append(character, (int)Math.Max(times, 0));
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
