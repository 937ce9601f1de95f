namespace ActorGraph.Model.Transfer;

/// <summary>The names that a transfer uses in its target, and takes out again when it is done.</summary>
internal static class TransferTokens
{
    /// <summary>The label of the one node that says how far the transfer is.</summary>
    public const string Mark = "ActorGraphTransfer";

    /// <summary>The label that every copied node bears meanwhile, so that one constraint is about all of them.</summary>
    public const string Node = "ActorGraphTransferNode";

    /// <summary>Whether a label is a transfer's, which goes away with it.</summary>
    public static bool IsLabel(string label) => label is Mark or Node;

    /// <summary>The property of copied nodes by which the ends of relationships are found: the id of the node in the source.</summary>
    public const string Key = "actorGraphTransferKey";

    /// <summary>The constraint that keeps the keys unique, and finds them.</summary>
    public const string Constraint = "actorGraphTransferKey";
}
