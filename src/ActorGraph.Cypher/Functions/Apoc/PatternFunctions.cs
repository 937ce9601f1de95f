using System.Text.RegularExpressions;
using ActorGraph.Cypher.Operators;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Apoc.TextFunctions;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>The functions of <c>apoc.text.*</c> that search with a regular expression, written as in Java.</summary>
internal static class PatternFunctions
{
    public static readonly FunctionDefinition[] All =
    [
        Text("replace", "text :: STRING, regex :: STRING, replacement :: STRING", "STRING", "A string with every match of a regular expression replaced; `$1` in the replacement is the first group.", Replace),
        Text("regreplace", "text :: STRING, regex :: STRING, replacement :: STRING", "STRING", "The same as `apoc.text.replace`.", Replace),
        Text("split", "text :: STRING, regex :: STRING, [limit :: INTEGER]", "LIST<STRING>", "The parts of a string between the matches of a regular expression, at most `limit` where that is positive.", Split),
        Text("regexGroups", "text :: STRING, regex :: STRING", "LIST<LIST<STRING>>", "For each match of a regular expression a list of the match and its groups.", Groups),
        Text("regexGroupsByName", "text :: STRING, regex :: STRING", "LIST<MAP>", "For each match of a regular expression a map of the match as `group` and its named groups as `matches`.", GroupsByName),
    ];

    private static Value Replace(Call call)
    {
        var (text, pattern) = (call.Text(0), call.Text(1));
        var replacement = new ReplacementText(call, call.Text(2));
        var replaced = new GrowingText(call.Context);
        var at = 0;
        foreach (var match in RegularExpressions.Find(text, pattern))
        {
            call.Context.CheckCancelled();
            replaced.Append(text.AsSpan(at, match.Index - at));
            replacement.AppendTo(replaced, match);
            at = match.Index + match.Length;
        }

        return Value.String(at == 0 ? replaced.Append(text).ToString() : replaced.Append(text.AsSpan(at)).ToString());
    }

    /// <summary>As in Java, empty parts at the end are left out where no limit is given, and nothing of no length is split off at the start.</summary>
    private static Value Split(Call call)
    {
        var (text, pattern, limit) = (call.Text(0), call.Text(1), call.Whole(2, 0));
        var parts = new GrowingList(call.Context);
        var end = 0;
        var at = 0;
        foreach (var match in RegularExpressions.Find(text, pattern))
        {
            if (limit > 0 && parts.Count == limit - 1) break;
            if (match.Length == 0 && (match.Index == 0 || match.Index == text.Length)) continue;
            parts.Add(Value.String(text[at..match.Index]));
            if (match.Index > at) end = parts.Count;
            at = match.Index + match.Length;
        }

        parts.Add(Value.String(text[at..]));
        if (at < text.Length || parts.Count == 1 || limit != 0) return parts.ToValue();
        return Value.Of(parts.ToValue().AsList().Slice(0, end));
    }

    private static Value Groups(Call call)
    {
        var matches = new GrowingList(call.Context);
        foreach (var match in RegularExpressions.Find(call.Text(0), call.Text(1)))
            matches.Add(Value.List([.. match.Groups.Values.Select(GroupText)]));
        return matches.ToValue();
    }

    private static Value GroupsByName(Call call)
    {
        var names = RegularExpressions.GroupNames(call.Text(1)).Where(name => !char.IsAsciiDigit(name[0])).ToArray();
        var matches = new GrowingList(call.Context);
        foreach (var match in RegularExpressions.Find(call.Text(0), call.Text(1)))
        {
            var groups = names.Select(name => KeyValuePair.Create(name, GroupText(match.Groups[name])));
            matches.Add(Value.Of(new MapValue(
            [
                KeyValuePair.Create("group", Value.String(match.Value)),
                KeyValuePair.Create("matches", Value.Of(new MapValue(groups))),
            ])));
        }

        return matches.ToValue();
    }

    private static Value GroupText(Group group) => Value.String(group.Success ? group.Value : "");

    /// <summary>A replacement in Java's notation: <c>$1</c> and <c>${name}</c> are groups, and a backslash keeps what follows as it is.</summary>
    private sealed class ReplacementText
    {
        private readonly List<(string Literal, string? Group)> _parts = [];

        public ReplacementText(Call call, string text)
        {
            var groups = RegularExpressions.GroupNames(call.Text(1)).ToHashSet(StringComparer.Ordinal);
            for (var at = 0; at < text.Length;)
            {
                if (text[at] == '$')
                {
                    var name = GroupAt(text, at + 1, groups);
                    if (!groups.Contains(name.Name)) throw call.Wrong($"was given the replacement `{text}`, whose `${name.Name}` is no group of the regular expression. Write `\\\\$` for the sign.");
                    _parts.Add(("", name.Name));
                    at = name.End;
                    continue;
                }

                if (text[at] == '\\' && at + 1 < text.Length) at++;
                var next = text.AsSpan(at + 1).IndexOfAny('$', '\\') is var found && found >= 0 ? at + 1 + found : text.Length;
                _parts.Add((text[at..next], null));
                at = next;
            }
        }

        public void AppendTo(GrowingText text, Match match)
        {
            foreach (var (literal, group) in _parts) text.Append(group is null ? literal : match.Groups[group].ValueSpan);
        }

        /// <summary>As many digits as still name a group, or a name in braces.</summary>
        private static (string Name, int End) GroupAt(string text, int at, HashSet<string> groups)
        {
            if (at < text.Length && text[at] == '{' && text.IndexOf('}', at) is var close && close > 0) return (text[(at + 1)..close], close + 1);
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]) && (end == at || groups.Contains(text[at..(end + 1)]))) end++;
            return (text[at..end], end);
        }
    }
}
