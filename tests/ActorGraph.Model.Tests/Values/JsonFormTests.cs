using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ActorGraph.Model.Values;
using CsCheck;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Values;

public sealed class JsonFormTests
{
    // A zone that this machine does not know has no clock of its own to write.
    private static readonly Gen<object?> Parameter = Gen.Recursive<object?>((depth, self) => depth > 3
        ? PropertyValues.Any.Where(IsKnownHere).Select(value => (object?)value)
        : Gen.OneOf(
            PropertyValues.Any.Where(IsKnownHere).Select(value => (object?)value),
            Gen.Const((object?)null),
            self.List[0, 3].Select(list => (object?)list),
            Gen.Dictionary(Gen.OneOf("a", "b c", "$type", "_value", ""), self)[0, 3].Select(map => (object?)map)));

    public static TheoryData<object?, string, string> Forms => new()
    {
        { null, "null", """{"$type":"Null","_value":null}""" },
        { true, "true", """{"$type":"Boolean","_value":true}""" },
        { 9007199254740993L, "9007199254740993", """{"$type":"Integer","_value":"9007199254740993"}""" },
        { 1e10, "1.0E10", """{"$type":"Float","_value":"1.0E10"}""" },
        { double.NaN, "\"NaN\"", """{"$type":"Float","_value":"NaN"}""" },
        { "x", "\"x\"", """{"$type":"String","_value":"x"}""" },
        { new byte[] { 1, 2, 3 }, "\"AQID\"", """{"$type":"Base64","_value":"AQID"}""" },
        { new OffsetTime(9, 5, 0, 0, 0), "\"09:05:00Z\"", """{"$type":"Time","_value":"09:05:00Z"}""" },
        { new ZonedDateTime(1_697_155_200, 0, Zone.Of(32_400)), "\"2023-10-13T09:00:00+09:00\"", """{"$type":"OffsetDateTime","_value":"2023-10-13T09:00:00+09:00"}""" },
        { new ZonedDateTime(1_697_155_200, 0, Zone.Of("Asia/Seoul")), "\"2023-10-13T09:00:00+09:00\"", """{"$type":"ZonedDateTime","_value":"2023-10-13T09:00:00+09:00[Asia/Seoul]"}""" },
        { new ZonedDateTime(1_697_155_200, 0, Zone.Of("UTC")), "\"2023-10-13T00:00:00Z\"", """{"$type":"OffsetDateTime","_value":"2023-10-13T00:00:00Z"}""" },
        { new Duration(14, -2, -3661, 500_000_000), "\"P1Y2M-2DT-1H-1M-0.5S\"", """{"$type":"Duration","_value":"P1Y2M-2DT-1H-1M-0.5S"}""" },
        { new Point(4979, 1e20, -0.5, 3), "\"SRID=4979;POINT Z (1.0E20 -0.5 3.0)\"", """{"$type":"Point","_value":"SRID=4979;POINT Z (1.0E20 -0.5 3.0)"}""" },
        { new List<object> { 1L, "a" }, """[1,"a"]""", """{"$type":"List","_value":[{"$type":"Integer","_value":"1"},{"$type":"String","_value":"a"}]}""" },
        { new Dictionary<string, object> { ["k"] = 1L }, """{"k":1}""", """{"$type":"Map","_value":{"k":{"$type":"Integer","_value":"1"}}}""" },
    };

    [Theory]
    [MemberData(nameof(Forms), DisableDiscoveryEnumeration = true)]
    public void Value_has_the_forms_of_the_Query_API(object? value, string plain, string typed)
    {
        Assert.Equal(plain, Write(JsonForm.Plain, value));
        Assert.Equal(typed, Write(JsonForm.Typed, value));
    }

    [Fact]
    public void Value_written_with_its_type_reads_back_as_the_same() =>
        Parameter.Sample(value => Assert.Equal(Described(value), Described(Read(JsonForm.Typed, Write(JsonForm.Typed, value)))));

    [Theory]
    [InlineData("[1, 1.0, 1e2, \"2023-10-13\", null, {\"a\": 1, \"a\": 2}]", "[Int64 1,double 4607182418800017408,double 4636737291354636288,string 2023-10-13,null,{a: Int64 2}]")]
    [InlineData("-9223372036854775808", "Int64 -9223372036854775808")]
    public void Plain_numbers_have_the_type_that_their_digits_say(string json, string expected) =>
        Assert.Equal(expected, PropertyValues.Describe(Read(JsonForm.Plain, json)));

