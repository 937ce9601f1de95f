using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.PackStream;

namespace ActorGraph.Bolt.Messages;

/// <summary>
/// ROUTE: routing context, bookmarks, and a map with db and imp_user (Bolt message specification, "Request message - ROUTE").
/// </summary>
internal sealed record RouteMessage(
    IReadOnlyDictionary<string, object?> Context, IReadOnlyList<string> Bookmarks, string? Database, string? ImpersonatedUser)
    : IRequest
{
    public string Name => "ROUTE";

    public static RouteMessage Read(ValueReader values, ref PackStreamReader reader)
    {
        var context = values.ReadMapOrNull(ref reader);
        var bookmarks = reader.TryReadNull() ? [] : values.ReadList(ref reader).OfType<string>().ToArray();
        var extra = values.ReadMapOrNull(ref reader);
        return new RouteMessage(
            context,
            bookmarks,
            extra.GetValueOrDefault("db") is string { Length: > 0 } database ? database : null,
            extra.GetValueOrDefault("imp_user") as string);
    }

    public void Write(MessageWriter writer, BoltVersion version)
    {
        writer.Begin(MessageTag.Route, 3);
        writer.WriteMap(Context, Context.Count);
        writer.Write(Bookmarks);
        new RequestFields().Add("db", Database).Add("imp_user", ImpersonatedUser).Write(writer);
        writer.End();
    }
}
