using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Tests.Functions.Apoc;

/// <summary>The examples of the documentation, and what lies at the edges of them.</summary>
public sealed class NumberFunctionTests
{
    public static readonly TheoryData<string, string> Results = new()
    {
        { "number.arabicToRoman(2010)", "'MMX'" },
        { "number.romanToArabic('MCMXXXII')", "1932" },
        { "number.format(1234567.87)", "'1,234,567.87'" },
        { "number.format(12345, '#,##0.00;(#,##0.00)', 'it')", "'12.345,00'" },
        { "number.format(-12345, '#,##0.00;(#,##0.00)')", "'(12,345.00)'" },
        { "number.format('aaa')", "null" },
        { "number.format(0.125, '0.0%')", "'12.5%'" },
        { "number.format(0.5, '#.00')", "'.50'" },
        { "number.format(1.005, '0.00')", "'1.00'" },
        { "number.format(9223372036854775807)", "'9,223,372,036,854,775,807'" },
        { "number.format(7, '000')", "'007'" },
        { "number.format(0.15, '0.0')", "'0.1'" },
        { "number.format(0.375, '0.00')", "'0.38'" },
        { "number.format(0.5, '#.##')", "'0.5'" },
        { "number.format(-0.0, '0')", "'-0'" },
        { "number.format(1234567, '#,####')", "'123,4567'" },
        { "number.format(0.001234, '0.00‰')", "'1.23‰'" },
        { "number.parseFloat('12,345.67')", "12345.67" },
        { "number.parseFloat('12.345,67', '', 'it')", "12345.67" },
        { "number.parseFloat('abc')", "null" },
        { "number.parseInt('12,345')", "12345" },
        { "number.parseInt('(12,345)', '#,##0.00;(#,##0.00)')", "-12345" },
        { "number.parseInt('12,345', '#,##0.00;(#,##0.00)')", "12345" },
        { "number.parseInt('12.345', '' ,'it')", "12345" },
        { "number.exact.add('1213669989','1238126387')", "'2451796376'" },
        { "number.exact.add(null,'1238126387')", "null" },
        { "number.exact.add('1E6','1E6')", "'2000000'" },
        { "number.exact.add('0.1','0.2')", "'0.3'" },
        { "number.exact.sub('1238126387','1213669989')", "'24456398'" },
        { "number.exact.mul('550058444','662557', 15, 'HALF_DOWN')", "'364445072481308'" },
        { "number.exact.mul('1.5','-1.5')", "'-2.25'" },
        { "number.exact.div('550058444','662557', 18, 'HALF_DOWN')", "'830.205467605051339'" },
        { "number.exact.div('1','3', 5)", "'0.33333'" },
        { "number.exact.div('2','3', 5)", "'0.66667'" },
        { "number.exact.div('1','8')", "'0.125'" },
        { "number.exact.toExact(1213669989)", "1213669989" },
        { "number.exact.toFloat('50423.1656', 10)", "50423.1656" },
        { "number.exact.toFloat('50423.1656', 3)", "50400.0" },
        { "number.exact.toFloat('50423.1656', 5, 'CEILING')", "50424.0" },
        { "number.exact.toFloat('50423.1656', 5, 'FLOOR')", "50423.0" },
        { "number.exact.toInteger('504238974', 5, 'HALF_DOWN')", "504238974" },
        { "version() =~ '5[.].*'", "true" },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Function_givesWhatTheDocumentationSays(string call, string expected) =>
        Assert.Equal(expected, ApocCall.Text(call.StartsWith("version", StringComparison.Ordinal) ? $"apoc.{call}" : call));

    [Theory]
    [InlineData("number.exact.div('1', '0')", "divided by zero")]
    [InlineData("number.exact.add('1E1000000000', '1')", "at most 10000 digits")]
    [InlineData("number.exact.add('abc', '1')", "takes a number")]
    [InlineData("number.exact.mul('1', '1', 3, 'SIDEWAYS')", "rounding modes")]
    [InlineData("number.exact.toInteger('1E30')", "64-bit")]
    [InlineData("number.arabicToRoman(4000)", "from 1 to 3999")]
    [InlineData("number.romanToArabic('ABC')", "was given `A`")]
    [InlineData("number.format(1, 'abc')", "takes a pattern")]
    [InlineData("number.format(1, '0.##E0')", "writes no exponents")]
    [InlineData("number.format(1, '', 'xx')", "does not know the language")]
    public void Argument_thatIsWrong_isSaid(string call, string message) =>
        Assert.Contains(message, Assert.Throws<CypherException>(() => ApocCall.Text(call)).Error.Message, StringComparison.Ordinal);
}
