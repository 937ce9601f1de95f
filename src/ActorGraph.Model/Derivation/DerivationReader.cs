using ActorGraph.Model.Domain;
using ActorGraph.Model.Queries;
using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Derivation;

/// <summary>Asks the queries of this folder and turns their records into derived relationships.</summary>
internal sealed class DerivationReader(IAsyncQueryRunner runner, CancellationToken cancellation)
{
    private const string Folder = "Derivation";

    private static readonly string Withdrawn = Text("Withdrawn");
    private static readonly string Positions = Text("Positions");
    private static readonly string Disputes = Text("Disputes");
    private static readonly string Quotes = Text("Quotes");
    private static readonly string Invocations = Text("Invocations");
    private static readonly string ContestedByStatements = Text("ContestedByStatements");
    private static readonly string ContestedByEvents = Text("ContestedByEvents");
    private static readonly string CurrentPicture = Text("CurrentPicture");
    private static readonly string CurrentFacts = Text("CurrentFacts");

    private readonly Dictionary<string, object> _parameters = new() { ["withdrawn"] = new List<object>() };

    /// <summary>Reads which statements were taken back. Before anything else, since all other queries leave those out.</summary>
    public async Task ReadWithdrawnAsync()
    {
        var withdrawn = new List<object>();
        await foreach (var record in QueryRows.ReadAsync(runner, Withdrawn, null, cancellation).ConfigureAwait(false))
            withdrawn.Add(record["statement"]);
        _parameters["withdrawn"] = withdrawn;
    }

    public async Task<List<DerivedRelationship>> ReadExpectedAsync()
    {
        var lines = new List<DerivedRelationship>();
        await AddAsync(lines, Positions, Position).ConfigureAwait(false);
        await AddAsync(lines, Disputes, Dispute).ConfigureAwait(false);
        await AddAsync(lines, Quotes, Quote).ConfigureAwait(false);
        await AddAsync(lines, Invocations, Invocation).ConfigureAwait(false);
        return lines;
    }

    public async Task<List<IRelationship>> ReadCurrentAsync()
    {
        var lines = new List<IRelationship>();
        await foreach (var record in QueryRows.ReadAsync(runner, CurrentPicture, null, cancellation).ConfigureAwait(false))
            lines.Add(record.Get<IRelationship>("line"));
        return lines;
    }

    /// <summary>The facts whose mark as contested is not as it should be, with their properties as they should be.</summary>
    public async Task<List<(IRelationship Stored, Dictionary<string, object> Expected)>> ReadFactsAsync()
    {
        var contested = new Dictionary<string, SortedSet<string>>();
        foreach (var query in new[] { ContestedByStatements, ContestedByEvents })
        {
            await foreach (var record in QueryRows.ReadAsync(runner, query, _parameters, cancellation).ConfigureAwait(false))
            {
                var fact = record.Get<string>("fact");
                if (!contested.TryGetValue(fact, out var denials))
                    contested[fact] = denials = new SortedSet<string>(StringComparer.Ordinal);
                denials.UnionWith(record.Texts("contestedBy"));
            }
        }
        var wrong = new List<(IRelationship, Dictionary<string, object>)>();
        var parameters = new Dictionary<string, object> { ["contested"] = contested.Keys.ToList() };
        await foreach (var record in QueryRows.ReadAsync(runner, CurrentFacts, parameters, cancellation).ConfigureAwait(false))
        {
            var stored = record.Get<IRelationship>("fact");
            var expected = ContestedFact.Mark(stored.Properties, contested.GetValueOrDefault(stored.ElementId));
            if (!PropertyMap.AreEqual(stored.Properties, expected))
                wrong.Add((stored, expected));
        }
        return wrong;
    }

    private async Task AddAsync(List<DerivedRelationship> lines, string query, Func<IRecord, DerivedRelationship?> make)
    {
        await foreach (var record in QueryRows.ReadAsync(runner, query, _parameters, cancellation).ConfigureAwait(false))
        {
            // A node without an id has no stable name for its lines; the audit reports it.
            if (record["fromId"] is string && record["toId"] is string && make(record) is { } line)
                lines.Add(line);
        }
    }

    private static DerivedRelationship? Position(IRecord record)
    {
        if (record["stance"] is not string stance || Stances.RelationshipType(stance) is not { } type)
            return null;
        var properties = Evidence(record);
        properties["figures"] = record.Texts("figures");
        properties["certainty"] = record["certainty"];
        return DerivedRelationship.Create(type, From(record), To(record), SetDenialOf(record, properties), properties);
    }

    private static DerivedRelationship Dispute(IRecord record)
    {
        var properties = Evidence(record);
        properties["claimIds"] = record.Texts("claimIds");
        return DerivedRelationship.Create("DISPUTES", From(record), To(record), SetDenialOf(record, properties), properties);
    }

    private static DerivedRelationship Quote(IRecord record) =>
        DerivedRelationship.Create("QUOTES", From(record), To(record), null, Evidence(record));

    private static DerivedRelationship? Invocation(IRecord record)
    {
        if (record["invokedAs"] is not string invokedAs)
            return null;
        var properties = Evidence(record);
        properties["as"] = invokedAs;
        return DerivedRelationship.Create("INVOKED", From(record), To(record), invokedAs, properties);
    }

    private static string? SetDenialOf(IRecord record, Dictionary<string, object> properties)
    {
        var denialOf = record.Get<string>("denialOf");
        if (denialOf.Length == 0)
            return null;
        properties["denialOf"] = denialOf;
        return denialOf;
    }

    private static Dictionary<string, object> Evidence(IRecord record) => new() { ["statementIds"] = record.Texts("statementIds") };

    private static (string Element, string Id) From(IRecord record) => (record.Get<string>("from"), record.Get<string>("fromId"));

    private static (string Element, string Id) To(IRecord record) => (record.Get<string>("to"), record.Get<string>("toId"));

    private static string Text(string name) => CypherResource.Load(Folder, name).Text;
}