    [Theory]
    [InlineData("""{"$type":"Integer","_value":1}""", "Int64 1")]
    [InlineData("""{"$type":"Boolean","_value":"true"}""", "Boolean True")]
    [InlineData("""{"$type":"OffsetDateTime","_value":"2023-10-13T09:00:00,5+09:00"}""", "ZonedDateTime 2023-10-13T09:00:00.5+09:00")]
    [InlineData("""{"$type":"ZonedDateTime","_value":"2023-10-13T09:00:00[Asia/Seoul]"}""", "ZonedDateTime 2023-10-13T00:00:00Z[Asia/Seoul]")]
    [InlineData("""{"$type":"Point","_value":"SRID=7203; POINT(1 2)"}""", "Point Point{srId=7203, x=1, y=2}")]
    [InlineData("""{"$type":"Null","_value":0}""", "null")]
    public void Typed_value_in_another_form_is_taken_as_Neo4j_takes_it(string json, string expected) =>
        Assert.Equal(expected, PropertyValues.Describe(Read(JsonForm.Typed, json)));

    [Theory]
    [InlineData(false, "9223372036854775808", ValueFault.IntegerTooLarge, "9223372036854775808")]
    [InlineData(true, "1", ValueFault.Malformed, "`$type`")]
    [InlineData(true, """{"$type":"Unheard","_value":1}""", ValueFault.UnknownType, "`Unheard`")]
    [InlineData(true, """{"$type":"Node","_value":{}}""", ValueFault.UnknownType, "`Node`")]
    [InlineData(true, """{"$type":"List","_value":"x"}""", ValueFault.Malformed, "a string")]
    [InlineData(true, """{"$type":"Date","_value":[]}""", ValueFault.Malformed, "a list")]
    [InlineData(true, """{"$type":"Date","_value":"2023-02-30"}""", ValueFault.Malformed, "`2023-10-13`")]
    [InlineData(true, """{"$type":"ZonedDateTime","_value":"2023-10-13T09:00:00[Nowhere/Land]"}""", ValueFault.Malformed, "no `ZonedDateTime`")]
    [InlineData(true, """{"$type":"LocalDateTime","_value":"2023-10-13T09:00:00Z"}""", ValueFault.Malformed, "no `LocalDateTime`")]
    [InlineData(true, """{"$type":"OffsetDateTime","_value":"2023-10-13T09:00:00"}""", ValueFault.Malformed, "no `OffsetDateTime`")]
    [InlineData(true, """{"$type":"Duration","_value":"PT"}""", ValueFault.Malformed, "no `Duration`")]
    [InlineData(true, """{"$type":"Float","_value":"1e400"}""", ValueFault.Malformed, "no `Float`")]
    public void What_is_no_value_is_refused_with_the_reason(bool typed, string json, ValueFault fault, string said)
    {
        var error = Assert.Throws<ValueException>(() => Read(typed ? JsonForm.Typed : JsonForm.Plain, json));

        Assert.Equal(fault, error.Fault);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "[", "]")]
    [InlineData(false, "{\"a\":", "}")]
    [InlineData(true, """{"$type":"List","_value":[""", "]}")]
    [InlineData(true, """{"$type":"Map","_value":{"a":""", "}}")]
    public void What_lies_too_deep_is_refused(bool typed, string opening, string closing)
    {
        var form = typed ? JsonForm.Typed : JsonForm.Plain;
        string Nested(int depth) => string.Concat(Enumerable.Repeat(opening, depth)) + "null" + string.Concat(Enumerable.Repeat(closing, depth));

        Assert.NotNull(Read(form, Nested(JsonForm.MostDepth)));
        Assert.Equal(ValueFault.TooDeep, Assert.Throws<ValueException>(() => Read(form, Nested(JsonForm.MostDepth + 1))).Fault);
    }

    private static string Described(object? value) => PropertyValues.Describe(value);

    private static bool IsKnownHere(object value) => value switch
    {
        ZonedDateTime { Zone: ZoneId zone } => zone.Id != "Nowhere/At_all",
        List<object> list => list.TrueForAll(IsKnownHere),
        _ => true,
    };

    private static object? Read(JsonForm form, string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 });
        return form.Read(document.RootElement);
    }

    private static string Write(JsonForm form, object? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            form.Write(writer, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
