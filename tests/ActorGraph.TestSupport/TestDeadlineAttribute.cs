using System.Collections.Concurrent;
using System.Reflection;
using Xunit.v3;

namespace ActorGraph.TestSupport;

/// <summary>
/// Every test has so long. What waits with the test's own token (<c>TestContext.Current.CancellationToken</c>) for what never comes is
/// cancelled then and fails at the place where it waited, instead of holding up the run.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TestDeadlineAttribute : BeforeAfterTestAttribute
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Timer> _running = new();

    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        var context = TestContext.Current;
        _running[test.UniqueID] = new Timer(_ => Cancel(context), null, Longest, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (_running.TryRemove(test.UniqueID, out var timer)) timer.Dispose();
    }

    private static void Cancel(ITestContext context)
    {
        context.TestOutputHelper?.WriteLine($"It did not end within {Longest.TotalMinutes} minutes and was cancelled.");
        context.CancelCurrentTest();
    }
}
