using System.Runtime.InteropServices;
using System.Text;

namespace ActorGraph.Graph.Unicode;

/// <summary>
/// Takes characters apart, brings the marks on a letter into their order, and puts together again what belongs together. What waits
/// for its order is a starter (a character of the class 0) and the marks behind it; the next starter ends it, unless the two compose.
/// </summary>
internal sealed class Normalizer(bool compatible, bool composes)
{
    // Deeper than any decomposition of a decomposition leads.
    private const int DeepestMapping = 16;

    private readonly UnicodeTables _tables = UnicodeTables.Instance;
    private readonly StringBuilder _done = new();
    private readonly List<Mark> _marks = [];
    private int _starter = -1;

    /// <summary>How long the result is so far.</summary>
    public int Length => _done.Length + _marks.Count;

    public void Add(int codePoint) => Add(codePoint, DeepestMapping);

    public string Finish()
    {
        End();
        return _done.ToString();
    }

    private void Add(int codePoint, int deepest)
    {
        if (Hangul.IsSyllable(codePoint))
        {
            AddSyllable(codePoint);
        }
        else if (deepest > 0 && (_tables.Canonical.TryGet(codePoint, out var parts) || (compatible && _tables.Compatible.TryGet(codePoint, out parts))))
        {
            foreach (var part in parts.EnumerateRunes())
                Add(part.Value, deepest - 1);
        }
        else
        {
            Take(codePoint);
        }
    }

    private void AddSyllable(int syllable)
    {
        var (leading, vowel, trailing) = Hangul.Decompose(syllable);
        Take(leading);
        Take(vowel);
        if (trailing != 0)
            Take(trailing);
    }

    private void Take(int codePoint)
    {
        var order = _tables.CombiningClass(codePoint);
        if (order != 0)
        {
            _marks.Add(new Mark(order, _marks.Count, codePoint));
            return;
        }

        OrderMarks();
        // Two starters compose only where nothing is left between them.
        if (composes && _starter >= 0 && _marks.Count == 0 && Compose(_starter, codePoint) is var composed and > 0)
        {
            _starter = composed;
            return;
        }

        Write();
        _starter = codePoint;
    }

    private void End()
    {
        OrderMarks();
        Write();
        _starter = -1;
    }

    private void OrderMarks()
    {
        if (_marks.Count == 0)
            return;
        CollectionsMarshal.AsSpan(_marks).Sort();
        if (composes && _starter >= 0)
            ComposeMarks();
    }

    /// <summary>Puts marks together with the starter; one of the same class before it that stays is in the way of a mark.</summary>
    private void ComposeMarks()
    {
        var kept = 0;
        var blocking = 0;
        foreach (var mark in _marks)
        {
            if (mark.Order != blocking && Compose(_starter, mark.CodePoint) is var composed and > 0)
            {
                _starter = composed;
                continue;
            }

            blocking = mark.Order;
            CollectionsMarshal.AsSpan(_marks)[kept++] = mark;
        }

        _marks.RemoveRange(kept, _marks.Count - kept);
    }

    private int Compose(int first, int second)
    {
        var syllable = Hangul.Compose(first, second);
        return syllable != 0 ? syllable : _tables.Pairs.GetValueOrDefault((first, second));
    }

    private void Write()
    {
        if (_starter >= 0)
            Append(_starter);
        foreach (var mark in _marks)
            Append(mark.CodePoint);
        _marks.Clear();
    }

    private void Append(int codePoint)
    {
        if (codePoint < 0x10000)
            _done.Append((char)codePoint);
        else
            _done.Append(new Rune(codePoint).ToString());
    }

    /// <summary>A mark with its class and its place, by which those of one class keep their order.</summary>
    private readonly record struct Mark(int Order, int Place, int CodePoint) : IComparable<Mark>
    {
        public int CompareTo(Mark other) => Order != other.Order ? Order.CompareTo(other.Order) : Place.CompareTo(other.Place);
    }
}
