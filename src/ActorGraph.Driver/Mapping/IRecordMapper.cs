namespace Neo4j.Driver.Mapping;

/// <summary>Makes objects of records in its own way; <see cref="RecordObjectMapping.Register{T}"/> takes it.</summary>
public interface IRecordMapper<out T>
{
    /// <summary>An object with the values of a record.</summary>
    T Map(IRecord record);
}
