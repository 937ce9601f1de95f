using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using ActorGraph.Bolt.Server;

namespace ActorGraph.Server.Access;

/// <summary>
/// The password that clients on the port log on with, where one is set. It is no account: the name beside it may be any. As in
/// Neo4j, an address from which it was wrong three times in a row is not heard for five seconds.
/// </summary>
internal sealed class PasswordCheck(string? password, TimeProvider time)
{
    private const int Tries = 3;
    private const int MostAddresses = 10_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly byte[]? _expected = password is null ? null : Digest(password);
    private readonly ConcurrentDictionary<IPAddress, (int Count, long At)> _failures = new();

    /// <summary>Lets a client in, or throws. What connects within the process is the program itself and is let in.</summary>
    /// <exception cref="BoltFailureException">The password is missing or wrong, or was wrong too often.</exception>
    public void Admit(BoltCredentials credentials, EndPoint? client)
    {
        if (_expected is null || client is null) return;
        var address = (client as IPEndPoint)?.Address ?? IPAddress.None;
        var failures = _failures.GetValueOrDefault(address);
        if (failures.Count >= Tries && time.GetElapsedTime(failures.At) < Pause)
            throw new BoltFailureException(
                "Neo.ClientError.Security.AuthenticationRateLimit",
                $"The client has provided incorrect authentication details too many times in a row. Try again in {Pause.TotalSeconds:0} s.");
        if (credentials is { Scheme: "basic", Credentials: { } given } && CryptographicOperations.FixedTimeEquals(Digest(given), _expected))
        {
            _failures.TryRemove(address, out _);
            return;
        }

        Remember(address, failures.Count);
        throw new BoltFailureException("Neo.ClientError.Security.Unauthorized", "The client is unauthorized due to authentication failure.");
    }

    private void Remember(IPAddress address, int before)
    {
        if (_failures.Count >= MostAddresses)
            foreach (var (old, failure) in _failures)
                if (time.GetElapsedTime(failure.At) >= Pause) _failures.TryRemove(old, out _);
        if (_failures.Count < MostAddresses || _failures.ContainsKey(address)) _failures[address] = (before >= Tries ? 1 : before + 1, time.GetTimestamp());
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
