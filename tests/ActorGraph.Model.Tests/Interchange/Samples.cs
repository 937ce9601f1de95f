using System.Text;
using ActorGraph.Model.Interchange;

namespace ActorGraph.Model.Tests.Interchange;

internal static class Samples
{
    public static InterchangeFile File(string content, string name = "test.jsonl") =>
        new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(content)));

    public static async Task<List<InterchangeElement>> ReadAsync(string content, InterchangeLimits? limits = null)
    {
        var elements = new List<InterchangeElement>();
        await foreach (var element in InterchangeReader.ReadAsync(File(content), limits, TestContext.Current.CancellationToken))
            elements.Add(element);
        return elements;
    }

    public static async Task<string> WriteAsync(params InterchangeElement[] elements)
    {
        using var stream = new MemoryStream();
        await using (var writer = new InterchangeWriter(stream))
        {
            foreach (var element in elements)
                await writer.WriteAsync(element, TestContext.Current.CancellationToken);
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
