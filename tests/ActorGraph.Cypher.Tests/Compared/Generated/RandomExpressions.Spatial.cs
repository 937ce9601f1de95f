namespace ActorGraph.Cypher.Tests.Compared.Generated;

internal sealed partial class RandomExpressions
{
    /// <summary>A point, or NULL.</summary>
    private string Point(Scope scope) => dice.Some("point",
        new("Cartesian", () => $"point({{x: {dice.OneOf("1", "0.5", "-2")}, y: {dice.OneOf("2", "0", "-0.5")}}})", 3),
        new("Cartesian, of three dimensions", () => $"point({{x: 1, y: {dice.OneOf("2", "0")}, z: {dice.OneOf("3", "-1.5")}}})"),
        new("geographic", () => $"point({{longitude: {dice.OneOf("12.5", "-0.1", "180")}, latitude: {dice.OneOf("41.9", "51.5", "-90")}}})", 2),
        new("geographic, of three dimensions", () => "point({longitude: 12.5, latitude: 41.9, height: 100})"),
        new("by name", () => $"point({{x: 1, y: 2, crs: '{dice.OneOf("cartesian", "WGS-84")}'}})"),
        new("by number", () => $"point({{x: 1, y: 2, srid: {dice.OneOf("7203", "4326")}}})"),
        new("missing", () => $"point({dice.OneOf("null", "{x: null, y: 1}")})"),
        new("property", () => $"{dice.OneOf(scope.Of(Kind.Node))}.o", scope.Has(Kind.Node) ? 3 : 0),
        Wrong(scope));
}
