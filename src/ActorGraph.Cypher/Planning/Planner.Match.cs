using ActorGraph.Cypher.Planning.Logical;
using ActorGraph.Cypher.Semantics;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Graph;

namespace ActorGraph.Cypher.Planning;

internal sealed partial class Planner
{
    private const int ManyNodes = 8;

    private LogicalPlan PlanMatch(BoundMatch match, LogicalPlan input, HashSet<BoundVariable> known)
    {
        if (!match.Optional) return PlanPattern(match.Pattern, input, known);
        var inner = PlanPattern(match.Pattern, new LogicalArgument(), known);
        var nullable = Introduced(match.Pattern).Where(variable => !known.Contains(variable)).ToArray();
        return new LogicalApply(input, new LogicalOptional(inner, nullable, Math.Max(1, inner.Rows)), input.Rows * Math.Max(1, inner.Rows));
    }

    private static IEnumerable<BoundVariable> Introduced(BoundPattern pattern) =>
        pattern.Nodes
            .Concat(pattern.Relationships.Select(relationship => relationship.Variable))
            .Concat(pattern.ShortestPaths.SelectMany(shortest => new[] { shortest.Path, shortest.Relationship.Variable }))
            .Concat(pattern.QuantifiedPaths.SelectMany(path => path.Groups.Select(group => group.Group).Append(path.Walk)))
            .Concat(pattern.Selected?.Introduced ?? [])
            .Concat(pattern.Paths.Select(path => path.Path));

    /// <summary>
    /// Chooses the order of the steps. Every node is tried as the first one; from there the step that leaves the fewest rows comes
    /// next; the start whose steps make the fewest rows in all is taken.
    /// </summary>
    private LogicalPlan PlanPattern(BoundPattern pattern, LogicalPlan input, HashSet<BoundVariable> known)
    {
        if (pattern.Selected is { } selected) return PlanSelectedPath(pattern, selected, input, known);
        var start = new MatchState(pattern, _statistics, input, known);
        if (start.IsConnected || start.FreeNodes.Count == 0 || start.HasSeek) return Complete(start);
        var starts = start.FreeNodes.OrderBy(start.ScanRows).ToArray();
        if (starts.Length > ManyNodes) starts = starts[..2];
        return starts.Select(node => Completed(start.Copy().ScannedFrom(node))).MinBy(state => state.Cost)!.Finished(this);
    }

    private LogicalPlan Complete(MatchState state) => Completed(state).Finished(this);

    private MatchState Completed(MatchState state)
    {
        while (state.NextSteps(this).MinBy(step => step.Rows) is { } next)
        {
            interrupt();
            state = next.Take();
        }

        return state;
    }

    /// <summary>Plans one repetition of a quantified path, from its first node or, where that is better known, from its last.</summary>
    private LogicalPlan PlanRepetition(BoundQuantifiedPath path, HashSet<BoundVariable> known, bool reversed)
    {
        var inside = new HashSet<BoundVariable>(known) { reversed ? path.InnerTo : path.InnerFrom };
        return PlanPattern(path.Inner, new LogicalArgument(), inside);
    }

    /// <summary>A step that could come next.</summary>
    private sealed record MatchStep(double Rows, Func<MatchState> Take);

    /// <summary>How far the planning of one pattern has come: what is known, what is left, and what it has cost so far.</summary>
    private sealed class MatchState
    {
        private readonly BoundPattern _pattern;
        private readonly GraphStatistics _statistics;
        private readonly HashSet<BoundVariable> _known;
        private readonly List<BoundRelationship> _relationships;
        private readonly List<BoundQuantifiedPath> _quantified;
        private readonly List<BoundShortestPath> _shortest;
        private readonly List<BoundNamedPath> _paths;
        private readonly List<BoundExpression> _predicates;
        private readonly List<BoundVariable> _walked;
        private readonly PatternFacts _facts;
        private LogicalPlan _plan;

        public MatchState(BoundPattern pattern, GraphStatistics statistics, LogicalPlan input, HashSet<BoundVariable> known)
        {
            _pattern = pattern;
            _facts = new PatternFacts(pattern);
            _statistics = statistics;
            _plan = input;
            _known = [.. known];
            _relationships = [.. pattern.Relationships];
            _quantified = [.. pattern.QuantifiedPaths];
            _shortest = [.. pattern.ShortestPaths.Select(shortest => WithPredicates(shortest, pattern.Predicates))];
            var taken = Same(_shortest.SelectMany(shortest => shortest.Predicates));
            _paths = [.. pattern.Paths];
            _predicates = [.. pattern.Predicates.Where(predicate => !taken.Contains(predicate))];
            _walked = [];
            FilterKnown(first: FreeNodes.Count + _relationships.Count + _quantified.Count + _shortest.Count > 0);
        }

        private MatchState(MatchState other)
        {
            _pattern = other._pattern;
            _facts = other._facts;
            _statistics = other._statistics;
            _known = [.. other._known];
            _relationships = [.. other._relationships];
            _quantified = [.. other._quantified];
            _shortest = [.. other._shortest];
            _paths = [.. other._paths];
            _predicates = [.. other._predicates];
            _walked = [.. other._walked];
            _plan = other._plan;
            Cost = other.Cost;
        }

