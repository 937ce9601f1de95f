using ActorGraph.Web.Tests.Fixtures;

[assembly: AssemblyFixture(typeof(SeededCase))]

// The tests share one database, whose counters and notifications they compare.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
