using System.Text;
using System.Text.RegularExpressions;

namespace ActorGraph.Cypher.Operators;

/// <summary>
/// Rewrites a regular expression from Java's notation, which users of Cypher know, to that of .NET:
/// <c>\Q…\E</c> → escaped text; <c>\d \w \s</c> → the ASCII classes; <c>.</c> → one code point but no line end; <c>a*+</c> → <c>(?>a*)</c>;
/// <c>[a-z&amp;&amp;[^b]]</c> → <c>[a-z-[b]]</c>; <c>\p{Alpha}</c>, <c>\h</c>, <c>\R</c>, <c>\x{…}</c> → what they stand for.
/// </summary>
internal sealed class JavaPattern
{
    /// <summary>The longest pattern that is taken, in UTF-16 code units.</summary>
    public const int MaximumLength = 10_000;

    private const string AnyCodePoint = @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\n\r\u0085\u2028\u2029])";
    private const string AnyCodePointOrLineEnd = @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S])";

    private readonly string _pattern;
    private readonly StringBuilder _output = new();
    private readonly Stack<int> _groups = new();
    private int _at;
    private int _atomStart;
    private bool _dotTakesAll;
    private bool _unicodeClasses;

    private JavaPattern(string pattern) => _pattern = pattern;

    /// <summary>The pattern in the notation of .NET. What cannot be read is left as it is, for the engine to report.</summary>
    public static string Translate(string pattern) => new JavaPattern(pattern).Translate();

    private string Translate()
    {
        while (_at < _pattern.Length)
        {
            var unit = _pattern[_at];
            switch (unit)
            {
                case '\\':
                    TranslateEscape();
                    break;
                case '[':
                    _atomStart = _output.Length;
                    _output.Append(JavaCharacterClass.Translate(_pattern, ref _at, _unicodeClasses));
                    break;
                case '(':
                    OpenGroup();
                    break;
                case ')':
                    _atomStart = _groups.Count > 0 ? _groups.Pop() : _output.Length;
                    Copy(1);
                    break;
                case '.':
                    _atomStart = _output.Length;
                    _output.Append(_dotTakesAll ? AnyCodePointOrLineEnd : AnyCodePoint);
                    _at++;
                    break;
                case '*' or '+' or '?' or '{':
                    TranslateQuantifier();
                    break;
                case '#' or ' ':
                    _atomStart = _output.Length;
                    Copy(1);
                    break;
                default:
                    _atomStart = _output.Length;
                    Copy(char.IsHighSurrogate(unit) && _at + 1 < _pattern.Length ? CopyPair() : 1);
                    break;
            }
        }

        return _output.ToString();
    }

    private void Copy(int length)
    {
        _output.Append(_pattern, _at, length);
        _at += length;
    }

    /// <summary>A code point of two code units is one atom to what follows it.</summary>
    private int CopyPair()
    {
        _output.Append("(?:").Append(_pattern, _at, 2).Append(')');
        _at += 2;
        return 0;
    }

    private void OpenGroup()
    {
        _groups.Push(_output.Length);
        var flags = Regex.Match(_pattern[_at..Math.Min(_pattern.Length, _at + 12)], @"^\(\?(?<on>[a-zA-Z]*)(?:-(?<off>[a-zA-Z]*))?[:)]");
        if (!flags.Success)
        {
            Copy(1);
            return;
        }

        // Java's d and u change line ends and what case means; case is by Unicode here in any event.
        var on = flags.Groups["on"].Value;
        var off = flags.Groups["off"].Value;
        _unicodeClasses = (_unicodeClasses || on.Contains('U', StringComparison.Ordinal)) && !off.Contains('U', StringComparison.Ordinal);
        _dotTakesAll = (_dotTakesAll || on.Contains('s', StringComparison.Ordinal)) && !off.Contains('s', StringComparison.Ordinal);
        _at += flags.Length;
        if (flags.Value.EndsWith(')') && Known(on + off).Length == 0)
        {
            _groups.Pop();
            return;
        }

        _output.Append("(?").Append(Known(on));
        if (Known(off).Length > 0)
            _output.Append('-').Append(Known(off));
        _output.Append(':');
        if (flags.Value.EndsWith(')'))
        {
            // Flags without a colon hold until the enclosing group ends, where .NET closes them by itself.
            _output.Length--;
            _output.Append(')');
            _groups.Pop();
        }
    }

    private static string Known(string flags) => string.Concat(flags.Where(flag => "imsx".Contains(flag, StringComparison.Ordinal)));

    private void TranslateQuantifier()
    {
        var start = _at;
        if (_pattern[_at] == '{')
        {
            var end = _pattern.IndexOf('}', _at);
            if (end < 0)
            {
                Copy(1);
                return;
            }

            Copy(end - _at + 1);
        }
        else
        {
            Copy(1);
        }

        if (_at >= _pattern.Length || start == 0)
            return;
        if (_pattern[_at] == '+')
        {
            _at++;
            _output.Insert(_atomStart, "(?>").Append(')');
        }
        else if (_pattern[_at] == '?')
        {
            Copy(1);
        }
    }

    private void TranslateEscape()
    {
        _atomStart = _output.Length;
        if (_pattern.AsSpan(_at).StartsWith(@"\Q"))
        {
            var end = _pattern.IndexOf(@"\E", _at + 2, StringComparison.Ordinal);
            var quoted = end < 0 ? _pattern[(_at + 2)..] : _pattern[(_at + 2)..end];
            _output.Append(Regex.Escape(quoted).Replace("]", @"\]", StringComparison.Ordinal).Replace("}", @"\}", StringComparison.Ordinal));
            _at = end < 0 ? _pattern.Length : end + 2;
            return;
        }

        if (JavaEscape.TryTranslate(_pattern, ref _at, _unicodeClasses, out var set, out var negated))
            _output.Append(negated ? "[^" : "[").Append(set).Append(']');
        else if (_pattern.AsSpan(_at).StartsWith(@"\R"))
        {
            _output.Append(@"(?:\r\n|[\n\x0B\f\r\u0085\u2028\u2029])");
            _at += 2;
        }
        else if (_pattern.AsSpan(_at).StartsWith(@"\X"))
        {
            _output.Append(@"(?:\r\n|").Append(AnyCodePointOrLineEnd).Append(@"\p{M}*)");
            _at += 2;
        }
        else if (_pattern.AsSpan(_at).StartsWith(@"\Z"))
        {
            _output.Append(@"(?:\r\n|[\n\r\u0085\u2028\u2029])?\z");
            _at += 2;
        }
        else
        {
            Copy(Math.Min(2, _pattern.Length - _at));
            if (_output[^1] is 'k' or 'p' or 'P' or 'x' or 'u' or 'c' && _at < _pattern.Length && _output[_output.Length - 2] == '\\')
                CopyEscapeArgument(_output[^1]);
        }
    }

    private void CopyEscapeArgument(char letter)
    {
        var close = letter == 'k' ? '>' : '}';
        var open = letter == 'k' ? '<' : '{';
        if (_pattern[_at] == open && _pattern.IndexOf(close, _at) is var end and > 0)
            Copy(end - _at + 1);
        else
            Copy(Math.Min(letter switch { 'x' => 2, 'u' => 4, 'c' => 1, _ => 0 }, _pattern.Length - _at));
    }
}
