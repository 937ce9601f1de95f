namespace ActorGraph.Benchmarks.Graphs;

/// <summary>
/// A graph of nodes `Item {n, day}` and relationships of four types, as arrays: the same from run to run. Starts are uniform; ends are
/// skewed, so that few nodes have most of the incoming relationships.
/// </summary>
internal sealed class SkewedGraph
{
    public const int Types = 4;
    public const int Days = 3650;

    public SkewedGraph(int nodes, int relationships)
    {
        var random = new Random(20231013);
        Nodes = nodes;
        Day = new int[nodes];
        for (var node = 0; node < nodes; node++) Day[node] = random.Next(Days);
        Start = new int[relationships];
        End = new int[relationships];
        Type = new byte[relationships];
        for (var i = 0; i < relationships; i++)
        {
            Start[i] = random.Next(nodes);
            End[i] = (int)(nodes * Math.Pow(random.NextDouble(), 3));
            Type[i] = (byte)random.Next(Types);
        }

        (OutFirst, Out) = Adjacency(Start);
        (InFirst, In) = Adjacency(End);
    }

    public int Nodes { get; }

    public int Relationships => Start.Length;

    /// <summary>Days since 2010-01-01, by node.</summary>
    public int[] Day { get; }

    public int[] Start { get; }

    public int[] End { get; }

    public byte[] Type { get; }

    /// <summary>Where the relationships that leave a node begin in <see cref="Out"/>; one entry more than there are nodes.</summary>
    public int[] OutFirst { get; }

    /// <summary>Relationships by start.</summary>
    public int[] Out { get; }

    public int[] InFirst { get; }

    public int[] In { get; }

    public int LargestDegree => Enumerable.Range(0, Nodes).Max(Degree);

    public int Degree(int node) => OutFirst[node + 1] - OutFirst[node] + InFirst[node + 1] - InFirst[node];

    private (int[] First, int[] Relationships) Adjacency(int[] at)
    {
        var first = new int[Nodes + 1];
        foreach (var node in at) first[node + 1]++;
        for (var node = 0; node < Nodes; node++) first[node + 1] += first[node];
        var next = first[..Nodes];
        var ordered = new int[at.Length];
        for (var i = 0; i < at.Length; i++) ordered[next[at[i]]++] = i;
        return (first, ordered);
    }
}
