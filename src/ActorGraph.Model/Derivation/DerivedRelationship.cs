using System.Security.Cryptography;
using System.Text;

namespace ActorGraph.Model.Derivation;

/// <summary>A relationship of the picture as the record asks for it.</summary>
/// <param name="From">Element id of the node it starts at.</param>
/// <param name="To">Element id of the node it ends at.</param>
/// <param name="Properties">All properties, <c>id</c> and <c>derived</c> among them.</param>
public sealed record DerivedRelationship(string Type, string From, string To, Dictionary<string, object> Properties)
{
    private const int HashLength = 8;

    /// <summary>The property <c>id</c>.</summary>
    public string Id => (string)Properties["id"];

    /// <summary>A relationship whose id follows from what it joins, so that it is the same after every rebuild.</summary>
    internal static DerivedRelationship Create(
        string type,
        (string Element, string Id) from,
        (string Element, string Id) to,
        string? aspect,
        Dictionary<string, object> properties)
    {
        properties["id"] = MakeId(type, from.Id, to.Id, aspect);
        properties["derived"] = true;
        return new DerivedRelationship(type, from.Element, to.Element, properties);
    }

    // The parts may hold dots themselves: the hash keeps two lines apart whose parts read alike when they are joined.
    private static string MakeId(string type, string from, string to, string? aspect)
    {
        var parts = new[] { type.ToLowerInvariant(), from, to, aspect ?? "" };
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
        return string.Join('.', parts.Where(part => part.Length > 0).Append(hash[..HashLength]));
    }
}
