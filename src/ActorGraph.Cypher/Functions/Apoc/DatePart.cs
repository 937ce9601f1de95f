using System.Globalization;
using System.Text;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>The parts of a date and time by the letters that patterns have for them.</summary>
internal static class DatePart
{
    private const string Known = "GuyYMLdDEeaHhKkmsSAnNVzOXxZQqw";
    private const string Numbers = "uyYMLdDeHhKkmsSAnNQqw";
    private const int MostDigits = 18;

    private static readonly DateTimeFormatInfo Names = CultureInfo.InvariantCulture.DateTimeFormat;

    /// <summary>Whether a letter stands for a part.</summary>
    public static bool IsKnown(char letter) => Known.Contains(letter, StringComparison.Ordinal);

    /// <summary>Whether a part is written in digits: months of three letters and more are names.</summary>
    public static bool IsNumber(char letter, int length) => Numbers.Contains(letter, StringComparison.Ordinal) && !(letter is 'M' or 'L' && length > 2);

    /// <summary>Writes a part.</summary>
    public static void Write(StringBuilder text, DateTimeValue time, char letter, int length)
    {
        var date = CivilDate.FromEpochDay(time.EpochDay);
        var week = WeekDate.FromEpochDay(time.EpochDay);
        var clock = time.TimeOfDay;
        switch (letter)
        {
            case 'G': text.Append(date.Year > 0 ? "AD" : "BC"); break;
            case 'y' or 'u' or 'Y': AppendYear(text, letter == 'Y' ? week.WeekYear : date.Year, length); break;
            case 'M' or 'L' when length == 3: text.Append(Names.AbbreviatedMonthNames[date.Month - 1]); break;
            case 'M' or 'L' when length > 3: text.Append(Names.MonthNames[date.Month - 1]); break;
            case 'E': text.Append((length > 3 ? Names.DayNames : Names.AbbreviatedDayNames)[week.DayOfWeek % 7]); break;
            case 'a': text.Append(clock.Hour < 12 ? "AM" : "PM"); break;
            case 'S': text.Append(clock.Nanosecond.ToString("D9", CultureInfo.InvariantCulture).PadRight(length, '0').AsSpan(0, length)); break;
            case 'V': text.Append(time.ZoneId ?? Offset(time, ':', "Z")); break;
            case 'z': text.Append(time.ZoneId is { } zone ? ZoneAbbreviation.At(zone, time.EpochSecond) : Offset(time, ':', "UTC")); break;
            case 'O': text.Append(time.OffsetSeconds == 0 ? "GMT" : "GMT" + Offset(time, ':', "")); break;
            case 'X': text.Append(Shortened(Offset(time, length is 3 or 5 ? ':' : '\0', "Z"), length)); break;
            case 'x': text.Append(Shortened(Offset(time, length is 3 or 5 ? ':' : '\0', ""), length)); break;
            case 'Z': text.Append(Offset(time, '\0', "")); break;
            default: text.Append(Number(date, week, clock, letter).ToString(CultureInfo.InvariantCulture).PadLeft(length, '0')); break;
        }
    }

    /// <summary>Reads a part, and says how many characters it has; −1 where there is none.</summary>
    public static int Read(Call call, DateFields fields, ReadOnlySpan<char> text, char letter, int length, bool isPacked)
    {
        if (IsNumber(letter, length)) return ReadNumber(fields, text, letter, length, isPacked);
        return letter switch
        {
            'M' or 'L' => ReadName(text, length > 3 ? Names.MonthNames : Names.AbbreviatedMonthNames, place => fields.Month = place + 1),
            'E' => ReadName(text, length > 3 ? Names.DayNames : Names.AbbreviatedDayNames, _ => { }),
            'a' => ReadName(text, ["AM", "PM"], place => fields.Afternoon = place == 1),
            'G' => ReadName(text, ["AD", "BC"], _ => { }),
            _ => ReadZone(call, fields, text),
        };
    }

    /// <summary>Whether there is a day and a time as the fields say.</summary>
    public static bool IsDate(DateFields fields)
    {
        var year = fields.Year ?? fields.WeekYear ?? 1970;
        return Math.Abs(year) <= CivilDate.MaximumYear
            && fields.Month is null or (>= 1 and <= 12)
            && (fields.Day is null || (fields.Day >= 1 && fields.Day <= CivilDate.DaysInMonth(year, (int)(fields.Month ?? 1))))
            && (fields.DayOfYear is null || (fields.DayOfYear >= 1 && fields.DayOfYear <= CivilDate.DaysInYear(year)))
            && fields.Hour is null or (>= 0 and <= 23) && fields.HalfDayHour is null or (>= 0 and <= 12)
            && fields.Minute is null or (>= 0 and <= 59) && fields.Second is null or (>= 0 and <= 59);
    }

