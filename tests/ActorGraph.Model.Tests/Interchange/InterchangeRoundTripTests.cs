using System.Text;
using ActorGraph.Model.Interchange;
using ActorGraph.Model.Tests.Values;
using CsCheck;

namespace ActorGraph.Model.Tests.Interchange;

public sealed class InterchangeRoundTripTests
{
    [Fact]
    public async Task Elements_written_and_read_are_the_same() =>
        await Elements.Any.Array[1, 8].SampleAsync(async elements =>
        {
            var read = await Samples.ReadAsync(await Samples.WriteAsync(elements));
            return read.Count == elements.Length && read.Zip(elements).All(pair => Describe(pair.First) == Describe(pair.Second));
        });

    [Fact]
    public async Task Lines_read_and_written_again_are_the_same() =>
        await Elements.Any.SampleAsync(async element =>
        {
            var line = await Samples.WriteAsync(element);
            return await Samples.WriteAsync([.. await Samples.ReadAsync(line)]) == line;
        });

    private static string Describe(InterchangeElement element) => element switch
    {
        InterchangeNode node => $"{node.Id}|{node.Key}|{string.Join(',', node.Labels)}|{Describe(node.Properties)}",
        InterchangeRelationship r => $"{r.Id}|{r.Type}|{r.From}|{r.To}|{Describe(r.Properties)}",
        _ => "",
    };

    private static string Describe(IReadOnlyDictionary<string, object> properties)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in properties.OrderBy(property => property.Key, StringComparer.Ordinal))
            text.Append(name).Append('=').Append(PropertyValues.Describe(value)).Append(';');
        return text.ToString();
    }
}
