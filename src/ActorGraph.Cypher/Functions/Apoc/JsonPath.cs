using System.Globalization;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>
/// A path into what JSON writes: <c>$</c>, <c>.name</c>, <c>['name']</c>, <c>[0]</c>, <c>[-1]</c>, <c>[*]</c>, <c>.*</c> and <c>..name</c>. With one of the
/// last three the result is a list of all that is found; else it is the value, or NULL. A name asked of a list is asked of its items.
/// </summary>
internal static class JsonPath
{
    /// <summary>What a path leads to.</summary>
    public static Value Follow(Call call, Value value, string path)
    {
        var found = new List<Value> { value };
        var isMany = false;
        var room = new GrowingRoom(call.Context);
        for (var at = path.StartsWith('$') ? 1 : 0; at < path.Length;)
        {
            var (step, deep) = Next(call, path, ref at);
            isMany |= deep || step == "*";
            var next = new List<Value>();
            foreach (var subject in deep ? found.SelectMany(Within) : found)
            {
                if (subject.IsList && step.Length > 0 && step[0] is not ('[' or '*')) isMany |= !deep;
                foreach (var result in Step(subject, step))
                {
                    room.Take(result);
                    next.Add(result);
                }
            }

            found = next;
        }

        return isMany ? Value.List([.. found]) : found.Count > 0 ? found[0] : Value.Null;
    }

    /// <summary>A name as it is, a place as <c>[0</c>, all as <c>*</c>.</summary>
    private static (string Step, bool Deep) Next(Call call, string path, ref int at)
    {
        var deep = path.AsSpan(at).StartsWith("..");
        if (path[at] == '.') at += deep ? 2 : 1;
        var start = at;
        if (at < path.Length && path[at] == '[')
        {
            var end = path.IndexOf(']', at);
            if (end < 0) throw call.Wrong($"was given the path `{path}`, whose bracket at {at} does not end.");
            var inside = path[(at + 1)..end];
            at = end + 1;
            if (inside == "*") return ("*", deep);
            if (inside.Length > 2 && inside[0] is '\'' or '"' && inside[^1] == inside[0]) return (inside[1..^1], deep);
            return int.TryParse(inside, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
                ? ($"[{inside}", deep)
                : throw call.Wrong($"was given the path `{path}`, but between brackets takes a number, a name in quotes or `*`.");
        }

        while (at < path.Length && path[at] is not ('.' or '[')) at++;
        return at > start ? (path[start..at], deep) : throw call.Wrong($"was given the path `{path}`, in which nothing stands at {start}.");
    }

    private static IEnumerable<Value> Step(Value subject, string step)
    {
        if (step == "*") return Inside(subject);
        if (step[0] == '[')
        {
            if (!subject.IsList) return [];
            var place = long.Parse(step.AsSpan(1), CultureInfo.InvariantCulture);
            var list = subject.AsList();
            if (place < 0) place += list.LongCount;
            return place >= 0 && place < list.LongCount ? [list[place]] : [];
        }

        if (subject.IsList) return subject.AsList().SelectMany(item => item.IsMap ? Step(item, step) : []);
        return subject.IsMap && subject.AsMap().TryGet(step, out var value) ? [value] : [];
    }

    private static IEnumerable<Value> Inside(Value subject) =>
        subject.IsList ? subject.AsList() : subject.IsMap ? subject.AsMap().Values.ToArray() : [];

    private static IEnumerable<Value> Within(Value subject) =>
        subject.IsMap ? Inside(subject).SelectMany(Within).Prepend(subject) : Inside(subject).SelectMany(Within);
}
