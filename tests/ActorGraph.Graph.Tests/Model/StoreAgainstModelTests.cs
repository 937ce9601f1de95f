using ActorGraph.Graph.Values;
using CsCheck;

namespace ActorGraph.Graph.Tests.Model;

/// <summary>Runs random work against the store and against plain dictionaries, and compares all that the store shows.</summary>
public sealed class StoreAgainstModelTests
{
    [Fact]
    public void Store_in_memory_shows_what_the_model_shows() =>
        Gen.Int[0, int.MaxValue].Array[0, 800].Sample(
            steps =>
            {
                using var run = new StoreRun(null, hub: steps.Length % 2 == 0);
                run.Run(steps);
            },
            iter: 30);

    [Fact]
    public void Store_in_a_file_shows_what_the_model_shows_also_after_it_was_opened_again() =>
        Gen.Int[0, int.MaxValue].Array[0, 250].Sample(
            steps =>
            {
                using var folder = new TemporaryFolder();
                using var run = new StoreRun(folder, hub: false);
                run.Run(steps);
            },
            iter: 8,
            threads: 1);

    [Fact]
    public void Every_kind_of_value_is_the_same_after_the_case_was_opened_again()
    {
        using var folder = new TemporaryFolder();
        foreach (var checkpoint in (ReadOnlySpan<bool>)[false, true])
        {
            var path = folder.File($"{checkpoint}.actorgraph");
            using var store = GraphStore.Open(path);
            using (var write = store.BeginWrite())
            {
                for (var i = 0; i < RandomValues.Samples.Length; i++)
                    write.SetNodeProperty(write.CreateNode([]), write.GetOrAddPropertyKey("value"), RandomValues.Samples[i]);
                write.Commit();
            }

            if (checkpoint)
                store.Checkpoint();
            using var again = GraphStore.Open(folder.CopyCase(path, $"{checkpoint}-copy.actorgraph"));
            Assert.Equal(
                RandomValues.Samples.Select(ModelGraph.Text),
                Enumerable.Range(0, RandomValues.Samples.Length).Select(i => ModelGraph.Text(again.Snapshot().NodeProperty(i, 0))));
        }
    }
}

/// <summary>Values of every kind that can be stored.</summary>
internal static class RandomValues
{
    public static readonly Value[] Samples =
    [
        Value.True, Value.False, Value.Integer(0), Value.Integer(-1), Value.Integer(long.MaxValue), Value.Integer(long.MinValue),
        Value.Integer(9_007_199_254_740_993), Value.Float(9_007_199_254_740_992), Value.Float(-0.0), Value.Float(0.5),
        Value.Float(double.NaN), Value.Float(double.PositiveInfinity), Value.Float(double.NegativeInfinity), Value.Float(double.Epsilon),
        Value.String(""), Value.String("a"), Value.String("Żółć 한국 😀"), Value.String("\uE000"), Value.String(new string('x', 5000)),
        Value.Of(new BytesValue([])), Value.Of(new BytesValue([0, 255])),
        Value.Of(new DateValue(-719_528)), Value.Of(new DateValue(20_000)), Value.Of(new LocalTimeValue(86_399_999_999_999)),
        Value.Of(new TimeValue(0, -64_800)), Value.Of(new LocalDateTimeValue(-1, 999_999_999)),
        Value.Of(new DateTimeValue(1_700_000_000, 5, 3600, "Europe/Warsaw")), Value.Of(new DateTimeValue(1_700_000_000, 5, -3600, null)),
        Value.Of(new DurationValue(1, -2, 3, 4)), Value.Of(new PointValue(4326, 1.5, 2.5)), Value.Of(new PointValue(9157, 1, 2, 3)),
        Value.List(), Value.List(Value.Integer(1), Value.Integer(2)), Value.List(Value.String("a"), Value.String("b")),
        Value.List(Value.Of(new DateValue(1))),
    ];
}
