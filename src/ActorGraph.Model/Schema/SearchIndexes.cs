using ActorGraph.Model.Domain;
using ActorGraph.Model.Storage;
using ActorGraph.Model.Transfer;
using Neo4j.Driver;

namespace ActorGraph.Model.Schema;

/// <summary>
/// The indexes of a search by name: those of the model's labels, and further ones over what other labels a case has. Labels that come later
/// get one more index, since an index keeps the labels that it was made for. Neo4j compares with accents, unless an index is made not to, which
/// then leaves out small words: there are some of either kind.
/// </summary>
public static class SearchIndexes
{
    /// <summary>How the names of indexes begin that are about other labels than the model's.</summary>
    public const string OtherNames = "otherNames";

    /// <summary>What has no accents.</summary>
    private const string Id = "id";

    /// <summary>A case with more other labels is searched by as many of them, in the order of their names.</summary>
    private const int MostLabels = 500;

    private const string LabelsQuery = "CALL db.labels() YIELD label RETURN label ORDER BY label";

    private const string AnalyzersQuery = "CALL db.index.fulltext.listAvailableAnalyzers() YIELD analyzer, stopwords RETURN analyzer, stopwords";

    private const string IndexesQuery = "SHOW FULLTEXT INDEXES YIELD name, state, entityType, labelsOrTypes WHERE entityType = 'NODE' RETURN name, state, labelsOrTypes ORDER BY name";

    /// <summary>The indexes that every case has.</summary>
    public static IReadOnlyList<SearchIndex> OfTheModel { get; } =
    [
        SearchIndex.Of("actorNames", "Actor", ["name", "aliases"]),
        SearchIndex.Of("claimTexts", "Claim", ["text"]),
        SearchIndex.Of("matterNames", "Event|Treaty|Place", ["name"]),
        SearchIndex.Of("sourceTitles", "Source", ["title"]),
    ];

    /// <summary>What finds the same without accents. Neo4j has no two indexes over the same, so that it is one for all.</summary>
    private static SearchIndex OfTheModelFolded { get; } =
        SearchIndex.Folded("modelNames", "Actor|Claim|Event|Treaty|Place|Source", ["name", "aliases", "text", "title"]);

    /// <summary>By which properties nodes are found that the model does not know: what such nodes are usually called by, first what says most.</summary>
    public static IReadOnlyList<string> NamingKeys { get; } =
        ["name", "aliases", "text", "title", "label", "caption", "fullName", "displayName", "firstName", "lastName", "summary", "number", Id];

    /// <summary>By which properties a node of these labels is found. An index of more than one label may have found it by another.</summary>
    public static IReadOnlyList<string> KeysOf(IReadOnlyList<string> labels) => labels.SelectMany(label => label switch
    {
        Labels.Actor => ["name", "aliases"],
        Labels.Claim => ["text"],
        Labels.Event or Labels.Treaty or Labels.Place => ["name"],
        Labels.Source => ["title"],
        _ when Labels.Kinds.Contains(label) || (Labels.ActorKinds.Contains(label) && labels.Contains(Labels.Actor)) => [],
        _ => NamingKeys,
    }).Distinct().ToList();

    /// <summary>Makes those that are missing for what the case holds now, and gives all that can be asked already.</summary>
    public static async Task<IReadOnlyList<AskedIndex>> CompleteAsync(CaseDatabase database, CancellationToken cancellation = default)
    {
        var (asked, missing) = await ReadAsync(database, cancellation).ConfigureAwait(false);
        if (missing.Count == 0) return asked;
        var session = database.OpenSession(AccessMode.Write);
        await using (session.ConfigureAwait(false))
        {
            foreach (var index in missing)
                await QueryRows.RunAsync(session, index.Statement, null, cancellation).ConfigureAwait(false);
        }

        return await FindAsync(database, cancellation).ConfigureAwait(false);
    }

    /// <summary>Those that can be asked.</summary>
    public static async Task<IReadOnlyList<AskedIndex>> FindAsync(CaseDatabase database, CancellationToken cancellation = default) =>
        (await ReadAsync(database, cancellation).ConfigureAwait(false)).Asked;

