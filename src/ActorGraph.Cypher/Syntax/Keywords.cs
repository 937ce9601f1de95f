using System.Collections.Frozen;

namespace ActorGraph.Cypher.Syntax;

/// <summary>How keywords are spelt.</summary>
internal static class Keywords
{
    private static readonly string[] Spellings =
        [.. Enum.GetValues<Keyword>().Select(keyword => keyword.ToString().ToUpperInvariant())];

    private static readonly FrozenDictionary<string, Keyword>.AlternateLookup<ReadOnlySpan<char>> BySpelling =
        Enum.GetValues<Keyword>()
            .Where(keyword => keyword != Keyword.NotAKeyword)
            .ToFrozenDictionary(Spell, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word in capitals.</summary>
    public static string Spell(this Keyword keyword) => Spellings[(int)keyword];

    /// <summary>The keyword that <paramref name="word"/> is in any case of letters; <see cref="Keyword.NotAKeyword"/> for others.</summary>
    public static Keyword Find(ReadOnlySpan<char> word) => BySpelling.TryGetValue(word, out var keyword) ? keyword : Keyword.NotAKeyword;

    /// <summary>Whether a clause may start with it.</summary>
    public static bool StartsClause(this Keyword keyword) => keyword is
        Keyword.Match or Keyword.Optional or Keyword.Unwind or Keyword.With or Keyword.Return or Keyword.Finish or
        Keyword.Create or Keyword.Insert or Keyword.Merge or Keyword.Set or Keyword.Remove or Keyword.Delete or
        Keyword.Detach or Keyword.NoDetach or Keyword.Foreach or Keyword.Call or Keyword.Load or Keyword.Use or
        Keyword.Show or Keyword.Terminate or Keyword.Order or Keyword.Skip or Keyword.Offset or Keyword.Limit;

    /// <summary>
    /// Whether it gives an expression or clause its shape, so that it is no variable unless what follows could follow one.
    /// </summary>
    public static bool IsStructural(this Keyword keyword) => keyword.StartsClause() || keyword is
        Keyword.And or Keyword.As or Keyword.Asc or Keyword.Ascending or Keyword.By or Keyword.Contains or Keyword.Desc or
        Keyword.Descending or Keyword.Distinct or Keyword.Else or Keyword.End or Keyword.Ends or Keyword.In or Keyword.Is or
        Keyword.Not or Keyword.On or Keyword.Or or Keyword.Starts or Keyword.Then or Keyword.Union or Keyword.Using or
        Keyword.When or Keyword.Where or Keyword.Xor or Keyword.Yield;
}
