using System.Text;
using Microsoft.Playwright;

namespace SleepCoachBot.EndToEnd;

/// <summary>A diary kept elsewhere, attached in the chat by the clip; and what leaves, which opens in this browser alone.</summary>
public sealed class ADiaryAttached
{
    private const string Table = "evening,bedtime,lights out,minutes to fall asleep,wake time,got up\n2026-03-29,22:50,23:00,20,06:30,07:00\n2026-03-30,23:10,23:15,45,06:00,06:45\n";

    [Fact]
    public async Task A_table_is_attached_shown_added_and_comes_back_as_a_file_of_this_browser()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var program = await RunningProgram.StartAsync("2026-04-02T08:10+01:00");
        var page = await chromium.OpenAsync(program.Address, 360, 740);
        var chat = new ChatPage(page, "attached");
        await chat.OpenAsync();
        await chat.SayAsync("yes");
        await chat.HearsAsync("Tablets or liquid");

        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "diary.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Table) });
        await chat.PictureAsync("chosen");
        await chat.SendBox.PressAsync("Enter");
        await chat.HearsAsync("This is what I make of that file", "2 nights, Sun 29 March 2026 to Mon 30 March 2026", "Would be added: 2");
        await chat.PictureAsync("looked-at");
        // What a screen reader is read lists the same buttons.
        await page.GetByRole(AriaRole.Toolbar, new() { Name = "Suggested actions" }).GetByRole(AriaRole.Button, new() { Name = "Add them" }).ClickAsync();
        await chat.HearsAsync("Added: 2 nights.");
        await chat.PictureAsync("added");

        await chat.SayAsync("nights as a table");
        await chat.HearsAsync("in this browser alone");
        var link = page.Locator("[role=feed] a[href*='/files/']").Filter(new() { HasText = "nights.csv" });
        await link.WaitForAsync(new() { Timeout = 15_000 });
        var address = new Uri(program.Address, await link.GetAttributeAsync("href"));

        var here = await page.EvaluateAsync<int>("async address => (await fetch(address)).status", address.AbsoluteUri);
        using var elsewhere = new HttpClient();
        using var answer = await elsewhere.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal((200, 403), (here, (int)answer.StatusCode));
        Assert.Empty(chat.ConsoleErrors);
    }
}
