using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace ActorGraph.Graph.Tests.CaseFiles;

/// <summary>A case is the file: whatever it is called, one process writes it, and nobody writes to a file that is gone.</summary>
public sealed class FileIdentityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Removals => new()
    {
        { "delete", "was deleted or renamed" },
        { "rename", "was deleted or renamed" },
        { "replace", "was replaced by another file" },
        { "delete log", "-log`, which belongs" },
        { "replace log", "-log`, which belongs" },
        { "delete mark", "-mark`, which belongs" },
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Case_reached_by_a_hard_link_is_held()
    {
        using var store = GraphStore.Open(_folder.File());
        CountedCase.Commit(store);
        HardLink(_folder.File(), _folder.File("link.actorgraph"));

        var refused = Assert.Throws<CaseFileException>(() => GraphStore.Open(_folder.File("link.actorgraph")));
        Assert.Equal(CaseFileProblem.Held, refused.Problem);
        CountedCase.Commit(store);
        Assert.Throws<SqliteException>(() => Lock(_folder.File("link.actorgraph")));
    }

    [Fact]
    public void Case_whose_lock_file_was_removed_is_held_all_the_same()
    {
        using (var store = GraphStore.Open(_folder.File()))
        {
            File.Delete(_folder.File() + ".lock");
            Assert.Equal(CaseFileProblem.Held, Assert.Throws<CaseFileException>(() => GraphStore.Open(_folder.File())).Problem);
            Assert.Throws<SqliteException>(() => Lock(_folder.File()));
            CountedCase.Commit(store);
        }

        Assert.Equal("whole", CountedCase.Verdict(_folder.File(), 1));
    }

    [Fact]
    public void File_that_another_program_has_locked_is_held()
    {
        GraphStore.Open(_folder.File()).Dispose();
        using (Lock(_folder.File()))
            Assert.Equal(CaseFileProblem.Held, Assert.Throws<CaseFileException>(() => GraphStore.Open(_folder.File())).Problem);
        GraphStore.Open(_folder.File()).Dispose();
    }

    /// <summary>By a hard link nothing of it is beside the path: it would be shown without what was committed last, which would be called lost.</summary>
    [Fact]
    public void Case_that_is_being_written_is_not_read_by_another_path()
    {
        GraphStore.Open(_folder.File()).Dispose();
        using (Lock(_folder.File(), "EXCLUSIVE"))
        {
            var refused = Assert.Throws<CaseFileException>(() => GraphStore.Open(_folder.File(), new GraphStoreOptions { ReadOnly = true }));
            Assert.Equal(CaseFileProblem.Held, refused.Problem);
        }

        using (GraphStore.Open(_folder.File(), new GraphStoreOptions { ReadOnly = true }))
            Assert.Throws<SqliteException>(() => Lock(_folder.File(), "EXCLUSIVE"));
        GraphStore.Open(_folder.File()).Dispose();
    }

    [Fact]
    public void Commit_is_refused_after_somebody_else_has_written_to_the_log()
    {
        using var store = GraphStore.Open(_folder.File());
        CountedCase.Commit(store);
        File.AppendAllText(_folder.File() + "-log", "x");
        var refused = Assert.Throws<CaseFileException>(() => CountedCase.Commit(store));
        Assert.Equal(CommitOutcome.NotThere, refused.Outcome);
        Assert.Contains("another process has written to its log", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Removals))]
    public void Commit_is_refused_when_a_path_is_no_longer_the_file(string removal, string said)
    {
        var (path, apart) = (_folder.File() + (removal.EndsWith("log", StringComparison.Ordinal) ? "-log" : removal.EndsWith("mark", StringComparison.Ordinal) ? "-mark" : ""), _folder.File("apart"));
        using (var store = GraphStore.Open(_folder.File()))
        {
            CountedCase.Commit(store, 2);
            Assert.Null(store.Refusal);
            if (removal.StartsWith("replace", StringComparison.Ordinal))
                File.Copy(path, apart + "-copy");
            HardLink(path, apart);
            File.Delete(path);
            if (removal.StartsWith("replace", StringComparison.Ordinal))
                File.Move(apart + "-copy", path);

            var refused = Assert.Throws<CaseFileException>(() => CountedCase.Commit(store));
            Assert.Equal((CaseFileProblem.Moved, CommitOutcome.NotThere), (refused.Problem, refused.Outcome));
            Assert.Contains(said, refused.Message, StringComparison.Ordinal);
            Assert.Equal(refused.Message, store.Refusal!.Message);
            Assert.Equal(2, CountedCase.Count(store.Snapshot()));

            Assert.Equal(2, store.Backup(_folder.File("saved.actorgraph")));
            Assert.Equal("whole", CountedCase.Verdict(_folder.File("saved.actorgraph"), 2));

            File.Move(apart, path, overwrite: true);
            Assert.Null(store.Refusal);
            CountedCase.Commit(store);
        }

        Assert.Equal("whole", CountedCase.Verdict(_folder.File(), 3));
    }

    [Fact]
    public void File_that_is_gone_at_closing_loses_nothing_that_stands_beside_it()
    {
        using (var store = GraphStore.Open(_folder.File()))
        {
            CountedCase.Commit(store, 2);
            File.Move(_folder.File(), _folder.File("renamed"));
        }

        Assert.Equal("read-only", CountedCase.Verdict(_folder.File("renamed"), 2));
        File.Move(_folder.File("renamed"), _folder.File());
        Assert.Equal("whole", CountedCase.Verdict(_folder.File(), 2));
    }

    [Fact]
    public void Log_that_was_deleted_while_the_case_was_open_is_no_loss_after_a_clean_close()
    {
        using (var store = GraphStore.Open(_folder.File()))
        {
            CountedCase.Commit(store, 2);
            File.Delete(_folder.File() + "-log");
            File.Delete(_folder.File() + "-mark");
        }

        Assert.Equal("whole", CountedCase.Verdict(_folder.File(), 2));
    }

    private static void HardLink(string file, string link)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This is not Linux.");
        using var process = Process.Start("ln", [file, link]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static SqliteConnection Lock(string path, string kind = "IMMEDIATE")
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False;Default Timeout=1");
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"BEGIN {kind}";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
