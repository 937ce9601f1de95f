using System.Diagnostics;

namespace ActorGraph.Benchmarks.Measuring;

/// <summary>How long something takes once it is warm: the median of runs that fill a second, after as many for warming up.</summary>
internal static class Median
{
    private const int FewestRuns = 5;
    private const int MostRuns = 20_000;
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(1);

    public static TimeSpan Of(Action work)
    {
        // What takes less than the clock can tell is run many times between two looks at it.
        var repeats = 1;
        while (Once(work, repeats) < TimeSpan.FromMicroseconds(20) && repeats < 1 << 20) repeats *= 2;
        Series(() => Once(work, repeats));
        return Series(() => Once(work, repeats)) / repeats;
    }

    public static async Task<TimeSpan> OfAsync(Func<Task> work)
    {
        var times = new List<TimeSpan>();
        foreach (var measured in (bool[])[false, true])
        {
            var clock = Stopwatch.StartNew();
            for (var run = 0; run < FewestRuns || (clock.Elapsed < s_time * 2 && run < MostRuns); run++)
            {
                var start = Stopwatch.GetTimestamp();
                await work();
                if (measured) times.Add(Stopwatch.GetElapsedTime(start));
            }
        }

        return Middle(times);
    }

    private static TimeSpan Series(Func<TimeSpan> once)
    {
        var times = new List<TimeSpan>();
        var clock = Stopwatch.StartNew();
        while (times.Count < FewestRuns || (clock.Elapsed < s_time && times.Count < MostRuns)) times.Add(once());
        return Middle(times);
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
