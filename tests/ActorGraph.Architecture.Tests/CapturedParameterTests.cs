using System.Text.RegularExpressions;

namespace ActorGraph.Architecture.Tests;

/// <summary>A primary constructor's parameter is used where it is needed; no field repeats it.</summary>
public sealed partial class CapturedParameterTests
{
    [Fact]
    public void Parameter_of_a_primary_constructor_is_not_copied_into_a_readonly_field()
    {
        var copies = new[] { "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => Copy().Matches(File.ReadAllText(file)).Select(copy => $"{Path.GetFileName(file)}: {copy.Value.Trim()}"));

        Assert.Empty(copies);
    }

    // A span cannot be captured, and a field that changes only begins with the parameter.
    [GeneratedRegex(@"^ +private readonly (?!ReadOnlySpan<|Span<)[^=;\n]+ _\w+ = [a-z]\w*;", RegexOptions.Multiline)]
    private static partial Regex Copy();
}
