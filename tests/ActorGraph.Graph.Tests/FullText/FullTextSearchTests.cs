using ActorGraph.Graph.FullText;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Tests.FullText;

public sealed class FullTextSearchTests : IDisposable
{
    private static readonly (string Name, string Alias)[] s_actors =
    [
        ("José Müller", "the carpenter"),
        ("Zofia Żółć", "carpenter of Łódź"),
        ("Müller and Sons", "Jose"),
        ("North Harbour Port Authority", "NHPA"),
        ("Port of the North", "harbour"),
        ("国連本部", "UN"),
    ];

    private readonly GraphStore _store = GraphStore.InMemory();

    public FullTextSearchTests()
    {
        using var write = _store.BeginWrite();
        var label = write.GetOrAddLabel("Actor");
        write.CreateIndex("names", IndexKind.FullText, EntityKind.Node, ["Actor", "Place"], ["name", "alias"]);
        foreach (var (name, alias) in s_actors)
        {
            var node = write.CreateNode([label]);
            write.SetNodeProperty(node, write.GetOrAddPropertyKey("name"), Value.String(name));
            write.SetNodeProperty(node, write.GetOrAddPropertyKey("alias"), Value.List(Value.String(alias), Value.String("x")));
        }

        write.Commit();
    }

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("jose", "0 2")]
    [InlineData("JOSÉ", "0 2")]
    [InlineData("zolc", "1")]
    [InlineData("lodz", "1")]
    [InlineData("ŁÓDŹ", "1")]
    [InlineData("muller sons", "0 2")]
    [InlineData("muller AND sons", "2")]
    [InlineData("muller && sons", "2")]
    [InlineData("+muller +sons", "2")]
    [InlineData("muller NOT sons", "0")]
    [InlineData("muller -sons", "0")]
    [InlineData("muller !sons", "0")]
    [InlineData("-sons", "")]
    [InlineData("*:* -muller", "1 3 4 5")]
    [InlineData("(zofia OR sons) AND carpenter", "1")]
    [InlineData("zofia OR sons", "1 2")]
    [InlineData("\"north harbour\"", "3")]
    [InlineData("\"harbour north\"", "")]
    [InlineData("\"harbour north\"~2", "3")]
    [InlineData("\"north port\"~1", "3")]
    [InlineData("\"carpenter x\"", "")]
    [InlineData("harb*", "3 4")]
    [InlineData("*bour", "3 4")]
    [InlineData("h?rbour", "3 4")]
    [InlineData("MÜL*", "0 2")]
    [InlineData("harbor~", "3 4")]
    [InlineData("harbor~1", "3 4")]
    [InlineData("hrabor~1", "")]
    [InlineData("name:harbour", "3")]
    [InlineData("alias:harbour", "4")]
    [InlineData("alias:(harbour OR carpenter)", "0 1 4")]
    [InlineData("name:\"port authority\"^2", "3")]
    [InlineData("連", "5")]
    [InlineData("\"国連\"", "5")]
    [InlineData("north-harbour", "3 4")]
    [InlineData("nothing", "")]
    [InlineData("", "")]
    [InlineData("...", "")]
    [InlineData("... AND port", "3 4")]
    [InlineData("and", "2")]
    [InlineData("port\\:", "3 4")]
    public void Query_finds(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', Search(query).Select(h => h.Id).Order()));

    [Theory]
    [InlineData("\"open", 1)]
    [InlineData("(open", 1)]
    [InlineData("a)", 2)]
    [InlineData("AND a", 1)]
    [InlineData("a AND", 6)]
    [InlineData("+", 2)]
    [InlineData("[a TO b]", 1)]
    [InlineData("/a.*/", 1)]
    [InlineData("nickname:a", 1)]
    [InlineData("a^", 3)]
    [InlineData("a^99999999", 3)]
    [InlineData("a\\", 2)]
    public void Query_that_cannot_be_read_is_refused_with_its_place(string query, int column) =>
        Assert.Equal(column, Assert.Throws<FullTextQueryException>(() => Search(query)).Column);

    [Fact]
    public void Query_nested_deeply_is_refused() =>
        Assert.Throws<FullTextQueryException>(() => Search(new string('(', 9_000)));

    [Fact]
    public void Rarer_terms_and_shorter_texts_rank_higher()
    {
        Assert.Equal([2, 0], Search("muller sons").Select(h => h.Id));
        Assert.Equal([0, 2], Search("name:muller").Select(h => h.Id));
        Assert.Equal([0], Search("name:muller").Take(1).Select(h => h.Id));
        Assert.True(Search("muller^3")[0].Score > Search("muller")[0].Score);
    }

    [Fact]
    public void Transaction_sees_its_own_writes_and_forgets_them()
    {
        using var write = _store.BeginWrite();
        var name = write.View.FindPropertyKey("name");
        var savepoint = write.Savepoint();
        write.SetNodeProperty(0, name, Value.String("Somebody Else"));
        Assert.Equal([0], write.View.SearchFullText("names", "somebody", 10).Select(h => h.Id));
        Assert.Equal([2], write.View.SearchFullText("names", "muller", 10).Select(h => h.Id));
        write.RollbackTo(savepoint);
        Assert.Empty(write.View.SearchFullText("names", "somebody", 10));
        write.AddLabel(0, write.GetOrAddLabel("Place"));
        write.RemoveLabel(0, write.View.FindLabel("Actor"));
        Assert.Equal(2, write.View.SearchFullText("names", "muller", 10).Count);
        write.RemoveLabel(0, write.View.FindLabel("Place"));
        Assert.Single(write.View.SearchFullText("names", "muller", 10));
    }

    [Fact]
    public void Unknown_index_is_refused() =>
        Assert.Equal(SchemaProblem.NotFound, Assert.Throws<SchemaException>(() => _store.Snapshot().SearchFullText("other", "a", 1)).Problem);

    [Theory]
    [InlineData("Straße ﬁne Ⅷ Ｆｕｌｌ", "strasse fine viii full")]
    [InlineData("İstanbul Ørsted ÆSIR", "istanbul orsted aesir")]
    [InlineData("Ελλάδα ΣΊΣΥΦΟΣ", "ελλαδα σισυφοσ")]
    [InlineData("naive\u0308 e\u0301a", "naive ea")]
    [InlineData("O'Neil, 2nd-hand_x", "o neil 2nd hand x")]
    [InlineData("שָׁלוֹם", "שלום")]
    public void Terms_are_folded(string text, string expected) => Assert.Equal(expected, string.Join(' ', Analyzer.Terms(text)));

    private IReadOnlyList<FullTextHit> Search(string query) => _store.Snapshot().SearchFullText("names", query, 100);
}
