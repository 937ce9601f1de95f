using System.Text;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>The signs that a language writes between the digits of a number: for groups of thousands, and before the fraction.</summary>
internal sealed record NumberSigns(string Group, string Point)
{
    private static readonly (string Languages, NumberSigns Signs)[] Known =
    [
        ("en,zh,ja,ko,he,th,hi", new NumberSigns(",", ".")),
        ("de-CH,it-CH,rm,gsw", new NumberSigns("’", ".")),
        ("de,it,es,nl,pt,id,tr,da,el,ro,hr,sl,sr,vi,gl,ca,is", new NumberSigns(".", ",")),
        ("fr", new NumberSigns("\u202F", ",")),
        ("ru,uk,pl,cs,sk,sv,fi,nb,no,nn,hu,bg,et,lv,lt", new NumberSigns("\u00A0", ",")),
    ];

    /// <summary>The signs of a language by its tag, such as <c>it</c> or <c>de-CH</c>; those of English where it is empty.</summary>
    public static NumberSigns Of(Call call, string language)
    {
        var tag = language.Length == 0 ? "en" : language.Replace('_', '-');
        return Find(tag) ?? Find(tag.Split('-')[0]) ?? throw call.Wrong($"does not know the language `{language}`. It knows tags such as `en`, `de`, `fr` and `it`.");
    }

    /// <summary>A number with a point alone, such as <c>1234567.5</c>, as the language writes it, in groups of so many digits where that is not 0.</summary>
    public string Localize(string number, int group)
    {
        var whole = number.Split('.')[0];
        var text = new StringBuilder(number.Length + 8);
        for (var i = 0; i < whole.Length; i++)
        {
            if (group > 0 && i > 0 && (whole.Length - i) % group == 0 && char.IsAsciiDigit(whole[i - 1])) text.Append(Group);
            text.Append(whole[i]);
        }

        if (number.Length > whole.Length) text.Append(Point).Append(number.AsSpan(whole.Length + 1));
        return text.ToString();
    }

    /// <summary>A number as the language writes it, with a point alone; spaces of any kind group where the language's sign is one.</summary>
    public string Neutral(string number)
    {
        var spaced = char.IsWhiteSpace(Group[0]);
        var text = new StringBuilder(number.Length);
        foreach (var unit in number.Trim())
        {
            if (unit == Group[0] || (spaced && char.IsWhiteSpace(unit))) continue;
            text.Append(unit == Point[0] ? '.' : unit);
        }

        return text.ToString();
    }

    private static NumberSigns? Find(string tag) =>
        Known.FirstOrDefault(known => known.Languages.Split(',').Contains(tag, StringComparer.OrdinalIgnoreCase)).Signs;
}
