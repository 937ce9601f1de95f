using System.Collections;
using System.Globalization;
using System.Text.Json;
using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>The conversions behind <see cref="ValueExtensions"/>.</summary>
internal static class ValueConversion
{
    public static object? Convert(object? value, Type target)
    {
        var underlying = Nullable.GetUnderlyingType(target);
        if (value is null)
            return target.IsValueType && underlying is null ? throw Impossible(null, target) : null;
        if (target.IsInstanceOfType(value)) return value;

        var wanted = underlying ?? target;
        if (wanted == typeof(string)) return Text(value);
        if (value is TemporalValue temporal) return Temporal(temporal, wanted) ?? throw Impossible(value, wanted);
        if (value is string text && wanted == typeof(Guid)) return Guid.Parse(text);
        if (value is IConvertible && IsNumberOrBoolean(wanted)) return Number((IConvertible)value, wanted);
        return CollectionConversion.Convert(value, wanted, Convert) ?? throw Impossible(value, wanted);
    }

    private static object Number(IConvertible value, Type wanted)
    {
        try
        {
            if (wanted.IsEnum) return value is string name ? Enum.Parse(wanted, name) : Enum.ToObject(wanted, value.ToInt64(null));
            return value.ToType(wanted, CultureInfo.InvariantCulture);
        }
        catch (InvalidCastException)
        {
            throw Impossible(value, wanted);
        }
    }

    private static bool IsNumberOrBoolean(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(decimal);

    private static object? Temporal(TemporalValue value, Type wanted) => value switch
    {
        LocalDate date when wanted == typeof(DateOnly) => date.ToDateOnly(),
        LocalDate date when wanted == typeof(DateTime) => date.ToDateTime(),
        LocalTime time when wanted == typeof(TimeOnly) => time.ToTimeOnly(),
        LocalTime time when wanted == typeof(TimeSpan) => time.ToTimeSpan(),
        LocalDateTime dateTime when wanted == typeof(DateTime) => dateTime.ToDateTime(),
        ZonedDateTime dateTime when wanted == typeof(DateTimeOffset) => dateTime.ToDateTimeOffset(),
        ZonedDateTime dateTime when wanted == typeof(DateTime) => dateTime.LocalDateTime,
        _ => null,
    };

    private static string? Text(object value) => value switch
    {
        IEnumerable and not string => JsonSerializer.Serialize(value),
        IConvertible convertible => convertible.ToString(CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static InvalidCastException Impossible(object? value, Type wanted) =>
        new($"A value of type `{value?.GetType().Name ?? "null"}` cannot be read as `{wanted}`.");
}
