using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Tests.Functions.Apoc;

/// <summary>The examples of the documentation, and what lies at the edges of them.</summary>
public sealed class DateFunctionTests
{
    public static readonly TheoryData<string, string> Results = new()
    {
        { "date.add(12, 'hour', 1, 'hour')", "13" },
        { "date.add(34, 'minutes', 1, 'hour')", "94" },
        { "date.convert(30, 'minutes', 'seconds')", "1800" },
        { "date.convert(1604571467, 'seconds', 'days')", "18571" },
        { "date.convertFormat('2020-11-04', 'date', 'basic_date')", "'20201104'" },
        { "date.convertFormat('2020-11-04T22', 'date_hour', 'date_hour_minute')", "'2020-11-04T22:00'" },
        { "date.convertFormat('04.11.2020', 'dd.MM.yyyy')", "'2020-11-04'" },
        { "date.field(datetime('2020-11-04T10:30:00').epochMillis, 'hours')", "10" },
        { "date.field(datetime('2020-11-04T10:30:00').epochMillis, 'weekday')", "3" },
        { "date.field(datetime('2020-11-04T10:30:00').epochMillis)", "4" },
        { "date.field(datetime('2020-11-04T23:30:00').epochMillis, 'd', 'Australia/Sydney')", "5" },
        { "date.fields('2020-11-04', 'YYYY-MM-dd')", "{months: 11, days: 4, zoneid: 'UTC'}" },
        { "date.fields('2020-11-04T10:30:21', \"YYYY-MM-dd'T'HH:mm:ss\")", "{months: 11, days: 4, hours: 10, minutes: 30, seconds: 21, zoneid: 'UTC'}" },
        { "date.fields('2020-11-04T10:30:21+01:00', \"YYYY-MM-dd'T'HH:mm:ssz\")", "{months: 11, days: 4, hours: 10, minutes: 30, seconds: 21, zoneid: '+01:00'}" },
        { "date.fields('2020-11-04 10:30:21')", "{years: 2020, months: 11, days: 4, hours: 10, minutes: 30, seconds: 21, zoneid: 'UTC'}" },
        { "date.format(datetime('2020-11-04T11:23:22').epochMillis, 'ms', 'yyyy-MM-dd')", "'2020-11-04'" },
        { "date.format(datetime('2020-11-04T11:23:22+00:00').epochMillis, 'ms', \"yyyy-MM-dd'T'HH:mm:ssz\", 'Australia/Sydney')", "'2020-11-04T22:23:22AEDT'" },
        { "date.format(1604488999, 's')", "'2020-11-04 11:23:19'" },
        { "date.format(0, 'ms', \"EEE, d MMM yyyy h:mm a 'o''clock' XXX\")", "'Thu, 1 Jan 1970 12:00 AM o\\'clock Z'" },
        { "date.format(-1, 'ms', 'yy/D/SSS/EEEE MMMM')", "'69/365/999/Wednesday December'" },
        { "date.fromISO8601('2020-11-04T12:21:33.000Z')", "1604492493000" },
        { "date.toISO8601(1604492493000, 'ms')", "'2020-11-04T12:21:33.000Z'" },
        { "date.toISO8601(1604492493, 's')", "'2020-11-04T12:21:33.000Z'" },
        { "date.parse('2020-11-04', 'ms', 'yyyy-MM-dd')", "1604448000000" },
        { "date.parse('2020-11-04 10:30:21')", "1604485821000" },
        { "date.parse('2020/11/04 00:00', 's', 'yyyy/MM/dd HH:mm', 'Europe/Berlin')", "1604444400" },
        { "date.parse('20201104', 'd', 'yyyyMMdd')", "18570" },
        { "date.parse('4 Nov 2020', 'd', 'd MMM yyyy')", "18570" },
        { "date.parse(null)", "null" },
        { "toString(apoc.date.parseAsZonedDateTime('2020-11-04 10:30', 'yyyy-MM-dd HH:mm', 'Europe/Berlin'))", "'2020-11-04T10:30:00+01:00[Europe/Berlin]'" },
        { "date.toYears(datetime('2020-11-05').epochMillis)", "50.87945205479452" },
        { "date.toYears('2020-01-01', 'yyyy-MM-dd')", "2020.0" },
        { "date.systemTimezone()", "'UTC'" },
        { "apoc.date.currentTimestamp() > 1600000000000", "true" },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Function_givesWhatTheDocumentationSays(string call, string expected) => Assert.Equal(expected, ApocCall.Text(call));

    [Theory]
    [InlineData("date.convert(1, 'fortnight', 's')", "knows the units")]
    [InlineData("date.convert(9223372036854775807, 'd', 'ms')", "64-bit")]
    [InlineData("date.format(9223372036854775807, 'd')", "years of the year 0")]
    [InlineData("date.format(0, 'ms', 'yyyy-bb')", "letter `b`")]
    [InlineData("date.format(0, 'ms', 'yyyy', 'Moon/Tranquility')", "knows time zones")]
    [InlineData("date.parse('2020-13-04', 'ms', 'yyyy-MM-dd')", "differs from character")]
    [InlineData("date.parse('2020-11-04x', 'ms', 'yyyy-MM-dd')", "differs from character 11")]
    [InlineData("date.parse('2021-02-29', 'ms', 'yyyy-MM-dd')", "differs from character")]
    public void Argument_thatIsWrong_isSaid(string call, string message) =>
        Assert.Contains(message, Assert.Throws<CypherException>(() => ApocCall.Text(call)).Error.Message, StringComparison.Ordinal);
}
