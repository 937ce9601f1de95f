namespace ActorGraph.Cypher.Functions;

/// <summary>Signatures of functions as text.</summary>
internal static class SignatureText
{
    public static string Of(string name, IReadOnlyList<FunctionParameter> parameters, string returnType) =>
        $"{name}({string.Join(", ", parameters.Select(Of))}) :: {returnType}";

    private static string Of(FunctionParameter parameter)
    {
        var text = $"{parameter.Name} :: {parameter.Type}";
        return parameter.IsVariadic ? $"{text}, …" : parameter.IsOptional ? $"[{text}]" : text;
    }

    /// <summary>Reads <c>name :: TYPE, [optional :: TYPE], rest :: TYPE, …</c>, the notation in which the families declare parameters.</summary>
    public static IReadOnlyList<FunctionParameter> Parse(string declaration)
    {
        var parameters = new List<FunctionParameter>();
        foreach (var part in declaration.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "…")
            {
                parameters[^1] = parameters[^1] with { IsVariadic = true };
                continue;
            }

            var optional = part.StartsWith('[');
            var halves = part.Trim('[', ']').Split("::", StringSplitOptions.TrimEntries);
            parameters.Add(new FunctionParameter(halves[0], halves[1], optional));
        }

        return parameters;
    }
}
