using System.Text;

namespace ActorGraph.UnicodeTables;

/// <summary>
/// Writes tables of code points: how many entries, then for each its distance from the one before, how many code points it stands
/// for, and its value. Numbers take seven bits a byte, the lowest first.
/// </summary>
internal sealed class TableWriter
{
    private readonly List<byte> _bytes = [];

    public byte[] Written => [.. _bytes];

    public void Text(string text)
    {
        var characters = text.EnumerateRunes().ToArray();
        Number(characters.Length);
        foreach (var character in characters)
            Number(character.Value);
    }

    /// <summary>Writes numbers, neighbours with the same one together.</summary>
    public void Numbers(IReadOnlyDictionary<int, int> numbers)
    {
        var runs = new List<(int First, int Length, int Value)>();
        foreach (var (character, value) in numbers.OrderBy(pair => pair.Key))
        {
            if (runs.Count > 0 && runs[^1] is var run && run.First + run.Length == character && run.Value == value)
                runs[^1] = run with { Length = run.Length + 1 };
            else
                runs.Add((character, 1, value));
        }

        Number(runs.Count);
        var end = 0;
        foreach (var (first, length, value) in runs)
        {
            Number(first - end);
            Number(length);
            Number(value);
            end = first + length;
        }
    }

    /// <summary>Writes texts.</summary>
    public void Texts(IReadOnlyDictionary<int, string> texts)
    {
        Number(texts.Count);
        var last = 0;
        foreach (var (character, text) in texts.OrderBy(pair => pair.Key))
        {
            Number(character - last);
            Text(text);
            last = character;
        }
    }

    private void Number(int number)
    {
        for (; number > 0x7F; number >>= 7)
            _bytes.Add((byte)(number & 0x7F | 0x80));
        _bytes.Add((byte)number);
    }
}
