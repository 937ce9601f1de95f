using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Tests.Limits;

/// <summary>A small graph that mutated queries run on, made anew once one of them has changed it.</summary>
internal sealed class FuzzGraph : IDisposable
{
    public static readonly IReadOnlyDictionary<string, Value> Parameters = new Dictionary<string, Value>
    {
        ["a"] = Value.Integer(1),
        ["list"] = Value.List(Value.Integer(1), Value.String("two"), Value.Null),
        ["map"] = Value.Of(new MapValue([KeyValuePair.Create("name", Value.String("Ann"))])),
    };

    public CypherDatabase Database { get; private set; } = Make();

    public void Renew()
    {
        Database.Dispose();
        Database = Make();
    }

    public void Dispose() => Database.Dispose();

    private static CypherDatabase Make()
    {
        var database = CypherDatabase.InMemory();
        using (database.Run("""
            CREATE (a:Person {name: 'Ann', born: 1980})-[:KNOWS {since: 2000}]->(b:Person {name: 'Bo', born: 1990})-[:KNOWS]->(c:Person:Old {name: 'Cy'}),
                (a)-[:LIKES]->(c), (c)-[:LIKES]->(c), (:Empty), (a)-[:OWNS]->(:Thing {tags: ['x', 'y'], at: date('2020-01-01')})
            """))
        {
        }

        return database;
    }
}
