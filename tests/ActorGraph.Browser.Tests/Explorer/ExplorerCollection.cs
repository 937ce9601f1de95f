namespace ActorGraph.Browser.Tests.Explorer;

/// <summary>One served case and one browser for the tests of the explorer, which change neither and run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class ExplorerCollection : ICollectionFixture<ServedCase>, ICollectionFixture<Chromium>
{
    public const string Name = "Explorer";
}
