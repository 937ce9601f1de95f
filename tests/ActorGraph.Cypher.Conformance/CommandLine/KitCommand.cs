using System.CommandLine;
using ActorGraph.Cypher.Conformance.Engine;
using ActorGraph.Cypher.Conformance.Kit;
using ActorGraph.Cypher.Conformance.Running;

namespace ActorGraph.Cypher.Conformance.CommandLine;

/// <summary>Runs a kit and says what fails. Exit codes: 0 all pass, 1 some fail, 2 there is no kit or it cannot be read.</summary>
public static class KitCommand
{
    private static readonly Argument<DirectoryInfo?> Folder = new("FOLDER")
    {
        Description = "The kit; without it the folder that TCK_DIR names, else ../shared/tck beside the repository.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Filter = new("--filter") { Description = "Run the scenarios whose name contains TEXT.", HelpName = "TEXT" };

    private static readonly Option<FileInfo?> Failures = new("--failures")
    {
        Description = "Write the names of the scenarios that fail to FILE.",
        HelpName = "FILE",
    };

    /// <summary>Makes this what the program does without a verb.</summary>
    public static void AddTo(Command command)
    {
        command.Arguments.Add(Folder);
        command.Options.Add(Filter);
        command.Options.Add(Failures);
        command.SetAction(Run);
    }

    private static int Run(ParseResult arguments)
    {
        var (output, errors) = (arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
        var folder = arguments.GetValue(Folder)?.FullName ?? ConformanceKit.Find();
        if (folder is null || !Directory.Exists(folder))
        {
            errors.WriteLine($"There is no kit at `{folder ?? "../shared/tck"}`. Name its folder, or set TCK_DIR.");
            return 2;
        }

        return Run(arguments, folder, arguments.GetValue(Filter), output, errors);
    }

    private static int Run(ParseResult arguments, string folder, string? filter, TextWriter output, TextWriter errors)
    {
        ConformanceKit kit;
        try
        {
            kit = ConformanceKit.Read(folder);
        }
        catch (Exception error) when (error is FormatException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(error.Message);
            return 2;
        }

        var report = KitReport.Run(kit, new ScenarioRunner(kit.Graphs, () => new EngineUnderTest()), filter);
        report.Write(output);
        var failing = report.Failures.Select(failure => failure.Scenario.Id).ToList();
        if (arguments.GetValue(Failures) is { } file)
            File.WriteAllLines(file.FullName, failing);
        return report.Outcomes.Count > 0 && failing.Count == 0 ? 0 : 1;
    }
}
