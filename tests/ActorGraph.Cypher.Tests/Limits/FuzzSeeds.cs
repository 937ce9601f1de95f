namespace ActorGraph.Cypher.Tests.Limits;

/// <summary>Queries over every area of the language, to be mutated.</summary>
internal static class FuzzSeeds
{
    public static readonly string[] All =
    [
        "MATCH (n:Person {name: 'Ann'}) WHERE n.born > 1970 AND NOT n:Old RETURN n.name AS name, n.born ORDER BY name DESC SKIP 0 LIMIT 10",
        "MATCH p = (a:Person)-[r:KNOWS|LIKES*1..3 {since: 2000}]->(b) WHERE a <> b RETURN p, length(p), [x IN nodes(p) | x.name]",
        "OPTIONAL MATCH (a)-[r]-(b:Old|Person&!Empty) RETURN DISTINCT type(r), count(*) AS c, collect(b.name)[0..2]",
        "MATCH (a:Person) ((x)-[k:KNOWS]->(y) WHERE x.born < 2000){1,3} (b) RETURN a, k, size(x), b",
        "MATCH p = SHORTEST 2 (a:Person)-->+(b:Person) RETURN [n IN nodes(p) | n.name], size(relationships(p))",
        "MATCH (a {name: 'Ann'}), (c {name: 'Cy'}) MATCH p = shortestPath((a)-[*..5]-(c)) WHERE all(r IN relationships(p) WHERE r.since IS NULL) RETURN p",
        "UNWIND range(1, 10, 3) AS x WITH x, x % 2 = 0 AS even WHERE x > 1 RETURN even, sum(x), avg(x), min(x), percentileCont(x, 0.5), stDev(x)",
        "WITH [1, 2.5, 'three', null, true, [4], {five: 5}] AS list RETURN list[1], list[-1].five, list[0..3], 2 IN list, head(tail(list)), reverse(list)",
        "RETURN CASE $a WHEN 1, 2 THEN 'low' WHEN > 5 THEN 'high' ELSE toString($a) END AS size, CASE WHEN true THEN 1 END",
        "RETURN reduce(s = 0, x IN $list | s + size(toString(x))) AS r, any(x IN [1, 2] WHERE x > 1), none(x IN [] WHERE x), single(x IN [1] WHERE true)",
        "MATCH (n:Person) RETURN n {.name, .*, age: 2020 - n.born, friends: [(n)-[:KNOWS]->(f) WHERE f.born IS NOT NULL | f.name]} AS person",
        "MATCH (n) WHERE EXISTS { MATCH (n)-[:KNOWS]->(m) WHERE m.name STARTS WITH 'B' } RETURN COUNT { (n)--() } AS d, COLLECT { MATCH (n)-->(m) RETURN m.name }",
        "MATCH (n:Person) CALL (n) { MATCH (n)-->(m) RETURN count(m) AS c UNION RETURN 0 AS c } RETURN n.name, c",
        "CREATE (a:New {x: 1, at: datetime('2020-01-01T00:00:00Z')})-[:R {w: 1.5}]->(b:New) SET a += {y: [1, 2]}, a:Other REMOVE a.x RETURN a, b",
        "MERGE (n:Person {name: 'Dee'}) ON CREATE SET n.born = 2000, n.new = true ON MATCH SET n.seen = timestamp() RETURN n",
        "MATCH (n:Person)-[r:LIKES]->(m) DELETE r WITH n SET n.liked = 1, n.tags = ['a'] RETURN n",
        "MATCH (n:Empty) DETACH DELETE n FINISH",
        "FOREACH (x IN range(1, 3) | CREATE (t:Temp {x: x}) FOREACH (y IN [1] | SET t.y = y))",
        "MATCH (n:Person) CALL (n) { SET n.batch = 1 } IN TRANSACTIONS OF 2 ROWS ON ERROR CONTINUE REPORT STATUS AS s RETURN s.committed",
        "RETURN date('2020-02-29') + duration('P1Y2M3DT4H') AS d, duration.between(date('2020-01-01'), date('2021-03-04')).months, datetime({year: 2020, month: 3, timezone: '+01:00'}).epochMillis",
        "RETURN point({x: 1, y: 2.5}) AS p, point.distance(point({latitude: 1, longitude: 2}), point({latitude: 3, longitude: 4})) > 10, date.truncate('month', date('2020-05-06'))",
        "RETURN 'a' + 'b' || 'c' AS s, toUpper(substring('hello', 1, 3)), split('a,b', ','), replace('aaa', 'a', 'bb'), 'abc' =~ '(?i)A.*', trim(BOTH 'x' FROM 'xax')",
        "RETURN 1 + 2 * 3 ^ 2 / 4 % 5 - -6 AS n, 0xFF, 0o17, 1e3, .5, 10 / 3.0, abs(-9223372036854775807), round(2.567, 2, 'HALF_UP'), 1 < 2 <= 3 <> 4",
        "RETURN 1 IS :: INTEGER NOT NULL, [1] IS NOT TYPED LIST<STRING | FLOAT>, 'é' IS NFC NORMALIZED, $map.name, $list[0], valueType($map), keys($map)",
        "CALL db.labels() YIELD label AS l WHERE l <> 'Empty' RETURN l ORDER BY l",
        "SHOW INDEXES YIELD name, type WHERE type = 'RANGE' RETURN name",
        "CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name, n.born)",
        "CREATE CONSTRAINT one_name FOR (n:Person) REQUIRE n.name IS UNIQUE",
        "CREATE FULLTEXT INDEX names FOR (n:Person|Thing) ON EACH [n.name, n.title]",
        "EXPLAIN MATCH (a:Person)-->(b) WITH a, count(b) AS c WHERE c > 1 RETURN a.name UNION ALL RETURN 'x' AS `a.name`",
        "CYPHER 5 PROFILE MATCH (n:$($map.name)) WHERE n[$map.name] IS NULL RETURN elementId(n), labels(n), properties(n), id(n) // a comment",
    ];
}
