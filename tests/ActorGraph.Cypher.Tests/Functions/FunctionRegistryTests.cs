using ActorGraph.Cypher.Functions;

namespace ActorGraph.Cypher.Tests.Functions;

public sealed class FunctionRegistryTests
{
    [Theory]
    [InlineData("TOUPPER", "toUpper")]
    [InlineData("substring", "substring")]
    [InlineData("ElementID", "elementId")]
    public void Function_is_found_in_any_case(string written, string name)
    {
        Assert.True(FunctionRegistry.BuiltIn.TryGetFunction(written, out var function));
        Assert.Equal(name, function.Name);
    }

    [Theory]
    [InlineData("toUper", "toUpper")]
    [InlineData("cuont", "count")]
    [InlineData("lenght", "length")]
    [InlineData("percentilecon", "percentileCont")]
    [InlineData("zzzzzz", null)]
    [InlineData("", null)]
    public void Misspelt_name_is_close_to_one_or_none(string misspelt, string? closest) =>
        Assert.Equal(closest, FunctionRegistry.BuiltIn.ClosestName(misspelt));

    [Fact]
    public void Signature_shows_what_is_optional()
    {
        Assert.True(FunctionRegistry.BuiltIn.TryGetFunction("substring", out var substring));
        Assert.Equal("substring(original :: STRING, start :: INTEGER, [length :: INTEGER]) :: STRING", substring.Signature);
        Assert.Equal((2, 3), (substring.MinimumArguments, substring.MaximumArguments));
        Assert.True(FunctionRegistry.BuiltIn.TryGetFunction("coalesce", out var coalesce));
        Assert.Equal((1, int.MaxValue), (coalesce.MinimumArguments, coalesce.MaximumArguments));
    }

    [Fact]
    public void Every_function_says_what_it_does()
    {
        Assert.All(FunctionRegistry.BuiltIn.Functions, function => Assert.EndsWith(".", function.Description, StringComparison.Ordinal));
        Assert.All(FunctionRegistry.BuiltIn.Aggregates, aggregate => Assert.EndsWith(".", aggregate.Description, StringComparison.Ordinal));
    }
}
