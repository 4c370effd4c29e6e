using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SleepCoachBot.EndToEnd;

/// <summary>The cards that people see most, on a phone and on a desktop, in both themes. Its pictures are those of docs/cards.md.</summary>
public sealed class TheMainCards
{
    private const string Plan = "dr shah is taking me down. 10 mg 3x a day now, from 23 march 5 in the morning, 10 at midday, 10 at night, from 6 april 5 + 5 + 10";
    private const string TheNight = "bed 11ish, took 45 min to drop off, up twice for maybe 20 minutes, awake for good at 6, out at half 6, pretty rubbish";

    [Fact]
    public async Task They_fit_read_and_can_be_used_on_a_phone_and_a_desktop_in_both_themes()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var program = await RunningProgram.StartAsync("2026-03-16T08:10+00:00");
        foreach (var (name, width, height, theme) in (IReadOnlyList<(string, int, int, ColorScheme)>)
            [
                ("phone-dark", 360, 780, ColorScheme.Dark), ("phone-light", 360, 780, ColorScheme.Light),
                ("desktop-dark", 1280, 900, ColorScheme.Dark), ("desktop-light", 1280, 900, ColorScheme.Light),
            ])
        {
            var chat = new ChatPage(await chromium.OpenAsync(program.Address, width, height, theme), $"cards-{name}");
            await chat.OpenAsync();
            await chat.SayAsync("yes");
            await chat.HearsAsync("Tablets or liquid");
            await chat.SayAsync("tablets");
            await chat.HearsAsync("Where are you with it?");
            await chat.SayAsync(Plan);
            await chat.HearsAsync("Is that what Dr Shah wrote?");
            await chat.PictureAsync("plan");
            await chat.SayAsync("yes");
            await chat.HearsAsync("I'll keep it as it is written");
            await chat.SayAsync("medicine card");
            await chat.HearsAsync("Stopping it suddenly can cause fits");
            await chat.PictureAsync("medicine");
            await chat.SayAsync(TheNight);
            await chat.HearsAsync("Is that right?", "Poor (2 of 5)");
            await chat.PictureAsync("night");
            await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Change something" }).Last.ClickAsync();
            await chat.HearsAsync("What should I change?");
            await chat.PictureAsync("form");

            // Web Chat reads a new message to screen readers from a copy of it, which it takes away again.
            await chat.Page.WaitForFunctionAsync("() => document.querySelector('input:not([id])[type=time]') === null");
            Assert.Equal(width, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            var found = await chat.Page.RunAxe(new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa"] } });
            Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(violation =>
                $"{name}: {violation.Id}: {violation.Help} at {string.Join(", ", violation.Nodes.Select(node => node.Html))}")));

            await chat.Page.GetByLabel("Awake for good").Last.FillAsync("05:40");
            await chat.Page.GetByRole(AriaRole.Button, new() { Name = "That's it" }).Last.ClickAsync();
            await chat.HearsAsync("05:40");
            await chat.SayAsync("yes");
            await chat.HearsAsync("By your diary");
            Assert.Empty(chat.ConsoleErrors);
        }
    }
}
