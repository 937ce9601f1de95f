namespace ActorGraph.Cypher.Syntax;

/// <summary>
/// The words with a meaning of their own in some place. None is reserved: each may also name a variable, label or property
/// wherever the grammar leaves no doubt.
/// </summary>
internal enum Keyword : byte
{
    NotAKeyword,
    All, AllShortestPaths, And, Any, Array, As, Asc, Ascending, Assert,
    Bindings, Both, Break, Btree, Btrim, Built, By,
    Call, Case, Collect, Concurrent, Constraint, Constraints, Contains, Continue, Count, Create, Csv, Current, Cypher,
    Database, Databases, Default, Defined, Delete, Desc, Descending, Detach, Different, Distinct, Drop,
    Each, Element, Elements, Else, End, Ends, Error, Executable, Exist, Existence, Exists, Explain,
    Fail, False, FieldTerminator, Finish, For, Foreach, From, FullText, Function, Functions,
    Graph, Group, Groups,
    Headers, Home,
    If, In, Index, Indexes, Inf, Infinity, Insert, Is,
    Join,
    Key,
    Leading, Limit, List, Load, Lookup,
    Match, Merge,
    NaN, Nfc, Nfd, Nfkc, Nfkd, NoDetach, Node, None, Normalize, Normalized, Not, Null,
    Of, Offset, On, Optional, Options, Or, Order,
    Path, Paths, Point, Procedure, Procedures, Profile, Property,
    Range, Reduce, Rel, Relationship, Relationships, Remove, Repeatable, Report, Require, Return, Row, Rows,
    Scan, Seek, Set, Setting, Settings, Shortest, ShortestPath, Show, Single, Skip, Starts, Status,
    Terminate, Text, Then, Trailing, Transaction, Transactions, Trim, True, Type, Typed,
    Union, Unique, Uniqueness, Unwind, Use, User, Users, Using,
    Vector,
    When, Where, With,
    Xor,
    Yield,
}
