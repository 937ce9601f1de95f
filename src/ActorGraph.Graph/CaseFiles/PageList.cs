namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// Which pages of a kind the snapshot has, as runs of consecutive numbers. Read along with the pages, in their order, it tells
/// which are missing.
/// </summary>
internal sealed class PageList
{
    private readonly List<(int First, int Count)> _runs = [];
    private int _run;
    private int _offset;

    public static void Write<T>(ByteWriter writer, Pages.PagedArray<T> pages, Func<T, bool> isStored) where T : class, Pages.IOwnedPage<T>
    {
        var runs = new List<(int First, int Count)>();
        for (var number = 0; number < pages.Length; number++)
        {
            if (pages[number] is not { } page || !isStored(page))
                continue;
            if (runs is [.., var (first, count)] && first + count == number)
                runs[^1] = (first, count + 1);
            else
                runs.Add((number, 1));
        }

        writer.Count(runs.Count);
        var end = 0;
        foreach (var (first, count) in runs)
        {
            writer.Count(first - end);
            writer.Count(count);
            end = first + count;
        }
    }

    public static PageList Read(ref ByteReader reader)
    {
        var list = new PageList();
        var end = 0;
        for (var left = reader.Count(); left > 0; left--)
        {
            var first = end + reader.Number(Pages.PageLayout.MaxElements - (long)end);
            var count = reader.Number(Pages.PageLayout.MaxElements - (long)first);
            list._runs.Add((first, count));
            end = first + count;
        }

        return list;
    }

    /// <summary>Goes on to a page that is there, or with null to the end, and gives the numbers that should have come before it.</summary>
    public IEnumerable<int> SkipTo(int? number)
    {
        while (_run < _runs.Count)
        {
            var (first, count) = _runs[_run];
            if (_offset == count)
            {
                (_run, _offset) = (_run + 1, 0);
                continue;
            }

            var next = first + _offset;
            if (next > number)
                break;
            _offset++;
            if (next == number)
                yield break;
            yield return next;
        }

        if (number is not null)
            throw new FormatException($"its list has no page {number}");
    }
}
