using ActorGraph.Cypher.Conformance.Kit;
using ActorGraph.Cypher.Conformance.Running;

namespace ActorGraph.Cypher.Tests.Conformance.Running;

public sealed class ScenarioRunnerTests : IDisposable
{
    private static readonly GraphState OneNode = new(
        new HashSet<string> { "node 0" },
        new HashSet<string>(),
        new HashSet<string> { "A" },
        new HashSet<(string, string, string)> { ("node 0", "k", "1") });

    private readonly ScriptedEngine _engine = new();

    [Fact]
    public void Scenario_with_the_right_rows_and_side_effects_passes()
    {
        _engine.Answers("Q", "x,y", "1|'a';2|'b'", OneNode);
        var steps = """
            When executing query:
              '''
              Q
              '''
            Then the result should be, in any order:
              | x | y   |
              | 2 | 'b' |
              | 1 | 'a' |
            And the side effects should be:
              | +nodes      | 1 |
              | +labels     | 1 |
              | +properties | 1 |
            """;
        Assert.Null(Run(steps));
        Assert.True(_engine.IsDisposed);
    }

    [Fact]
    public void Scenario_with_a_side_effect_too_many_fails()
    {
        _engine.Answers("Q", "", "", OneNode);
        Assert.Equal(
            "side effects: +nodes 1 instead of 0, +labels 1 instead of 0, +properties 1 instead of 0",
            Run("When executing query:\n'''\nQ\n'''\nThen the result should be empty\nAnd no side effects"));
    }

    [Fact]
    public void Side_effects_are_those_of_the_query_not_of_its_preparation()
    {
        _engine.Answers("P", "", "", OneNode).Answers("Q", "", "");
        Assert.Null(Run("Given an empty graph\nAnd having executed:\n'''\nP\n'''\nWhen executing query:\n'''\nQ\n'''\nThen no side effects"));
    }

    [Theory]
    [InlineData("a SyntaxError should be raised at compile time: UndefinedVariable", true)]
    [InlineData("a SyntaxError should be raised at any time: UndefinedVariable", true)]
    [InlineData("a SyntaxError should be raised at compile time: *", true)]
    [InlineData("a SyntaxError should be raised at runtime: UndefinedVariable", false)]
    [InlineData("a SyntaxError should be raised at compile time: InvalidDelete", false)]
    [InlineData("a TypeError should be raised at any time: *", false)]
    [InlineData("an ArgumentError should be raised at any time: *", false)]
    public void Error_is_compared_by_type_phase_and_detail(string sentence, bool passes)
    {
        _engine.Fails("Q", "SyntaxError", "compile time", "UndefinedVariable");
        Assert.Equal(passes, Run($"When executing query:\n'''\nQ\n'''\nThen {sentence}") is null);
    }

    [Theory]
    [InlineData("Then the result should be empty")]
    [InlineData("Then no side effects")]
    [InlineData("")]
    [InlineData("When executing control query:\n'''\nC\n'''\nThen the result should be empty")]
    public void Error_that_no_step_expects_fails_the_scenario(string check)
    {
        _engine.Fails("Q", "SyntaxError", "compile time", "UndefinedVariable").Answers("C", "", "");
        Assert.Contains("SyntaxError at compile time: UndefinedVariable (It failed.)", Run($"When executing query:\n'''\nQ\n'''\n{check}"));
    }

    [Fact]
    public void Failed_query_that_leaves_something_behind_fails_the_scenario()
    {
        _engine.Fails("Q", "TypeError", "runtime", "X", OneNode);
        Assert.StartsWith(
            "a failed query left something behind",
            Run("When executing query:\n'''\nQ\n'''\nThen a TypeError should be raised at runtime: X"));
    }

    [Fact]
    public void Rows_where_an_error_is_expected_fail_the_scenario()
    {
        _engine.Answers("Q", "x", "1");
        Assert.Equal(
            "no error where TypeError at any time: * was expected",
            Run("When executing query:\n'''\nQ\n'''\nThen a TypeError should be raised at any time: *"));
    }

    [Fact]
    public void Control_query_is_checked_by_the_steps_after_it()
    {
        _engine.Answers("Q", "", "").Answers("C", "x", "1");
        var steps = "When executing query:\n'''\nQ\n'''\nThen the result should be empty\nWhen executing control query:\n'''\nC\n'''\nThen the result should be, in order:\n| x |\n| 2 |";
        Assert.Equal("row 1: | 1 | instead of | 2 | (1 rows, 1 expected)", Run(steps));
    }

    [Fact]
    public void Parameters_and_procedures_reach_the_engine()
    {
        _engine.Answers("Q", "", "");
        Run("Given parameters are:\n| a | [1, 'x'] |\nAnd there exists a procedure test.p(in :: INTEGER?) :: (out :: STRING?):\n| in | out |\n| 1 | 'a' |\nWhen executing query:\n'''\nQ\n'''");
        Assert.Equal("a", Assert.Single(Assert.Single(_engine.Queries).Parameters).Key);
        Assert.Equal("test.p", Assert.Single(_engine.Procedures).Name);
    }

    [Fact]
    public void Step_that_is_not_known_fails_its_scenario() =>
        Assert.Equal("The step `the moon should be full` is not known.", Run("Then the moon should be full"));

    [Fact]
    public void Graph_that_is_not_known_fails_its_scenario() => Assert.Equal("there is no graph named `tree`", Run("Given the tree graph"));

    [Fact]
    public void Fault_of_the_engine_fails_the_scenario_only() =>
        Assert.StartsWith("fault of the engine: KeyNotFoundException", Run("When executing query:\n'''\nnot scripted\n'''"));

    public void Dispose() => _engine.Dispose();

    private string? Run(string steps)
    {
        var scenario = Assert.Single(FeatureText.Read($"Feature: F\n  Scenario: S\n{steps.Replace("'''", "\"\"\"")}"));
        return new ScenarioRunner(new Dictionary<string, NamedGraph>(), () => _engine).Run(scenario);
    }
}
