namespace ActorGraph.Cypher.Functions.Aggregating;

/// <summary>Functions of a group of rows. All pass over NULL.</summary>
internal static class AggregatingFunctions
{
    public static readonly AggregateDefinition[] All =
    [
        Of("count", "input :: ANY", "INTEGER", "How many values there are.", () => new CountAggregator()),
        Of("sum", "input :: INTEGER | FLOAT | DURATION", "INTEGER | FLOAT | DURATION", "The sum of numbers or durations; 0 of none.", () => new SumAggregator()),
        Of("avg", "input :: INTEGER | FLOAT | DURATION", "FLOAT | DURATION", "The average of numbers or durations; NULL of none.", () => new AverageAggregator()),
        Of("min", "input :: ANY", "ANY", "The value that comes first in order; NULL of none.", () => new ExtremeAggregator(largest: false)),
        Of("max", "input :: ANY", "ANY", "The value that comes last in order; NULL of none.", () => new ExtremeAggregator(largest: true)),
        Of("collect", "input :: ANY", "LIST<ANY>", "All values in a list.", () => new CollectAggregator()),
        Of("stdev", "input :: FLOAT", "FLOAT", "The standard deviation of a sample.", () => new DeviationAggregator("stdev", ofSample: true)),
        Of("stdevp", "input :: FLOAT", "FLOAT", "The standard deviation of a whole population.", () => new DeviationAggregator("stdevp", ofSample: false)),
        Of("percentileCont", "input :: FLOAT, percentile :: FLOAT", "FLOAT", "The value below which a share of the numbers lies, from 0 to 1, interpolated between them.", () => new PercentileAggregator("percentileCont", interpolate: true)),
        Of("percentileDisc", "input :: INTEGER | FLOAT, percentile :: FLOAT", "INTEGER | FLOAT", "The number among the given ones below which a share of them lies, from 0 to 1.", () => new PercentileAggregator("percentileDisc", interpolate: false)),
    ];

    private static AggregateDefinition Of(string name, string parameters, string returns, string description, Func<Aggregator> create) =>
        new(name, SignatureText.Parse(parameters), returns, description, create);
}
