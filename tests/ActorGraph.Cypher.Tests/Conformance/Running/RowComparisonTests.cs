using ActorGraph.Cypher.Conformance.Kit;
using ActorGraph.Cypher.Conformance.Notation;
using ActorGraph.Cypher.Conformance.Running;

namespace ActorGraph.Cypher.Tests.Conformance.Running;

public sealed class RowComparisonTests
{
    [Theory]
    [InlineData("1;2;2", "2;1;2", false, false, true)]
    [InlineData("1;2;2", "1;1;2", false, false, false)]
    [InlineData("1;2", "1;2;2", false, false, false)]
    [InlineData("1;2", "1;2", true, false, true)]
    [InlineData("1;2", "2;1", true, false, false)]
    [InlineData("1;2", "1", true, false, false)]
    [InlineData("1", "1.0", false, false, false)]
    [InlineData("[1, 2]", "[2, 1]", false, false, false)]
    [InlineData("[1, 2]", "[2, 1]", false, true, true)]
    [InlineData("[1, 2];[3]", "[3];[2, 1]", true, true, false)]
    [InlineData("(:A:B {a: 1, b: 2})", "(:B:A {b: 2, a: 1})", true, false, true)]
    [InlineData("NaN", "NaN", false, false, true)]
    public void Rows_are_compared_as_asked(string expected, string found, bool inOrder, bool sortLists, bool equal) =>
        Assert.Equal(equal, new RowComparison(inOrder, sortLists).Compare(Table("x", expected), Table("x", found)) is null);

    [Fact]
    public void Columns_count_by_name_and_order()
    {
        var difference = new RowComparison(InOrder: false).Compare(Table("x", "1"), Table("y", "1"));
        Assert.Equal("columns: y instead of x", difference);
    }

    [Fact]
    public void Bags_that_differ_are_told_by_what_is_missing_and_what_is_too_much()
    {
        var difference = new RowComparison(InOrder: false).Compare(Table("x", "1;2;2"), Table("x", "2;3"));
        Assert.Equal("rows (2, 3 expected): missing | 1 | | 2 |; not expected | 3 |", difference);
    }

    private static ResultTable Table(string column, string rows) =>
        new([column], [.. rows.Split(';').Select(row => (IReadOnlyList<Notated>)[NotationParser.Parse(row)])]);
}
