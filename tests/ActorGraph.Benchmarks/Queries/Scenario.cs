using ActorGraph.Benchmarks.Graphs;

namespace ActorGraph.Benchmarks.Queries;

/// <summary>One question, as a query and as loops over arrays. Both give one number, which is compared before anything is measured.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="Cypher">The query; the sum over its rows of the last column is the answer.</param>
/// <param name="Parameters">Its parameters; a day is `Day`.</param>
/// <param name="ByHand">The same over the arrays.</param>
internal sealed record Scenario(string Name, string Cypher, IReadOnlyDictionary<string, object> Parameters, Func<long> ByHand)
{
    public static IEnumerable<Scenario> Of(SkewedGraph graph)
    {
        var loops = new HandWritten(graph);
        var middle = graph.Nodes / 2;
        var busy = loops.NodeWithDegree(300);
        var far = loops.NodeWithDegree(3);
        var hopping = loops.NodeWithTwoHops(300);
        var (from, to) = (SkewedGraph.Days / 2, (SkewedGraph.Days / 2) + 30);
        yield return new(
            "one node by id", "MATCH (i:Item {n: $n}) RETURN i.n", With(("n", middle)), () => loops.NodeById(middle));
        yield return new(
            "types around a node of degree 300", "MATCH (:Item {n: $n})-[r]-() RETURN type(r) AS type, count(*) AS count", With(("n", busy)),
            () => loops.TypesAround(busy));
        yield return new(
            "neighbours of a node of degree 300", "MATCH (:Item {n: $n})-[r]-(m) RETURN m.n", With(("n", busy)), () => loops.Neighbours(busy));
        yield return new(
            "two hops, 300 rows", "MATCH (:Item {n: $n})-->()-->(m) WITH m LIMIT 300 RETURN count(m)", With(("n", hopping)),
            () => loops.TwoHops(hopping, 300));
        yield return new(
            "nodes between two dates", "MATCH (i:Item) WHERE i.day >= $from AND i.day < $to RETURN count(i)",
            With(("from", new Day(from)), ("to", new Day(to))), () => loops.Between(from, to));
        yield return new(
            "shortest path, at most six hops", "MATCH p = shortestPath((:Item {n: $a})-[*..6]-(:Item {n: $b})) RETURN length(p)",
            With(("a", middle), ("b", far)), () => loops.ShortestPath(middle, far, 6));
        yield return new(
            "three hops, grouped", "MATCH (:Item)-[:T0]->()-[:T1]->()-[:T2]->(d) RETURN d.n % 10 AS group, count(*) AS count", With(), loops.ThreeHops);
        yield return new(
            "degree of every node", "MATCH (i:Item) RETURN sum(COUNT { (i)--() }) AS degrees", With(), loops.Degrees);
        yield return new(
            "triangles", "MATCH (a:Item)-[:T0]->(b)-[:T1]->(c)-[:T2]->(a) RETURN count(*)", With(), loops.Triangles);
        yield return new(
            "scan of all nodes", "MATCH (i:Item) WHERE i.n % 7 = 3 RETURN count(i)", With(), loops.ScanNodes);
        yield return new(
            "scan of all relationships", "MATCH (a)-[r:T1]->(b) WHERE a.n < b.n RETURN count(r)", With(), loops.ScanRelationships);
    }

    private static Dictionary<string, object> With(params (string Name, object Value)[] parameters) =>
        parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
}

/// <summary>A day of the graph, which each database writes as its own date.</summary>
/// <param name="Number">Since 2010-01-01.</param>
internal sealed record Day(int Number);
