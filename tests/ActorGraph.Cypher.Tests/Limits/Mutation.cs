using System.Text.RegularExpressions;

namespace ActorGraph.Cypher.Tests.Limits;

/// <summary>Makes texts that are nearly queries: a query with some tokens or characters changed, cut off, or put together with another.</summary>
internal static partial class Mutation
{
    private const string Characters = "()[]{}<>-=+*/%^|&!?.,:;$'\"`\\~@#_ \t\n0aZé\u0000\u200B\uD83D\uDE00\uD800";

    private static readonly string[] Tokens =
    [
        "(", ")", "[", "]", "{", "}", "-[", "]->", "--", "<--", "*", "*1..3", "+", "|", "&", "!", "%", ":", "::", "..", ",", ";", ".", "$a", "$", "=", "<>", "<=",
        "=~", "||", "/", "^", "-", "0", "-1", "9223372036854775807", "9223372036854775808", "1e400", "0x", "1.5", "''", "'a'", "null", "true", "NOT", "AND", "OR", "XOR",
        "IN", "IS NULL", "STARTS WITH", "MATCH", "OPTIONAL MATCH", "WHERE", "WITH", "RETURN", "UNWIND", "AS", "x", "n", "DISTINCT", "ORDER BY", "SKIP", "LIMIT",
        "CREATE", "MERGE", "SET", "REMOVE", "DELETE", "DETACH DELETE", "FOREACH", "CALL", "YIELD", "UNION", "UNION ALL", "CASE", "WHEN", "THEN", "ELSE", "END",
        "EXISTS {", "COUNT {", "COLLECT {", "count(*)", "collect(", "range(1, 1000000000)", "shortestPath(", "SHORTEST 1", "date(", "duration(", "reduce(a = 0, x IN",
        "any(", "[x IN", "{name:", "FINISH", "USE neo4j", "EXPLAIN", "PROFILE", "IN TRANSACTIONS", "{1,3}", "//", "/*", "*/", "\uD800",
    ];

    private static readonly string[] Names = ["a", "b", "n", "x", "name", "born", "Person", "KNOWS", "1", "-1", "null", "true", "'a'", "[]", "{}", "count(*)"];

    public static string Apply(Random random, IReadOnlyList<string> seeds)
    {
        var text = seeds[random.Next(seeds.Count)];
        if (random.Next(8) == 0) text = Splice(random, text, seeds[random.Next(seeds.Count)]);
        if (random.Next(10) == 0) return text[..random.Next(text.Length + 1)];
        for (var changes = random.Next(3) == 0 ? 3 : 1; changes > 0; changes--)
            text = random.Next(4) == 0 ? ChangeCharacter(random, text) : ChangeTokens(random, text);
        return text;
    }

    private static string Splice(Random random, string left, string right) =>
        left[..random.Next(left.Length + 1)] + (random.Next(2) == 0 ? " " : "") + right[random.Next(right.Length + 1)..];

    private static string ChangeCharacter(Random random, string text)
    {
        var at = random.Next(text.Length + 1);
        var character = Characters[random.Next(Characters.Length)].ToString();
        return random.Next(3) switch
        {
            0 => text.Insert(at, character),
            1 when at < text.Length => text.Remove(at, 1),
            _ when at < text.Length => text.Remove(at, 1).Insert(at, character),
            _ => text + character,
        };
    }

    private static string ChangeTokens(Random random, string text)
    {
        // Each token keeps the white space behind it, so that what is not changed stays as it was.
        var tokens = Token().Matches(text).Select(match => match.Value).ToList();
        if (tokens.Count == 0) return Tokens[random.Next(Tokens.Length)];
        var at = random.Next(tokens.Count);
        var other = random.Next(tokens.Count);
        var strange = $" {Tokens[random.Next(Tokens.Length)]} ";
        switch (random.Next(10))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[at]);
                break;
            case 2:
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 3:
                tokens.Insert(at, strange);
                break;
            case 4:
                tokens[at] = random.Next(2) == 0 ? strange : Names[random.Next(Names.Length)] + ' ';
                break;
            case 5:
                var part = tokens.GetRange(Math.Min(at, other), Math.Abs(at - other));
                tokens.InsertRange(other, part);
                break;
            default:
                var alike = tokens.Where(token => ClassOf(token) == ClassOf(tokens[at])).ToArray();
                tokens[at] = alike[random.Next(alike.Length)];
                break;
        }

        return string.Concat(tokens);
    }

    private static int ClassOf(string token) => char.IsLetter(token[0]) ? 'a' : char.IsDigit(token[0]) ? '0' : token[0] is '\'' or '"' ? '\'' : '(';

    [GeneratedRegex(@"(?:'(?:[^'\\]|\\.)*'|""(?:[^""\\]|\\.)*""|`[^`]*`|\$?[\p{L}_][\p{L}\p{N}_]*|[0-9][0-9a-zA-Z]*(?:\.[0-9]+)?|<=|>=|<>|=~|::|\.\.|->|<-|\|\||\S)\s*")]
    private static partial Regex Token();
}
