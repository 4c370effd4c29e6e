using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SleepCoachBot.EndToEnd;

/// <summary>The first promise of the product, kept in a real browser against the real program.</summary>
public sealed class ANightInTheBrowser
{
    private const string MondayMorning = "2026-03-16T07:10+00:00";
    private const string TheNight =
        "bed 11ish, took 45 min to drop off, up twice for maybe 20 minutes, awake for good at 6, out at half 6, pretty rubbish";

    [Fact]
    public async Task A_night_told_in_one_message_is_shown_corrected_saved_and_found_after_a_kill()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var program = await RunningProgram.StartAsync(MondayMorning);
        var chat = new ChatPage(await chromium.OpenAsync(program.Address), "night");

        await chat.OpenAsync();
        await chat.HearsAsync("SleepCoach");
        await chat.PictureAsync("greeting");

        await chat.SayAsync(TheNight);
        await chat.HearsAsync("23:00", "45", "20", "06:00", "06:30", "2 of 5");
        await chat.HearsAsync("Sunday night to Monday, 15–16 March");
        await chat.PictureAsync("understood");

        await chat.SayAsync("no, I woke at 5:40");
        await chat.HearsAsync("05:40");
        var save = chat.Messages.GetByRole(AriaRole.Button, new() { Name = "Save it" });
        await chat.HearsAsync("How I first read Sunday night to Monday, 15–16 March");
        await Assertions.Expect(save).ToHaveCountAsync(1);
        await chat.PictureAsync("corrected");

        await chat.SayAsync("yes");
        await chat.HearsAsync("asleep");
        await chat.HearsAsync("In your diary: Sunday night to Monday, 15–16 March");
        await Assertions.Expect(save).ToHaveCountAsync(0);
        await chat.PictureAsync("saved");

        Assert.Empty(chat.ConsoleErrors);
        await program.KillAndStartAgainAsync();
        await chat.OpenAsync();
        // While the program is away an open page cannot reach it, and its browser says so.
        chat.ConsoleErrors.RemoveAll(error => error.Contains("ERR_CONNECTION_REFUSED", StringComparison.Ordinal));
        await chat.SayAsync("show last night");
        await Assertions.Expect(chat.Messages.Last).ToContainTextAsync("05:40", new() { Timeout = 15_000 });
        await chat.PictureAsync("found-again");

        await chat.SayAsync("show this week");
        await Assertions.Expect(chat.Messages.Last).ToContainTextAsync("15–16", new() { Timeout = 15_000 });
        await chat.PictureAsync("week");

        Assert.Empty(chat.ConsoleErrors);
        Assert.All(chat.Requests, request => Assert.True(request.Host == program.Address.Host || request.Scheme is "blob" or "data", request.ToString()));
    }

    [Theory]
    [InlineData("phone-dark", 360, 740, ColorScheme.Dark)]
    [InlineData("phone-light", 360, 740, ColorScheme.Light)]
    [InlineData("desktop-dark", 1280, 800, ColorScheme.Dark)]
    [InlineData("desktop-light", 1280, 800, ColorScheme.Light)]
    public async Task The_page_fits_reads_and_breaks_no_rule_of_accessibility(string name, int width, int height, ColorScheme theme)
    {
        await using var chromium = await Chromium.StartAsync();
        await using var program = await RunningProgram.StartAsync(MondayMorning);
        var chat = new ChatPage(await chromium.OpenAsync(program.Address, width, height, theme), name);
        await chat.OpenAsync();
        await chat.SayAsync(TheNight);
        await chat.HearsAsync("06:30");
        await chat.PictureAsync("card");

        Assert.Equal(width, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        var found = await chat.Page.RunAxe(new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa"] } });
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} at {string.Join(", ", violation.Nodes.Select(node => node.Html))}")));
    }

    [Fact]
    public async Task The_theme_follows_the_system_until_it_is_switched_and_the_choice_lasts()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var program = await RunningProgram.StartAsync(MondayMorning);
        var page = await chromium.OpenAsync(program.Address);
        var chat = new ChatPage(page, "theme");
        await chat.OpenAsync();

        async Task<string> Background() => await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        var dark = await Background();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var light = await Background();
        Assert.NotEqual(dark, light);

        await page.GetByRole(AriaRole.Button, new() { Name = "Theme" }).ClickAsync();   // system → dark
        Assert.Equal(dark, await Background());
        await page.ReloadAsync();
        await chat.SendBox.WaitForAsync();
        Assert.Equal(dark, await Background());
    }
}
