using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SleepCoachBot.Tests.Deployment;

/// <summary>The diagram of docs/architecture.md is the code's.</summary>
public sealed partial class ArchitecturePageTests
{
    private const string Prefix = "SleepCoachBot.";

    // Not part of the program.
    private const string Testing = "BotRuntime.Testing";

    private static readonly string s_page = Repository.Read("docs", "architecture.md");

    private static readonly Dictionary<string, string[]> s_projects =
        Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Repository.PathOf("dialogs"), "*.csproj"))
            .Where(file => Name(file) != Testing)
            .ToDictionary(Name, file => XDocument.Load(file).Descendants("ProjectReference").Select(reference => Name(reference.Attribute("Include")!.Value))
                .Where(name => !name.EndsWith("Generator", StringComparison.Ordinal))
                .Concat(Name(file) == "Dialogs" ? ["BotRuntime"] : []).ToArray());   // BotSdk.props names it, so that it can be exchanged

    [Fact]
    public void Every_project_is_in_the_diagram_and_no_other() => Assert.Equal(
        s_projects.Keys.Where(name => !name.EndsWith("Generator", StringComparison.Ordinal)).Order(), Box().Matches(s_page).Select(match => match.Groups[1].Value).Order());

    [Fact]
    public void Every_arrow_is_in_the_diagram_and_no_other() => Assert.Equal(
        s_projects.SelectMany(project => project.Value.Select(known => $"{project.Key} --> {known}")).Order(),
        Arrow().Matches(s_page).Select(match => match.Value.Trim()).Order());

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace(Prefix, "", StringComparison.Ordinal);

    [GeneratedRegex(@"^  (\w+)\[""SleepCoachBot", RegexOptions.Multiline)]
    private static partial Regex Box();

    [GeneratedRegex(@"^  \w+ --> \w+", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
