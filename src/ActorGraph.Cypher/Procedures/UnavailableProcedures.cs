using System.Collections.Frozen;

namespace ActorGraph.Cypher.Procedures;

/// <summary>
/// Procedures that Neo4j or its libraries have and this database does not, with what is written for them here or the reason, so that
/// whoever calls one is told more than that it is unknown.
/// </summary>
internal static class UnavailableProcedures
{
    private static readonly FrozenDictionary<string, string> Substitutes = new (string Names, string Substitute)[]
    {
        ("apoc.algo.dijkstra, apoc.algo.dijkstraWithDefaultWeight, apoc.algo.aStar, apoc.algo.allSimplePaths", "`shortestPath`, `SHORTEST k` or `apoc.path.expandConfig`, which count steps"),
        ("apoc.coll.elements", "an index: `list[0]`"),
        ("apoc.coll.partition, apoc.coll.split, apoc.coll.zipToRows, apoc.coll.pairWithOffset", "`UNWIND` over the function of that kind, such as `apoc.coll.partition(list, size)`"),
        ("apoc.create.addLabels", "`SET n:Label`, or `SET n:$(labels)`"),
        ("apoc.create.setLabels, apoc.create.removeLabels", "`SET n:$(labels)` and `REMOVE n:$(labels)`"),
        ("apoc.create.setProperty, apoc.create.setProperties, apoc.create.setRelProperty, apoc.create.setRelProperties", "`SET n[key] = value`, or `SET n += map`"),
        ("apoc.create.removeProperties, apoc.create.removeRelProperties", "`REMOVE n[key]`"),
        ("apoc.create.uuids", "`UNWIND range(1, count) AS i RETURN randomUUID()`"),
        ("apoc.cypher.run, apoc.cypher.runMany, apoc.cypher.runReadOnly", "`CALL (x) { … }`"),
        ("apoc.cypher.doIt, apoc.cypher.runWrite, apoc.cypher.mapParallel, apoc.cypher.parallel", "`CALL (x) { … }`, or `CALL (x) { … } IN TRANSACTIONS`"),
        ("apoc.do.when, apoc.do.case, apoc.when, apoc.case", "`CALL (x) { WITH x WHERE condition … }`, or `FOREACH (i IN CASE WHEN condition THEN [1] ELSE [] END | …)`"),
        ("apoc.help", "`SHOW FUNCTIONS` and `SHOW PROCEDURES`"),
        ("apoc.load.csv, apoc.load.csvParams", "`LOAD CSV WITH HEADERS FROM 'file:///name.csv' AS row`"),
        ("apoc.lock.nodes, apoc.lock.rels, apoc.lock.all", "nothing: a query that writes is alone in writing"),
        ("apoc.meta.graph, apoc.meta.subGraph, apoc.meta.graphSample", "`db.schema.visualization`"),
        ("apoc.meta.nodeTypeProperties", "`db.schema.nodeTypeProperties`"),
        ("apoc.meta.relTypeProperties", "`db.schema.relTypeProperties`"),
        ("apoc.neighbors.tohop, apoc.neighbors.byhop, apoc.neighbors.athop", "`apoc.path.subgraphNodes(start, {maxLevel: hops})`"),
        ("apoc.nodes.delete", "`DETACH DELETE`, in `CALL { … } IN TRANSACTIONS` for many"),
        ("apoc.periodic.commit, apoc.periodic.rock_n_roll, apoc.periodic.truncate", "`CALL { … } IN TRANSACTIONS`, or `apoc.periodic.iterate`"),
        ("apoc.refactor.rename.label", "`MATCH (n:Old) SET n:New REMOVE n:Old`"),
        ("apoc.refactor.rename.type, apoc.refactor.setType", "`MATCH (a)-[r:OLD]->(b) CREATE (a)-[n:NEW]->(b) SET n = properties(r) DELETE r`"),
        ("apoc.refactor.rename.nodeProperty, apoc.refactor.rename.typeProperty", "`SET n.new = n.old REMOVE n.old`"),
        ("apoc.refactor.cloneNodes", "`CREATE (copy) SET copy = properties(n), copy:$(labels(n))`"),
        ("apoc.schema.nodes, apoc.schema.relationships", "`SHOW INDEXES` and `SHOW CONSTRAINTS`"),
        ("apoc.search.node, apoc.search.nodeAll", "`db.index.fulltext.queryNodes(index, text)`"),
        ("apoc.util.validate", "a constraint, or a `WHERE` that leaves nothing"),
    }
    .SelectMany(one => one.Names.Split(", ").Select(name => (Name: name, one.Substitute)))
    .ToFrozenDictionary(one => one.Name, one => one.Substitute, StringComparer.OrdinalIgnoreCase);

    private static readonly (string Prefix, string Reason)[] Families =
    [
        ("apoc.export.", "the application exports a case, and results can be saved from it."),
        ("apoc.import.", "the application imports files."),
        ("apoc.load.", "nothing is fetched from the network or the disk but by LOAD CSV; give the text as a parameter to `apoc.convert.fromJsonMap`."),
        ("apoc.trigger.", "nothing runs by itself. Constraints are enforced."),
        ("apoc.", "APOC is a library for Neo4j's own server. SHOW PROCEDURES YIELD name WHERE name STARTS WITH 'apoc.' tells which of its procedures there are."),
        ("gds.", "Graph Data Science is a library for Neo4j's own server."),
        ("genai.", "there is no connection to language models."),
        ("db.cdc.", "changes are not kept as a stream."),
        ("db.index.vector.", "there are no vector indexes."),
        ("db.create.set", "there are no vector properties."),
        ("db.stats.", "queries are not sampled."),
        ("dbms.cluster.", "there is no cluster."),
        ("dbms.routing.", "routing is answered by the Bolt protocol itself."),
        ("dbms.security.", "there are no users and roles."),
        ("dbms.quarantineDatabase", "there is one database."),
        ("dbms.", "it manages Neo4j's own server. SHOW SETTINGS, SHOW TRANSACTIONS and TERMINATE TRANSACTIONS tell what there is."),
    ];

    /// <summary>What to write instead of a procedure; null where nothing is known of the name.</summary>
    public static string? SubstituteFor(string name) => Substitutes.GetValueOrDefault(name);

    /// <summary>Why a procedure cannot be called; null where nothing is known of the name.</summary>
    public static string? ReasonFor(string name)
    {
        foreach (var (prefix, reason) in Families)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return reason;
        }

        return null;
    }
}
