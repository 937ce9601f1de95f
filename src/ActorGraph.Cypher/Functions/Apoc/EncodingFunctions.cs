using System.Globalization;
using System.Text;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Apoc.TextFunctions;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>The functions of <c>apoc.text.*</c> that write strings as bytes, numbers and in the alphabets of the web.</summary>
internal static class EncodingFunctions
{
    private static readonly string[] Charsets = ["UTF-8", "UTF-16", "US-ASCII", "ISO-8859-1"];

    public static readonly FunctionDefinition[] All =
    [
        Text("base64Encode", "text :: STRING", "STRING", "The UTF-8 bytes of a string in Base64.", call => Value.String(Convert.ToBase64String(Bytes(call, Encoding.UTF8)))),
        Text("base64Decode", "text :: STRING", "STRING", "The string whose UTF-8 bytes are given in Base64.", call => FromBase64(call, call.Text(0))),
        Text("base64UrlEncode", "url :: STRING", "STRING", "The UTF-8 bytes of a string in Base64 with the signs that a URL may hold.", call =>
            Value.String(Convert.ToBase64String(Bytes(call, Encoding.UTF8)).Replace('+', '-').Replace('/', '_'))),
        Text("base64UrlDecode", "url :: STRING", "STRING", "The string whose UTF-8 bytes are given in Base64 with the signs that a URL may hold.", call =>
            FromBase64(call, call.Text(0).Replace('-', '+').Replace('_', '/'))),
        Text("urlencode", "text :: STRING", "STRING", "A string as a form sends it in a URL.", UrlEncode),
        Text("urldecode", "text :: STRING", "STRING", "The string that a form sends so in a URL.", UrlDecode),
        Text("bytes", "text :: STRING, [charset :: STRING]", "LIST<INTEGER>", "The bytes of a string, in UTF-8 or another character set.", AllBytes),
        Text("byteCount", "text :: STRING, [charset :: STRING]", "INTEGER", "How many bytes a string has, in UTF-8 or another character set.", call => Value.Integer(Charset(call).GetByteCount(call.Text(0)))),
        Text("charAt", "text :: STRING, index :: INTEGER", "INTEGER", "The number of the character at a place; NULL where the string is shorter.", call => At(call) is { } code ? Value.Integer(code) : Value.Null),
        Text("hexCharAt", "text :: STRING, index :: INTEGER", "STRING", "The number of the character at a place, in hexadecimal digits.", call => At(call) is { } code ? Hex(code) : Value.Null),
        Text("hexValue", "value :: INTEGER", "STRING", "An integer in hexadecimal digits, four of them at least.", call => Hex(call.Whole(0))),
        Text("code", "codepoint :: INTEGER", "STRING", "The character of a number; NULL where there is none.", call =>
            call.Whole(0) is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? Value.String(char.ConvertFromUtf32((int)call.Whole(0))) : Value.Null),
    ];

    private static byte[] Bytes(Call call, Encoding encoding)
    {
        Room.ForText(call.Context, 2L * call.Text(0).Length);
        return encoding.GetBytes(call.Text(0));
    }

    private static Value FromBase64(Call call, string text)
    {
        Room.ForText(call.Context, text.Length);
        try
        {
            return Value.String(Encoding.UTF8.GetString(Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='))));
        }
        catch (FormatException)
        {
            throw call.Wrong("takes Base64, but was given a string that is not.");
        }
    }

    private static Value UrlEncode(Call call)
    {
        var encoded = new GrowingText(call.Context);
        foreach (var unit in Bytes(call, Encoding.UTF8))
        {
            if (char.IsAsciiLetterOrDigit((char)unit) || (char)unit is '.' or '-' or '*' or '_') encoded.Append([(char)unit]);
            else if (unit == ' ') encoded.Append("+");
            else encoded.Append($"%{unit:X2}");
        }

        return Value.String(encoded.ToString());
    }

    private static Value UrlDecode(Call call)
    {
        var text = call.Text(0);
        Room.ForText(call.Context, text.Length);
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var length = CodePoints.LengthAt(text, at);
            if (text[at] == '%')
            {
                if (at + 3 > text.Length || !byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
                    throw call.Wrong($"takes two hexadecimal digits behind each `%`, but was given none at {at}.");
                bytes.Add(unit);
                at += 3;
                continue;
            }

            bytes.AddRange(text[at] == '+' ? [(byte)' '] : Encoding.UTF8.GetBytes(text.Substring(at, length)));
            at += length;
        }

        return Value.String(Encoding.UTF8.GetString([.. bytes]));
    }

    private static Value AllBytes(Call call)
    {
        var bytes = new GrowingList(call.Context);
        foreach (var unit in Bytes(call, Charset(call))) bytes.Add(Value.Integer(unit));
        return bytes.ToValue();
    }

    private static Encoding Charset(Call call) => call.Text(1, "UTF-8").ToUpperInvariant() switch
    {
        "UTF-8" or "UTF8" => Encoding.UTF8,
        "UTF-16" or "UTF-16BE" => Encoding.BigEndianUnicode,
        "UTF-16LE" => Encoding.Unicode,
        "US-ASCII" or "ASCII" => Encoding.ASCII,
        "ISO-8859-1" or "LATIN1" => Encoding.Latin1,
        var other => throw call.Wrong($"knows the character sets `{string.Join("`, `", Charsets)}`, but was given `{other}`."),
    };

    private static int? At(Call call)
    {
        var text = call.Text(0);
        if (call.Whole(1) < 0 || call.Whole(1) >= text.Length) return null;
        var at = CodePoints.Skip(text, 0, (int)call.Whole(1));
        return at < text.Length ? CodePoints.At(text, at) : null;
    }

    private static Value Hex(long value) => Value.String(value.ToString(value is >= 0 and <= 0xFFFF ? "X4" : value is >= 0 and <= 0xFFFF_FFFF ? "X8" : "X16", CultureInfo.InvariantCulture));
}
