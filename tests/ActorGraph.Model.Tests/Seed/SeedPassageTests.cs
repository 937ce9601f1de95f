using System.Security.Cryptography;
using System.Text;
using ActorGraph.Model.Domain;

namespace ActorGraph.Model.Tests.Seed;

public sealed class SeedPassageTests
{
    private static readonly long[] Paragraphs = [0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17];

    [Theory]
    [InlineData("s01", "1 5", "a large number of North Koreans appears to have been sent back", "told reporters that a large number")]
    [InlineData("s02", "6", "He called that regrettable.")]
    [InlineData("s02b", "6", "has raised the matter seriously with China and stressed its position")]
    [InlineData("s03", "7", "Under no circumstances")]
    [InlineData("s04", "8", "rejected the term: there was no such thing as defectors in China.")]
    [InlineData("s04b", "8", "The specific claims he would not address.")]
    [InlineData("s05", "9", "At the daily briefing")]
    [InlineData("s06", "10", "about 600 people were returned on the night of 9 October")]
    [InlineData("s06-origin", "10", "with rights groups as its source")]
    [InlineData("s07", "11", "more than 500")]
    [InlineData("s07b", "11", "returned by force")]
    [InlineData("s08", "13", "approximately 2,000")]
    [InlineData("s09", "14", "A bilateral border protocol of 1986")]
    [InlineData("s10", "15", "denounce the latest returns")]
    [InlineData("s11", "16", "give UN authorities access")]
    [InlineData("s11b", "16", "refugee status or let them travel safely")]
    [InlineData("s12", "4", "a death sentence")]
    [InlineData("s13", "17", "North Korea denies that Hamas used its weapons against Israel.")]
    [InlineData("s14", "17", "calls it terrorist")]
    [InlineData("s15", "2", "tens of thousands of North Koreans")]
    public async Task Passage_of_a_statement_holds_its_words_in_its_paragraph(string id, string paragraphs, params string[] words)
    {
        var seed = await SeedCase.LoadAsync();
        var place = seed.Relationships.Single(r => r.Type == "IN_SOURCE" && r.From.Value == id);
        var passages = Passages.Read(place.Properties);
        var numbers = ((List<object>)place.Properties["paragraphs"]).Cast<long>().ToList();
        Assert.Equal(paragraphs, string.Join(' ', numbers));
        Assert.Equal(words.Length, passages.Count);
        for (var i = 0; i < words.Length; i++)
        {
            Assert.Contains(words[i], seed.Text[(int)passages[i].Start..(int)passages[i].End], StringComparison.Ordinal);
            Assert.Equal(numbers[i], ParagraphAt(seed, passages[i].Start));
            Assert.Equal(numbers[i], ParagraphAt(seed, passages[i].End - 1));
        }
    }

    [Fact]
    public async Task Every_passage_of_a_fact_or_event_lies_in_the_paragraph_it_names()
    {
        var seed = await SeedCase.LoadAsync();
        var carriers = seed.Nodes.Values.Where(node => node.Labels.Contains("Event")).Select(node => node.Properties)
            .Concat(seed.Relationships.Select(r => r.Properties))
            .Where(properties => properties.ContainsKey("sourceIds"))
            .ToList();
        Assert.NotEmpty(carriers);
        foreach (var properties in carriers)
        {
            var paragraphs = ((List<object>)properties["paragraphs"]).Cast<long>();
            foreach (var ((start, end), paragraph) in Passages.Read(properties).Zip(paragraphs))
            {
                Assert.Equal(paragraph, ParagraphAt(seed, start));
                Assert.Equal(paragraph, ParagraphAt(seed, end - 1));
                Assert.DoesNotContain("\n", seed.Text[(int)start..(int)end], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Digest_has_a_paragraph_for_each_of_the_report_but_the_third()
    {
        var seed = await SeedCase.LoadAsync();
        var source = seed.Nodes["source.report"].Properties;
        var starts = ((List<object>)source["paragraphStarts"]).Cast<long>();
        var split = seed.Text.Split("\n\n");
        Assert.Equal(Paragraphs, ((List<object>)source["paragraphs"]).Cast<long>());
        Assert.Equal(split.Select(paragraph => (long)seed.Text.IndexOf(paragraph, StringComparison.Ordinal)), starts);
        Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed.Text))), source["contentHash"]);
    }

    private static long ParagraphAt(SeedCase seed, long offset)
    {
        var starts = ((List<object>)seed.Nodes["source.report"].Properties["paragraphStarts"]).Cast<long>().ToList();
        return Paragraphs[starts.FindLastIndex(start => start <= offset)];
    }
}
