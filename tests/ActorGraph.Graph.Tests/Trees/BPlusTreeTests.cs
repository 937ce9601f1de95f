using ActorGraph.Graph.Trees;
using CsCheck;

namespace ActorGraph.Graph.Tests.Trees;

public sealed class BPlusTreeTests
{
    [Fact]
    public void Tree_behaves_as_a_sorted_set_and_its_copies_do_not_change()
    {
        Gen.Select(Gen.Int[0, 3000], Gen.Bool).Array[0, 6000].Sample(
            steps =>
            {
                var owner = new object();
                var tree = new BPlusTree<Number, Number>();
                var model = new SortedSet<int>();
                var copies = new List<(BPlusTree<Number, Number> Tree, int[] Model)>();
                for (var i = 0; i < steps.Length; i++)
                {
                    var (number, add) = steps[i];
                    if (add || i % 3 == 0)
                        Assert.Equal(model.Add(number), tree.Add(new Number(number), owner));
                    else
                        Assert.Equal(model.Remove(number), tree.Remove(new Number(number), owner));
                    if (i % 997 == 0)
                    {
                        copies.Add((tree, [.. model]));
                        owner = new object();
                    }
                }

                copies.Add((tree, [.. model]));
                foreach (var (copy, expected) in copies)
                    AssertSame(expected, copy);
            },
            iter: 60);
    }

    [Fact]
    public void Tree_built_from_ordered_entries_takes_changes_like_any_other()
    {
        for (var size = 0; size < 20_000; size = size * 3 + 1)
        {
            var owner = new object();
            var tree = BPlusTree<Number, Number>.Build(Enumerable.Range(0, size).Select(i => new Number(i * 2)).ToArray(), owner);
            AssertSame([.. Enumerable.Range(0, size).Select(i => i * 2)], tree);
            for (var i = 0; i < size; i++)
                Assert.True(tree.Add(new Number(i * 2 + 1), owner));
            AssertSame([.. Enumerable.Range(0, size * 2)], tree);
            for (var i = 0; i < size; i++)
                Assert.True(tree.Remove(new Number(i), owner));
            AssertSame([.. Enumerable.Range(size, size)], tree);
        }
    }

    private static void AssertSame(int[] expected, BPlusTree<Number, Number> tree)
    {
        var found = new List<int>();
        var cursor = tree.All();
        while (cursor.MoveNext())
            found.Add(cursor.Current.Of);
        Assert.Equal(expected, found);
        Assert.Equal(expected.Length, tree.Count);
        for (var i = 0; i < expected.Length; i += 1 + expected.Length / 50)
        {
            Assert.True(tree.TryFind(new Number(expected[i]), out _));
            Assert.Equal(i, tree.Rank(new Before(expected[i])));
            var part = tree.Range(i, Math.Min(expected.Length, i + 3));
            Assert.True(part.MoveNext());
            Assert.Equal(expected[i], part.Current.Of);
        }
    }

    private readonly record struct Number(int Of) : ITreeOrder<Number>
    {
        public static int Compare(in Number left, in Number right) => left.Of.CompareTo(right.Of);
    }

    private readonly struct Before(int number) : ITreePosition<Number>
    {
        public bool IsAfter(in Number entry) => entry.Of < number;
    }
}
