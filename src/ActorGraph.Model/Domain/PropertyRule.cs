using System.Collections;
using System.Globalization;

namespace ActorGraph.Model.Domain;

/// <summary>What a property of the model may hold: one value, or a list of such values.</summary>
public sealed class PropertyRule
{
    private readonly Func<object?, bool> _allows;
    private readonly bool _isList;

    private PropertyRule(string name, string allowed, Func<object?, bool> allows, bool isList = false, bool isRequired = false)
    {
        (Name, Allowed, IsRequired, _allows, _isList) = (name, allowed, isRequired, allows, isList);
    }

    /// <summary>The property's name.</summary>
    public string Name { get; }

    /// <summary>What is allowed, as an error says it.</summary>
    public string Allowed { get; }

    /// <summary>Whether an element without it is wrong.</summary>
    public bool IsRequired { get; }

    /// <summary>Text that may be empty.</summary>
    public static PropertyRule AnyText(string name) => new(name, "text", value => value is string);

    /// <summary>Text that says something.</summary>
    public static PropertyRule Text(string name) => OfText(name, "text that is not empty", text => !string.IsNullOrWhiteSpace(text));

    /// <summary>An id of a node: letters, digits, dots and hyphens.</summary>
    public static PropertyRule Id(string name) => OfText(name, "letters, digits, `.` and `-`", ElementId.IsValid);

    /// <summary>A word of a closed set.</summary>
    public static PropertyRule Word(string name, Vocabulary words) => OfText(name, words.ToString(), words.Contains);

    /// <summary>A date of ISO 8601 or a prefix of one: <c>2023</c>, <c>2023-10</c>, <c>2023-10-13</c>.</summary>
    public static PropertyRule Date(string name) =>
        OfText(name, "a date as `2023-10-13` or a prefix of it as `2023-10`", PartialDate.IsValid);

    /// <summary>As <see cref="Date"/>, or empty where the source gives none.</summary>
    public static PropertyRule DateOrEmpty(string name) => OfText(
        name, "a date as `2023-10-13`, a prefix of it as `2023-10`, or empty text", text => text.Length == 0 || PartialDate.IsValid(text));

    /// <summary>A moment in UTC: <c>2023-10-13T09:00:00Z</c>.</summary>
    public static PropertyRule Moment(string name) => OfText(
        name,
        "a moment in UTC as `2023-10-13T09:00:00Z`",
        text => text.EndsWith('Z')
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));

    /// <summary>A country of ISO 3166 by its two letters.</summary>
    public static PropertyRule Country(string name) =>
        OfText(name, "two capital letters (ISO 3166)", text => text.Length == 2 && text.All(char.IsAsciiLetterUpper));

    /// <summary>An integer between two bounds, both included.</summary>
    public static PropertyRule Integer(string name, long least, long most) => new(
        name,
        string.Create(CultureInfo.InvariantCulture, $"an integer from {least} to {most}"),
        value => value is long number && number >= least && number <= most);

    /// <summary>A number between two bounds, both included.</summary>
    public static PropertyRule Number(string name, double least = double.MinValue, double most = double.MaxValue) => new(
        name,
        least == double.MinValue ? "a number" : string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"),
        value => value is long or double
            && Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && number >= least && number <= most);

    /// <summary>True or false.</summary>
    public static PropertyRule Flag(string name) => new(name, "true or false", value => value is bool);

    /// <summary>A list of texts, which may be empty.</summary>
    public static PropertyRule Texts(string name) => new(name, "a list of texts", item => item is string, isList: true);

    /// <summary>A list of ids, which may be empty.</summary>
    public static PropertyRule Ids(string name) =>
        new(name, "a list of ids", item => item is string text && ElementId.IsValid(text), isList: true);

    /// <summary>A list of integers that are not negative.</summary>
    public static PropertyRule Integers(string name) =>
        new(name, "a list of integers from 0 up", item => item is long and >= 0, isList: true);

    /// <summary>The same rule for a property that must be there.</summary>
    public PropertyRule Required() => new(Name, Allowed, _allows, _isList, isRequired: true);

    /// <summary>The same rule without one word.</summary>
    public PropertyRule Except(string word, string reason) =>
        new(Name, $"{Allowed}; `{word}` {reason}", value => value as string != word && _allows(value), _isList, IsRequired);

    /// <summary>Null when the value is allowed, else the rest of a sentence that begins with the property's name.</summary>
    public string? Check(object value)
    {
        if (!_isList)
            return _allows(value) ? null : $"is {ShownValue.Of(value)}; allowed is {Allowed}.";
        if (value is not IEnumerable list || value is string or byte[])
            return $"is {ShownValue.Of(value)}; allowed is {Allowed}.";
        foreach (var item in list)
        {
            if (!_allows(item))
                return $"holds {ShownValue.Of(item)}; allowed is {Allowed}.";
        }
        return null;
    }

    private static PropertyRule OfText(string name, string allowed, Func<string, bool> allows) =>
        new(name, allowed, value => value is string text && allows(text));
}
