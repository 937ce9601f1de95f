using System.Collections;

namespace ActorGraph.Model.Domain;

/// <summary>The rule for <c>paragraphs</c>, <c>starts</c> and <c>ends</c>: one entry of each for every passage of a text.</summary>
public static class Passages
{
    private static readonly string[] Lists = ["paragraphs", "starts", "ends"];

    /// <summary>The passages as offsets in UTF-16 code units, the end not included. Empty where the lists do not match.</summary>
    public static IReadOnlyList<(long Start, long End)> Read(IReadOnlyDictionary<string, object> properties)
    {
        var starts = List(properties, "starts");
        var ends = List(properties, "ends");
        if (starts is null || ends is null || starts.Count != ends.Count)
            return [];
        return
        [
            .. starts.Cast<object>().Zip(ends.Cast<object>())
                .Where(pair => pair is (long, long))
                .Select(pair => ((long)pair.First, (long)pair.Second)),
        ];
    }

    /// <summary>The field and the rest of the sentence that says what is wrong; null when nothing is.</summary>
    internal static (string Field, string Message)? Check(IReadOnlyDictionary<string, object> properties)
    {
        var present = Lists.Where(properties.ContainsKey).ToArray();
        if (present.Length == 0)
            return null;
        if (properties.ContainsKey("sourceIds"))
            present = [.. present, "sourceIds"];
        if (Lists.FirstOrDefault(list => !properties.ContainsKey(list)) is { } missing)
            return (missing, $"is missing beside `{present[0]}`; a passage has a paragraph, a start and an end.");
        var lengths = present.Select(list => List(properties, list)?.Count ?? -1).Distinct().ToArray();
        if (lengths.Length > 1)
            return ("paragraphs", $"has not as many entries as the lists beside it; {Vocabulary.List(present)} have one for each passage.");
        foreach (var (start, end) in Read(properties))
        {
            if (start >= end)
                return ("ends", $"holds {end}, which is not after its start {start}; a passage has at least one character.");
        }
        return null;
    }

    private static IList? List(IReadOnlyDictionary<string, object> properties, string name) => properties.GetValueOrDefault(name) as IList;
}
