using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Tests.Procedures.Apoc;

/// <summary>Runs statements and shows their rows as Cypher would write them.</summary>
internal static class ProcedureRun
{
    public static string[] Rows(this CypherDatabase database, string text, RunOptions? options = null, params (string Name, Value Value)[] parameters)
    {
        using var result = database.Run(text, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value), options);
        var rows = new List<string>();
        while (result.MoveNext()) rows.Add(string.Join(" | ", result.Current.ToArray().Select(value => ValueText.Literal(value))));
        return [.. rows];
    }

    public static CypherDatabase With(string text)
    {
        var database = CypherDatabase.InMemory();
        database.Rows(text);
        return database;
    }
}
