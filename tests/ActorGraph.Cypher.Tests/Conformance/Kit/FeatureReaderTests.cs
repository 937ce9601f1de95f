using ActorGraph.Cypher.Conformance.Kit;
using ActorGraph.Cypher.Conformance.Notation;

namespace ActorGraph.Cypher.Tests.Conformance.Kit;

public sealed class FeatureReaderTests
{
    [Fact]
    public void Outline_makes_one_scenario_for_each_row_of_all_its_examples()
    {
        var scenarios = FeatureText.Read(
            """
            Feature: F - things

              Background:
                Given an empty graph

              Scenario Outline: [1] Add
                When executing query:
                  '''
                  RETURN <a> + <b>
                  '''
                Then the result should be, in any order:
                  | x        |
                  | <result> |

                Examples:
                  | a | b | result |
                  | 1 | 2 | 3      |
                  | 2 | 2 | 4      |

                Examples:
                  | a   | b    | result |
                  | 'a' | '\|' | 'a\|'  |

              Scenario: [2] Plain
                Given any graph
            """.Replace("'''", "\"\"\""));
        Assert.Equal(
            ["folder/F [1] Add #1", "folder/F [1] Add #2", "folder/F [1] Add #3", "folder/F [2] Plain"],
            scenarios.Select(scenario => scenario.Id));
        Assert.Equal("RETURN 'a' + '|'", Assert.IsType<ExecuteQuery>(scenarios[2].Steps[1]).Query);
        var expected = Assert.IsType<ExpectRows>(scenarios[2].Steps[2]);
        Assert.Equal("'a|'", CanonicalText.Of(expected.Table.Rows[0][0]));
        Assert.Equal(2, scenarios[3].Steps.Count);
    }

    [Fact]
    public void File_that_is_no_feature_is_refused() => Assert.Throws<FormatException>(() => FeatureText.Read("Scenario without a feature"));

    [Fact]
    public void Cell_that_is_no_value_fails_its_scenario_only()
    {
        var scenario = Assert.Single(FeatureText.Read("Feature: F\n  Scenario: S\n    Then the result should be, in order:\n      | x |\n      | (( |"));
        Assert.Contains("(( ".Trim(), Assert.IsType<UnreadableStep>(Assert.Single(scenario.Steps)).Reason);
    }
}
