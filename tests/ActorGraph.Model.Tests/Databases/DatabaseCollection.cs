namespace ActorGraph.Model.Tests.Databases;

/// <summary>The tests that need a database. One after the other: they share it, and each empties it first.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class DatabaseCollection : ICollectionFixture<DatabaseFixture>
{
    public const string Name = "database";
}
