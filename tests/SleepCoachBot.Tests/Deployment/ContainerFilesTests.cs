using System.Text.RegularExpressions;
using System.Xml.Linq;
using SleepCoachBot.Tests.Settings;

namespace SleepCoachBot.Tests.Deployment;

/// <summary>What Dockerfile and compose file promise, as far as it can be seen without a container engine.</summary>
public sealed partial class ContainerFilesTests
{
    private static readonly string s_dockerfile = Repository.Read("deploymentTemplates", "docker", "Dockerfile");
    private static readonly string s_compose = Repository.Read("deploymentTemplates", "docker", "compose.yaml");
    private static readonly string s_project = Repository.PathOf("src", "SleepCoachBot", "SleepCoachBot.csproj");

    [Fact]
    public void Every_setting_that_they_give_the_program_is_one()
    {
        var given = Given().Matches(s_dockerfile + s_compose + File.ReadAllText(s_project)).Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(given.Count >= 3, string.Join(' ', given));
        Assert.Empty(given.Except(SettingNames.All));
    }

    [Fact]
    public void The_image_has_no_shell_and_its_user_is_not_root()
    {
        var last = s_dockerfile[s_dockerfile.LastIndexOf("\nFROM ", StringComparison.Ordinal)..];
        Assert.Matches("aspnet:[0-9.]+-noble-chiseled-extra\n", last);
        Assert.Contains("\nUSER $APP_UID\n", last, StringComparison.Ordinal);
        Assert.DoesNotContain("\nRUN ", last, StringComparison.Ordinal);
        Assert.Contains("""CMD ["dotnet", "SleepCoachBot.dll", "health", """, last, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_docker_the_same_image_is_made()
    {
        var family = XDocument.Load(s_project).Descendants("ContainerFamily").Single().Value;
        Assert.Contains($"-{family}\n", s_dockerfile, StringComparison.Ordinal);
        var port = XDocument.Load(s_project).Descendants("ContainerPort").Single().Attribute("Include")!.Value;
        Assert.Contains($"\nEXPOSE {port}\n", s_dockerfile, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_can_write_nothing_may_nothing_and_is_reached_from_this_machine_alone()
    {
        var bot = Service("bot");
        Assert.Contains("read_only: true", bot, StringComparison.Ordinal);
        Assert.Contains("cap_drop: [ALL]", bot, StringComparison.Ordinal);
        Assert.Contains("no-new-privileges:true", bot, StringComparison.Ordinal);
        Assert.All(Published().Matches(s_compose).Select(match => match.Groups[1].Value), port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
        Assert.Single(Published().Matches(bot));
    }

    [Fact]
    public void What_is_built_on_a_machine_does_not_get_into_the_image()
    {
        var ignored = Repository.Read("deploymentTemplates", "docker", "Dockerfile.dockerignore").Split('\n', StringSplitOptions.TrimEntries);
        Assert.All(["**/bin", "**/obj", "**/node_modules", ".git"], name => Assert.Contains(ignored, line => line.TrimEnd('/') == name));
    }

    // From its name to the next name of the same depth.
    private static string Service(string name) => Regex.Match(s_compose, $@"^  {name}:\n(?:(?:    .*)?\n)+", RegexOptions.Multiline).Value;

    [GeneratedRegex("[A-Z][A-Za-z]+__[A-Z][A-Za-z]+")]
    private static partial Regex Given();

    [GeneratedRegex("""^ +- "([^"]+:[0-9]+)"$""", RegexOptions.Multiline)]
    private static partial Regex Published();
}
