using System.Collections;
using ActorGraph.Model.Storage;
using ActorGraph.Model.Tests.Databases;
using ActorGraph.Model.Tests.Values;
using ActorGraph.Model.Transfer;
using CsCheck;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Transfer;

/// <summary>Any graph there and back.</summary>
public sealed class TransferRoundTripTests(DatabaseFixture fixture) : TransferTests(fixture)
{
    private static readonly Gen<Dictionary<string, object>> Properties = Gen.Dictionary(
        Gen.OneOf("a", "b c", "`", "id", "Ω"), PropertyValues.Any.Where(IsStored))[0, 4];

    private static readonly Gen<(string[] Labels, Dictionary<string, object> Properties)[]> Nodes =
        Gen.Select(Gen.Shuffle((string[])["A", "B b", "C`"], 0, 3), Properties).Array[1, 12];

    private static readonly Gen<(int From, int To, int Type, Dictionary<string, object> Properties)[]> Relationships =
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100], Gen.Int[0, 1], Properties).Array[0, 12];

    [Fact]
    public async Task Graph_that_went_there_and_back_is_the_same() =>
        await Gen.Select(Nodes, Relationships).SampleAsync(
            async (nodes, relationships) =>
            {
                await using EmbeddedServer first = new(), second = new(), third = new();
                CaseDatabase source = new(await first.StartAsync()), middle = new(await second.StartAsync()), back = new(await third.StartAsync());
                for (var i = 0; i < nodes.Length; i++)
                {
                    await source.RunAsync(
                        "CREATE (n) SET n:$($labels) SET n = $properties SET n.number = $number",
                        new() { ["labels"] = nodes[i].Labels, ["properties"] = nodes[i].Properties, ["number"] = (long)i });
                }

                foreach (var (from, to, type, properties) in relationships)
                {
                    await source.RunAsync(
                        $"MATCH (a {{number: $from}}), (b {{number: $to}}) CREATE (a)-[r:`T{type}`]->(b) SET r = $properties",
                        new() { ["from"] = (long)(from % nodes.Length), ["to"] = (long)(to % nodes.Length), ["properties"] = properties });
                }

                await CopyAsync(source, middle, Small);
                await CopyAsync(middle, back, new TransferOptions { BatchBytes = 200 });
                await AssertSameAsync(source, middle);
                await AssertSameAsync(source, back);
            },
            iter: 40, threads: 1);

    // Lists of several kinds, and zones that nobody knows, no database takes.
    private static bool IsStored(object value) => value switch
    {
        ZonedDateTime { Zone: ZoneId zone } => zone.Id != "Nowhere/At_all",
        string or byte[] => true,
        IList list => list.Cast<object>().All(IsStored) && list.Cast<object>().Select(item => (item.GetType(), (item as Point)?.SrId)).Distinct().Count() <= 1,
        _ => true,
    };
}
