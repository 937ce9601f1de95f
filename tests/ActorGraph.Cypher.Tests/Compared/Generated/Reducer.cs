using System.Text.RegularExpressions;

namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>
/// Makes a text shorter as long as something holds of it: leaves out words and what stands in brackets, takes what stands in
/// brackets for the whole, and puts a literal in place of an expression.
/// </summary>
internal sealed partial class Reducer(Func<string, Task<bool>> holds, int budget = 400)
{
    private int _tried;

    /// <summary>The shortest text that was found, perhaps the one that was given.</summary>
    public async Task<string> ShortestAsync(string text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { text };
        for (var again = true; again && _tried < budget;)
        {
            again = false;
            foreach (var candidate in Shorter(text))
            {
                if (candidate.Length == 0 || !seen.Add(candidate)) continue;
                if (_tried++ >= budget) break;
                if (!await holds(candidate)) continue;
                (text, again) = (candidate, true);
                break;
            }
        }

        return text;
    }

    /// <summary>Texts that are shorter, those with most left out first.</summary>
    private static IEnumerable<string> Shorter(string text)
    {
        var words = Words().Matches(text).Select(match => match.Value).ToList();
        return Candidates(words).Where(candidate => candidate.Length < text.Length).OrderBy(candidate => candidate.Length);
    }

    private static IEnumerable<string> Candidates(List<string> words)
    {
        // From the beginning of one clause to that of another.
        var clauses = Enumerable.Range(0, words.Count).Where(i => IsClause(words[i])).Append(words.Count).ToList();
        for (var i = 0; i < clauses.Count; i++)
            for (var j = i + 1; j < clauses.Count; j++)
                yield return Without(words, clauses[i], clauses[j]);

        foreach (var (open, close) in Brackets(words))
        {
            yield return Without(words, open, close + 1);
            yield return Without(words, open + 1, close);
            yield return With(words, open, close + 1, string.Concat(words[(open + 1)..close]));
            foreach (var literal in new[] { "1", "null", "true" })
            {
                yield return With(words, open, close + 1, literal);
                if (open > 0 && IsWord(words[open - 1])) yield return With(words, open - 1, close + 1, literal);
                if (open > 0 && IsWord(words[open - 1])) yield return With(words, open - 1, close + 1, string.Concat(words[(open + 1)..close]));
            }

            var parts = new List<int> { open };
            parts.AddRange(Enumerable.Range(open + 1, close - open - 1).Where(i => words[i].Trim() is "," or "|" or "AND" or "OR" or "WHERE" or "THEN" or "WHEN" or "ELSE"));
            parts.Add(close);
            for (var i = 1; i < parts.Count; i++)
            {
                yield return With(words, open, close + 1, string.Concat(words[(parts[i - 1] + 1)..parts[i]]));
                if (i > 1) yield return Without(words, parts[i - 1], parts[i]);
                else if (parts.Count > 2) yield return Without(words, open + 1, parts[1] + 1);
            }
        }

        foreach (var length in new[] { 16, 12, 9, 7, 6, 5, 4, 3, 2, 1 })
            for (var i = 0; i + length <= words.Count; i++)
                yield return Without(words, i, i + length);

        for (var i = 0; i < words.Count; i++)
            if (words[i].Length > 1 && (IsWord(words[i]) || words[i][0] == '\'')) yield return With(words, i, i + 1, "1");
    }

    private static IEnumerable<(int Open, int Close)> Brackets(List<string> words)
    {
        var open = new Stack<int>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is "(" or "[" or "{" or "CASE ") open.Push(i);
            else if (words[i] is ")" or "]" or "}" && open.Count > 0) yield return (open.Pop(), i);
        }
    }

    private static bool IsClause(string word) => word.Trim() is
        "MATCH" or "OPTIONAL" or "WITH" or "UNWIND" or "CALL" or "RETURN" or "CREATE" or "INSERT" or "MERGE" or "SET" or "REMOVE" or "DELETE"
        or "DETACH" or "FOREACH" or "UNION" or "ORDER" or "LIMIT" or "SKIP" or "WHERE" or "ON" or "FINISH";

    private static bool IsWord(string word) => char.IsLetterOrDigit(word[0]) || word[0] == '$';

    private static string Without(List<string> words, int from, int to) => With(words, from, to, "");

    private static string With(List<string> words, int from, int to, string instead) =>
        (string.Concat(words[..from]) + instead + string.Concat(words[to..])).Trim();

    // A word with the blanks behind it, a text in quotes, or one sign.
    [GeneratedRegex(@"('[^']*'|""[^""]*""|`[^`]*`|\$?\w+(\.\w+)*|->|<-|<=|>=|<>|\|\||::|=~|\+=|[^\w\s])\s*")]
    private static partial Regex Words();
}
