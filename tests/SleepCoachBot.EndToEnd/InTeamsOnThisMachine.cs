using System.Net;
using Microsoft.Playwright;

namespace SleepCoachBot.EndToEnd;

/// <summary>The bot in Microsoft's own stand-in for Teams: installed, spoken to, a card filled in, and speaking by itself.</summary>
public sealed class InTeamsOnThisMachine
{
    private const string Evening = "2026-03-11T21:10+00:00";
    private const string BeforeTheQuestion = "2026-03-12T07:44:50+00:00";
    private const string TheNight = "bed 11, took 20 min, up once for 10 min, awake for good at 6:30, up at 7, fair";
    private const float AnswersWithin = 60_000;

    [Fact]
    public async Task It_greets_when_installed_answers_takes_a_card_and_asks_by_itself_in_the_morning()
    {
        await using var chromium = await Chromium.StartAsync();
        var folder = await AgentsPlayground.InstallAsync();
        await using var program = await RunningProgram.StartAsync(Evening, settings: "--CheckIns:LookEvery=00:00:01");
        await using var playground = await AgentsPlayground.StartAsync(folder, program.Address);
        var page = await chromium.OpenAsync(playground.Address, 1280, 900, ColorScheme.Light);
        var chat = new ChatPage(page, "teams");
        // Its page wants fonts from elsewhere; it is as well without them.
        await page.RouteAsync(url => !IPAddress.TryParse(new Uri(url).Host, out _), route => route.AbortAsync());

        await page.GotoAsync("/");   // which installs the bot
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" }).ClickAsync();   // where the same words stand once more
        await HearsAsync(page, "a program, not a person");
        await HearsAsync(page, "your employer's admins may be able to read this chat");
        await HearsAsync(page, "OK to start?");

        await PressAsync(page, "Yes");
        await HearsAsync(page, "Tablets or liquid, or a pump under the skin?");
        await SayAsync(page, "tablets");
        await HearsAsync(page, "Where are you with it?");
        await SayAsync(page, "my consultant is bringing it down, 30mg a day now 25 from monday");
        await HearsAsync(page, "Is that what your consultant wrote?");
        await SayAsync(page, "yes");
        await HearsAsync(page, "who do you call after hours?");
        await SayAsync(page, "skip");
        await HearsAsync(page, "You're in the UK, yes?");
        await SayAsync(page, "yes");
        await HearsAsync(page, "usual lights-out, and up?");
        await SayAsync(page, "11 7");
        await HearsAsync(page, "I'll ask about the night at");
        await SayAsync(page, "fine");
        await HearsAsync(page, "Anything in the way of sleep tonight?");
        await SayAsync(page, "nothing");
        await HearsAsync(page, "Then just say \"bed\" when you're there.");

        await SayAsync(page, TheNight);
        await HearsAsync(page, "Is that right?");
        await PressAsync(page, "Change something");
        await HearsAsync(page, "What should I change?");
        await page.GetByRole(AriaRole.Spinbutton, new() { Name = "Time to drop off (minutes)" }).Last.FillAsync("40");
        await PressAsync(page, "That's it");
        await HearsAsync(page, "40 min");   // the card again, with what the form told
        await chat.PictureAsync("card");
        await PressAsync(page, "Save it");
        await HearsAsync(page, "By your diary");

        await program.KillAndStartAgainAsync(BeforeTheQuestion);
        await HearsAsync(page, "Morning. How was the night?");
        await chat.PictureAsync("morning");
    }

    private static async Task SayAsync(IPage page, string words)
    {
        await page.GetByRole(AriaRole.Textbox).Last.FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
    }

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync(new() { Timeout = AnswersWithin });

    private static Task HearsAsync(IPage page, string words) =>
        page.GetByText(words).Last.WaitForAsync(new() { Timeout = AnswersWithin });
}
