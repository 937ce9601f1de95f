using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Semantics;
using ActorGraph.Cypher.Types;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Procedures;

/// <summary>Fits values to the parameters of a procedure.</summary>
internal static class ProcedureArguments
{
    /// <summary>The value as the parameter wants it: an integer becomes a float where only floats are taken.</summary>
    /// <exception cref="CypherException">The value is of another type.</exception>
    public static Value Convert(ProcedureDefinition procedure, int index, Value value)
    {
        var parameter = procedure.Parameters[index];
        var kinds = TypeTexts.Parse(parameter.Type).Kinds;
        if (value.IsNull || (kinds & KindSets.Of(value.Kind)) != 0) return value;
        if (value.IsInteger && kinds.HasFlag(KindSet.Float)) return Value.Float(value.AsInteger());
        throw new CypherException(new CypherError(ErrorKind.ProcedureError, "InvalidArgumentType",
            $"Procedure `{procedure.Name}`: the argument `{parameter.Name}` must be {parameter.Type}, but was {value.Kind}.",
            ErrorPhase.Runtime, null, "Neo.ClientError.Procedure.ProcedureCallFailed"));
    }
}
