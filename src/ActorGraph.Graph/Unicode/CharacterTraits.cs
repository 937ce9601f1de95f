namespace ActorGraph.Graph.Unicode;

/// <summary>What the tables tell of a character by yes or no.</summary>
[Flags]
internal enum CharacterTraits : ushort
{
    None = 0,

    /// <summary>Upper, lower or title case.</summary>
    Cased = 1,

    /// <summary>Is taken apart but never put together again.</summary>
    ComposesNever = 2,

    /// <summary>A search does not look at it: an accent, a point, something that is not seen.</summary>
    Dropped = 4,

    /// <summary>Of a script that writes words without spaces between them, as Thai and Khmer do.</summary>
    Unspaced = 8,

    /// <summary>An ideograph or a hiragana.</summary>
    Ideograph = 16,

    Katakana = 32,

    /// <summary>An emoji, or a sign that may be drawn as one.</summary>
    Pictograph = 64,
}
