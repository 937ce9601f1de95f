using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>Computes a function's result from one call.</summary>
internal delegate Value CallBody(Call call);

/// <summary>One call of a function: what it was given, read as what it takes. What was left out or is NULL stands for its default.</summary>
internal readonly ref struct Call(string name, FunctionContext context, ReadOnlySpan<Value> arguments)
{
    private readonly ReadOnlySpan<Value> _arguments = arguments;

    /// <summary>The name of the function, for messages.</summary>
    public string Name { get; } = name;

    /// <summary>The query that calls it.</summary>
    public FunctionContext Context { get; } = context;

    /// <summary>An argument; NULL where it was left out.</summary>
    public Value this[int place] => place < _arguments.Length ? _arguments[place] : Value.Null;

    /// <summary>
    /// A function that takes a call. NULL in a parameter that must be given makes the result NULL, but where the parameter takes
    /// anything at all.
    /// </summary>
    public static FunctionDefinition Define(string category, string name, string parameters, string returns, string description, CallBody body)
    {
        var declared = SignatureText.Parse(parameters);
        var strict = declared.Select(parameter => parameter is { IsOptional: false, Type: not "ANY" }).ToArray();
        return new FunctionDefinition(name, declared, returns, category, description, (context, arguments) =>
        {
            for (var i = 0; i < arguments.Length; i++)
            {
                if (strict[i] && arguments[i].IsNull) return Value.Null;
            }

            return body(new Call(name, context, arguments));
        })
        {
            PropagatesNull = false,
        };
    }

    public string Text(int place) => this[place].Text(Name);

    public string Text(int place, string otherwise) => this[place].IsNull ? otherwise : Text(place);

    public long Whole(int place) => this[place].Whole(Name);

    public long Whole(int place, long otherwise) => this[place].IsNull ? otherwise : Whole(place);

    public ListValue Items(int place) => this[place].Items(Name);

    public ListValue Items(int place, ListValue otherwise) => this[place].IsNull ? otherwise : Items(place);

    public MapValue Map(int place) => this[place].Map(Name);

    public MapValue Map(int place, MapValue otherwise) => this[place].IsNull ? otherwise : Map(place);

    public bool Flag(int place, bool otherwise) => this[place] switch
    {
        { IsNull: true } => otherwise,
        { IsBoolean: true } flag => flag.AsBoolean(),
        var other => throw RuntimeErrors.ArgumentType(Name, "a boolean", other),
    };

    /// <summary>An integer that may not be negative, cut to what an index can be.</summary>
    public int Length(int place, string parameter) => this[place].Length(Name, parameter);

    /// <summary>Ends the query where a value is not allowed.</summary>
    public CypherException Wrong(string problem) => RuntimeErrors.ArgumentValue(Name, problem);
}
