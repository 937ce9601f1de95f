namespace ActorGraph.Graph.Unicode;

/// <summary>A number for each code point, 0 unless another was set. What was not set in a block of 256 takes no room.</summary>
internal sealed class CodePointMap
{
    private const int BlockBits = 8;
    private const int BlockMask = (1 << BlockBits) - 1;

    private readonly ushort[]?[] _blocks = new ushort[]?[0x110000 >> BlockBits];

    public ushort this[int codePoint]
    {
        get => _blocks[codePoint >> BlockBits] is { } block ? block[codePoint & BlockMask] : (ushort)0;
        set => (_blocks[codePoint >> BlockBits] ??= new ushort[BlockMask + 1])[codePoint & BlockMask] = value;
    }
}
