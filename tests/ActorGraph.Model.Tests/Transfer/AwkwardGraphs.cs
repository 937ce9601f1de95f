namespace ActorGraph.Model.Tests.Transfer;

/// <summary>Graphs that a careless copy would not bring over whole, each as the statements that make it.</summary>
internal static class AwkwardGraphs
{
    public static Dictionary<string, string[]> All { get; } = new()
    {
        ["nothing"] = [],
        ["nodes without anything"] = ["CREATE (), (), ()"],
        ["names in backticks"] = ["CREATE (:`a``b`:`c d`:`Ω` {`p``q`: 1, `größe in cm`: 2})-[:`t``u` {`.`: 3}]->(:` `)"],
        ["names of its own"] = ["CREATE (:actorgraphtransfer {actorgraphtransferkey: 1, key: 2, source: 3, properties: 4})"],
        ["parallel relationships"] = ["CREATE (a:A {x: 1}), (b:B {x: 2}) WITH a, b UNWIND [1, 1, 2] AS n CREATE (a)-[:T {n: n}]->(b), (b)-[:T {n: n}]->(a), (a)-[:U]->(b)"],
        ["loops"] = ["CREATE (a {x: 1}), (a)-[:T]->(a), (a)-[:T {n: 1}]->(a), ({x: 2})-[:T]->(a)"],
        ["twins"] = ["UNWIND range(1, 7) AS i CREATE (:Twin {x: 1})-[:T]->(:Twin {x: 1})"],
        ["temporal values"] =
        [
            """
            CREATE (:Time {
              date: date('2023-10-13'), early: date('-0044-03-15'), localTime: localtime('23:59:59.999999999'), time: time('09:30:00.5+09:00'),
              local: localdatetime('2023-10-13T09:30:00.000000001'), offset: datetime('2023-10-13T09:30:00-03:30'),
              zone: datetime('2023-10-13T09:30:00[Asia/Seoul]'), duration: duration({months: -14, days: 3, seconds: -5, nanoseconds: 7})})
            """,
        ],
        ["points"] =
        [
            """
            CREATE (:Point {a: point({longitude: 127.0, latitude: 37.5}), b: point({longitude: 127.0, latitude: 37.5, height: -3}),
              c: point({x: 1.5, y: -0.0}), d: point({x: 1, y: 2, z: 3})})
            """,
        ],
        ["numbers"] =
        [
            """
            CREATE ({a: 0, b: -0.0, c: 0.0, d: 1.0, e: 9223372036854775807, f: -9223372036854775807 - 1, g: 1e308 * 10, h: 0.0 / 0.0,
              i: 5e-324, j: true, k: false})
            """,
        ],
        ["texts"] = [$"CREATE ({{a: '', b: '대한민국 😀', c: '\\n\\t\\'\"\\\\', d: '{new string('x', 40_000)}'}})"],
        ["lists"] =
        [
            """
            CREATE ({a: [], b: [1, 2], c: [1.5], d: ['', 'é'], e: [true, false], f: [date('2023-10-13')], g: [duration('P1M')],
              h: [point({x: 1, y: 2})], i: [datetime('2023-10-13T09:30:00[Asia/Seoul]')]})
            """,
        ],
        ["gaps"] =
        [
            "UNWIND range(1, 300) AS i CREATE (:Gap {i: i})-[:T {i: i}]->(:Gap {i: -i})",
            "MATCH (n:Gap) WHERE n.i % 50 <> 0 DETACH DELETE n",
            "MATCH (n:Gap {i: 50}), (m:Gap {i: 100}) CREATE (n)-[:LATE]->(m)",
        ],
        ["three thousand nodes"] =
        [
            "UNWIND range(1, 3000) AS i CREATE (n:Many {i: i}) FOREACH (x IN CASE WHEN i % 3 = 0 THEN [1] ELSE [] END | SET n:Third)",
            "CREATE INDEX manyI FOR (n:Many) ON (n.i)",
            "CALL db.awaitIndexes(60)",
            "UNWIND range(1, 3000) AS i MATCH (a:Many {i: i}), (b:Many {i: 1 + (i * 7) % 3000}) CREATE (a)-[:NEXT {i: i}]->(b), (b)-[:BACK]->(a)",
        ],
    };
}
