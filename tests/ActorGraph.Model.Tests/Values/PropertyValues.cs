using ActorGraph.Model.Values;
using CsCheck;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Values;

/// <summary>Every kind of value that a property can have.</summary>
internal static class PropertyValues
{
    private static readonly Gen<int> Nanosecond = Gen.OneOf(Gen.Const(0), Gen.Int[0, 999_999_999], Gen.Const(500_000_000));
    private static readonly Gen<int> Offset = Gen.OneOf(Gen.Const(0), Gen.Int[-64_800, 64_800], Gen.Const(32_400));
    private static readonly Gen<int> Year = Gen.OneOf(Gen.Int[1900, 2100], Gen.Int[-999_999, 999_999]);

    // Half a surrogate pair is no text: it has no UTF-8.
    private static readonly Gen<string> Text =
        Gen.OneOf(Gen.String[0, 20].Where(IsText), Gen.OneOf("", "é", "\"\\\n\u2028", "대한민국", "😀", "</script>", "2023-10"));

    private static readonly Gen<LocalDate> Date = Gen.Select(Year, Gen.Int[1, 12], Gen.Int[1, 28], (y, m, d) => new LocalDate(y, m, d));

    private static readonly Gen<LocalTime> Time = Gen.Select(
        Gen.Int[0, 23], Gen.Int[0, 59], Gen.Int[0, 59], Nanosecond, (h, m, s, n) => new LocalTime(h, m, s, n));

    private static readonly Gen<double> Float =
        Gen.OneOf(Gen.Double, Gen.OneOf(0.0, -0.0, 1.0, 1e300, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon));

    private static readonly Gen<object> Scalar = Gen.OneOf(
        Text.Select(value => (object)value),
        Gen.Bool.Select(value => (object)value),
        Gen.OneOf(Gen.Long, Gen.OneOf(0L, long.MinValue, long.MaxValue, 9007199254740991L, 9007199254740992L)).Select(value => (object)value),
        Float.Select(value => (object)value),
        Date.Select(value => (object)value),
        Time.Select(value => (object)value),
        Gen.Select(Time, Offset, (t, o) => (object)new OffsetTime(t.Hour, t.Minute, t.Second, t.Nanosecond, o)),
        Gen.Select(Date, Time, (d, t) => (object)new LocalDateTime(d.Year, d.Month, d.Day, t.Hour, t.Minute, t.Second, t.Nanosecond)),
        Gen.Select(Gen.Long[-60_000_000_000, 250_000_000_000], Nanosecond, Offset, (s, n, o) => (object)new ZonedDateTime(s, n, Zone.Of(o))),
        Gen.Select(
            Gen.Long[-60_000_000_000, 250_000_000_000], Nanosecond, Gen.OneOf("Asia/Seoul", "Europe/Madrid", "Nowhere/At_all", "Etc/GMT+3"),
            (s, n, zone) => (object)new ZonedDateTime(s, n, Zone.Of(zone))),
        Gen.Select(
            Gen.OneOf(Gen.Const(0L), Gen.Long[-5000, 5000]), Gen.OneOf(Gen.Const(0L), Gen.Long[-5000, 5000]),
            Gen.OneOf(Gen.Const(0L), Gen.Long[-5_000_000_000, 5_000_000_000]), Nanosecond,
            (months, days, seconds, nanos) => (object)new Duration(months, days, seconds, nanos)),
        Gen.Select(Gen.OneOf(4326, 7203), Float, Float, (srid, x, y) => (object)new Point(srid, x, y)),
        Gen.Select(Gen.OneOf(4979, 9157), Float, Float, Float, (srid, x, y, z) => (object)new Point(srid, x, y, z)));

    public static Gen<object> Any { get; } = Gen.OneOf(
        Scalar,
        Gen.Byte.Array[0, 20].Select(bytes => (object)bytes),
        Scalar.List[0, 4].Select(list => (object)list));

    /// <summary>A value with its type, so that what is equal says the same.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "null",
        string text => $"string {text}",
        byte[] bytes => $"bytes {Convert.ToHexString(bytes)}",
        double number => $"double {BitConverter.DoubleToInt64Bits(double.IsNaN(number) ? double.NaN : number)}",
        IEnumerable<KeyValuePair<string, object?>> map => $"{{{string.Join(',', map.Select(entry => $"{entry.Key}: {Describe(entry.Value)}"))}}}",
        System.Collections.IEnumerable list => $"[{string.Join(',', list.Cast<object?>().Select(Describe))}]",
        ZonedDateTime moment => $"{nameof(ZonedDateTime)} {TemporalText.OfInstant(moment)}",
        _ => $"{value.GetType().Name} {value}",
    };

    private static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }
        return true;
    }
}
