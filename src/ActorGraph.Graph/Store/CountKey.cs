using ActorGraph.Graph.Trees;

namespace ActorGraph.Graph;

/// <summary>How many relationships of a type have a node of a label at the end that the direction names.</summary>
internal readonly record struct CountKey(int Label, int Type, Direction Direction, long Count = 0) : ITreeOrder<CountKey>
{
    public static int Compare(in CountKey left, in CountKey right)
    {
        var byLabel = left.Label.CompareTo(right.Label);
        if (byLabel != 0)
            return byLabel;
        var byType = left.Type.CompareTo(right.Type);
        return byType != 0 ? byType : ((int)left.Direction).CompareTo((int)right.Direction);
    }
}
