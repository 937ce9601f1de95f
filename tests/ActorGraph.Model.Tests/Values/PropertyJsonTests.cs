using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ActorGraph.Model.Values;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Values;

public sealed class PropertyJsonTests
{
    public static TheoryData<object, string> Forms => new()
    {
        { "600", "\"600\"" },
        { true, "true" },
        { 600L, "600" },
        { -9007199254740991L, "-9007199254740991" },
        { 9007199254740992L, """{"$type":"Integer","_value":"9007199254740992"}""" },
        { 1.0, "1.0" },
        { -0.0, "-0.0" },
        { 2.5e-9, "2.5E-9" },
        { double.NaN, """{"$type":"Float","_value":"NaN"}""" },
        { double.NegativeInfinity, """{"$type":"Float","_value":"-Infinity"}""" },
        { new byte[] { 1, 2, 3 }, """{"$type":"Base64","_value":"AQID"}""" },
        { new LocalDate(2023, 10, 13), """{"$type":"Date","_value":"2023-10-13"}""" },
        { new LocalDate(-44, 3, 15), """{"$type":"Date","_value":"-0044-03-15"}""" },
        { new LocalDate(12023, 10, 13), """{"$type":"Date","_value":"+12023-10-13"}""" },
        { new LocalTime(9, 5, 0, 500_000_000), """{"$type":"LocalTime","_value":"09:05:00.5"}""" },
        { new OffsetTime(9, 5, 0, 0, -12_630), """{"$type":"Time","_value":"09:05:00-03:30:30"}""" },
        { new LocalDateTime(2023, 10, 13, 9, 0, 0), """{"$type":"LocalDateTime","_value":"2023-10-13T09:00:00"}""" },
        { new ZonedDateTime(1_697_155_200, 0, Zone.Of(32_400)), """{"$type":"OffsetDateTime","_value":"2023-10-13T09:00:00+09:00"}""" },
        { new ZonedDateTime(1_697_155_200, 0, Zone.Of("Asia/Seoul")), """{"$type":"ZonedDateTime","_value":"2023-10-13T00:00:00Z[Asia/Seoul]"}""" },
        { new Duration(1, 2, 3, 500_000_000), """{"$type":"Duration","_value":"P1M2DT3.5S"}""" },
        { new Duration(0, 0, -1, 500_000_000), """{"$type":"Duration","_value":"PT-0.5S"}""" },
        { new Duration(0, 0, 0, 0), """{"$type":"Duration","_value":"PT0S"}""" },
        { new Point(4326, 127, 37.5), """{"$type":"Point","_value":"SRID=4326;POINT (127.0 37.5)"}""" },
        { new Point(9157, 1, 2, 3), """{"$type":"Point","_value":"SRID=9157;POINT Z (1.0 2.0 3.0)"}""" },
        { new List<object> { "a", 1L, 1.5 }, """["a",1,1.5]""" },
        { new List<object>(), "[]" },
    };

    [Theory]
    [MemberData(nameof(Forms), DisableDiscoveryEnumeration = true)]
    public void Value_written_has_the_documented_form_and_reads_back(object value, string expected)
    {
        Assert.Equal(expected, Write(value));
        Assert.Equal(expected, Write(Read(expected)));
        Assert.IsType(value.GetType(), Read(expected));
    }

    [Theory]
    [InlineData("""{"$type":"Integer","_value":"1"}""", "1")]
    [InlineData("""{"$type":"String","_value":"x"}""", "\"x\"")]
    [InlineData("""{"$type":"Boolean","_value":true}""", "true")]
    [InlineData("""{"$type":"Float","_value":"1"}""", "1.0")]
    [InlineData("""{"$type":"Duration","_value":"P1Y2WT1H-1M"}""", """{"$type":"Duration","_value":"P1Y14DT59M"}""")]
    [InlineData("""{"$type":"ZonedDateTime","_value":"2023-10-13T09:00:00+09:00[Asia/Seoul]"}""", """{"$type":"ZonedDateTime","_value":"2023-10-13T00:00:00Z[Asia/Seoul]"}""")]
    public void Value_in_another_form_reads_as_the_same(string json, string expected) => Assert.Equal(expected, Write(Read(json)));

    [Theory]
    [InlineData("null", "holds null")]
    [InlineData("[[1]]", "holds a list")]
    [InlineData("[null]", "holds null")]
    [InlineData("{}", "`$type` and `_value`")]
    [InlineData("""{"$type":"Map","_value":"x"}""", "has the type `Map`; allowed are `String`")]
    [InlineData("""{"$type":"Integer","_value":1}""", "a `Integer` whose `_value` is a number")]
    [InlineData("""{"$type":"Boolean","_value":"true"}""", "`Boolean`")]
    [InlineData("""{"$type":"Date","_value":"2023-02-30"}""", "`2023-02-30`, which is no `Date`")]
    [InlineData("""{"$type":"Date","_value":"2023-10-13\n"}""", "which is no `Date`")]
    [InlineData("""{"$type":"Duration","_value":"P"}""", "which is no `Duration`")]
    [InlineData("""{"$type":"Duration","_value":"P9223372036854775807Y"}""", "which is no `Duration`")]
    [InlineData("""{"$type":"Point","_value":"SRID=4326;POINT (1.0)"}""", "which is no `Point`")]
    [InlineData("""{"$type":"Base64","_value":"*"}""", "which is no `Base64`")]
    [InlineData("""{"$type":"OffsetDateTime","_value":"2023-10-13T09:00:00+19:00"}""", "which is no `OffsetDateTime`")]
    [InlineData("9223372036854775808", "an integer has 64 bits")]
    [InlineData("1e400", "which a float of 64 bits cannot hold")]
    public void Value_that_no_property_can_hold_is_refused_with_the_reason(string json, string reason)
    {
        using var document = JsonDocument.Parse(json);
        Assert.False(PropertyJson.TryRead(document.RootElement, out _, out var problem));
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    private static object Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.True(PropertyJson.TryRead(document.RootElement, out var value, out var problem), problem);
        return value!;
    }

    private static string Write(object value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            PropertyJson.Write(writer, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
