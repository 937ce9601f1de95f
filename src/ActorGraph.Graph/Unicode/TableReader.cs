using System.Text;

namespace ActorGraph.Graph.Unicode;

/// <summary>Reads the parts of <c>unicode.bin</c> one after the other.</summary>
internal sealed class TableReader(Stream stream)
{
    private readonly StringBuilder _text = new();

    public string Text()
    {
        _text.Clear();
        for (var left = Number(); left > 0; left--)
            _text.Append(char.ConvertFromUtf32(Number()));
        return _text.ToString();
    }

    public CodePointMap Numbers()
    {
        var map = new CodePointMap();
        var at = 0;
        for (var left = Number(); left > 0; left--)
        {
            at += Number();
            var end = at + Number();
            var value = checked((ushort)Number());
            while (at < end)
                map[at++] = value;
        }

        return map;
    }

    public List<(int CodePoint, string Text)> Texts()
    {
        var left = Number();
        var texts = new List<(int CodePoint, string Text)>(left);
        for (var at = 0; left > 0; left--)
        {
            at += Number();
            texts.Add((at, Text()));
        }

        return texts;
    }

    private int Number()
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = stream.ReadByte();
            if (part < 0)
                throw new EndOfStreamException();
            number |= (part & 0x7F) << shift;
            if (part < 0x80)
                return number;
        }
    }
}
