using System.Text.RegularExpressions;
using ActorGraph.Model.Domain;

namespace ActorGraph.Model.Tests.Derivation;

public sealed class DerivationQueryTests
{
    [Theory]
    [InlineData("CurrentPicture", "line", true)]
    [InlineData("ContestedByStatements", "fact", false)]
    [InlineData("CurrentFacts", "fact", false)]
    public void Query_that_names_all_types_of_a_layer_names_those_of_the_model(string query, string variable, bool isPicture)
    {
        using var stream = typeof(Labels).Assembly.GetManifestResourceStream($"ActorGraph.Model.Derivation.{query}.cypher")!;
        using var reader = new StreamReader(stream);
        var named = Regex.Match(reader.ReadToEnd(), $@"\[{variable}:([A-Z_|]+)\]").Groups[1].Value.Split('|');
        var expected = isPicture
            ? RelationshipKinds.PictureTypes
            : RelationshipKinds.All.Where(kind => kind.IsContestable).Select(kind => kind.Type);
        Assert.Equal(expected, named);
    }
}
