using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SleepCoachBot.EndToEnd;

/// <summary>Lights out in a real browser: the dark page, the sound that it plays, and the way back to the chat.</summary>
public sealed class TheNightPage
{
    private const string Bedtime = "2026-03-18T22:50+00:00";
    private const int SecondsOfLegs = 352;      // 12 to lie down, eight places of 40, and 20 of rest
    private const string Says = "Phone face down";
    private static readonly LocatorAssertionsToContainTextOptions s_soon = new() { Timeout = 15_000 };

    [Theory]
    [InlineData("night-phone", 360, 740, ColorScheme.Dark, ReducedMotion.NoPreference)]
    [InlineData("night-desktop", 1280, 800, ColorScheme.Light, ReducedMotion.Reduce)]
    public async Task In_bed_the_page_goes_dark_plays_the_exercise_and_gives_the_chat_back(
        string name, int width, int height, ColorScheme theme, ReducedMotion motion)
    {
        await using var chromium = await Chromium.StartAsync();
        await using var program = await RunningProgram.StartAsync(Bedtime);
        var page = await chromium.OpenAsync(program.Address, width, height, theme);
        await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = motion });
        var chat = new ChatPage(page, name);
        var night = page.GetByRole(AriaRole.Region, new() { Name = "Night" });
        await chat.OpenAsync();
        await chat.HearsAsync("OK to start?");
        await chat.SayAsync("yes");
        await chat.HearsAsync("yes");

        await chat.SayAsync("bed");
        await Assertions.Expect(night).ToContainTextAsync("Night mode on.", s_soon);
        await chat.PictureAsync("bed");
        await ShowsAllOfItAsync(page, width, height);
        Assert.True(await LightAsync(page) < 0.03);
        await NoRuleIsBrokenAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Legs, 5 min" }).ClickAsync();
        await Assertions.Expect(night).ToContainTextAsync("Get comfortable.", s_soon);
        await PlaysFromAsync(page, 13);
        await Assertions.Expect(night).ToContainTextAsync("Feet. Just notice.", s_soon);
        await chat.PictureAsync("feet");
        await ShowsAllOfItAsync(page, width, height);
        await NoRuleIsBrokenAsync(page);

        await night.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Assertions.Expect(night).ToContainTextAsync(Says);
        await chat.PictureAsync("paused");
        await ShowsAllOfItAsync(page, width, height);

        var track = await DecodedAsync(page);
        Assert.Equal(SecondsOfLegs, track.GetProperty("seconds").GetDouble(), 0.001);
        Assert.InRange(track.GetProperty("peak").GetDouble(), 0.1, 0.17);

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(night).ToBeHiddenAsync();
        await Assertions.Expect(chat.SendBox).ToBeFocusedAsync();
        await Assertions.Expect(chat.Messages.Last).ToContainTextAsync(Says);
        await Assertions.Expect(chat.Messages.Last.Locator("audio")).ToBeInViewportAsync();
        await chat.PictureAsync("left");

        await page.ReloadAsync();
        await Assertions.Expect(chat.Messages.Last).ToContainTextAsync(Says, s_soon);
        await Assertions.Expect(night).ToBeHiddenAsync();   // who has left stays out

        Assert.Empty(chat.ConsoleErrors);
        Assert.All(chat.Requests, request => Assert.True(request.Host == program.Address.Host || request.Scheme is "blob" or "data", request.ToString()));
    }

    [Fact]
    public async Task The_picture_breathes_with_the_sound()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var program = await RunningProgram.StartAsync(Bedtime);
        var page = await chromium.OpenAsync(program.Address, 360, 740);
        var chat = new ChatPage(page, "night-breathing");
        await chat.OpenAsync();
        await chat.SayAsync("yes");
        await chat.HearsAsync("yes");
        await chat.SayAsync("bed");
        await Assertions.Expect(page.Locator("#night-words")).ToContainTextAsync("Night mode on.", s_soon);
        await chat.SayAsync("breathing");
        await PlaysFromAsync(page, 12.2);
        await Assertions.Expect(page.Locator("#night-step")).ToHaveTextAsync("In", new() { Timeout = 15_000 });
        await page.WaitForTimeoutAsync(3_000);
        var full = await page.Locator("#night-orb").BoundingBoxAsync();
        await chat.PictureAsync("in");
        await Assertions.Expect(page.Locator("#night-step")).ToHaveTextAsync("Out", new() { Timeout = 15_000 });
        await page.WaitForTimeoutAsync(4_500);
        var empty = await page.Locator("#night-orb").BoundingBoxAsync();
        Assert.True(full!.Width > 1.2 * empty!.Width, $"{full.Width} and {empty.Width}");

        await page.SetViewportSizeAsync(360, 640);   // the longest words, on the smallest phone
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Assertions.Expect(page.Locator("#night-words")).ToBeVisibleAsync();
        await chat.PictureAsync("paused");
        await ShowsAllOfItAsync(page, 360, 640);
        Assert.Empty(chat.ConsoleErrors);
    }

    private static async Task PlaysFromAsync(IPage page, double second)
    {
        await page.EvaluateAsync("""
            second => new Promise(done => {
              const sound = document.getElementById('night-sound');
              const look = setInterval(() => {
                if (!(sound.currentTime > 0)) return;
                clearInterval(look);
                sound.currentTime = second;
                done();
              }, 50);
            })
            """, second);
    }

    // Nothing to scroll in either direction, and the way out is on the screen.
    private static async Task ShowsAllOfItAsync(IPage page, int width, int height)
    {
        Assert.Equal([width, height], await page.EvaluateAsync<int[]>("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"));
        Assert.True(await page.EvaluateAsync<bool>("(night => night.scrollHeight <= night.clientHeight)(document.getElementById('night'))"));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Show the chat" })).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    // How bright the page's ground is at its brightest channel, 0 to 1.
    private static Task<double> LightAsync(IPage page) => page.EvaluateAsync<double>(
        "Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)) / 255");

    // By the browser's own decoder, which is none of ours.
    private static Task<JsonElement> DecodedAsync(IPage page) => page.EvaluateAsync<JsonElement>("""
        async () => {
          const bytes = await (await fetch(document.getElementById('night-sound').src)).arrayBuffer();
          const track = await new OfflineAudioContext(1, 1, 16000).decodeAudioData(bytes);
          return { seconds: track.duration, peak: track.getChannelData(0).reduce((most, x) => Math.max(most, Math.abs(x)), 0) };
        }
        """);

    private static async Task NoRuleIsBrokenAsync(IPage page)
    {
        var found = await page.RunAxe(new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa"] } });
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} at {string.Join(", ", violation.Nodes.Select(node => node.Html))}")));
    }
}
