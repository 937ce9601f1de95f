using System.Diagnostics;

namespace ActorGraph.Benchmarks.Measuring;

/// <summary>How long something takes once it is warm: the median of runs that fill a second, after as many for warming up.</summary>
internal static class Median
{
    private const int FewestRuns = 5;
    private const int MostRuns = 20_000;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Shortest = TimeSpan.FromMicroseconds(20);

    /// <summary>Several in turn, so that whatever else the machine does meets all of them alike.</summary>
    public static TimeSpan[] Of(params ReadOnlySpan<Action> works)
    {
        var (actions, repeats) = (works.ToArray(), new int[works.Length]);
        for (var i = 0; i < actions.Length; i++)
        {
            // What takes less than the clock can tell is run many times between two looks at it.
            repeats[i] = 1;
            while (Once(actions[i], repeats[i]) < Shortest && repeats[i] < 1 << 20) repeats[i] *= 2;
        }

        Series(actions, repeats);
        var times = Series(actions, repeats);
        return [.. times.Select((series, i) => Middle(series) / repeats[i])];
    }

    public static async Task<TimeSpan> OfAsync(Func<Task> work)
    {
        var times = new List<TimeSpan>();
        foreach (var measured in (bool[])[false, true])
        {
            var clock = Stopwatch.StartNew();
            for (var run = 0; run < FewestRuns || (clock.Elapsed < Time * 2 && run < MostRuns); run++)
            {
                var start = Stopwatch.GetTimestamp();
                await work();
                if (measured) times.Add(Stopwatch.GetElapsedTime(start));
            }
        }

        return Middle(times);
    }

    private static List<TimeSpan>[] Series(Action[] works, int[] repeats)
    {
        var times = Array.ConvertAll(works, _ => new List<TimeSpan>());
        var clock = Stopwatch.StartNew();
        while (times[0].Count < FewestRuns || (clock.Elapsed < Time * works.Length && times[0].Count < MostRuns))
        {
            for (var i = 0; i < works.Length; i++) times[i].Add(Once(works[i], repeats[i]));
        }

        return times;
    }

    private static TimeSpan Once(Action work, int repeats)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < repeats; i++) work();
        return Stopwatch.GetElapsedTime(start);
    }

    private static TimeSpan Middle(List<TimeSpan> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
