using System.Collections;
using System.Text.Json;
using ActorGraph.Graph.Values;
using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>Values as plain JSON: temporal values and points are texts, and a path is the list of what it passes.</summary>
internal sealed class PlainValueWriter : IValueWriter
{
    public void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case long integer: writer.WriteNumberValue(integer); break;
            case double number: Write(writer, number); break;
            case string text: writer.WriteStringValue(text); break;
            case byte[] bytes: writer.WriteBase64StringValue(bytes); break;
            case LocalDate date: writer.WriteStringValue(TemporalText.Of(date)); break;
            case LocalTime time: writer.WriteStringValue(TemporalText.Of(time)); break;
            case OffsetTime time: writer.WriteStringValue(TemporalText.Of(time)); break;
            case LocalDateTime time: writer.WriteStringValue(TemporalText.Of(time)); break;
            case ZonedDateTime time: writer.WriteStringValue(TemporalText.Of(time, withZone: false)); break;
            case Duration duration: writer.WriteStringValue(DurationText.Of(duration)); break;
            case Point point: writer.WriteStringValue(PointText.Of(point)); break;
            case INode node: Write(writer, node); break;
            case IRelationship relationship: Write(writer, relationship); break;
            case IPath path: Write(writer, path); break;
            case IReadOnlyDictionary<string, object> map: WriteMap(writer, map); break;
            case IDictionary<string, object> map: WriteMap(writer, map); break;
            case IEnumerable list: WriteList(writer, list); break;
            default: throw new NotSupportedException($"A value of type `{value.GetType()}` has no form in the Query API. This is a bug.");
        }
    }

    private static void Write(Utf8JsonWriter writer, double number)
    {
        var text = FloatText.Of(number);
        if (double.IsFinite(number)) writer.WriteRawValue(text, skipInputValidation: true);
        else writer.WriteStringValue(text);
    }

    private void Write(Utf8JsonWriter writer, INode node)
    {
        writer.WriteStartObject();
        writer.WriteString("elementId", node.ElementId);
        writer.WriteStartArray("labels");
        foreach (var label in node.Labels) writer.WriteStringValue(label);
        writer.WriteEndArray();
        writer.WritePropertyName("properties");
        WriteMap(writer, node.Properties);
        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, IRelationship relationship)
    {
        writer.WriteStartObject();
        writer.WriteString("elementId", relationship.ElementId);
        writer.WriteString("startNodeElementId", relationship.StartNodeElementId);
        writer.WriteString("endNodeElementId", relationship.EndNodeElementId);
        writer.WriteString("type", relationship.Type);
        writer.WritePropertyName("properties");
        WriteMap(writer, relationship.Properties);
        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, IPath path)
    {
        writer.WriteStartArray();
        Write(writer, path.Nodes[0]);
        for (var step = 0; step < path.Relationships.Count; step++)
        {
            Write(writer, path.Relationships[step]);
            Write(writer, path.Nodes[step + 1]);
        }

        writer.WriteEndArray();
    }

    private void WriteList(Utf8JsonWriter writer, IEnumerable list)
    {
        writer.WriteStartArray();
        foreach (var item in list) Write(writer, item);
        writer.WriteEndArray();
    }

    private void WriteMap(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object>> map)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }
}
