using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Unicode;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary><c>apoc.text.*</c>: strings put together, searched, padded and cut. Lengths and positions count code points.</summary>
internal static class TextFunctions
{
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";

    public static readonly FunctionDefinition[] All =
    [
        Text("join", "texts :: LIST<STRING>, delimiter :: STRING", "STRING", "The strings of a list in one, with a delimiter between them; NULLs are left out.", Join),
        Text("repeat", "item :: STRING, count :: INTEGER", "STRING", "A string so many times over.", call => Repeat(call, call.Text(0), call.Length(1, "count"))),
        Text("lpad", "text :: STRING, count :: INTEGER, [delim :: STRING]", "STRING", "A string brought to a width with a filling on the left, by default spaces.", call =>
            Pad(call, (filling, text) => filling + text)),
        Text("rpad", "text :: STRING, count :: INTEGER, [delim :: STRING]", "STRING", "A string brought to a width with a filling on the right, by default spaces.", call =>
            Pad(call, (filling, text) => text + filling)),
        Text("indexOf", "text :: STRING, lookup :: STRING, [from :: INTEGER], [to :: INTEGER]", "INTEGER", "Where a part occurs first, from the one place to before the other; -1 where it does not.", call =>
            Value.Integer(Places(call).DefaultIfEmpty(-1).First())),
        Text("indexesOf", "text :: STRING, lookup :: STRING, [from :: INTEGER], [to :: INTEGER]", "LIST<INTEGER>", "All places where a part occurs, from the one place to before the other.", Indexes),
        Text("compareCleaned", "text1 :: STRING, text2 :: STRING", "BOOLEAN", "Whether two strings are the same but for case and for what is no letter or digit.", call =>
            Value.Boolean(WordForms.Clean(call, call.Text(0)) == WordForms.Clean(call, call.Text(1)))),
        Text("swapCase", "text :: STRING", "STRING", "A string with upper case for lower and lower for upper.", SwapCase),
        Text("random", "length :: INTEGER, [valid :: STRING]", "STRING", "A random string of characters from a set, in which `A-Z`, `a-z` and `0-9` may stand.", Random) with { Deterministic = false },
    ];

    /// <summary>A function of the namespace.</summary>
    public static FunctionDefinition Text(string name, string parameters, string returns, string description, CallBody body) =>
        Call.Define("apoc.text", $"apoc.text.{name}", parameters, returns, description, body);

    private static Value Join(Call call)
    {
        var delimiter = call.Text(1);
        var text = new GrowingText(call.Context);
        var first = true;
        foreach (var item in call.Items(0))
        {
            call.Context.CheckCancelled();
            if (item.IsNull) continue;
            if (!first) text.Append(delimiter);
            text.Append(item.Text(call.Name));
            first = false;
        }

        return Value.String(text.ToString());
    }

    private static Value Repeat(Call call, string item, int count)
    {
        Room.ForText(call.Context, (long)item.Length * count);
        return Value.String(string.Create(item.Length * count, item, static (whole, item) =>
        {
            // What is there already is doubled, so that short strings are not copied one by one.
            item.AsSpan(0, Math.Min(item.Length, whole.Length)).CopyTo(whole);
            for (var done = item.Length; done > 0 && done < whole.Length; done *= 2)
                whole[..Math.Min(done, whole.Length - done)].CopyTo(whole[done..]);
        }));
    }

    private static Value Pad(Call call, Func<string, string, string> together)
    {
        var text = call.Text(0);
        var filling = call.Text(2, " ");
        var missing = call.Length(1, "count") - CodePoints.Count(text);
        if (missing <= 0 || filling.Length == 0) return Value.String(text);
        var width = CodePoints.Count(filling);
        var whole = Repeat(call, filling, missing / width).AsString();
        var rest = filling[..CodePoints.Skip(filling, 0, missing % width)];
        Room.ForText(call.Context, (long)whole.Length + rest.Length + text.Length);
        return Value.String(together(whole + rest, text));
    }

    private static Value Indexes(Call call)
    {
        var places = new GrowingList(call.Context);
        foreach (var place in Places(call)) places.Add(Value.Integer(place));
        return places.ToValue();
    }

    private static IEnumerable<long> Places(Call call)
    {
        var (text, part) = (call.Text(0), call.Text(1));
        var start = CodePoints.Skip(text, 0, (int)Math.Clamp(call.Whole(2, 0), 0, int.MaxValue));
        var to = call.Whole(3, -1);
        var end = to < 0 ? text.Length : CodePoints.Skip(text, 0, (int)Math.Min(to, int.MaxValue));
        return Places(call.Context, text, part, start, end);
    }

    private static IEnumerable<long> Places(FunctionContext context, string text, string part, int start, int end)
    {
        if (part.Length == 0) yield break;
        long place = CodePoints.Count(text.AsSpan(0, start));
        for (var at = start; at < end;)
        {
            context.CheckCancelled();
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0 || found >= end) yield break;
            place += CodePoints.Count(text.AsSpan(at, found - at));
            yield return place;
            place += CodePoints.Count(text.AsSpan(found, part.Length));
            at = found + part.Length;
        }
    }

    private static Value SwapCase(Call call)
    {
        var swapped = new GrowingText(call.Context);
        foreach (var character in CodePoints.Each(call.Text(0)))
        {
            var lower = LetterCase.Lower(character);
            swapped.Append(lower == character ? LetterCase.Upper(character) : lower);
        }

        return Value.String(swapped.ToString());
    }

    private static Value Random(Call call)
    {
        var length = call.Length(0, "length");
        var set = call.Text(1, "A-Za-z0-9")
            .Replace("A-Z", Upper, StringComparison.Ordinal)
            .Replace("a-z", LetterCase.Lower(Upper), StringComparison.Ordinal)
            .Replace("0-9", Digits, StringComparison.Ordinal);
        if (set.Length == 0) throw call.Wrong("takes at least one character to choose from, but `valid` is empty.");
        Room.ForText(call.Context, length);
        return Value.String(string.Create(length, (set, call.Context.Random), static (text, from) => from.Random.GetItems(from.set, text)));
    }
}
