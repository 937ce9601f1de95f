using System.Collections.Frozen;

namespace ActorGraph.Cypher.Functions;

/// <summary>
/// Functions of Neo4j's libraries that this database does not have, with what is written for them here, so that whoever calls one is
/// told more than that it is unknown.
/// </summary>
internal static class UnavailableFunctions
{
    private static readonly FrozenDictionary<string, string> ByName = new (string Names, string Substitute)[]
    {
        ("apoc.agg.first", "`head(collect(value))`"),
        ("apoc.agg.last", "`last(collect(value))`"),
        ("apoc.agg.nth, apoc.agg.slice", "`collect(value)[n]`, or a slice: `collect(value)[1..3]`"),
        ("apoc.agg.median", "`percentileCont(value, 0.5)`"),
        ("apoc.agg.percentiles", "`percentileCont(value, percentile)`"),
        ("apoc.agg.product", "`reduce(product = 1, x IN collect(value) | product * x)`"),
        ("apoc.agg.statistics", "`min(value)`, `max(value)`, `avg(value)`, `stDev(value)`"),
        ("apoc.agg.maxItems, apoc.agg.minItems", "`ORDER BY` before `collect(value)`"),
        ("apoc.any.properties, apoc.node.properties, apoc.rel.properties", "`properties(value)`"),
        ("apoc.any.property", "`value[key]`"),
        ("apoc.any.isDeleted", "`COUNT { MATCH (n) WHERE elementId(n) = id } = 0`"),
        ("apoc.create.uuid, apoc.create.uuidBase64", "`randomUUID()`"),
        ("apoc.create.vNode, apoc.create.vRelationship, apoc.create.virtual.fromNode", "a map: `{name: value}`"),
        ("apoc.cypher.runFirstColumn, apoc.cypher.runFirstColumnMany", "`COLLECT { MATCH … RETURN value }`"),
        ("apoc.cypher.runFirstColumnSingle", "`head(COLLECT { MATCH … RETURN value LIMIT 1 })`"),
        ("apoc.label.exists", "`node:Label`, or `label IN labels(node)`"),
        ("apoc.map.fromNodes", "`apoc.map.groupBy(collect(properties(n)), key)`"),
        ("apoc.math.round", "`round(number, decimals)`"),
        ("apoc.math.maxLong", "`9223372036854775807`"),
        ("apoc.math.minLong", "`-9223372036854775808`"),
        ("apoc.math.sigmoid", "`1 / (1 + exp(-x))`"),
        ("apoc.math.tanh", "`tanh(x)`"),
        ("apoc.meta.type, apoc.meta.typeName, apoc.meta.cypher.type, apoc.meta.types, apoc.meta.cypher.types", "`valueType(value)`"),
        ("apoc.meta.isType, apoc.meta.cypher.isType", "`value IS :: TYPE`"),
        ("apoc.node.degree", "`COUNT { (n)--() }`"),
        ("apoc.node.degree.in", "`COUNT { (n)<--() }`"),
        ("apoc.node.degree.out", "`COUNT { (n)-->() }`"),
        ("apoc.node.id, apoc.rel.id", "`elementId(value)`"),
        ("apoc.node.labels", "`labels(node)`"),
        ("apoc.node.relationship.exists, apoc.node.relationships.exist", "`EXISTS { (n)-[:TYPE]->() }`"),
        ("apoc.node.relationship.types", "`COLLECT { MATCH (n)-[r]-() RETURN DISTINCT type(r) }`"),
        ("apoc.nodes.connected", "`EXISTS { (a)--(b) }`"),
        ("apoc.nodes.get", "`MATCH (n) WHERE elementId(n) IN ids`"),
        ("apoc.nodes.isDense", "`COUNT { (n)--() } > 50`"),
        ("apoc.path.elements", "`nodes(path)` and `relationships(path)`"),
        ("apoc.path.combine, apoc.path.create, apoc.path.slice", "`nodes(path)` and `relationships(path)`, or one pattern for the whole path"),
        ("apoc.rel.startNode", "`startNode(relationship)`"),
        ("apoc.rel.endNode", "`endNode(relationship)`"),
        ("apoc.rel.type", "`type(relationship)`"),
        ("apoc.schema.node.indexExists, apoc.schema.relationship.indexExists", "`SHOW INDEXES`"),
        ("apoc.schema.node.constraintExists, apoc.schema.relationship.constraintExists", "`SHOW CONSTRAINTS`"),
        ("apoc.scoring.existence", "`CASE WHEN exists THEN score ELSE 0 END`"),
        ("apoc.temporal.format", "`apoc.date.format(value.epochMillis, 'ms', 'yyyy-MM-dd')`"),
        ("apoc.temporal.formatDuration", "`toString(duration)`, or its components: `duration.days`"),
        ("apoc.temporal.toZonedTemporal", "`apoc.date.parseAsZonedDateTime(text, pattern)`"),
        ("apoc.text.doubleMetaphone", "`apoc.text.phonetic(text)`"),
        ("apoc.text.toCypher", "`toString(value)`, or `apoc.convert.toJson(value)`"),
        ("apoc.util.compress, apoc.util.decompress", "`apoc.text.base64Encode(text)`, which does not make it shorter"),
        ("apoc.util.validatePredicate", "a constraint, or a `WHERE` that leaves nothing"),
        ("apoc.version.get", "`apoc.version()`"),
        ("apoc.when, apoc.case", "`CASE WHEN condition THEN a ELSE b END`"),
        ("gds.similarity.cosine", "`vector.similarity.cosine(a, b)`"),
        ("gds.similarity.euclidean, gds.similarity.euclideanDistance", "`vector.similarity.euclidean(a, b)`"),
        ("gds.similarity.jaccard, gds.similarity.overlap", "`1.0 * size(apoc.coll.intersection(a, b)) / size(apoc.coll.union(a, b))`"),
        ("gds.util.asNode, gds.util.asNodes", "`MATCH (n) WHERE id(n) = number`"),
        ("gds.util.asPath", "a pattern with the path's name: `path = (a)-[*]-(b)`"),
        ("gds.util.isFinite", "`NOT isNaN(x) AND abs(x) < 1.0 / 0`"),
        ("gds.util.isInfinite, gds.util.infinity", "`1.0 / 0`"),
        ("gds.util.NaN", "`0.0 / 0`"),
        ("gds.util.nodeProperty, gds.util.relationshipProperty", "`n.key`"),
        ("gds.version", "`CALL dbms.components()`"),
    }
    .SelectMany(one => one.Names.Split(", ").Select(name => (Name: name, one.Substitute)))
    .ToFrozenDictionary(one => one.Name, one => one.Substitute, StringComparer.OrdinalIgnoreCase);

