using ActorGraph.Graph;
using ActorGraph.Model.Import;
using ActorGraph.Model.Interchange;
using ActorGraph.Model.Schema;
using ActorGraph.Model.Storage;
using ActorGraph.Server;
using ActorGraph.Web.Access;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Hosting;

namespace ActorGraph.Web.Database;

/// <summary>Opens the case that the settings name: on a server where one is configured, else the case file.</summary>
internal static class CaseOpening
{
    /// <summary>For `serve`: holds the case file, and makes it from the seed where there is none.</summary>
    /// <exception cref="ConfigurationException">The case cannot be opened.</exception>
    public static async Task<OpenCase> ForServingAsync(
        IConfiguration configuration, Exposure exposure, ILoggerFactory loggers, CaseRequest request, CancellationToken cancellation)
    {
        if (DatabaseSettings.Read(configuration) is { } remote) return await RemoteCase.ConnectAsync(remote, loggers: loggers);
        var file = CaseFile.Locate(request.Named);
        var isNew = !Exists(file);
        if (isNew && request.ReadOnly) throw Missing(file);
        if (isNew && CaseFileLock.ReadHolder(file) is { } holder)
            throw new ConfigurationException(
                $"The case file `{file}` is gone, and the process {holder.Pid} on `{holder.Machine}` still has it open. `backup FILE` saves what it has; stop it before a new case is made here.");
        if (isNew) await SeedAsync(file, cancellation);
        var settings = EngineSettings.Read(configuration);
        var server = settings.Server with { AcceptsPeer = exposure.BoltPeers.Serve, AcceptsOrigin = exposure.Origins.Accept };
        var engine = settings with { Server = server with { Loggers = loggers } };
        try
        {
            return await EmbeddedCase.OpenAsync(file, isNew, request, engine, exposure.Bolt, cancellation);
        }
        catch (CaseHeldException held)
        {
            throw new ConfigurationException($"{held.Message} Stop it first, or open another case with `--case FILE`.");
        }
    }

    /// <summary>For the other verbs: a case that is being served is reached through the process that serves it. What is out of order with it is told.</summary>
    /// <exception cref="ConfigurationException">There is no such case, or it cannot be opened or reached.</exception>
    public static async Task<OpenCase> ForVerbAsync(
        IConfiguration configuration, CaseRequest request, TextWriter errors, CancellationToken cancellation)
    {
        if (DatabaseSettings.Read(configuration) is { } remote) return await RemoteCase.ConnectAsync(remote);
        return await ForCopyAsync(configuration, request, errors, cancellation);
    }

    /// <summary>The case file, also where the settings name a server: for the verbs that copy between the two.</summary>
    /// <exception cref="ConfigurationException">There is no such case, or it cannot be opened or reached.</exception>
    public static async Task<OpenCase> ForCopyAsync(
        IConfiguration configuration, CaseRequest request, TextWriter errors, CancellationToken cancellation)
    {
        var openCase = await OpenFileAsync(configuration, request, cancellation);
        foreach (var line in (await openCase.StateAsync()).Lines()) await errors.WriteLineAsync(line);
        return openCase;
    }

    private static async Task<OpenCase> OpenFileAsync(IConfiguration configuration, CaseRequest request, CancellationToken cancellation)
    {
        var file = CaseFile.Locate(request.Named);
        var isNew = !Exists(file);
        try
        {
            // Who has the case open still has all of it where its file was taken away.
            if (isNew && CaseFileLock.ReadHolder(file) is { Address: { } holder }) return await RemoteCase.ConnectToHolderAsync(file, holder, configuration);
            if (isNew && (!request.Create || request.ReadOnly)) throw Missing(file);
            return await EmbeddedCase.OpenAsync(file, isNew, request, OnErrorStream(EngineSettings.Read(configuration)), bolt: null, cancellation);
        }
        catch (CaseHeldException held)
        {
            if (request.AcceptLoss)
                throw new ConfigurationException($"{held.Message} `--accept-loss` needs a case that nobody has open. Stop it first, or go on in the explorer.");
            if (held.BoltAddress is not { } address)
                throw new ConfigurationException($"{held.Message} It does not answer over Bolt, so that only stopping it helps.");
            return await RemoteCase.ConnectToHolderAsync(file, address, configuration);
        }
    }

    /// <summary>For a verb, which keeps no log: what the engine has to say stands beside what the verb does.</summary>
    private static EngineSettings OnErrorStream(EngineSettings engine) => engine with { Server = engine.Server with { Loggers = new ErrorStreamLog() } };

    /// <summary>Whether there is a file; what is none is refused before anything is written beside it.</summary>
    private static bool Exists(string file)
    {
        try
        {
            return GraphStore.Exists(file);
        }
        catch (CaseFileException error)
        {
            throw new ConfigurationException(error.Message);
        }
    }

    private static ConfigurationException Missing(string file) => new(
        $"There is no case `{file}`. `serve` makes one from the seed, `import` an empty one; `--case FILE` names another.");

    /// <summary>
    /// The seed is imported into a file beside the case, which takes the case's name when it is whole: a start that is interrupted
    /// leaves no half case behind.
    /// </summary>
    private static async Task SeedAsync(string file, CancellationToken cancellation)
    {
        MakeFolder(Path.GetDirectoryName(file)!);
        var unfinished = $"{file}.{Environment.ProcessId}.new";
        File.Delete(unfinished);
        try
        {
            var request = new CaseRequest(unfinished) { Create = true, Writes = true };
            await using (var openCase = await EmbeddedCase.OpenAsync(
                unfinished, isNew: true, request, OnErrorStream(EngineSettings.Default), bolt: null, cancellation))
            {
                var database = openCase.ForModel;
                await SchemaSetup.RunAsync(database, cancellation);
                await new Importer(database).ImportAsync(
                    InterchangeFile.InFolder(Path.Combine(Product.Folder, "seed")), cancellation: cancellation);
            }

            if (!File.Exists(file)) File.Move(unfinished, file);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"The folder `{folder}` cannot be made: {error.Message.TrimEnd('.')}. Choose another place with `--case FILE`.");
        }
    }
}
