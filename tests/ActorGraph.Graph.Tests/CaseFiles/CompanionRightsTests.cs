namespace ActorGraph.Graph.Tests.CaseFiles;

/// <summary>Who may not read a case may not read what stands beside it.</summary>
public sealed class CompanionRightsTests : IDisposable
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_beside_a_private_case_are_private()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("This is not Linux.");
            return;
        }

        var file = _folder.File();
        GraphStore.Open(file).Dispose();
        File.SetUnixFileMode(file, Mine);
        using var store = GraphStore.Open(file);
        CountedCase.Commit(store);
        var backup = store.Backup();

        Assert.Equal(Mine, File.GetUnixFileMode(file + "-log"));
        Assert.Equal(Mine, File.GetUnixFileMode(file + "-mark"));
        Assert.Equal(Mine | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(backup)!));
    }
}
