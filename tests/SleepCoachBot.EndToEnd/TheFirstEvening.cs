using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SleepCoachBot.EndToEnd;

/// <summary>The first evening, lights out and the morning after, as a person has them on a phone. Its pictures are those of docs/first-evening.md.</summary>
public sealed partial class TheFirstEvening
{
    private const string Evening = "2026-03-11T21:10+00:00";
    private const string Bedtime = "2026-03-11T22:50+00:00";
    private const string BeforeTheQuestion = "2026-03-12T07:44:50+00:00";
    private const string ThePlan = "neurologist dr shah is taking me down. 10mg 3x a day now, 25 a day from monday, 20 from the 30th";
    private const string TheNight = "bed 11ish, took 45 min, up twice, out at 7, rubbish";
    private static readonly LocatorAssertionsToContainTextOptions s_soon = new() { Timeout = 15_000 };

    // Messages bear the machine's own time, which is not simulated (decision 3): the browser alone sees the story's.
    private readonly List<(DateTimeOffset From, TimeSpan Shift)> _shifts = [];

    [Fact]
    public async Task It_can_be_lived_through_on_a_phone_from_hello_to_what_the_diary_says_in_the_morning()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var program = await RunningProgram.StartAsync(Evening);
        var page = await chromium.OpenAsync(program.Address);
        await page.RouteWebSocketAsync("**", socket => socket.ConnectToServer().OnMessage(frame => socket.Send(InTheStory(frame.Text ?? ""))));
        var chat = new ChatPage(page, "first-evening");
        var night = page.GetByRole(AriaRole.Region, new() { Name = "Night" });

        await LiveAtAsync(page, Evening);
        await chat.OpenAsync();
        await chat.HearsAsync("a program, not a person", "In danger, ring 999.", "OK to start?");
        await chat.PictureAsync("hello");
        await PressAsync(page, "Yes");
        await chat.HearsAsync("Tablets or liquid");
        await PressAsync(page, "Tablets or liquid");
        await chat.HearsAsync("Where are you with it?");
        await chat.SayAsync(ThePlan);
        await chat.HearsAsync("Is that what Dr Shah wrote?", "from Mon 30 March 20 mg a day");
        await chat.PictureAsync("plan");
        await chat.SayAsync("yes but dont know which tablet goes down");
        await chat.HearsAsync("It's one for Dr Shah or your pharmacist before Mon 16 March", "who do you ring after hours?");
        await chat.PictureAsync("question");
        await PressAsync(page, "Don't know");
        await chat.HearsAsync("You're in the UK, yes?");
        await PressAsync(page, "Yes");
        await chat.HearsAsync("usual lights-out, and up?");
        await chat.SayAsync("11ish, up 7 when my carer comes");
        await chat.HearsAsync("I'll ask about the night at 07:45");
        await PressAsync(page, "Fine");
        await chat.HearsAsync("That's all the setting up", "means 999, any hour", "Anything in the way of sleep tonight?");
        await chat.PictureAsync("set-up");
        await PressAsync(page, "Tight legs");
        await chat.HearsAsync("lying down, no tensing");
        await PressAsync(page, "When I'm in bed");
        await chat.HearsAsync("Just say \"bed\" when you're there.");

        await AgainAsync(program, chat, Bedtime);
        await chat.SayAsync("bed");
        await Assertions.Expect(night).ToContainTextAsync("Have you taken tonight's?", s_soon);
        await chat.PictureAsync("bed");
        await NoRuleIsBrokenAsync(page);
        await PressAsync(page, "Taken");
        await PressAsync(page, "Legs, 5 min");
        await Assertions.Expect(night).ToContainTextAsync("Get comfortable.", s_soon);
        await Assertions.Expect(night).ToContainTextAsync("Feet. Just notice.", s_soon);
        await chat.PictureAsync("legs");

        await AgainAsync(program, chat, BeforeTheQuestion);
        await Assertions.Expect(chat.Messages.Last).ToContainTextAsync("How was the night?", new() { Timeout = 60_000 });   // it comes by itself, at 07:45
        await chat.PictureAsync("morning");
        await chat.SayAsync(TheNight);
        await chat.HearsAsync("Two things are missing");
        await chat.SayAsync("half hour maybe, 6:30");
        await chat.HearsAsync("Is that right?", "Poor (2 of 5)");
        await chat.PictureAsync("night");
        await PressAsync(page, "Save it");
        await chat.HearsAsync("By your diary", "What woke you?");
        await chat.SayAsync("spasms 6");
        await chat.HearsAsync("6 of 10, noted.", "Did it help?");
        await chat.PictureAsync("saved");
        await PressAsync(page, "Helped");
        await chat.HearsAsync("Noted. I'll offer it first.");

        await NoRuleIsBrokenAsync(page);
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(chat.ConsoleErrors);
        Assert.All(chat.Requests, request => Assert.True(request.Host == program.Address.Host || request.Scheme is "blob" or "data", request.ToString()));
    }

    /// <summary>Another time of the story: the program starts again under its clock, on the same folder, and the person opens the page again.</summary>
    private async Task AgainAsync(RunningProgram program, ChatPage chat, string clock)
    {
        Assert.Empty(chat.ConsoleErrors);
        await program.KillAndStartAgainAsync(clock);
        await LiveAtAsync(chat.Page, clock);
        await chat.OpenAsync();
        chat.ConsoleErrors.Clear();   // while the program was away the open page could not reach it
    }

    private async Task LiveAtAsync(IPage page, string clock)
    {
        var now = DateTimeOffset.UtcNow;
        var shift = DateTimeOffset.Parse(clock, CultureInfo.InvariantCulture) - now;
        _shifts.Add((now, shift));
        await page.AddInitScriptAsync(string.Create(CultureInfo.InvariantCulture, $$"""
            (Real => {
              const shift = {{shift.TotalMilliseconds:F0}};
              window.Date = class extends Real {
                constructor(...of) { of.length ? super(...of) : super(Real.now() + shift); }
                static now() { return Real.now() + shift; }
              };
            })(window.RealDate ??= Date);
            """));
    }

    private string InTheStory(string frame) => Timestamp().Replace(frame, match =>
    {
        var real = DateTimeOffset.Parse(match.Groups["at"].Value, CultureInfo.InvariantCulture);
        return $"\"timestamp\":\"{real + _shifts.FindLast(shift => shift.From <= real).Shift:O}\"";
    });

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync(new() { Timeout = 15_000 });

    private static async Task NoRuleIsBrokenAsync(IPage page)
    {
        // Web Chat reads a new message to screen readers from a copy of it, which it takes away again.
        await page.WaitForFunctionAsync("() => document.querySelector('[role=log] article') === null");
        var found = await page.RunAxe(new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa"] } });
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} at {string.Join(", ", violation.Nodes.Select(node => node.Html))}")));
    }

    [GeneratedRegex("\"timestamp\":\"(?<at>[^\"]+)\"")]
    private static partial Regex Timestamp();
}
