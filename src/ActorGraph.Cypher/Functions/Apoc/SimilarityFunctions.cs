using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Unicode;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Apoc.TextFunctions;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>The functions of <c>apoc.text.*</c> that tell how much alike two strings are.</summary>
internal static class SimilarityFunctions
{
    // By Winkler: what the same beginning adds, and from where on it counts.
    private const double WinklerWeight = 0.1;
    private const int WinklerPrefix = 4;
    private const double WinklerThreshold = 0.7;

    public static readonly FunctionDefinition[] All =
    [
        Text("distance", Two, "INTEGER", "The same as `apoc.text.levenshteinDistance`.", call => Value.Integer(Levenshtein(call))),
        Text("levenshteinDistance", Two, "INTEGER", "How many insertions, deletions and changes lead from one string to another.", call => Value.Integer(Levenshtein(call))),
        Text("levenshteinSimilarity", Two, "FLOAT", "How much of the longer string Levenshtein's distance leaves unchanged, 0 to 1.", Similarity),
        Text("hammingDistance", Two, "INTEGER", "In how many places two strings of one length differ.", Hamming),
        Text("jaroWinklerDistance", Two, "FLOAT", "The distance of Jaro and Winkler: 0 for equal strings, 1 for those that share nothing.", call =>
            Value.Float(1 - JaroWinkler(call, Points(call, call.Text(0)), Points(call, call.Text(1))))),
        Text("sorensenDiceSimilarity", "text1 :: STRING, text2 :: STRING, [languageTag :: STRING]", "FLOAT", "Which part of their pairs of neighbouring letters two strings share, 0 to 1, without regard to case.", SorensenDice),
        Text("fuzzyMatch", Two, "BOOLEAN", "Whether Levenshtein's distance is 0 for words of up to two letters, at most 1 for up to four, at most 2 for longer.", call =>
            Value.Boolean(Levenshtein(call) <= CodePoints.Count(call.Text(0)) switch { < 3 => 0, < 5 => 1, _ => 2 })),
        Text("phonetic", "value :: STRING", "STRING", "The American Soundex codes of all words of a string, one behind the other.", call => Value.String(Soundex.OfWords(call.Context, call.Text(0)))),
    ];

    private const string Two = "text1 :: STRING, text2 :: STRING";

    private static int[] Points(Call call, string text)
    {
        call.Context.ReserveMemory(8L * text.Length);
        return Points(text);
    }

    private static int[] Points(string text) => [.. CodePoints.Each(text).Select(character => CodePoints.At(character, 0))];

    private static int Levenshtein(Call call)
    {
        var left = Points(call, call.Text(0));
        var right = Points(call, call.Text(1));
        call.Context.ReserveMemory(8L * (right.Length + 1));
        var before = new int[right.Length + 1];
        var now = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) before[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            call.Context.CheckCancelled();
            now[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = before[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                now[j] = Math.Min(changed, Math.Min(before[j], now[j - 1]) + 1);
            }

            (before, now) = (now, before);
        }

        return before[right.Length];
    }

    private static Value Similarity(Call call)
    {
        var longer = Math.Max(CodePoints.Count(call.Text(0)), CodePoints.Count(call.Text(1)));
        return Value.Float(longer == 0 ? 1 : (longer - Levenshtein(call)) / (double)longer);
    }

    private static Value Hamming(Call call)
    {
        var (left, right) = (Points(call, call.Text(0)), Points(call, call.Text(1)));
        if (left.Length != right.Length)
            throw call.Wrong($"takes two strings of one length, but was given one of {left.Length} characters and one of {right.Length}.");
        return Value.Integer(left.Zip(right).Count(pair => pair.First != pair.Second));
    }

    private static double JaroWinkler(Call call, int[] left, int[] right)
    {
        var jaro = Jaro(call, left, right);
        if (jaro < WinklerThreshold) return jaro;
        var prefix = left.Zip(right).Take(WinklerPrefix).TakeWhile(pair => pair.First == pair.Second).Count();
        return jaro + WinklerWeight * prefix * (1 - jaro);
    }

    private static double Jaro(Call call, int[] left, int[] right)
    {
        if (left.Length == 0 || right.Length == 0) return left.Length == right.Length ? 1 : 0;
        var window = Math.Max(Math.Max(left.Length, right.Length) / 2 - 1, 0);
        var taken = new bool[right.Length];
        var common = new List<int>();
        for (var i = 0; i < left.Length; i++)
        {
            call.Context.CheckCancelled();
            for (var j = Math.Max(0, i - window); j < Math.Min(right.Length, i + window + 1); j++)
            {
                if (taken[j] || left[i] != right[j]) continue;
                taken[j] = true;
                common.Add(left[i]);
                break;
            }
        }

        if (common.Count == 0) return 0;
        var swapped = right.Where((_, place) => taken[place]).Zip(common).Count(pair => pair.First != pair.Second) / 2;
        var count = (double)common.Count;
        return (count / left.Length + count / right.Length + (count - swapped) / count) / 3;
    }

    private static Value SorensenDice(Call call)
    {
        call.Context.ReserveMemory(16L * (call.Text(0).Length + call.Text(1).Length));
        var left = Pairs(call.Text(0));
        var right = Pairs(call.Text(1));
        var all = left.Count + right.Count;
        if (all == 0) return Value.Float(call.Text(0) == call.Text(1) ? 1 : 0);
        var counts = left.CountBy(pair => pair).ToDictionary();
        var shared = 0;
        foreach (var pair in right)
        {
            if (counts.GetValueOrDefault(pair) == 0) continue;
            counts[pair]--;
            shared++;
        }

        return Value.Float(2.0 * shared / all);
    }

    private static List<(int, int)> Pairs(string text) =>
    [
        .. LetterCase.Lower(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Points).SelectMany(word => word.Zip(word.Skip(1))),
    ];
}
