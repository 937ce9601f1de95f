using ActorGraph.Model.Interchange;

namespace ActorGraph.Model.Tests.Seed;

/// <summary>The seed case as its files say it.</summary>
internal sealed class SeedCase
{
    private SeedCase(IEnumerable<InterchangeElement> elements)
    {
        var all = elements.ToList();
        Nodes = all.OfType<InterchangeNode>().ToDictionary(node => node.Id!);
        Relationships = [.. all.OfType<InterchangeRelationship>()];
    }

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "seed");

    public static IReadOnlyList<InterchangeFile> Files => InterchangeFile.InFolder(Folder);

    public IReadOnlyDictionary<string, InterchangeNode> Nodes { get; }

    public IReadOnlyList<InterchangeRelationship> Relationships { get; }

    public string Text => (string)Nodes["source.report"].Properties["text"];

    public static async Task<SeedCase> LoadAsync()
    {
        var elements = new List<InterchangeElement>();
        foreach (var file in Files)
        {
            await foreach (var element in InterchangeReader.ReadAsync(file, null, TestContext.Current.CancellationToken))
                elements.Add(element);
        }
        return new SeedCase(elements);
    }

    public IEnumerable<string> Ids(string label) => Nodes.Values.Where(node => node.Labels.Contains(label)).Select(node => node.Id!).Order(StringComparer.Ordinal);

    public string? One(string type, string from) => Relationships.SingleOrDefault(r => r.Type == type && r.From.Value == from)?.To.Value;

    /// <summary>Relationships as lines of text: <c>from TYPE(role) to</c>, with a dagger where inferred.</summary>
    public IEnumerable<string> Lines(params string[] types) =>
        from r in Relationships
        where types.Contains(r.Type)
        let role = r.Properties.GetValueOrDefault("role") ?? r.Properties.GetValueOrDefault("as")
        let dagger = r.Properties.GetValueOrDefault("inferred") is true ? "†" : ""
        let line = $"{r.From} {r.Type}{(role is null ? "" : $"({role})")} {r.To}{dagger}"
        orderby line
        select line;
}
