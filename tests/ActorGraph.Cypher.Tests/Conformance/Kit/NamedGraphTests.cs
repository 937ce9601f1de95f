using ActorGraph.Cypher.Conformance.Kit;

namespace ActorGraph.Cypher.Tests.Conformance.Kit;

public sealed class NamedGraphTests
{
    [Theory]
    [InlineData("CREATE (a); CREATE (b);", "CREATE (a)|CREATE (b)")]
    [InlineData("CREATE ({s: 'a;b', t: \"c;\\\"d;\"})", "CREATE ({s: 'a;b', t: \"c;\\\"d;\"})")]
    [InlineData("CREATE (:`;\\`); A // b; c\n; /* d; */ E", "CREATE (:`;\\`)|A // b; c|/* d; */ E")]
    [InlineData(" ;; \n", "")]
    [InlineData("RETURN 'open;", "RETURN 'open;")]
    public void Script_is_cut_at_semicolons_between_statements_only(string script, string statements) =>
        Assert.Equal(statements, string.Join('|', NamedGraph.Split(script)));
}
