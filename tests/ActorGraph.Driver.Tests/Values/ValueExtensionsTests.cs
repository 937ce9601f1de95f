using Neo4j.Driver;

namespace ActorGraph.Driver.Tests.Values;

public sealed class ValueExtensionsTests
{
    [Fact]
    public void Value_isReadAsTheTypeAskedFor()
    {
        Assert.Equal(5, ((object)5L).As<int>());
        Assert.Equal(5.0, ((object)5L).As<double>());
        Assert.Equal(5L, ((object)"5").As<long>());
        Assert.Equal("5", ((object)5L).As<string>());
        Assert.Equal("1.5", ((object)1.5).As<string>());
        Assert.Equal(5, ((object)5L).As<int?>());
        Assert.Equal(DayOfWeek.Friday, ((object)"Friday").As<DayOfWeek>());
        Assert.Equal(new DateOnly(2024, 2, 29), ((object)new LocalDate(2024, 2, 29)).As<DateOnly>());
        Assert.Equal(new TimeOnly(1, 2, 3), ((object)new LocalTime(1, 2, 3)).As<TimeOnly>());
        Assert.Equal(new DateTime(2024, 1, 2, 3, 4, 5), ((object)new LocalDateTime(2024, 1, 2, 3, 4, 5)).As<DateTime>());
        Assert.Equal("2024-01-02T03:04:05", ((object)new LocalDateTime(2024, 1, 2, 3, 4, 5)).As<string>());
        Assert.Equal("[1,\"a\"]", ((object)new List<object?> { 1L, "a" }).As<string>());
        Assert.Equal([1, 2], ((object)new List<object?> { 1L, 2L }).As<List<int>>());
        Assert.Equal([1, 2], ((object)new List<object?> { 1L, 2L }).As<int[]>());
        Assert.Equal(["a", "b"], ((object)new List<object?> { "a", "b" }).As<IReadOnlyList<string>>());
        Assert.Equal(["a"], ((object)new List<object?> { "a", "a" }).As<ISet<string>>());
        var map = ((object)new Dictionary<string, object?> { ["a"] = 1L }).As<IDictionary<string, int>>();
        Assert.Equal(1, map["a"]);
    }

    [Fact]
    public void Null_isNullOrTheDefaultGiven()
    {
        Assert.Null(((object?)null).As<string>());
        Assert.Null(((object?)null).As<int?>());
        Assert.Equal(7, ((object?)null).As(7));
        Assert.Throws<InvalidCastException>(() => ((object?)null).As<int>());
    }

    [Fact]
    public void Value_thatDoesNotFit_isRefused()
    {
        Assert.Throws<OverflowException>(() => ((object)long.MaxValue).As<int>());
        Assert.Throws<InvalidCastException>(() => ((object)true).As<LocalDate>());
        Assert.Throws<InvalidCastException>(() => ((object)new LocalDate(2024, 1, 1)).As<TimeOnly>());
        Assert.Throws<ValueOverflowException>(() => ((object)new LocalDate(10_000, 1, 1)).As<DateOnly>());
        Assert.Throws<ValueTruncationException>(() => ((object)new LocalTime(0, 0, 0, 1)).As<TimeOnly>());
    }
}
