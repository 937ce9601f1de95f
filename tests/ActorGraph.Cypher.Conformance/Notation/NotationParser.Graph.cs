namespace ActorGraph.Cypher.Conformance.Notation;

public ref partial struct NotationParser
{
    private NotatedNode ParseNode()
    {
        Require('(');
        var labels = new List<string>();
        while (Accept(':'))
            labels.Add(ParseName());
        var properties = ParseProperties();
        Require(')');
        return new NotatedNode(labels, properties);
    }

    private NotatedRelationship ParseRelationship()
    {
        Require('[');
        Require(':');
        var type = ParseName();
        var properties = ParseProperties();
        Require(']');
        return new NotatedRelationship(type, properties);
    }

    private NotatedPath ParsePath()
    {
        Require('<');
        var start = ParseNode();
        var steps = new List<NotatedStep>();
        while (!Accept('>'))
        {
            var backward = Accept('<');
            Require('-');
            var relationship = ParseRelationship();
            Require('-');
            if (!backward)
                Require('>');
            steps.Add(new NotatedStep(relationship, !backward, ParseNode()));
        }

        return new NotatedPath(start, steps);
    }

    private NotatedMap ParseProperties()
    {
        SkipSpace();
        return Peek() == '{' ? ParseMap() : NotatedMap.Empty;
    }
}
