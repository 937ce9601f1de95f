using System.Collections;
using System.Globalization;

namespace ActorGraph.Model.Domain;

/// <summary>What a property of the model may hold.</summary>
public sealed class PropertyRule
{
    private readonly Func<object, string?> _check;

    private PropertyRule(string name, string allowed, Func<object, string?> check, bool isRequired = false)
    {
        (Name, Allowed, IsRequired, _check) = (name, allowed, isRequired, check);
    }

    /// <summary>The property's name.</summary>
    public string Name { get; }

    /// <summary>What is allowed, as an error says it.</summary>
    public string Allowed { get; }

    /// <summary>Whether an element without it is wrong.</summary>
    public bool IsRequired { get; }

    /// <summary>Text that may be empty.</summary>
    public static PropertyRule AnyText(string name) => new(name, "text", value => value is string ? null : "");

    /// <summary>Text that says something.</summary>
    public static PropertyRule Text(string name) =>
        new(name, "text that is not empty", value => value is string text && !string.IsNullOrWhiteSpace(text) ? null : "");

    /// <summary>An id of a node: letters, digits, dots and hyphens.</summary>
    public static PropertyRule Id(string name) =>
        new(name, "letters, digits, `.` and `-`", value => value is string text && ElementId.IsValid(text) ? null : "");

    /// <summary>A word of a closed set.</summary>
    public static PropertyRule Word(string name, Vocabulary words) =>
        new(name, words.ToString(), value => value is string text && words.Contains(text) ? null : "");

    /// <summary>A date of ISO 8601 or a prefix of one: <c>2023</c>, <c>2023-10</c>, <c>2023-10-13</c>.</summary>
    public static PropertyRule Date(string name) => new(
        name, "a date as `2023-10-13` or a prefix of it as `2023-10`", value => value is string text && PartialDate.IsValid(text) ? null : "");

    /// <summary>As <see cref="Date"/>, or empty where the source gives none.</summary>
    public static PropertyRule DateOrEmpty(string name) => new(
        name, "a date as `2023-10-13`, a prefix of it as `2023-10`, or empty text",
        value => value is string text && (text.Length == 0 || PartialDate.IsValid(text)) ? null : "");

    /// <summary>A moment in UTC: <c>2023-10-13T09:00:00Z</c>.</summary>
    public static PropertyRule Moment(string name) => new(
        name, "a moment in UTC as `2023-10-13T09:00:00Z`",
        value => value is string text
            && text.EndsWith('Z')
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) ? null : "");

    /// <summary>A country of ISO 3166 by its two letters.</summary>
    public static PropertyRule Country(string name) => new(
        name, "two capital letters (ISO 3166)", value => value is string { Length: 2 } text && text.All(char.IsAsciiLetterUpper) ? null : "");

    /// <summary>An integer between two bounds, both included.</summary>
    public static PropertyRule Integer(string name, long least, long most) => new(
        name, string.Create(CultureInfo.InvariantCulture, $"an integer from {least} to {most}"),
        value => value is long number && number >= least && number <= most ? null : "");

    /// <summary>A number between two bounds, both included.</summary>
    public static PropertyRule Number(string name, double least = double.MinValue, double most = double.MaxValue) => new(
        name,
        least == double.MinValue ? "a number" : string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"),
        value => value is long or double
            && Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && number >= least && number <= most ? null : "");

    /// <summary>True or false.</summary>
    public static PropertyRule Flag(string name) => new(name, "true or false", value => value is bool ? null : "");

    /// <summary>A list of texts, which may be empty.</summary>
    public static PropertyRule Texts(string name) => new(name, "a list of texts", value => CheckItems(value, item => item is string));

    /// <summary>A list of ids, which may be empty.</summary>
    public static PropertyRule Ids(string name) =>
        new(name, "a list of ids", value => CheckItems(value, item => item is string text && ElementId.IsValid(text)));

    /// <summary>A list of integers that are not negative.</summary>
    public static PropertyRule Integers(string name) =>
        new(name, "a list of integers from 0 up", value => CheckItems(value, item => item is long and >= 0));

    /// <summary>The same rule for a property that must be there.</summary>
    public PropertyRule Required() => new(Name, Allowed, _check, isRequired: true);

    /// <summary>The same rule without one word.</summary>
    public PropertyRule Except(string word, string reason) =>
        new(Name, $"{Allowed}; `{word}` {reason}", value => value is string text && text == word ? "" : _check(value), IsRequired);

    /// <summary>Null when the value is allowed, else the rest of a sentence that begins with the property's name.</summary>
    public string? Check(object value) =>
        _check(value) is { } item ? $"{(item.Length > 0 ? item : "is " + ShownValue.Of(value))}; allowed is {Allowed}." : null;

    private static bool Ids_(string text) => ElementId.IsValid(text);

    private static string? CheckItems(object value, Func<object?, bool> allows)
    {
        if (value is not IEnumerable list || value is string or byte[])
            return "";
        foreach (var item in list)
        {
            if (!allows(item))
                return "holds " + ShownValue.Of(item);
        }
        return null;
    }
}
