using ActorGraph.Graph.CaseFiles;

namespace ActorGraph.Graph.Tests.CaseFiles;

/// <summary>What the system's files do where the store relies on it.</summary>
public sealed class DiskStorageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The runtime throws no exception of input and output there, and a commit that meets it would be left half in the log.</summary>
    [Fact]
    public void Write_beyond_the_largest_size_of_a_file_fails_as_one_to_a_full_disk()
    {
        using var file = DiskStorage.Instance.Create(_folder.File(), _folder.File());
        var refused = Assert.Throws<IOException>(() => file.Write(long.MaxValue - 10, [1, 2, 3]));
        Assert.SkipWhen(refused.HResult != FileErrors.FileTooBig, "This is not Linux, or its file system has no largest size.");
        Assert.True(FileErrors.IsDiskFull(refused));
    }
}
