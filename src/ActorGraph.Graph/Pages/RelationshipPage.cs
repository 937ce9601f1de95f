namespace ActorGraph.Graph.Pages;

/// <summary>
/// 64 relationships: start, end and type of each, and their properties. The ends and the type of a deleted one stay readable
/// as long as the page does.
/// </summary>
internal sealed class RelationshipPage : ElementPage, IOwnedPage<RelationshipPage>
{
    public readonly RelationshipEnds[] Ends;

    public RelationshipPage(object owner) : base(owner) => Ends = new RelationshipEnds[PageLayout.Slots];

    private RelationshipPage(object owner, RelationshipPage from) : base(owner)
    {
        Ends = (RelationshipEnds[])from.Ends.Clone();
        Alive = from.Alive;
        Properties = from.Properties;
    }

    public RelationshipPage CloneFor(object owner) => new(owner, this);
}

/// <summary>Where a relationship starts and ends, and its type.</summary>
internal readonly record struct RelationshipEnds(int Start, int End, int Type);
