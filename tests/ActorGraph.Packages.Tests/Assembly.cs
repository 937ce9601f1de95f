using ActorGraph.Packages.Tests;

[assembly: AssemblyFixture(typeof(PackedCheckout))]

// Each test builds in the checkout.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
