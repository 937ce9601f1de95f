namespace ActorGraph.Graph.CaseFiles;

/// <summary>Makes the changes of log records again. Every id is checked against what the transaction gives out.</summary>
internal static class LogReplay
{
    /// <param name="skip">Told of each change to something that is missing; null where that ends the reading.</param>
    /// <exception cref="FormatException">The record cannot be read or does not fit the state before it.</exception>
    public static void Apply(WriteTransaction transaction, byte[] changes, Action? skip = null)
    {
        var reader = new ByteReader(changes);
        while (!reader.AtEnd)
        {
            try
            {
                ApplyOne(transaction, ref reader);
            }
            catch (GraphStoreException) when (skip is not null)
            {
                skip();
            }
        }

        transaction.CheckDeletedNodes();
    }

    private static void ApplyOne(WriteTransaction transaction, ref ByteReader reader)
    {
        var view = transaction.View;
        var kind = (ChangeKind)reader.Byte();
        switch (kind)
        {
            case ChangeKind.AddLabelName:
                Expect(view.LabelCount, transaction.GetOrAddLabel(reader.Text()));
                break;
            case ChangeKind.AddTypeName:
                Expect(view.TypeCount, transaction.GetOrAddType(reader.Text()));
                break;
            case ChangeKind.AddKeyName:
                Expect(view.PropertyKeyCount, transaction.GetOrAddPropertyKey(reader.Text()));
                break;
            case ChangeKind.CreateNode:
                var node = reader.Number(int.MaxValue);
                var labels = new int[reader.Count()];
                for (var i = 0; i < labels.Length; i++)
                    labels[i] = reader.Below(view.LabelCount);
                Expect(node, transaction.CreateNode(labels));
                break;
            case ChangeKind.DeleteNode:
                transaction.DeleteNode(reader.Number(int.MaxValue));
                break;
            case ChangeKind.AddLabel:
                transaction.AddLabel(reader.Number(int.MaxValue), reader.Below(view.LabelCount));
                break;
            case ChangeKind.RemoveLabel:
                transaction.RemoveLabel(reader.Number(int.MaxValue), reader.Below(view.LabelCount));
                break;
            case ChangeKind.SetNodeProperty:
                transaction.SetNodeProperty(reader.Number(int.MaxValue), reader.Below(view.PropertyKeyCount), reader.Value());
                break;
            case ChangeKind.CreateRelationship:
                var id = reader.Below(Pages.PageLayout.MaxElements);
                var (start, type, end) = (reader.Number(int.MaxValue), reader.Below(view.TypeCount), reader.Number(int.MaxValue));
                CreateRelationship(transaction, id, start, type, end);
                break;
            case ChangeKind.DeleteRelationship:
                transaction.DeleteRelationship(reader.Number(int.MaxValue));
                break;
            case ChangeKind.SetRelationshipProperty:
                transaction.SetRelationshipProperty(reader.Number(int.MaxValue), reader.Below(view.PropertyKeyCount), reader.Value());
                break;
            case ChangeKind.CreateIndex:
                var index = reader.Index(view);
                transaction.CreateIndex(index.Name, index.Kind, index.EntityKind, index.Tokens, index.Keys);
                break;
            case ChangeKind.DropIndex:
                transaction.DropIndex(reader.Text());
                break;
            case ChangeKind.CreateConstraint:
                var constraint = reader.Constraint(view);
                transaction.CreateConstraint(
                    constraint.Name, constraint.Kind, constraint.EntityKind, constraint.Token, constraint.Keys, constraint.Type);
                break;
            case ChangeKind.DropConstraint:
                transaction.DropConstraint(reader.Text());
                break;
            default:
                throw new FormatException($"there is no kind of change with the number {(byte)kind}");
        }
    }

    private static void CreateRelationship(WriteTransaction transaction, int id, int start, int type, int end)
    {
        try
        {
            Expect(id, transaction.CreateRelationship(start, type, end));
        }
        catch (GraphStoreException)
        {
            // Where the reading goes on without this one, those after it keep their ids.
            transaction.View.RelationshipBound = Math.Max(transaction.View.RelationshipBound, id + 1);
            throw;
        }
    }

    private static void Expect(long expected, long actual)
    {
        if (expected != actual)
            throw new FormatException($"it gives the id {expected} where {actual} follows");
    }
}
