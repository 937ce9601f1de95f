using System.Xml.Linq;

namespace ActorGraph.Packages.Tests;

public sealed class PackageTests(PackedCheckout packed)
{
    [Fact]
    public void Engine_protocol_and_tool_are_packages() =>
        Assert.Empty(new[] { "ActorGraph", "ActorGraph.Bolt", "ActorGraph.Cypher", "ActorGraph.Driver", "ActorGraph.Graph" }.Except(packed.Names));

    [Fact]
    public async Task Every_package_says_what_it_is()
    {
        foreach (var name in packed.Names)
        {
            var metadata = await packed.MetadataAsync(name);
            Assert.Equal(("Apache-2.0", "README.md"), (metadata["license"], metadata["readme"]));
            Assert.NotEqual("Package Description", metadata["description"]);
            using var package = packed.Open(name);
            Assert.NotNull(package.GetEntry("NOTICE"));
            using var readme = new StreamReader(await package.GetEntry("README.md")!.OpenAsync(TestContext.Current.CancellationToken));
            Assert.StartsWith($"# {name}\n", await readme.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ActorGraph.Bolt", "T:ActorGraph.Bolt.Server.IBoltBackend")]
    [InlineData("ActorGraph.Cypher", "T:ActorGraph.Cypher.CypherDatabase")]
    [InlineData("ActorGraph.Driver", "T:Neo4j.Driver.IDriver")]
    [InlineData("ActorGraph.Graph", "T:ActorGraph.Graph.Values.Value")]
    public async Task Library_carries_what_its_names_mean(string name, string member)
    {
        using var package = packed.Open(name);
        await using var stream = await package.GetEntry($"lib/net10.0/{name}.xml")!.OpenAsync(TestContext.Current.CancellationToken);
        var documentation = await XDocument.LoadAsync(stream, LoadOptions.None, TestContext.Current.CancellationToken);

        Assert.Contains(documentation.Descendants("member"), entry => entry.Attribute("name")!.Value == member);
    }

    [Fact]
    public async Task Engine_is_used_by_a_program_outside_of_the_checkout()
    {
        using var folder = new TemporaryFolder();
        await packed.SettleAsync(folder.Path, alone: false);
        await File.WriteAllTextAsync(folder.In("Sample.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ActorGraph.Cypher" Version="{PackedCheckout.Version}" />
              </ItemGroup>
            </Project>
            """, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.In("Program.cs"), """
            using var database = ActorGraph.Cypher.CypherDatabase.Open("friends.actorgraph");
            database.Run("MERGE (:Person {name: 'Ada'})-[:KNOWS {since: date('1833-06-05')}]->(:Person {name: 'Charles'})").Dispose();
            using var result = database.Run("MATCH (a)-[k:KNOWS]->(b) RETURN a.name, b.name, k.since");
            while (result.MoveNext()) Console.WriteLine($"{result.Current[0]} has known {result.Current[1]} since {result.Current[2]}.");
            """, TestContext.Current.CancellationToken);

        await Command.RunAsync(folder.Path, "dotnet", "build", "-o", folder.In("built"), "-m:1", "-nodeReuse:false", "-p:UseSharedCompilation=false", "--nologo");
        var output = await Command.RunAsync(folder.Path, "dotnet", folder.In("built", "Sample.dll"));

        Assert.Equal("Ada has known Charles since 1833-06-05.", output.Trim());
        Assert.True(File.Exists(folder.In("friends.actorgraph")));
    }

    [Fact]
    public async Task Tool_serves_the_seed_from_any_folder()
    {
        using var folder = new TemporaryFolder();
        await packed.SettleAsync(folder.Path, alone: true);
        await Command.RunAsync(
            folder.Path, "dotnet", "tool", "install", "ActorGraph", "--version", PackedCheckout.Version, "--tool-path", folder.In("tools"),
            "--configfile", folder.In("NuGet.Config"));

        var (readiness, page) = await ServedProgram.AskAsync(folder, folder.In("tools", OperatingSystem.IsWindows() ? "actorgraph.exe" : "actorgraph"));

        Assert.Equal("""{"status":"ready"}""", readiness);
        Assert.StartsWith("<!doctype html>", page, StringComparison.Ordinal);
    }
}
