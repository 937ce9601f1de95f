using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace ActorGraph.Architecture.Tests;

/// <summary>Who refers to whom, read from the built assemblies.</summary>
internal static class Arrows
{
    /// <summary>The projects that are built into something that runs.</summary>
    public static IReadOnlyList<string> Projects { get; } = ["Graph", "Cypher", "Bolt", "Driver", "Server", "Model", "Web"];

    private static readonly ArchUnitNET.Domain.Architecture Built = new ArchLoader()
        .LoadAssemblies([.. Projects.Select(project => System.Reflection.Assembly.Load($"ActorGraph.{project}"))])
        .Build();

    private static readonly List<Arrow> All = [.. Built.Types.SelectMany(ArrowsOf)];

    /// <summary>The projects that a project refers to.</summary>
    public static IEnumerable<string> FromProject(string project) => All
        .Where(arrow => arrow.From.Project == project && arrow.To.Project != project)
        .Select(arrow => arrow.To.Project)
        .Distinct()
        .Order(StringComparer.Ordinal);

    /// <summary>The pairs of folders of a project that refer to each other both ways, each with a reference of either.</summary>
    public static IEnumerable<string> BothWays(string project)
    {
        var among = All
            .Where(arrow => arrow.From.Project == project && arrow.To.Project == project && arrow.From.Folder != arrow.To.Folder)
            .Where(arrow => arrow.From.Folder.Length > 0 && arrow.To.Folder.Length > 0)
            .ToLookup(arrow => (arrow.From.Folder, arrow.To.Folder), arrow => arrow.Text);
        return among
            .Where(there => string.CompareOrdinal(there.Key.Item1, there.Key.Item2) < 0 && among.Contains((there.Key.Item2, there.Key.Item1)))
            .Select(there => $"{there.Key.Item1} and {there.Key.Item2}: {there.First()}, {among[(there.Key.Item2, there.Key.Item1)].First()}");
    }

    private static IEnumerable<Arrow> ArrowsOf(IType type) => RoomOf(type) is not { } from
        ? []
        : type.Dependencies
            .Select(dependency => (dependency.Target, Room: RoomOf(dependency.Target)))
            .Where(target => target.Room is not null)
            .Select(target => new Arrow(from, target.Room!, $"{type.FullName} -> {target.Target.FullName}"));

    /// <summary>Project and folder of a type; null where it is of no project, or a type parameter. What has the names of Neo4j.Driver is the driver's.</summary>
    private static Room? RoomOf(IType type) => type.Namespace?.FullName.Split('.') switch
    {
        ["Neo4j", "Driver", ..] => new Room("Driver", ""),
        ["ActorGraph", var project, .. var folders] when Projects.Contains(project) => new Room(project, folders.FirstOrDefault() ?? ""),
        _ => null,
    };

    private sealed record Room(string Project, string Folder);

    private sealed record Arrow(Room From, Room To, string Text);
}
