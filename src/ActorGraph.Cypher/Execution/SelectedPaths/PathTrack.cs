using ActorGraph.Cypher.Execution.Operators;
using ActorGraph.Graph;

namespace ActorGraph.Cypher.Execution.SelectedPaths;

/// <summary>
/// A path pattern as a row of stations with segments between them, in the order in which it is searched. Segment <c>i</c> leads
/// from station <c>i</c> to station <c>i + 1</c>.
/// </summary>
/// <param name="Stations">What the node at each place must satisfy.</param>
/// <param name="Segments">What leads from one to the next.</param>
/// <param name="Named">The paths inside that the query names, and where they go in the frame.</param>
/// <param name="WholePath">What the path as a whole must satisfy; null without.</param>
internal sealed record PathTrack(Station[] Stations, Segment[] Segments, (int Slot, Evaluator Path)[] Named, Predicate? WholePath);

/// <summary>A place for a node.</summary>
/// <param name="Slot">Its place in the frame; −1 where nothing refers to it.</param>
/// <param name="Test">What it must satisfy; null without.</param>
/// <param name="IsKnown">Whether the frame holds the one node that will do.</param>
internal sealed record Station(int Slot, Predicate? Test, bool IsKnown);

/// <summary>A relationship to walk. <paramref name="Slot"/> is −1 where nothing refers to it.</summary>
internal sealed record Hop(int Slot, Direction Direction, int Types, Predicate? Test);

/// <summary>What leads from one station to the next.</summary>
internal abstract record Segment;

/// <summary>One relationship.</summary>
internal sealed record HopSegment(Hop Hop) : Segment;

/// <summary>Relationships that repeat as a whole; each repetition starts at the node where the one before has ended.</summary>
/// <param name="Stations">The nodes of one repetition, one more than there are hops.</param>
/// <param name="Hops">The relationships of one repetition.</param>
/// <param name="Minimum">The least number of repetitions.</param>
/// <param name="Maximum">The greatest; <see cref="long.MaxValue"/> where there is none.</param>
/// <param name="Groups">For places of one repetition, the places of the lists that collect their values.</param>
/// <param name="Walk">The place of the list of all relationships.</param>
/// <param name="Repetition">What a repetition as a whole must satisfy; null without.</param>
internal sealed record GroupSegment(
    Station[] Stations, Hop[] Hops, long Minimum, long Maximum, (int Inner, int Group)[] Groups, int Walk, Predicate? Repetition) : Segment;

/// <summary>Which of the paths between two nodes are kept.</summary>
/// <param name="Track">What they are made of.</param>
/// <param name="From">The place of the node to start from.</param>
/// <param name="To">The place of the node to arrive at.</param>
/// <param name="Into">Whether that one is known.</param>
/// <param name="Reversed">Whether the track runs against the pattern.</param>
/// <param name="Repeatable">Whether a relationship may be used twice.</param>
/// <param name="Count">How many paths, or groups of equally long ones; null for one.</param>
/// <param name="ByLength">Whether all paths of a chosen length are kept.</param>
internal sealed record PathSelection(
    PathTrack Track, int From, int To, bool Into, bool Reversed, bool Repeatable, Evaluator? Count, bool ByLength);
