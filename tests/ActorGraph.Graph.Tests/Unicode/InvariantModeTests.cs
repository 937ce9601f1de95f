using System.Globalization;

namespace ActorGraph.Graph.Tests.Unicode;

public sealed class InvariantModeTests
{
    // What is tested here is what the application does, which runs without the system's globalisation library.
    [Fact]
    public void Tests_run_in_the_mode_of_the_application() =>
        Assert.True(AppContext.TryGetSwitch("System.Globalization.Invariant", out var invariant) && invariant && CultureInfo.CurrentCulture.Name.Length == 0);
}
