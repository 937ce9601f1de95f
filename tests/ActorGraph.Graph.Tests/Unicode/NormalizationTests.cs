using System.Text;
using ActorGraph.Graph.Unicode;
using ActorGraph.UnicodeTables;
using CsCheck;
using static System.Text.NormalizationForm;

namespace ActorGraph.Graph.Tests.Unicode;

public sealed class NormalizationTests
{
    private static readonly NormalizationForm[] Forms = [FormC, FormD, FormKC, FormKD];

    private static readonly string[] Starters =
        ["a", "A", "e", "s", "ﬁ", "Å", "\u212B", "ǖ", "ṩ", "가", "각", "\u1100", "\u1161", "\u11A8", "が", "か", "ｶ", "\uFF9E", "क", "क़", "½", "㍿", "ﷺ", "𝐀", "𑂜", "ᾳ", "\uD800"];

    private static readonly string[] Marks =
        ["\u0300", "\u0301", "\u0307", "\u0308", "\u0323", "\u0327", "\u0328", "\u0345", "\u034F", "\u093C", "\u094D", "\u0E49", "\u3099", "\u309A", "\u05B4", "\U000110BA", "\u0F71", "\u0F72"];

    // Characters that meet each other in compositions, and any.
    private static readonly Gen<string> Texts = Gen.OneOf(
            Gen.Int[0, Starters.Length - 1].Select(i => Starters[i]),
            Gen.Int[0, Marks.Length - 1].Select(i => Marks[i]),
            Gen.Int[0, 0x10FFFF].Where(c => c is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32))
        .List[0, 12].Select(string.Concat);

    [Fact]
    public void Sample_of_the_conformance_test_passes() => AssertConforms(UnicodeData.Sample(), atLeast: 300);

    [Fact]
    public void Whole_conformance_test_passes()
    {
        var lines = UnicodeData.NormalizationTest();
        AssertConforms(lines, atLeast: 19_000);

        // What is not a source of its Part 1 stays as it is.
        var listed = lines.SkipWhile(line => !line.StartsWith("@Part1", StringComparison.Ordinal)).TakeWhile(line => !line.StartsWith("@Part2", StringComparison.Ordinal))
            .Select(UnicodeData.Columns).OfType<string[]>().Select(columns => columns[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var character in UnicodeData.EveryCharacter().Where(character => !listed.Contains(character)))
            Assert.All(Forms, form => Assert.Equal(character, Normalization.Normalize(character, form)));
    }

    [Fact]
    public void Tables_are_those_that_the_data_files_make()
    {
        var made = Tables.Make(UnicodeData.Files());

        using var stream = typeof(GraphStore).Assembly.GetManifestResourceStream("unicode.bin")!;
        var committed = new byte[stream.Length];
        stream.ReadExactly(committed);
        Assert.True(made.AsSpan().SequenceEqual(committed), "Make src/ActorGraph.Graph/Unicode/unicode.bin anew: see docs/development.md.");
    }

    [Fact]
    public void Normal_form_of_a_normal_form_is_itself() => Texts.Sample(text =>
    {
        foreach (var form in Forms)
        {
            var normal = Normalization.Normalize(text, form);
            Assert.Equal(normal, Normalization.Normalize(normal, form));
            Assert.True(Normalization.IsNormalized(normal, form));
            Assert.Equal(normal == text, Normalization.IsNormalized(text, form));
        }
    });

    [Fact]
    public void Forms_lead_into_each_other() => Texts.Sample(text =>
    {
        var (c, d) = (Normalization.Normalize(text, FormC), Normalization.Normalize(text, FormD));
        Assert.Equal(c, Normalization.Normalize(d, FormC));
        Assert.Equal(d, Normalization.Normalize(c, FormD));
        foreach (var form in (NormalizationForm[])[FormKC, FormKD])
        {
            Assert.Equal(Normalization.Normalize(text, form), Normalization.Normalize(c, form));
            Assert.Equal(Normalization.Normalize(text, form), Normalization.Normalize(d, form));
        }

        Assert.Equal(Normalization.Normalize(text, FormKC), Normalization.Normalize(Normalization.Normalize(text, FormKD), FormC));
    });

    [Fact]
    public void Marks_without_end_are_ordered_at_once()
    {
        var marks = string.Concat(Enumerable.Repeat("\u0301\u0323", 100_000));

        Assert.Equal("\u1EA1" + new string('\u0323', 99_999) + new string('\u0301', 100_000), Normalization.Normalize("a" + marks, FormC));
    }

    [Fact]
    public void Long_text_tells_how_far_it_is()
    {
        var told = new List<int>();
        var text = new string('ﷺ', 200_000);

        var normal = Normalization.Normalize(text, FormKC, told.Add);

        Assert.Equal(18 * text.Length, normal.Length);
        Assert.Equal([0, 65_536, 131_072, 196_608], told.Select(length => (length + 17) / 18));
    }

    private static void AssertConforms(IEnumerable<string> lines, int atLeast)
    {
        var tested = 0;
        foreach (var line in lines)
        {
            if (UnicodeData.Columns(line) is not [var source, var c, var d, var kc, var kd])
                continue;
            tested++;
            AssertForm(FormC, line, c, source, c, d);
            AssertForm(FormC, line, kc, kc, kd);
            AssertForm(FormD, line, d, source, c, d);
            AssertForm(FormD, line, kd, kc, kd);
            AssertForm(FormKC, line, kc, source, c, d, kc, kd);
            AssertForm(FormKD, line, kd, source, c, d, kc, kd);
        }

        Assert.InRange(tested, atLeast, int.MaxValue);
    }

    private static void AssertForm(NormalizationForm form, string line, string expected, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            Assert.True(expected == Normalization.Normalize(text, form), $"{form} of {line}");
    }
}
