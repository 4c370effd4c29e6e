using System.Reflection;
using System.Xml.Linq;

namespace SleepCoachBot.Tests;

/// <summary>The house's arrows (docs/decisions, CONTRIBUTING.md): who may know whom.</summary>
public sealed class ArrowsPointOneWay
{
    private const string Prefix = "SleepCoachBot.";

    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Sleep"] = [],
        ["BotRuntime"] = [],
        ["BotRuntime.Testing"] = ["BotRuntime"],
        ["Understanding"] = ["Sleep"],
        ["Reports"] = ["Sleep"],
        ["Channels"] = ["BotRuntime"],
        ["Storage"] = ["Sleep", "BotRuntime", "Channels"],
        ["Dialogs"] = ["Understanding", "Sleep", "BotRuntime"],
    };

    private static readonly string Repository =
        typeof(ArrowsPointOneWay).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Repository").Value!;

    public static TheoryData<string> Projects() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository, "src"), "*.csproj", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository, "dialogs"), "*.csproj"))
            .Select(file => Path.GetRelativePath(Repository, file))
            .Where(file => Path.GetFileNameWithoutExtension(file) != "SleepCoachBot")];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_only_whom_the_design_lets_it_know(string project)
    {
        var allowed = MayKnow[Name(project)];
        var known = XDocument.Load(Path.Combine(Repository, project)).Descendants("ProjectReference")
            .Select(reference => Name(reference.Attribute("Include")!.Value))
            .Where(name => !name.EndsWith("Generator", StringComparison.Ordinal));   // a compiler's guest, in no assembly
        Assert.Empty(known.Except(allowed));
    }

    [Fact]
    public void No_two_names_stand_for_one_project_and_none_is_left_over() =>
        Assert.All(MayKnow.Values.SelectMany(known => known), name => Assert.Contains(name, MayKnow.Keys));

    private static string Name(string path) =>
        Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace(Prefix, "", StringComparison.Ordinal);
}
