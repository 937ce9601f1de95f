using System.Text.RegularExpressions;

namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>Queries that are wrong: in what they mean, or in how they are written.</summary>
internal sealed partial class Mistake(Dice dice)
{
    private readonly RandomClauses _clauses = new(dice);

    /// <summary>A wrong query. One that is badly written may be right by chance.</summary>
    public string Written() => dice.Some("mistake",
        new("unknown variable", () => dice.OneOf("RETURN missing", "MATCH (n) WITH n.k AS k RETURN n", "MATCH (n) WHERE m.k = 1 RETURN n", "MATCH (n) CALL { RETURN n.k AS c } RETURN c", "WITH 1 AS x MATCH (n {k: y}) RETURN n")),
        new("variable bound twice", () => dice.OneOf("MATCH (n)-[n]->() RETURN 1", "MATCH (n) UNWIND [1] AS n RETURN n", "MATCH (n) CREATE (n)", "MATCH p = (n), p = (m) RETURN 1", "MATCH (a)-[r]->() CREATE (a)-[r:R]->()", "WITH 1 AS x, 2 AS x RETURN x")),
        new("column", () => dice.OneOf("RETURN 1 AS a, 2 AS a", "WITH 1 RETURN 1", "RETURN *", "RETURN 1 AS a UNION RETURN 2 AS b", "MATCH (n) WITH n.k RETURN 1", "RETURN 1 UNION ALL RETURN 2 AS a UNION RETURN 1")),
        new("aggregate", () => dice.OneOf("MATCH (n) WHERE count(n) > 1 RETURN n", "RETURN count(count(*))", "MATCH (n) RETURN n.k + count(*)", "UNWIND [count(*)] AS x RETURN x", "MATCH (n) SET n.u = count(*)", "RETURN [x IN [1] | count(x)]", "MATCH (n) RETURN 1 AS a ORDER BY count(n)")),
        new("type", () => dice.OneOf("RETURN 1 + true", "RETURN 'a' AND true", "RETURN size(1)", "MATCH (n) RETURN n + 1", "MATCH (n) RETURN type(n)", "RETURN [1] > {a: 1} AND 1", "MATCH p = () RETURN p.k", "RETURN toUpper(1)", "MATCH ()-[r]->() RETURN labels(r)", "RETURN -'a'", "UNWIND 1 AS x RETURN x.a", "RETURN 1 IN 1", "RETURN [1, 2][..]", "RETURN NOT 1", "RETURN abs('a')")),
        new("type that only shows in the run", () => dice.OneOf("WITH [1, 'a'] AS l RETURN l[1] + 1 - 1", "RETURN $text + 1 - 1", "RETURN $map.a.b", "RETURN $list['a']", "RETURN toInteger($list)", "RETURN date($one)", "UNWIND [1, 'a', true] AS x RETURN abs(x)", "RETURN $text[0]", "RETURN size($one)", "WITH [true, 1] AS l RETURN NOT l[1]", "RETURN 1 / ($one - 1)", "RETURN keys($text)", "RETURN range(0, 1, $one - 1)", "MATCH (n) WITH n.k AS x MATCH (x) RETURN x", "MATCH (n) WITH collect(n) AS x MATCH (x)-->() RETURN 1")),
        new("number", () => dice.OneOf("RETURN 9223372036854775808", "RETURN 9223372036854775807 + 1", "RETURN 1e999", "RETURN 1 / 0", "RETURN 1.0 / 0", "RETURN 5 % 0", "RETURN 0x", "RETURN 08", "RETURN -9223372036854775808", "RETURN 1_0")),
        new("function", () => dice.OneOf("RETURN unknown(1)", "RETURN ceiling(1.5)", "RETURN size()", "RETURN substring('a')", "RETURN toUpper('a', 'b')", "RETURN coalesce()", "RETURN pi(1)", "RETURN count()", "RETURN distinct(1)", "CALL db.unknown()", "CALL db.labels() YIELD x RETURN x", "RETURN substring('a', -1)", "RETURN left('a', -1)")),
        new("pattern", () => dice.OneOf("CREATE (a)--(b)", "CREATE ()-[:R|S]->()", "CREATE ()-[]->()", "CREATE ()-[:R*2]->()", "MERGE (a)-[:R*2]->()", "MATCH (a)-[r*1..2]->(b)-->+(c) RETURN a", "MERGE (n {p: null})", "CREATE (:A|B)", "MATCH ()-[r:R&]->() RETURN r", "MATCH ((a)-->(b)){2,1} RETURN a", "MATCH ((a)){2} RETURN a", "MATCH (a)-[r]->{0}(b) RETURN a", "MATCH ((a)-->(b)){0} RETURN a", "RETURN (a)-->()", "MATCH (a) RETURN (a)-[r]->()", "MATCH shortestPath((a)-->(b)) RETURN a", "MATCH (a WHERE a.k > 1 AND b.k < 1)-->(b) RETURN a", "MATCH ANY SHORTEST (a)-->+(b), (c) RETURN a")),
        new("clause", () => dice.OneOf("MATCH (n)", "RETURN 1 RETURN 2", "CREATE (n) MATCH (m) RETURN m", "WITH 1 AS x", "RETURN 1 LIMIT -1", "RETURN 1 SKIP 'a'", "MATCH (n) RETURN n LIMIT n.k", "UNWIND [1] RETURN 1", "FOREACH (x IN [1] | MATCH (n) RETURN n)", "OPTIONAL CREATE (n)", "MATCH (n) DELETE n.k", "MATCH (n) DELETE 1", "RETURN EXISTS { CREATE (n) }", "CALL { CREATE (n) RETURN n } RETURN 1 UNION CREATE (m)", "MERGE (n) ON CREATE DELETE n", "MATCH (n) SET n = 1", "MATCH (n) SET 1.a = 2", "FINISH RETURN 1", "USE other RETURN 1", "CALL (x) { RETURN 1 AS y } RETURN y")),
        new("deleted", () => dice.OneOf("MATCH (n:A) DETACH DELETE n RETURN n.k", "MATCH (n:A) DETACH DELETE n SET n.u = 1", "MATCH (n:A) DETACH DELETE n RETURN labels(n)", "MATCH (n:A) DETACH DELETE n CREATE (n)-[:R]->()", "MATCH ()-[r]->() DELETE r RETURN type(r)", "MATCH ()-[r]->() DELETE r RETURN r.k", "MATCH (n) DELETE n", "MATCH (n:A) DETACH DELETE n WITH n MATCH (n)-->() RETURN 1")),
        new("property", () => dice.OneOf("CREATE (n {a: {b: 1}})", "CREATE (n {a: [1, 'a']})", "CREATE (n {a: [null]})", "CREATE (n {a: [[1]]})", "MATCH (n) SET n.u = n", "MATCH (n) SET n.u = {a: 1}", "MATCH (n) SET n += [1]", "CREATE (n $list)", "CREATE (:A {a: 1, a: 2})", "CREATE (n {a: [1, 1.5]}) RETURN n.a")),
        new("word left out", () => Damaged(words => words.RemoveAt(dice.Below(words.Count))), 3),
        new("word written twice", () => Damaged(words => words.Insert(dice.Below(words.Count), dice.OneOf(words))), 2),
        new("words exchanged", () => Damaged(words =>
        {
            // Far apart they would be two mistakes, and which of two is told is free.
            var i = dice.Below(words.Count - 2);
            (words[i], words[i + 2]) = (words[i + 2], words[i]);
        }), 2));

    private string Damaged(Action<List<string>> damage)
    {
        var words = Words().Matches(_clauses.Reading()).Select(match => match.Value).ToList();
        damage(words);
        return string.Concat(words);
    }

    [GeneratedRegex(@"'[^']*'|\w+|\s+|[^\w\s]")]
    private static partial Regex Words();
}
