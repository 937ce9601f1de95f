namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>A production: one way to write what a rule stands for.</summary>
/// <param name="Name">Its name among the productions of the rule.</param>
/// <param name="Write">Writes it.</param>
/// <param name="Weight">How often it is chosen, compared with the others; 0 where it cannot be used.</param>
internal readonly record struct Way(string Name, Func<string> Write, int Weight = 1)
{
    /// <summary>The same where something holds, else never.</summary>
    public Way If(bool possible) => possible ? this : this with { Weight = 0 };

    /// <summary>A production whose name is what it writes.</summary>
    public static implicit operator Way(string text) => new(text, () => text);
}
