using ActorGraph.Cypher.Conformance.Kit;
using ActorGraph.Cypher.Conformance.Notation;

namespace ActorGraph.Cypher.Tests.Conformance.Kit;

public sealed class TableProcedureTests
{
    private static readonly ResultTable Table = new(
        ["name", "id", "city"],
        [Row("'Ada'", "1", "'London'"), Row("'Ada'", "1", "'Paris'"), Row("'Ada'", "2", "'Rome'"), Row("null", "1.0", "'Oslo'")]);

    [Theory]
    [InlineData("'Ada'", "1", "'London' 'Paris'")]
    [InlineData("'Ada'", "2.0", "'Rome'")]
    [InlineData("null", "1", "'Oslo'")]
    [InlineData("'Bob'", "1", "")]
    public void Call_gives_the_results_of_the_rows_with_these_arguments(string name, string id, string cities)
    {
        var procedure = TableProcedure.Parse("test.my.proc(name :: STRING?, id :: NUMBER?) :: (city :: STRING?):", Table);
        var results = procedure.Call(Row(name, id)).Select(row => CanonicalText.Of(Assert.Single(row)));
        Assert.Equal(cities, string.Join(' ', results));
    }

    [Fact]
    public void Signature_without_parameters_or_results_is_read()
    {
        var procedure = TableProcedure.Parse("test.doNothing() :: ():", new ResultTable([], []));
        Assert.Equal("test.doNothing", procedure.Name);
        Assert.Empty(procedure.Parameters);
        Assert.Empty(procedure.Results);
    }

    [Theory]
    [InlineData("test.p(name) :: (city :: STRING?):")]
    [InlineData("test.p(name :: STRING?)")]
    [InlineData("test.p(other :: STRING?, id :: NUMBER?) :: (city :: STRING?):")]
    public void Signature_that_does_not_fit_its_table_is_refused(string signature) =>
        Assert.Throws<FormatException>(() => TableProcedure.Parse(signature, Table));

    private static IReadOnlyList<Notated> Row(params string[] values) => [.. values.Select(NotationParser.Parse)];
}
