
namespace ActorGraph.Cypher.Tests.Compared.Generated;

internal sealed partial class RandomClauses
{
    /// <summary>
    /// A query that changes the graph, perhaps several times, and reads between and after. What is written depends on the
    /// number <c>k</c> of what it is written to, which nothing changes, so that the order of the rows does not count.
    /// </summary>
    public string Updating()
    {
        var scope = new Scope();
        var parts = new List<string>();
        if (_dice.Chance(80)) parts.Add(Start(scope));
        if (_dice.Chance(20)) parts.Add(ReadingClause(scope));
        if (_dice.Chance(25)) parts.Add(Counted(scope));
        parts.Add(Update(scope));
        for (var i = _dice.Below(3); i > 0; i--)
        {
            if (_dice.Chance(40)) parts.Add(Update(scope));
            else parts.Add($"WITH * {_dice.Either(() => Match(scope, 1), () => "OPTIONAL " + Match(scope, 1), () => Changed(scope), () => Call(scope))}");
            if (scope.Variables.Count == 0) parts[^1] = parts[^1].Replace("WITH * ", "WITH count(*) AS rows ", StringComparison.Ordinal);
        }

        if (_dice.Chance(70)) parts.Add(AfterUpdate(scope));
        return string.Join(' ', parts);
    }

    // What an expression counts before the update must be what was there before it.
    private string Counted(Scope scope)
    {
        var text = _dice.Some("read before writing",
            new("COUNT", () => "COUNT { (:New) }"),
            new("EXISTS", () => "EXISTS { (:New {v: 1}) }"),
            new("number of nodes", () => "COUNT { () }"),
            new("relationships", () => "COUNT { ()-[:NEW]->() }"));
        var items = scope.Variables.Count == 0 ? "" : "*, ";
        return $"WITH {items}{text} AS {scope.Add(_patterns.New("c"), Kind.Value)}{_dice.Either(() => "", () => " WHERE NOT EXISTS { (:New {v: 1}) }")}";
    }

    // Types, labels and keys that the statement itself has brought into being.
    private string Changed(Scope scope) => _dice.Some("reading what was written",
        new("new type", () => $"MATCH ({scope.Add(_patterns.New("n"), Kind.Node)})-[{scope.Add(_patterns.New("r"), Kind.Relationship)}:NEW]->()"),
        new("new label", () => $"MATCH ({scope.Add(_patterns.New("n"), Kind.Node)}:New)"),
        new("new key", () => $"MATCH ({scope.Add(_patterns.New("n"), Kind.Node)}) WHERE {scope.Variables[^1].Name}.u IS NOT NULL"),
        new("unused type", () => $"OPTIONAL MATCH ()-[{scope.Add(_patterns.New("r"), Kind.Relationship)}:Fresh]-()"),
        new("COUNT", () => $"UNWIND [COUNT {{ (:New) }}] AS {scope.Add(_patterns.New("c"), Kind.Value)}"));

    private string Update(Scope scope)
    {
        var node = scope.Has(Kind.Node);
        return _dice.Some("updating clause",
            new("CREATE", () => $"{_dice.OneOf("CREATE", "INSERT")} {Created(scope)}", 5),
            new("SET", () => Set(scope), node ? 5 : 0),
            new("SET of a relationship", () => SetOfRelationship(scope), scope.Has(Kind.Relationship) ? 2 : 0),
            new("REMOVE", () => Remove(scope), node ? 2 : 0),
            new("MERGE", () => Merge(scope), 5),
            new("DELETE", () => Delete(scope), node || scope.Has(Kind.Relationship) ? 3 : 0),
            new("FOREACH", () => ForEach(scope), 3),
            new("CALL subquery", () => UpdatingCall(scope), 3));
    }

    private string Created(Scope scope)
    {
        var node = scope.Has(Kind.Node);
        return _dice.Some("CREATE",
            new("node", () => $"(:New {{v: {Own(scope)}}})", 2),
            new("named node", () => $"({scope.Add(_patterns.New("n"), Kind.Node)}:New{_dice.OneOf("", "&N", "&A")} {{k: 50, p: {_dice.OneOf("1", "null", "'a'")}}})", 2),
            new("path", () => $"{scope.Add(_patterns.New("path"), Kind.Path)} = (:New)-[:NEW]->(:N)"),
            new("from a node", () => $"({_dice.OneOf(scope.Of(Kind.Node))})-[:NEW {{v: 1}}]->(:New {{v: {Own(scope)}}})", node ? 3 : 0),
            new("between nodes", () => $"({_dice.OneOf(scope.Of(Kind.Node))})-[{scope.Add(_patterns.New("r"), Kind.Relationship)}:{_dice.OneOf("NEW", "R", "Fresh")}]->({_dice.OneOf(scope.Of(Kind.Node))})", node ? 3 : 0),
            new("backwards", () => $"({_dice.OneOf(scope.Of(Kind.Node))})<-[:NEW]-()", node ? 1 : 0),
            new("two", () => "(:New)-[:NEW]->(), (:N {v: 2})"),
            new("dynamic", () => $"(:$('New') {{v: 1}})-[:$({_dice.OneOf("'NEW'", "$type")})]->()"),
            new("of a map", () => "(:New $map)"));
    }

