using System.Text;

namespace ActorGraph.Cypher.Operators;

/// <summary>
/// Rewrites a character class from Java's notation. A class inside a class is a union there: <c>[a-c[x-z]]</c> → <c>[a-cx-z]</c>;
/// <c>&amp;&amp;</c> is an intersection, which .NET knows only as a difference: <c>[a-z&amp;&amp;[^b]]</c> → <c>[a-z-[b]]</c>.
/// </summary>
internal static class JavaCharacterClass
{
    private const int MostNested = 20;

    /// <summary>Reads the class that begins at <paramref name="at"/> and moves behind it.</summary>
    public static string Translate(string pattern, ref int at, bool unicode) => Read(pattern, ref at, unicode, 0).ToText();

    private static Class Read(string pattern, ref int at, bool unicode, int depth)
    {
        at++;
        var negated = at < pattern.Length && pattern[at] == '^';
        if (negated)
            at++;
        var items = new StringBuilder();
        Class? without = null;
        for (var first = true; at < pattern.Length && (pattern[at] != ']' || first); first = false)
        {
            if (pattern[at] == '[' && depth < MostNested)
            {
                var inner = Read(pattern, ref at, unicode, depth + 1);
                if (inner.Negated || inner.Without is not null)
                    throw new NotSupportedException();
                items.Append(inner.Items);
            }
            else if (pattern.AsSpan(at).StartsWith("&&"))
            {
                at += 2;
                var other = at < pattern.Length && pattern[at] == '[' ? Read(pattern, ref at, unicode, depth + 1) : ReadBare(pattern, ref at, unicode);
                without = without is null && other.Without is null ? other with { Negated = !other.Negated } : throw new NotSupportedException();
            }
            else
            {
                AppendItem(items, pattern, ref at, unicode);
            }
        }

        at++;
        return new Class(items.ToString(), negated, without);
    }

    private static Class ReadBare(string pattern, ref int at, bool unicode)
    {
        var items = new StringBuilder();
        while (at < pattern.Length && pattern[at] != ']' && !pattern.AsSpan(at).StartsWith("&&"))
            AppendItem(items, pattern, ref at, unicode);
        return new Class(items.ToString(), false, null);
    }

    private static void AppendItem(StringBuilder items, string pattern, ref int at, bool unicode)
    {
        if (pattern[at] != '\\')
        {
            if (pattern[at] == '[')
                items.Append('\\');
            items.Append(pattern[at++]);
        }
        else if (!JavaEscape.TryTranslate(pattern, ref at, unicode, out var set, out var negated))
        {
            items.Append(pattern, at, Math.Min(2, pattern.Length - at));
            at += 2;
        }
        else
        {
            items.Append(negated ? Complement(set) : set);
        }
    }

    /// <summary>What a negated escape stands for inside a class; .NET has the negated categories only.</summary>
    private static string Complement(string set) => set switch
    {
        "0-9" => @"\x00-/:-\uFFFF",
        "a-zA-Z0-9_" => @"\x00-/:-@\[-^`{-\uFFFF",
        @" \t\n\x0B\f\r" => @"\x00-\x08\x0E-\x1F!-\uFFFF",
        [_, 'd' or 'w' or 's'] => set.ToUpperInvariant(),
        ['\\', 'p', .. var category] => @"\P" + category,
        _ => throw new NotSupportedException(),
    };

    private sealed record Class(string Items, bool Negated, Class? Without)
    {
        public string ToText() => $"[{(Negated ? "^" : "")}{Items}{(Without is null ? "" : "-" + Without.ToText())}]";
    }
}
