namespace ActorGraph.Graph.CaseFiles;

/// <summary>The changes that a log record lists. The numbers are the file format.</summary>
internal enum ChangeKind : byte
{
    AddLabelName = 1,
    AddTypeName = 2,
    AddKeyName = 3,
    CreateNode = 4,
    DeleteNode = 5,
    AddLabel = 6,
    RemoveLabel = 7,
    SetNodeProperty = 8,
    CreateRelationship = 9,
    DeleteRelationship = 10,
    SetRelationshipProperty = 11,
    CreateIndex = 12,
    DropIndex = 13,
    CreateConstraint = 14,
    DropConstraint = 15,
}
