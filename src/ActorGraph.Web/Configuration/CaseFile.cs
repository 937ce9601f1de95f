namespace ActorGraph.Web.Configuration;

/// <summary>Where a case lies on disk.</summary>
public static class CaseFile
{
    public const string Extension = ".actorgraph";

    /// <summary>The seed case, as a case file is named after what it is about.</summary>
    private const string DefaultName = "Returns from China, October 2023" + Extension;

    /// <summary>
    /// The full path of the case: what the user named, relative to the folder the user is in, else the seed case in the
    /// platform's folder for data (`XDG_DATA_HOME`, `~/Library/Application Support`, `%LOCALAPPDATA%`).
    /// </summary>
    /// <exception cref="ConfigurationException">It is a folder, or there is no folder for data.</exception>
    public static string Locate(string? named)
    {
        var file = string.IsNullOrWhiteSpace(named) ? Path.Combine(DataFolder(), DefaultName) : Path.GetFullPath(named);
        return Directory.Exists(file)
            ? throw new ConfigurationException($"`{file}` is a folder. A case is a file: name one in it, for instance `{Path.Combine(file, "my" + Extension)}`.")
            : file;
    }

    private static string DataFolder()
    {
        var folder = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length == 0
            ? throw new ConfigurationException(
                "This account has no folder for data, since it has no home. Name the case file with `--case FILE`.")
            : Path.Combine(folder, "ActorGraph");
    }
}