    /// <summary>Sets something of one node: of two, which may be the same, the last one to be set would depend on the order of the rows.</summary>
    private string Set(Scope scope)
    {
        var node = _dice.OneOf(scope.Of(Kind.Node));
        return _dice.Chance(50) ? $"SET {SetItem(node)}" : $"SET {SetProperty(node)}, {SetProperty(node)}";
    }

    private string SetProperty(string node) => _dice.Some("SET of two",
        new("property", () => $"{node}.u = {_dice.OneOf($"{node}.k", "null", "'new'")}"),
        new("counter", () => $"{node}.z = {node}.k + 1"),
        new("label", () => $"{node}:{_dice.OneOf("New", "A")}"));

    private string SetItem(string node) =>
        _dice.Some("SET",
            new("property", () => $"{node}.u = {_dice.OneOf($"{node}.k", "null", "'new'", "[1, 2]", "date('2024-01-01')", "point({x: 1, y: 2})", "1.0")}", 3),
            new("what was there", () => $"{node}.k = {node}.k"),
            new("counter", () => $"{node}.u = {node}.k + 1", 2),
            new("label", () => $"{node}:{_dice.OneOf("New", "A", "New:A", "N")}", 2),
            new("IS label", () => $"{node} IS {_dice.OneOf("New", "B")}"),
            new("dynamic label", () => $"{node}:{_dice.OneOf("$('New')", "$($label)", "$(['New', 'N'])")}"),
            new("computed key", () => $"{node}[{_dice.OneOf("'u'", "$key")}] = {node}.k"),
            new("all properties", () => $"{node} = {{k: {node}.k, u: {_dice.OneOf("null", "2")}}}"),
            new("some properties", () => $"{node} += {{q: {_dice.OneOf("null", "5")}, z: {node}.k}}"),
            new("properties of itself", () => $"{node} = properties({node})"),
            new("of CASE", () => $"(CASE WHEN {node}.k > 1 THEN {node} END).u = 3"));

    private string SetOfRelationship(Scope scope)
    {
        var name = _dice.OneOf(scope.Of(Kind.Relationship));
        return _dice.Some("SET of a relationship",
            new("property", () => $"SET {name}.u = {name}.k"),
            new("some properties", () => $"SET {name} += {{w: null, z: 1}}"),
            new("all properties", () => $"SET {name} = {{k: {name}.k}}"),
            new("REMOVE", () => $"REMOVE {name}.w"));
    }

    private string Remove(Scope scope)
    {
        var node = _dice.OneOf(scope.Of(Kind.Node));
        return _dice.Some("REMOVE",
            new("property", () => $"REMOVE {node}.{_dice.OneOf("q", "u", "missing")}"),
            new("label", () => $"REMOVE {node}:{_dice.OneOf("New", "A:B", "C")}"),
            new("IS label", () => $"REMOVE {node} IS A"),
            new("dynamic label", () => $"REMOVE {node}:$({_dice.OneOf("'A'", "$label")})"),
            new("computed key", () => $"REMOVE {node}['q']"),
            new("several", () => $"REMOVE {node}.q, {node}:B"));
    }

    private string Merge(Scope scope)
    {
        var node = scope.Has(Kind.Node);
        var merged = _dice.Some("MERGE",
            new("node", () => $"MERGE ({scope.Add(_patterns.New("n"), Kind.Node)}:New {{v: {_dice.OneOf("1", Own(scope))}}})", 3),
            new("known node", () => $"MERGE ({scope.Add(_patterns.New("n"), Kind.Node)}:{_dice.OneOf("A", "B", "A&B")})"),
            new("any node", () => $"MERGE ({scope.Add(_patterns.New("n"), Kind.Node)})"),
            new("relationship", () => $"MERGE ({_dice.OneOf(scope.Of(Kind.Node))})-[{scope.Add(_patterns.New("r"), Kind.Relationship)}:{_dice.OneOf("R", "NEW")}]->({_dice.OneOf(scope.Of(Kind.Node))})", node ? 4 : 0),
            // Between two nodes the direction would be that of the row that comes first.
            new("relationship of no direction", () =>
            {
                var one = _dice.OneOf(scope.Of(Kind.Node));
                return $"MERGE ({one})-[{scope.Add(_patterns.New("r"), Kind.Relationship)}:{_dice.OneOf("R", "NEW")}]-({one})";
            }, node ? 1 : 0),
            new("relationship to a new node", () => $"MERGE ({_dice.OneOf(scope.Of(Kind.Node))})-[{scope.Add(_patterns.New("r"), Kind.Relationship)}:{_dice.OneOf("R", "NEW")}]->({scope.Add(_patterns.New("n"), Kind.Node)}:{_dice.OneOf("New", "B")})", node ? 2 : 0),
            new("path", () => $"MERGE (:New {{v: 1}})-[{scope.Add(_patterns.New("r"), Kind.Relationship)}:NEW {{w: 1}}]->(:N)"));
        var name = scope.Variables[^1].Name;
        return merged + _dice.Some("MERGE actions",
            new("none", () => "", 3),
            new("ON CREATE", () => $" ON CREATE SET {name}.made = true"),
            new("ON MATCH", () => $" ON MATCH SET {name}.found = true"),
            new("both", () => $" ON MATCH SET {name}.found = true ON CREATE SET {name}.made = 1, {name}.z = 2", 2));
    }