    private static void AppendYear(StringBuilder text, long year, int length) => text.Append(length == 2
        ? FloorDivision.Remainder(year, 100).ToString("D2", CultureInfo.InvariantCulture)
        : year.ToString($"D{length}", CultureInfo.InvariantCulture));

    private static long Number(CivilDate date, WeekDate week, TimeOfDay clock, char letter) => letter switch
    {
        'M' or 'L' => date.Month,
        'd' => date.Day,
        'D' => date.DayOfYear,
        'e' => week.DayOfWeek,
        'w' => week.Week,
        'Q' or 'q' => date.Quarter,
        'H' => clock.Hour,
        'k' => clock.Hour == 0 ? 24 : clock.Hour,
        'K' => clock.Hour % 12,
        'h' => clock.Hour % 12 == 0 ? 12 : clock.Hour % 12,
        'm' => clock.Minute,
        's' => clock.Second,
        'A' => clock.NanosecondOfDay / 1_000_000,
        'N' => clock.NanosecondOfDay,
        _ => clock.Nanosecond,
    };

    private static int ReadNumber(DateFields fields, ReadOnlySpan<char> text, char letter, int length, bool isPacked)
    {
        var most = isPacked || letter == 'S' ? length : letter is 'd' or 'H' or 'h' or 'K' or 'k' or 'm' or 's' or 'M' or 'L' ? Math.Max(2, length) : MostDigits;
        var sign = letter is 'y' or 'u' or 'Y' && text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        var end = sign;
        while (end < text.Length && end - sign < Math.Min(most, MostDigits) && char.IsAsciiDigit(text[end])) end++;
        if (end == sign || (length > 1 && letter is not ('y' or 'u' or 'Y') && end - sign < length)) return -1;
        var number = long.Parse(text[..end], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (letter is 'y' or 'u' or 'Y' && length == 2 && end == 2) number += 2000;
        Set(fields, letter, number, end);
        return end;
    }

    private static void Set(DateFields fields, char letter, long number, int digits)
    {
        switch (letter)
        {
            case 'y' or 'u': fields.Year = number; break;
            case 'Y': fields.WeekYear = number; break;
            case 'M' or 'L': fields.Month = number; break;
            case 'd': fields.Day = number; break;
            case 'D': fields.DayOfYear = number; break;
            case 'H': fields.Hour = number; break;
            case 'k': fields.Hour = number == 24 ? 0 : number; break;
            case 'h' or 'K': fields.HalfDayHour = number; break;
            case 'm': fields.Minute = number; break;
            case 's': fields.Second = number; break;
            case 'n': fields.Nanosecond = Math.Min(number, 999_999_999); break;
            case 'S': fields.Nanosecond = digits <= 9 ? number * (long)Math.Pow(10, 9 - digits) : number / (long)Math.Pow(10, digits - 9); break;
            case 'A' or 'N':
                var nanoseconds = Math.Min(letter == 'A' ? number : number / 1_000_000, 86_399_999);
                (fields.Hour, fields.Minute, fields.Second) = (nanoseconds / 3_600_000, nanoseconds / 60_000 % 60, nanoseconds / 1_000 % 60);
                fields.Nanosecond = nanoseconds % 1_000 * 1_000_000;
                break;
        }
    }

    private static int ReadName(ReadOnlySpan<char> text, string[] names, Action<int> set)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length == 0 || !text.StartsWith(names[i], StringComparison.OrdinalIgnoreCase)) continue;
            set(i);
            return names[i].Length;
        }

        return -1;
    }

    private static int ReadZone(Call call, DateFields fields, ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '/' or '_' or '+' or '-' or ':')) end++;
        if (end == 0) return -1;
        fields.Zone = DatePattern.ZoneOf(call, text[..end].ToString());
        return end;
    }

    private static string Offset(DateTimeValue time, char between, string zero)
    {
        if (time.OffsetSeconds == 0 && zero.Length > 0) return zero;
        var minutes = Math.Abs(time.OffsetSeconds) / 60;
        var colon = between == '\0' ? "" : between.ToString();
        return string.Create(CultureInfo.InvariantCulture, $"{(time.OffsetSeconds < 0 ? '-' : '+')}{minutes / 60:D2}{colon}{minutes % 60:D2}");
    }

    /// <summary>A single letter leaves minutes out that are none.</summary>
    private static string Shortened(string offset, int length) => length == 1 && offset.EndsWith("00", StringComparison.Ordinal) ? offset[..^2] : offset;
}