        public double Cost { get; private set; }

        /// <summary>The same state, from which other steps can be taken.</summary>
        public MatchState Copy() => new(this);

        /// <summary>Whether some step leads on from what is known without scanning anew.</summary>
        public bool IsConnected => _pattern.Nodes.Any(_known.Contains);

        /// <summary>Whether a relationship of known id is there to begin with.</summary>
        public bool HasSeek => _relationships.Exists(relationship => SeekOf(relationship) is not null);

        public List<BoundVariable> FreeNodes => [.. _pattern.Nodes.Where(node => !_known.Contains(node))];

        public LogicalPlan Finished(Planner _) => _predicates.Count == 0
            ? _plan
            : throw new InvalidOperationException($"{_predicates.Count} predicate(s) of a pattern could not be placed.");

        public double ScanRows(BoundVariable node) => Scan(node).Plan.Rows;

        public MatchState ScannedFrom(BoundVariable node)
        {
            var (scan, covered) = Scan(node);
            var plan = _plan is LogicalArgument ? scan : new LogicalApply(_plan, scan, _plan.Rows * scan.Rows);
            _predicates.RemoveAll(Same(covered).Contains);
            return Take(plan, plan.Rows, node);
        }

        public IEnumerable<MatchStep> NextSteps(Planner planner)
        {
            var steps = new List<MatchStep>();
            foreach (var relationship in _relationships)
            {
                if (SeekOf(relationship) is var (seek, predicate)) steps.Add(Sought(relationship, seek, predicate));
                if (_known.Contains(relationship.From) || _known.Contains(relationship.To)) steps.Add(Expand(relationship));
            }

            foreach (var path in _quantified)
            {
                if (_known.Contains(path.From) || _known.Contains(path.To)) steps.Add(Repeat(path, planner));
            }

            if (steps.Count > 0 || FreeNodes.Count > 0)
            {
                if (steps.Count == 0 || FreeNodes.Count < ManyNodes)
                {
                    foreach (var node in FreeNodes)
                        steps.Add(new MatchStep(_plan.Rows * ScanRows(node) * (steps.Count == 0 ? 1 : 2), () => ScannedFrom(node)));
                }

                return steps;
            }

            return _shortest.Count > 0 ? [FindShortest(_shortest[0])] : [];
        }

        private MatchStep Expand(BoundRelationship relationship)
        {
            var forward = _known.Contains(relationship.From);
            var (from, to) = forward ? (relationship.From, relationship.To) : (relationship.To, relationship.From);
            var into = _known.Contains(to);
            var direction = forward ? relationship.Direction : Reverse(relationship.Direction);
            var fanout = _statistics.Fanout(_facts.LabelsOf(from), relationship.Types, direction);
            var later = relationship.Length is null ? fanout : _statistics.Fanout([], relationship.Types, direction);
            var rows = _plan.Rows * WalkRows(fanout, later, relationship.Length) * (into ? 1 / _statistics.Nodes : 1);
            return new MatchStep(Filtered(rows, to, relationship.Variable), () =>
            {
                var others = _pattern.RepeatableElements ? [] : Colliding(relationship);
                LogicalPlan plan = relationship.Length is null
                    ? new LogicalExpand(_plan, relationship, from, to, direction, into, others, rows)
                    : new LogicalVarExpand(_plan, relationship, from, to, direction, into, others, rows);
                _relationships.Remove(relationship);
                _walked.Add(relationship.Variable);
                return Take(plan, rows, to, relationship.Variable);
            });
        }

        private (IdSeek Seek, BoundExpression Predicate)? SeekOf(BoundRelationship relationship)
        {
            if (relationship.Length is not null) return null;
            foreach (var predicate in _facts.PredicatesOn(relationship.Variable))
            {
                if (IdSeeks.Find(relationship.Variable, predicate, _known) is { } seek) return (seek, predicate);
            }

            return null;
        }

        private MatchStep Sought(BoundRelationship relationship, IdSeek seek, BoundExpression predicate)
        {
            BoundVariable[] known = [.. new[] { relationship.From, relationship.To }.Where(_known.Contains).Distinct()];
            var leaf = new LogicalRelationshipByIdSeek(relationship, seek, known, _pattern.RepeatableElements ? [] : Colliding(relationship));
            var rows = _plan.Rows * leaf.Rows;
            return new MatchStep(Filtered(rows, relationship.From, relationship.To, relationship.Variable), () =>
            {
                _relationships.Remove(relationship);
                _walked.Add(relationship.Variable);
                _predicates.RemoveAll(left => ReferenceEquals(left, predicate));
                LogicalPlan plan = _plan is LogicalArgument ? leaf : new LogicalApply(_plan, leaf, rows);
                return Take(plan, rows, relationship.Variable, relationship.From, relationship.To);
            });
        }

