using System.Net;
using System.Security.Cryptography;

namespace ActorGraph.Server.Access;

/// <summary>A port of this machine, and the password without which it answers nobody. It is told to whoever is to use it and kept nowhere.</summary>
/// <param name="EndPoint">Where the port is.</param>
/// <param name="Password">Made for the port, and gone with it.</param>
public sealed record LoopbackAccess(IPEndPoint EndPoint, string Password)
{
    private const int PasswordBytes = 32;

    internal static string NewPassword() => Convert.ToHexString(RandomNumberGenerator.GetBytes(PasswordBytes));

    /// <summary>Names the port only.</summary>
    public override string ToString() => EndPoint.ToString();
}
