using System.Diagnostics;
using ActorGraph.UnicodeTables;

namespace ActorGraph.Graph.Tests.Unicode;

/// <summary>The data files of Unicode, where Debian's package has installed them.</summary>
internal static class UnicodeData
{
    public static UnicodeFiles Files()
    {
        Assert.SkipUnless(Directory.Exists(UnicodeFiles.Installed), "The data files of Unicode are not installed (Debian's package `unicode-data`).");
        var files = new UnicodeFiles(UnicodeFiles.Installed);
        Assert.SkipUnless(files.Version == "15.0.0", $"The data files of Unicode that are installed are of version {files.Version}, the tables of 15.0.0.");
        return files;
    }

    /// <summary>All lines of NormalizationTest.txt, which the package has compressed.</summary>
    public static string[] NormalizationTest()
    {
        Files();
        var start = new ProcessStartInfo("bzip2") { ArgumentList = { "-dc", Path.Combine(UnicodeFiles.Installed, "NormalizationTest.txt.bz2") }, RedirectStandardOutput = true };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no `bzip2` on this machine, by which NormalizationTest.txt is compressed.");
            throw;
        }

        using (process)
        {
            var lines = process.StandardOutput.ReadToEnd().Split('\n');
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return lines;
        }
    }

    public static string[] Sample()
    {
        using var stream = typeof(UnicodeData).Assembly.GetManifestResourceStream("NormalizationSample.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n');
    }

    /// <summary>The texts of a line: a source, its NFC, NFD, NFKC and NFKD; null for a line without.</summary>
    public static string[]? Columns(string line)
    {
        var columns = line.Split('#')[0].Trim().TrimEnd(';').Split(';');
        return columns.Length == 5 ? [.. columns.Select(UnicodeFiles.Text)] : null;
    }

    /// <summary>Every code point that is no half of a surrogate pair.</summary>
    public static IEnumerable<string> EveryCharacter() =>
        Enumerable.Range(0, 0x110000).Where(c => c is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32);
}
