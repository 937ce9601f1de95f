using ActorGraph.Bolt.Tests.Server;
using ActorGraph.Driver.Tests.Client;
using Neo4j.Driver;
using Neo4j.Driver.Mapping;

namespace ActorGraph.Driver.Tests.Mapping;

public sealed class MappingTests : FakeServerTests
{
    [Fact]
    public async Task Properties_takeTheColumnsOfTheirName()
    {
        var person = (await RecordAsync(("name", "Ada"), ("age", 36L))).AsObject<Person>();

        Assert.Equal(("Ada", 36, "kept"), (person.name, person.age, person.unset));
    }

    [Fact]
    public async Task PositionalRecord_isMadeByItsConstructor()
    {
        var record = await RecordAsync(("name", "Ada"), ("age", 36L));

        Assert.Equal(new Pair("Ada", 36), record.AsObject<Pair>());
        Assert.Equal(new Pair("Ada", 36), record.AsObject(new Pair("", 0).GetType()));
        Assert.Equal(new { name = "Ada", age = 36 }, record.AsObjectFromBlueprint(new { name = "", age = 0 }));
    }

    [Fact]
    public async Task Constructor_isTheMarkedOne_orThatWithTheFewestParameters()
    {
        var record = await RecordAsync(("name", "Ada"), ("age", 36L));

        Assert.Equal("Ada of one", record.AsObject<TwoConstructors>().Made);
        Assert.Equal("Ada of two", record.AsObject<MarkedConstructor>().Made);
    }

    [Theory]
    [InlineData("NAME", "Ada")]
    [InlineData("name", null)]
    public async Task ColumnOfAnotherNameOrWithoutValue_isNone(string column, string? value)
    {
        var record = await RecordAsync((column, value), ("age", 36L));

        var error = Assert.Throws<MappingFailedException>(() => record.AsObject<Person>());

        Assert.Equal($"A record cannot be mapped to `Person`: it has no value for the property `name`. Its columns are `{column}`, `age`.", error.Message);
        Assert.Throws<MappingFailedException>(() => record.AsObject<Pair>());
    }

    [Fact]
    public async Task Attributes_sayWhatIsTaken_andWhatIsNotNeeded()
    {
        var marked = (await RecordAsync(("full_name", "Ada"), ("p", new Dictionary<string, object?> { ["age"] = 36L }), ("secret", "x"))).AsObject<Marked>();

        Assert.Equal(("Ada", 36, "first", 7, null), (marked.Name, marked.Age, marked.Optional, marked.Default, marked.secret));
    }

    [Fact]
    public async Task NodesAndMapsWithin_becomeObjects()
    {
        Dictionary<string, object?> Ada() => new() { ["name"] = "Ada", ["age"] = 36L };
        var book = (await RecordAsync(("title", "Notes"), ("author", Ada()), ("readers", new List<object?> { Ada(), Ada() }), ("tags", new List<object?> { "a" }))).AsObject<Book>();

        Assert.Equal(new Pair("Ada", 36), book.author);
        Assert.Equal([new Pair("Ada", 36), new Pair("Ada", 36)], book.readers);
        Assert.Equal(["a"], book.tags);
    }

    [Fact]
    public async Task Collections_areOfTheTypeAskedFor_andPathsOfAnyLength()
    {
        var ada = new Dictionary<string, object?> { ["name"] = "Ada", ["age"] = 36L };
        var list = new List<object?> { ada };
        var mapped = (await RecordAsync(("list", list), ("a", new Dictionary<string, object?> { ["b"] = ada }))).AsObject<Collections>();

        Assert.Equal([new Pair("Ada", 36)], mapped.Array);
        Assert.Equal([new Pair("Ada", 36)], mapped.ReadOnly);
        Assert.Equal(list, mapped.Any);
        Assert.Equal("Ada", mapped.Deep);
        Assert.Equal(36L, mapped.Map["age"]);
    }

    [Fact]
    public void LabelsAndTypes_areTakenWhereTheyAreAskedFor()
    {
        var node = new Node(1, "1", ["Person", "Actor"], new Dictionary<string, object> { ["name"] = "Ada" });
        var relationship = new Relationship(1, "1", (1, "1"), (2, "2"), "KNOWS", new Dictionary<string, object>());
        var labelled = new ActorGraph.Driver.Client.Record(new ActorGraph.Driver.Client.RecordShape(["p", "r"]), [node, relationship]).AsObject<Labelled>();

        Assert.Equal("Person,Actor", labelled.Text);
        Assert.Equal(["Person", "Actor"], labelled.All);
        Assert.Equal("KNOWS", labelled.Type);
        Assert.Equal("Ada", labelled.Name);
        Assert.Equal("Ada", node.AsRecord()["name"]);
    }

