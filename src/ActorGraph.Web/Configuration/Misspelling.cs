namespace ActorGraph.Web.Configuration;

/// <summary>Which name is meant by one that is none.</summary>
internal static class Misspelling
{
    /// <summary>So many letters may be left out, put in or written otherwise.</summary>
    private const int MostChanges = 2;

    /// <summary>The name that is nearest; null where none is near. Whatever has nothing but separators and case of its own is near.</summary>
    public static string? NearestOf(string written, IEnumerable<string> names) => names
        .Select(name => (Name: name, Changes: Changes(Letters(written), Letters(name))))
        .Where(found => found.Changes <= Math.Min(MostChanges, found.Name.Length / 2))
        .OrderBy(found => found.Changes)
        .Select(found => found.Name)
        .FirstOrDefault();

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static int Changes(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[to.Length];
    }
}