    private string Delete(Scope scope)
    {
        var text = _dice.Some("DELETE",
            new("DETACH DELETE", () => $"DETACH DELETE {_dice.OneOf(scope.Of(Kind.Node))}", scope.Has(Kind.Node) ? 4 : 0),
            new("DELETE of a relationship", () => $"DELETE {_dice.OneOf(scope.Of(Kind.Relationship))}", scope.Has(Kind.Relationship) ? 4 : 0),
            new("DELETE of a node", () => $"{_dice.OneOf("", "NODETACH ")}DELETE {_dice.OneOf(scope.Of(Kind.Node))}", scope.Has(Kind.Node) ? 1 : 0),
            new("of a path", () => $"DETACH DELETE {_dice.OneOf(scope.Of(Kind.Path))}", scope.Has(Kind.Path) ? 2 : 0),
            new("of an expression", () => $"DETACH DELETE [{_dice.OneOf(scope.Of(Kind.Node))}, null][{_dice.Below(2)}]", scope.Has(Kind.Node) ? 1 : 0));

        // What is deleted is not looked at any more.
        scope.Keep([]);
        return text + " WITH count(*) AS " + scope.Add(_patterns.New("c"), Kind.Integer);
    }

    private string ForEach(Scope scope)
    {
        var item = _patterns.New("i");
        var node = scope.Has(Kind.Node);
        var list = _dice.Some("FOREACH over", "[1, 2]", "range(1, 2)", "[]", "null", "[null, 1]");
        return _dice.Some("FOREACH",
            new("CREATE", () => $"FOREACH ({item} IN {list} | CREATE (:New {{v: {item}}}))", 2),
            new("SET", () => $"FOREACH ({item} IN {list} | SET {_dice.OneOf(scope.Of(Kind.Node))}.u = {item})", node ? 1 : 0),
            new("MERGE", () => $"FOREACH ({item} IN [1, 2] | MERGE (:New {{v: {item} % 2}}))"),
            new("several", () => $"FOREACH ({item} IN {list} | CREATE (fresh:New) SET fresh.v = {item} REMOVE fresh:N)"),
            new("nested", () => $"FOREACH ({item} IN {list} | FOREACH (j IN [1, 2] | CREATE (:New {{v: j}})))"),
            new("of nodes", () => $"FOREACH ({item} IN [{_dice.OneOf(scope.Of(Kind.Node))}] | SET {item}:New)", node ? 1 : 0),
            new("of a path", () => $"FOREACH ({item} IN nodes({_dice.OneOf(scope.Of(Kind.Path))}) | SET {item}.u = 1)", scope.Has(Kind.Path) ? 1 : 0));
    }

    private string UpdatingCall(Scope scope)
    {
        var node = scope.Has(Kind.Node) ? _dice.OneOf(scope.Of(Kind.Node)) : "";
        return _dice.Some("updating CALL",
            new("unit", () => $"CALL ({node}) {{ CREATE (:New {{v: 1}}) }}", 2),
            new("SET", () => $"CALL ({node}) {{ SET {node}.z = {node}.k * 2 }}", node.Length > 0 ? 2 : 0),
            new("with rows", () => $"CALL ({node}) {{ UNWIND [1, 2] AS y CREATE (m:New {{v: y}}) RETURN m.v AS {scope.Add(_patterns.New("c"), Kind.Value)} }}", 2),
            new("optional", () => $"OPTIONAL CALL ({node}) {{ MERGE (m:New {{v: 1}}) RETURN m AS {scope.Add(_patterns.New("n"), Kind.Node)} }}"),
            new("aggregate", () => $"CALL ({node}) {{ CREATE (m:New) RETURN count(m) AS {scope.Add(_patterns.New("c"), Kind.Integer)} }}"));
    }

    private string AfterUpdate(Scope scope) => _dice.Some("after updating",
        new("counts", () => "RETURN count(*) AS c", 2),
        new("values", () => Returned(scope), 4),
        new("what is there now", () => "WITH count(*) AS rows MATCH (m) RETURN rows, m.k AS k, m.u AS u, labels(m) AS l", 2),
        new("what is related now", () => "WITH count(*) AS rows OPTIONAL MATCH ()-[r:NEW|Fresh]->() RETURN rows, count(r) AS c", 2),
        new("counted by an expression", () => "RETURN COUNT { (:New) } AS c, COUNT { ()-[:NEW]->() } AS d, count(*) AS rows", 2),
        new("FINISH", () => "FINISH"));

    // What is written may come from the row, where no other row can have changed it.
    private string Own(Scope scope) => scope.Has(Kind.Node) ? $"{_dice.OneOf(scope.Of(Kind.Node))}.k" : "1";
}
