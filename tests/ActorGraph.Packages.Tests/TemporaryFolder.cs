namespace ActorGraph.Packages.Tests;

/// <summary>A folder for one test, outside of the checkout and its settings.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("actorgraph-packages-").FullName;

    public string In(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    public string Make(string name) => Directory.CreateDirectory(In(name)).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