    private static async Task<(List<AskedIndex> Asked, List<SearchIndex> Missing)> ReadAsync(CaseDatabase database, CancellationToken cancellation)
    {
        var session = database.OpenSession(AccessMode.Read);
        await using (session.ConfigureAwait(false))
        {
            var leftOut = await FoldingLeavesOutAsync(session, cancellation).ConfigureAwait(false);
            var (names, asked, covered) = (new HashSet<string>(), new List<AskedIndex>(), new HashSet<string>());
            await foreach (var index in QueryRows.ReadAsync(session, IndexesQuery, null, cancellation).ConfigureAwait(false))
            {
                var name = index.Get<string>("name");
                var isFolded = leftOut is not null && SearchIndex.IsFolded(name);
                var isOther = name.StartsWith(OtherNames, StringComparison.Ordinal);
                if (!isOther && !OfTheModel.Append(OfTheModelFolded).Any(known => name == known.Name)) continue;
                names.Add(name);
                if (index.Get<string>("state") == "ONLINE") asked.Add(new AskedIndex(name, isFolded, isFolded ? leftOut! : new HashSet<string>()));
                if (isOther) covered.UnionWith(index.Texts("labelsOrTypes"));
            }

            var wanted = OfTheModel.ToList();
            var labels = await OtherLabelsAsync(session, covered, cancellation).ConfigureAwait(false);
            if (leftOut is not null) wanted.Add(OfTheModelFolded);
            if (labels.Count > 0)
            {
                var (name, pattern) = (NewName(names), string.Join('|', labels.Select(CypherName.Quote)));
                wanted.Add(SearchIndex.Of(name, pattern, NamingKeys));
                if (leftOut is not null) wanted.Add(SearchIndex.Folded(name, pattern, NamingKeys.Where(key => key != Id)));
            }

            wanted.RemoveAll(index => names.Contains(index.Name));
            return (asked, wanted);
        }
    }

    /// <summary>The words that an index without accents does not have; null where every index is without.</summary>
    private static async Task<HashSet<string>?> FoldingLeavesOutAsync(IAsyncSession session, CancellationToken cancellation)
    {
        var analyzers = new Dictionary<string, HashSet<string>>();
        await foreach (var analyzer in QueryRows.ReadAsync(session, AnalyzersQuery, null, cancellation).ConfigureAwait(false))
            analyzers[analyzer.Get<string>("analyzer")] = [.. analyzer.Texts("stopwords")];
        return analyzers.Count > 1 ? analyzers.GetValueOrDefault(SearchIndex.FoldingAnalyzer) : null;
    }

    private static string NewName(HashSet<string> taken) =>
        Enumerable.Range(1, int.MaxValue).Select(number => $"{OtherNames}{number}").First(name => !taken.Contains(name));

    /// <summary>The labels by which nodes are not found yet. A label of an actor's kind is one where a node bears it that is no actor.</summary>
    private static async Task<List<string>> OtherLabelsAsync(IAsyncSession session, HashSet<string> covered, CancellationToken cancellation)
    {
        var labels = new List<string>();
        await foreach (var record in QueryRows.ReadAsync(session, LabelsQuery, null, cancellation).ConfigureAwait(false))
        {
            var label = record.Get<string>("label");
            if (label != Labels.AppCase && !Labels.Kinds.Contains(label) && !TransferTokens.IsLabel(label) && !covered.Contains(label) && CypherName.Problem(label) is null) labels.Add(label);
        }

        var others = new List<string>();
        foreach (var label in labels.Take(Math.Max(0, MostLabels - covered.Count)))
        {
            if (!Labels.ActorKinds.Contains(label) || await BearsNoActorAsync(session, label, cancellation).ConfigureAwait(false)) others.Add(label);
        }

        return others;
    }

    private static async Task<bool> BearsNoActorAsync(IAsyncSession session, string label, CancellationToken cancellation)
    {
        var query = $"MATCH (n:{CypherName.Quote(label)}) WHERE NOT n:Actor RETURN 1 AS found LIMIT 1";
        await foreach (var _ in QueryRows.ReadAsync(session, query, null, cancellation).ConfigureAwait(false)) return true;
        return false;
    }
}
