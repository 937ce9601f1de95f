using System.Text.Json;

namespace ActorGraph.Web.QueryApi;

/// <summary>Writes a value of a record in one of the two forms of the Query API.</summary>
internal interface IValueWriter
{
    void Write(Utf8JsonWriter writer, object? value);
}
