using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SleepCoachBot.Tests.Settings;

namespace SleepCoachBot.Tests.Deployment;

/// <summary>The Azure templates compile without a warning, and the compiled ones beside them are of these sources.</summary>
public sealed partial class BicepTests
{
    private static readonly string[] s_folder = ["deploymentTemplates", "azure"];

    // Read by the parameter files; invented.
    private static readonly Dictionary<string, string> s_environment = new()
    {
        ["IDENTITY_NAME"] = "sleepcoach-bot", ["REGISTRY_NAME"] = "sleepcoach1", ["VAULT_NAME"] = "sleepcoach-1", ["IMAGE"] = "r.example/sleepcoachbot:1",
        ["ALERTS_TO"] = "admin@clinic.example",
    };

    [Theory]
    [InlineData("main")]
    [InlineData("foundation")]
    public async Task The_compiled_template_is_that_of_its_source(string template)
    {
        var compiled = await CompileAsync("build", $"{template}.bicep");
        Assert.Equal(JsonNode.Parse(Repository.Read([.. s_folder, $"{template}.json"]))!.ToJsonString(), compiled.ToJsonString());
    }

    [Theory]
    [InlineData("small")]
    [InlineData("large")]
    public async Task The_parameters_of_an_installation_fit_the_template(string size)
    {
        var compiled = await CompileAsync("build-params", $"{size}.bicepparam");
        var parameters = JsonNode.Parse((string)compiled["parametersJson"]!)!["parameters"]!;
        Assert.True((int)parameters["replicasAtLeast"]!["value"]! >= 2);
    }

    [Fact]
    public void No_password_and_no_key_is_in_a_template()
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf(s_folder), "*.bicep*"))
        {
            var text = File.ReadAllText(file);
            foreach (var word in new[] { "listKeys", "listCredentials", "administratorLoginPassword", "Password=", "@secure()" })
                Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Every_setting_that_the_template_gives_the_program_is_one()
    {
        var given = Given().Matches(Repository.Read([.. s_folder, "main.bicep"]))
            .Select(match => Place().Replace(match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal), "")).ToList();
        Assert.Superset(new HashSet<string> { "Database:Provider", "Database:SqlServer:ConnectionString" }, given.ToHashSet());
        Assert.Empty(given.Except(SettingNames.All));
    }

    private static async Task<JsonNode> CompileAsync(string command, string file)
    {
        var bicep = typeof(BicepTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Bicep").Value;
        if (string.IsNullOrEmpty(bicep))
            Assert.Skip("There is no Bicep compiler for this machine among the packages.");
        var start = new ProcessStartInfo(Path.GetFullPath(bicep.Replace('\\', '/')), [command, Repository.PathOf([.. s_folder, file]), "--stdout"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in s_environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var warnings = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await warnings);
        Assert.Equal(0, process.ExitCode);
        return JsonNode.Parse(output)!;
    }

    // An environment variable of the container begins its line or its braces; a header of a probe stands within brackets.
    [GeneratedRegex(@"(?<!\[)\{?\s*name: '((?:[A-Z]\w+__\w+)|Urls|AllowedHosts|Microsoft\w+)'")]
    private static partial Regex Given();

    // "Proxy:KnownNetworks:0" is the first of a list.
    [GeneratedRegex(@":\d+$")]
    private static partial Regex Place();
}
