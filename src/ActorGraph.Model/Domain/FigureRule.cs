namespace ActorGraph.Model.Domain;

/// <summary>Which numbers go with which <c>valueQualifier</c>: "about 600" has a value, "more than 500" only a lower bound.</summary>
internal static class FigureRule
{
    private static readonly string[] AllNumbers = ["value", "valueMin", "valueMax"];

    /// <summary>The field and the rest of the sentence that says what is wrong; null when nothing is.</summary>
    public static (string Field, string Message)? Check(IReadOnlyDictionary<string, object> properties)
    {
        if (properties.GetValueOrDefault("valueQualifier") is not string qualifier)
        {
            var orphan = AllNumbers.Append("valueText").FirstOrDefault(properties.ContainsKey);
            return orphan is null ? null : ("valueQualifier", $"is missing beside `{orphan}`; it says how the words bound the figure.");
        }
        if (!properties.ContainsKey("valueText"))
            return ("valueText", "is missing beside `valueQualifier`; the words of a figure are always kept.");
        var expected = Numbers(qualifier);
        foreach (var number in AllNumbers)
        {
            var isThere = properties.ContainsKey(number);
            if (isThere && !expected.Contains(number))
                return (number, $"does not go with the qualifier `{qualifier}`, which sets {Describe(expected)}.");
            if (!isThere && expected.Contains(number))
                return (number, $"is missing; the qualifier `{qualifier}` sets {Describe(expected)}.");
        }
        return null;
    }

    private static string[] Numbers(string qualifier) => qualifier switch
    {
        "exact" or "about" => ["value"],
        "more_than" or "at_least" => ["valueMin"],
        "less_than" or "up_to" => ["valueMax"],
        "between" => ["valueMin", "valueMax"],
        _ => [],
    };

    private static string Describe(string[] numbers) => numbers.Length == 0 ? "no number" : Vocabulary.List(numbers);
}
