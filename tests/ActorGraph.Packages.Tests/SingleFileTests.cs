namespace ActorGraph.Packages.Tests;

public sealed class SingleFileTests(PublishedProgram published) : IClassFixture<PublishedProgram>
{
    private const string Settings = "appsettings.json";

    [Fact]
    public async Task Published_program_is_one_file_and_serves_the_seed_from_any_folder()
    {
        using var folder = new TemporaryFolder();
        var program = Assert.Single(Directory.EnumerateFileSystemEntries(published.Folder));

        var (readiness, page) = await ServedProgram.AskAsync(folder, program);

        Assert.Equal("""{"status":"ready"}""", readiness);
        Assert.StartsWith("<!doctype html>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_beside_the_one_file_come_before_its_own()
    {
        using var folder = new TemporaryFolder();
        var program = Assert.Single(Directory.EnumerateFileSystemEntries(published.Folder));
        var settings = Path.Combine(published.Folder, Settings);
        await File.WriteAllTextAsync(settings, """{ "Limits": { "Expand": 0 } }""", TestContext.Current.CancellationToken);
        try
        {
            var (code, output) = await Command.TryAsync(folder.Path, program, "serve", "--port", "0", "--case", folder.In("seed.actorgraph"));

            Assert.Equal((1, "`Limits:Expand` is 0. It must be from 1 to 10000."), (code, output.Trim()));
        }
        finally
        {
            File.Delete(settings);
        }
    }
}
