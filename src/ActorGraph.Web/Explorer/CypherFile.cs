using System.Collections.Concurrent;
using ActorGraph.Model.Queries;

namespace ActorGraph.Web.Explorer;

/// <summary>The explorer's queries, which lie beside this file as `Queries/*.cypher` and can be opened in the editor as they are.</summary>
internal static class CypherFile
{
    private static readonly ConcurrentDictionary<string, string> Texts = new();

    public static string CaseName => Read(nameof(CaseName));

    public static string FirstViewClaims => Read(nameof(FirstViewClaims));

    public static string FirstView => Read(nameof(FirstView));

    public static string FirstViewOfOthers => Read(nameof(FirstViewOfOthers));

    public static string Expand => Read(nameof(Expand));

    public static string Connections => Read(nameof(Connections));

    public static string RelationshipCounts => Read(nameof(RelationshipCounts));

    public static string Node => Read(nameof(Node));

    public static string RelationsBetween => Read(nameof(RelationsBetween));

    public static string Counterparts => Read(nameof(Counterparts));

    public static string Evidence => Read(nameof(Evidence));

    public static string EvidenceAnswers => Read(nameof(EvidenceAnswers));

    public static string Statements => Read(nameof(Statements));

    public static string Sources => Read(nameof(Sources));

    public static string Search => Read(nameof(Search));

    public static string Labels => Read(nameof(Labels));

    public static string RelationshipTypes => Read(nameof(RelationshipTypes));

    public static string PropertyKeys => Read(nameof(PropertyKeys));

    public static string Patterns => Read(nameof(Patterns));

    public static string Functions => Read(nameof(Functions));

    public static string Procedures => Read(nameof(Procedures));

    private static string Read(string name) =>
        Texts.GetOrAdd(name, static name => CypherText.Read(typeof(CypherFile).Assembly, name).TrimEnd());
}
