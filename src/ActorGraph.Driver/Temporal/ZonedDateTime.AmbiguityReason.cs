namespace Neo4j.Driver;

public sealed partial class ZonedDateTime
{
    /// <summary>Why a value may not be the instant that was meant.</summary>
    public enum AmbiguityReason
    {
        /// <summary>It is.</summary>
        None = 0,

        /// <summary>It was given by the wall clock of a named zone, which shows some times twice and some not at all.</summary>
        ZoneIdLookUpWithLocalTime = 1,

        /// <summary>It was given as a <see cref="DateTime"/> that does not say of which clock it is; it is taken as the zone's.</summary>
        UnspecifiedDateTimeKind = 2,

        /// <summary>The rules of the zone are not known for its year.</summary>
        RuleLookupTruncatedToClrRange = 3,
    }
}
