namespace ActorGraph.Graph.CaseFiles;

/// <summary>Where the files beside a case lie. What fails throws an <see cref="IOException"/> or an <see cref="UnauthorizedAccessException"/>.</summary>
internal interface IStorage
{
    /// <summary>An empty file to write, whatever was there before, which those may read who may read <paramref name="like"/>.</summary>
    IStorageFile Create(string path, string like);

    /// <summary>The file at a path; null where there is none.</summary>
    IStorageFile? Open(string path, bool write);

    /// <summary>Renames a file onto a free name.</summary>
    void Move(string from, string to);

    /// <summary>Renames a file onto a name that another has, which is gone by that.</summary>
    void Replace(string from, string to);

    /// <summary>Does nothing where there is no such file.</summary>
    void Delete(string path);

    /// <summary>Makes the names in the folder of <paramref name="path"/> survive a loss of power.</summary>
    void SyncFolder(string path);
}

/// <summary>An open file.</summary>
internal interface IStorageFile : IDisposable
{
    long Length { get; }

    /// <summary>Fills the span as far as the file goes, and says how far that was.</summary>
    int Read(long offset, Span<byte> bytes);

    void Write(long offset, ReadOnlySpan<byte> bytes);

    void Truncate(long length);

    /// <summary>Makes what was written survive a loss of power.</summary>
    void Sync();
}
