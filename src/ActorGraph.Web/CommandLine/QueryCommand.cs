using System.CommandLine;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Database;
using Neo4j.Driver;
using Spectre.Console;

namespace ActorGraph.Web.CommandLine;

/// <summary>`query "CYPHER"`: prints the result as a table. It only reads unless it is told that it may write.</summary>
internal static class QueryCommand
{
    private const string AccessModeCode = "Neo.ClientError.Statement.AccessMode";

    public static Command Create()
    {
        var caseOptions = new CaseOptions();
        var cypher = new Argument<string>("cypher") { Description = "One statement. `-` reads it from the standard input.", HelpName = "CYPHER" };
        var write = new Option<bool>("--write") { Description = "Let the statement change the case." };
        var rows = new Option<int>("--rows")
        {
            Description = "How many rows are printed at most.", HelpName = "COUNT", DefaultValueFactory = _ => 1000,
        };
        rows.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError($"`--rows` is {result.GetValueOrDefault<int>()}, but at least one row is printed.");
        });
        var parameters = new ParameterOption();
        var command = new Command("query", "Run one Cypher statement and print a table.") { cypher, write, parameters, rows };
        caseOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var configuration = AppConfiguration.Read([]);
            var text = parsed.GetValue(cypher)!;
            var query = new Query(text == "-" ? await Console.In.ReadToEndAsync(cancellation) : text, parameters.Read(parsed)!);
            var request = caseOptions.Read(parsed) with { Writes = parsed.GetValue(write) };
            await using var openCase = await CaseOpening.ForVerbAsync(configuration, request, Console.Error, cancellation);
            var limits = configuration.ReadSection<LimitSettings>("Limits");
            var mode = parsed.GetValue(write) ? AccessMode.Write : AccessMode.Read;
            return await RunAsync(openCase, query, mode, limits.Deadline, parsed.GetValue(rows));
        });
        return command;
    }

    private static async Task<int> RunAsync(OpenCase openCase, Query query, AccessMode mode, TimeSpan deadline, int limit)
    {
        await using var session = openCase.Session(mode);
        try
        {
            var cursor = await session.RunAsync(query, transaction => transaction.WithTimeout(deadline));
            var table = await ResultTable.ReadAsync(cursor, limit);
            table.Write(ConsoleTo(Console.Out));
            return ExitCodes.Done;
        }
        catch (Neo4jException exception) when (exception.Code == AccessModeCode && mode == AccessMode.Read)
        {
            throw new ConfigurationException(exception.Message.TrimEnd('.') + ". Add `--write` to let the statement change the case.");
        }
    }

    /// <summary>In a file or a pipe lines are as long as they need to be; only a terminal has an edge.</summary>
    private static IAnsiConsole ConsoleTo(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected) console.Profile.Width = short.MaxValue;
        return console;
    }
}
