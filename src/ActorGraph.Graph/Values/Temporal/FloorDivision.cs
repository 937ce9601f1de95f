namespace ActorGraph.Graph.Values;

/// <summary>Division that rounds down, so that what lies before an origin falls into the same pattern as what lies behind it.</summary>
internal static class FloorDivision
{
    /// <summary>The quotient, rounded towards negative infinity.</summary>
    public static long Quotient(long dividend, long divisor)
    {
        var quotient = dividend / divisor;
        return dividend % divisor != 0 && (dividend < 0) != (divisor < 0) ? quotient - 1 : quotient;
    }

    /// <summary>What <see cref="Quotient"/> leaves: zero, or of the divisor's sign.</summary>
    public static long Remainder(long dividend, long divisor)
    {
        var remainder = dividend % divisor;
        return remainder != 0 && (remainder < 0) != (divisor < 0) ? remainder + divisor : remainder;
    }
}
