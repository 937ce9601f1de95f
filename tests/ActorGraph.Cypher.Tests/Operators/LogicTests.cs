using ActorGraph.Cypher.Operators;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Tests.Functions.FunctionCall;

namespace ActorGraph.Cypher.Tests.Operators;

public sealed class LogicTests
{
    [Theory]
    [InlineData(true, true, true, true, false)]
    [InlineData(true, false, false, true, true)]
    [InlineData(false, false, false, false, false)]
    [InlineData(true, null, null, true, null)]
    [InlineData(false, null, false, null, null)]
    [InlineData(null, null, null, null, null)]
    public void Operator_is_unknown_only_where_null_decides(bool? a, bool? b, bool? and, bool? or, bool? xor)
    {
        foreach (var (left, right) in new[] { (a, b), (b, a) })
        {
            Assert.Equal(Value.Boolean(and), Logic.And(Value.Boolean(left), Value.Boolean(right)));
            Assert.Equal(Value.Boolean(or), Logic.Or(Value.Boolean(left), Value.Boolean(right)));
            Assert.Equal(Value.Boolean(xor), Logic.Xor(Value.Boolean(left), Value.Boolean(right)));
        }

        Assert.Equal(Value.Boolean(!a), Logic.Not(Value.Boolean(a)));
    }

    [Fact]
    public void Operand_that_is_not_boolean_is_refused_unless_the_left_one_decides()
    {
        Assert.Equal(("TypeError", "InvalidArgumentType"), (Error(() => Logic.And(Value.True, Value.Integer(1))).Kind.ToString(), Error(() => Logic.Not(Value.String("x"))).Detail));
        Assert.Equal(Value.False, Logic.And(Value.False, Value.Integer(1)));
        Assert.Equal(Value.True, Logic.Or(Value.True, Value.Integer(1)));
    }
}