        private MatchStep Repeat(BoundQuantifiedPath path, Planner planner)
        {
            var reversed = !_known.Contains(path.From);
            var to = reversed ? path.From : path.To;
            var rows = _plan.Rows * 10;
            return new MatchStep(rows, () =>
            {
                var body = planner.PlanRepetition(path, _known, reversed);
                var plan = new LogicalRepeat(_plan, body, path, reversed, _known.Contains(to), [.. _walked], rows);
                _quantified.Remove(path);
                _walked.Add(path.Walk);
                return Take(plan, rows, [to, path.Walk, .. path.Groups.Select(group => group.Group)]);
            });
        }

        private MatchStep FindShortest(BoundShortestPath shortest) => new(_plan.Rows, () =>
        {
            var plan = new LogicalShortestPath(_plan, shortest, [], _plan.Rows);
            _shortest.Remove(shortest);
            return Take(plan, plan.Rows, shortest.Path, shortest.Relationship.Variable);
        });

        /// <summary>Goes on with a plan that makes some variables known: paths that are complete now are built, predicates that can be tested now are tested.</summary>
        private MatchState Take(LogicalPlan plan, double cost, params BoundVariable[] variables)
        {
            _plan = plan;
            Cost += cost;
            _known.UnionWith(variables);
            FilterKnown();
            return this;
        }

        /// <param name="first">
        /// Whether more steps follow and none is taken yet. What could fail waits for the first: it fails only where there is a row.
        /// </param>
        private void FilterKnown(bool first = false)
        {
            var complete = _paths.Where(path => path.Construction.Parts.All(_known.Contains)).ToArray();
            if (complete.Length > 0)
            {
                _plan = PlanPaths(_plan, complete);
                _paths.RemoveAll(complete.Contains);
                _known.UnionWith(complete.Select(path => path.Path));
            }

            var ready = _predicates
                .Where(predicate => _facts.Reads(predicate).IsSubsetOf(_known) && !(first && MustWait(predicate)))
                .ToArray();
            if (ready.Length == 0) return;
            var rows = ready.Aggregate(_plan.Rows, (left, predicate) => left * _statistics.Selectivity(predicate));
            _plan = new LogicalFilter(_plan, [.. ready.OrderBy(Effort)], rows);
            _predicates.RemoveAll(Same(ready).Contains);
        }

        // That a variable holds a node is what every step from it relies on.
        private static bool MustWait(BoundExpression predicate) => predicate is not BoundIsNode && Fallibility.CanFail(predicate);

        private double Filtered(double rows, params BoundVariable[] variables)
        {
            return Same(variables.SelectMany(_facts.PredicatesOn))
                .Where(predicate => _facts.Reads(predicate) is var reads && !reads.IsSubsetOf(_known)
                    && reads.All(read => _known.Contains(read) || Array.IndexOf(variables, read) >= 0))
                .Aggregate(rows, (left, predicate) => left * _statistics.Selectivity(predicate));
        }

        /// <summary>Relationships already walked that could be this one: types in common, or a list.</summary>
        private List<BoundVariable> Colliding(BoundRelationship relationship) =>
            [.. _walked.Where(walked => _facts.RelationshipOf(walked) is not { } other
                || other.Types.Count == 0 || relationship.Types.Count == 0 || other.Types.Intersect(relationship.Types).Any())];

        private (LogicalPlan Plan, IReadOnlyList<BoundExpression> Covered) Scan(BoundVariable node) =>
            LeafPlans.Best(node, _facts.PredicatesOn(node), _known, _statistics);

        /// <summary>Predicates by what they are rather than by what they say, which may be much to compare.</summary>
        private static HashSet<BoundExpression> Same(IEnumerable<BoundExpression> predicates) => new(predicates, ReferenceEqualityComparer.Instance);

        /// <summary>Only of the first step is known from what kind of node it is taken.</summary>
        private static double WalkRows(double first, double later, BoundLength? length)
        {
            if (length is null) return first;
            var longest = Math.Min(length.Maximum ?? 6, 6);
            var rows = 0.0;
            for (var steps = length.Minimum; steps <= Math.Max(longest, length.Minimum); steps++)
                rows += steps == 0 ? 1 : first * Math.Pow(later, Math.Min(steps, 6) - 1);
            return rows;
        }

        private static double Effort(BoundExpression predicate) => predicate switch
        {
            BoundIsNode => 0,
            BoundHasLabels => 1,
            _ => BoundTree.Contains(predicate, part => part is BoundSubquery) ? 3 : 2,
        };

        private static Direction Reverse(Direction direction) => direction switch
        {
            Direction.Outgoing => Direction.Incoming,
            Direction.Incoming => Direction.Outgoing,
            _ => Direction.Both,
        };

        private static BoundShortestPath WithPredicates(BoundShortestPath shortest, List<BoundExpression> predicates) => shortest with
        {
            Predicates = [.. predicates.Where(predicate => BoundTree.Reads(predicate) is var reads
                && (reads.Contains(shortest.Path) || reads.Contains(shortest.Relationship.Variable)))],
        };
    }
}