    private static readonly (string Prefix, string Reason)[] Families =
    [
        ("apoc.agg.", "The aggregating functions of Cypher stand for it, such as `collect(value)`."),
        ("apoc.bitwise.", "There are no functions of bits."),
        ("apoc.cypher.", "Text is not run as a query inside another. Write the subquery out: `COLLECT { … }`."),
        ("apoc.data.", "Take the text apart with `split(text, delimiter)` or `apoc.text.regexGroups(text, pattern)`."),
        ("apoc.hashing.", "There are no functions that hash."),
        ("apoc.math.", "Cypher has the functions of numbers, such as `round(number, decimals)` and `exp(x)`."),
        ("apoc.temporal.", "Temporal values are made and taken apart by Cypher's own functions, or by `apoc.date.format` and `apoc.date.parse`."),
        ("apoc.util.", "There are no functions that hash, wait or compress."),
        ("apoc.xml.", "XML is not read. `apoc.convert.fromJsonMap` reads JSON."),
        ("apoc.", "Of APOC there are the functions that need nothing but their arguments: `SHOW FUNCTIONS YIELD name WHERE name STARTS WITH 'apoc.'`."),
        ("gds.", "Graph Data Science is a library for Neo4j's own server. `shortestPath`, `apoc.path.subgraphNodes` and `COUNT { (n)--() }` answer some of its questions."),
    ];

    /// <summary>The names that something is known of.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>All that is written instead.</summary>
    public static IEnumerable<string> Substitutes => ByName.Values;

    /// <summary>What to write instead of a library's function; null where nothing is known of the name.</summary>
    public static string? SubstituteFor(string name) => ByName.GetValueOrDefault(name);

    /// <summary>What there is instead of a whole family of functions; null where the name is of none.</summary>
    public static string? ReasonFor(string name)
    {
        foreach (var (prefix, reason) in Families)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return reason;
        }

        return null;
    }
}
