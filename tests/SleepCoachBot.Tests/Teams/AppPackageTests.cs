using System.IO.Compression;
using System.Text.Json.Nodes;
using SkiaSharp;
using SleepCoachBot.TeamsPackage;

namespace SleepCoachBot.Tests.Teams;

/// <summary>The package that is uploaded to Teams.</summary>
public sealed class AppPackageTests
{
    private const string Host = "sleep.example";
    private static readonly Guid s_appId = Guid.Parse("3f2c1f0e-7f0a-4c55-9a3e-0f6a1c2b3d4e");   // invented

    [Fact]
    public void It_holds_the_manifest_and_both_icons_and_nothing_else()
    {
        using var archive = Packed();
        Assert.Equal(["color.png", "manifest.json", "outline.png"], archive.Entries.Select(entry => entry.FullName).Order());
    }

    [Fact]
    public void The_manifest_is_valid_and_has_no_place_left_to_fill_in()
    {
        using var reader = new StreamReader(Packed().GetEntry("manifest.json")!.Open());
        var manifest = reader.ReadToEnd();
        Assert.Empty(ManifestRules.ProblemsOf(manifest));
        Assert.DoesNotContain("{{", manifest, StringComparison.Ordinal);
        var node = JsonNode.Parse(manifest)!;
        Assert.Equal((s_appId.ToString(), s_appId.ToString()), ((string)node["id"]!, (string)node["bots"]![0]!["botId"]!));
        Assert.Equal([Host], node["validDomains"]!.AsArray().Select(domain => (string)domain!));
        Assert.Equal(["personal"], node["bots"]![0]!["scopes"]!.AsArray().Select(scope => (string)scope!));
    }

    [Theory]
    [InlineData("accentColor", "brown")]
    [InlineData("manifestVersion", "1.24")]
    [InlineData("id", "my-app")]
    [InlineData("surprise", "x")]
    public void A_manifest_that_breaks_the_schema_is_refused(string member, string value)
    {
        var manifest = JsonNode.Parse(AppPackage.Filled(s_appId, Host))!;
        manifest[member] = value;
        Assert.Contains(ManifestRules.ProblemsOf(manifest.ToJsonString()), problem => problem.Contains(member, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_is_too_long_for_Teams_is_refused()
    {
        var manifest = JsonNode.Parse(AppPackage.Filled(s_appId, Host))!;
        manifest["name"]!["short"] = new string('n', 31);
        Assert.NotEmpty(ManifestRules.ProblemsOf(manifest.ToJsonString()));
    }

    [Fact]
    public void Every_command_of_the_manifest_is_one_that_the_bot_answers() => Assert.All(
        JsonNode.Parse(AppPackage.Filled(s_appId, Host))!["bots"]![0]!["commandLists"]!.AsArray()
            .SelectMany(list => list!["commands"]!.AsArray()).Select(command => (string)command!["title"]!),
        title => Assert.Contains($"P: {title}", Repository.Read("tests", "SleepCoachBot.Tests", "Conversations", "commands-of-teams.chat"), StringComparison.Ordinal));

    [Fact]
    public void The_pages_that_the_manifest_names_are_there() => Assert.All(
        new[] { "privacyUrl", "termsOfUseUrl" },
        member =>
        {
            var address = new Uri((string)JsonNode.Parse(AppPackage.Filled(s_appId, Host))!["developer"]![member]!);
            Assert.Equal(("https", Host), (address.Scheme, address.Host));
            Assert.True(File.Exists(Repository.PathOf("src", "SleepCoachBot", "wwwroot", address.AbsolutePath.TrimStart('/'))));
        });

    [Fact]
    public void The_colour_icon_fills_its_square()
    {
        using var icon = SKBitmap.Decode(AppPackage.Resource("color.png"));
        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.All(Pixels(icon), pixel => Assert.Equal(byte.MaxValue, pixel.Alpha));
        Assert.True(Pixels(icon).Distinct().Count() > 2);
    }

    [Fact]
    public void The_outline_icon_is_white_on_nothing()
    {
        using var icon = SKBitmap.Decode(AppPackage.Resource("outline.png"));
        Assert.Equal((32, 32), (icon.Width, icon.Height));
        var drawn = Pixels(icon).Where(pixel => pixel.Alpha > 0).ToList();
        Assert.InRange(drawn.Count, 32, (32 * 32) - 1);
        Assert.All(drawn, pixel => Assert.Equal((byte.MaxValue, byte.MaxValue, byte.MaxValue), (pixel.Red, pixel.Green, pixel.Blue)));
    }

    [Fact]
    public void The_icons_are_those_that_the_command_draws()
    {
        // Edges may be blended a shade otherwise by another build of the drawing library.
        foreach (var (kept, drawn) in new[] { ("color.png", Icons.Color()), ("outline.png", Icons.Outline()) })
        {
            using var before = SKBitmap.Decode(AppPackage.Resource(kept));
            using var after = SKBitmap.Decode(drawn);
            Assert.All(Pixels(before).Zip(Pixels(after)), pair => Assert.InRange(Math.Abs(pair.First.Alpha - pair.Second.Alpha) + Math.Abs(pair.First.Red - pair.Second.Red), 0, 8));
        }
    }

    [Theory]
    [InlineData("--host", "sleep.example")]
    [InlineData("--app-id", "my-bot", "--host", "sleep.example")]
    [InlineData("--app-id", "3f2c1f0e-7f0a-4c55-9a3e-0f6a1c2b3d4e", "--host", "https://sleep.example")]
    [InlineData("--app-id", "3f2c1f0e-7f0a-4c55-9a3e-0f6a1c2b3d4e", "--host", "localhost")]
    [InlineData("--app-id", "3f2c1f0e-7f0a-4c55-9a3e-0f6a1c2b3d4e", "--host")]
    [InlineData("--id", "3f2c1f0e-7f0a-4c55-9a3e-0f6a1c2b3d4e")]
    public void An_order_that_is_incomplete_is_refused(params string[] words) =>
        Assert.Throws<PackageException>(() => PackOrder.Read(words));

    private static ZipArchive Packed() => new(new MemoryStream(AppPackage.Pack(s_appId, Host)));

    private static List<SKColor> Pixels(SKBitmap icon) => [.. icon.Pixels];
}
