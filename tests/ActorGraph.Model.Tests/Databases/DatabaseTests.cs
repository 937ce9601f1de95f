namespace ActorGraph.Model.Tests.Databases;

/// <summary>What the tests that need a database have in common.</summary>
[Collection(DatabaseCollection.Name)]
public abstract class DatabaseTests(DatabaseFixture fixture)
{
    public static TheoryData<string> Names { get; } = [.. TestDatabases.All.Keys];

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected DatabaseFixture Fixture { get; } = fixture;
}