    [Fact]
    public async Task TypeThatCannotBeMade_isSaid()
    {
        var record = await RecordAsync(("name", "Ada"));

        Assert.Throws<MappingFailedException>(() => record.AsObject<Hidden>());
        Assert.Throws<MappingFailedException>(() => record.AsObject<Stream>());
    }

    [Fact]
    public async Task RegisteredMapper_isUsedForItsType()
    {
        RecordObjectMapping.Register(new CountMapper());

        Assert.Equal(2, (await RecordAsync(("name", "Ada"), ("age", 36L))).AsObject<Count>().Columns);
    }

    [Fact]
    public async Task Results_areMappedWhole()
    {
        Backend.OnRun = _ => new FakeResult(["name", "age"], [["Ada", 36L], ["Eve", 4L]]);
        Pair[] expected = [new("Ada", 36), new("Eve", 4)];
        var blueprint = new { name = "", age = 0 };
        await using var session = Driver.AsyncSession();

        Assert.Equal(expected, await (await session.RunAsync("")).ToListAsync<Pair>());
        Assert.Equal(2, (await (await session.RunAsync("")).ToListFromBlueprintAsync(blueprint)).Count);
        var read = new List<Pair>();
        await foreach (var pair in (await session.RunAsync("")).AsObjectsAsync<Pair>()) read.Add(pair);
        Assert.Equal(expected, read);
        await foreach (var pair in (await session.RunAsync("")).AsObjectsFromBlueprintAsync(blueprint)) Assert.NotEmpty(pair.name);
        Assert.Equal(expected, await Driver.ExecutableQuery("x").ExecuteAsync().AsObjectsAsync<Pair>());
        Assert.Equal("Eve", (await Driver.ExecutableQuery("x").ExecuteAsync().AsObjectsFromBlueprintAsync(blueprint))[1].name);
    }

    private async Task<IRecord> RecordAsync(params (string Column, object? Value)[] values)
    {
        Backend.OnRun = _ => new FakeResult(Array.ConvertAll(values, value => value.Column), [Array.ConvertAll(values, value => value.Value)]);
        await using var session = Driver.AsyncSession();
        return await (await session.RunAsync("RETURN")).SingleAsync();
    }

#pragma warning disable IDE1006, CA1812, SA1300 // The columns of the queries have these names.
    private sealed class Person
    {
        public string name { get; set; } = "";

        public int age { get; private set; }

        public string unset { get; } = "kept";
    }

    private sealed record Pair(string name, int age);

    private sealed class TwoConstructors
    {
        public TwoConstructors(string name) => Made = name + " of one";

        public TwoConstructors(string name, int age) => Made = $"{name} {age}";

        public string Made { get; }
    }

    private sealed class MarkedConstructor
    {
        public MarkedConstructor(string name) => Made = name;

        [MappingConstructor]
        public MarkedConstructor(string name, [MappingDefaultValue(1)] int unknown) => Made = unknown == 1 ? name + " of two" : name;

        public string Made { get; }
    }

    private sealed class Marked
    {
        [MappingSource("full_name")]
        public string Name { get; set; } = "";

        [MappingSource("p.age")]
        public int Age { get; set; }

        [MappingOptional]
        public string Optional { get; set; } = "first";

        [MappingDefaultValue(7)]
        public int Default { get; set; }

        [MappingIgnored]
        public string? secret { get; set; }
    }

    private sealed class Book
    {
        public string title { get; set; } = "";

        public Pair? author { get; set; }

        public List<Pair> readers { get; set; } = [];

        public List<string> tags { get; set; } = [];
    }

    private sealed class Collections
    {
        [MappingSource("list")]
        public Pair[] Array { get; set; } = [];

        [MappingSource("list")]
        public IReadOnlyList<Pair> ReadOnly { get; set; } = [];

        [MappingSource("list")]
        public object? Any { get; set; }

        [MappingSource("a.b.name")]
        public string Deep { get; set; } = "";

        [MappingSource("a.b")]
        public Dictionary<string, object> Map { get; set; } = [];
    }

    private sealed class Labelled
    {
        [MappingSource("p", EntityMappingSource.NodeLabel)]
        public string Text { get; set; } = "";

        [MappingSource("p", EntityMappingSource.NodeLabel)]
        public List<string> All { get; set; } = [];

        [MappingSource("r", EntityMappingSource.RelationshipType)]
        public string Type { get; set; } = "";

        [MappingSource("p.name")]
        public string Name { get; set; } = "";
    }

    private sealed class Hidden
    {
        private Hidden()
        {
        }
    }

    private sealed record Count(int Columns);

    private sealed class CountMapper : IRecordMapper<Count>
    {
        public Count Map(IRecord record) => new(record.Keys.Count);
    }
#pragma warning restore IDE1006, CA1812, SA1300
}
