using Microsoft.Data.Sqlite;

namespace ActorGraph.Graph.Tests.CaseFiles;

/// <summary>The tables of a case file that nobody has open, changed behind the program's back.</summary>
public static class CaseTables
{
    public static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
