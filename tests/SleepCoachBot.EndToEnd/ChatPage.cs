using Microsoft.Playwright;

namespace SleepCoachBot.EndToEnd;

/// <summary>The page as a person uses it, and what it did that a person does not see.</summary>
internal sealed class ChatPage
{
    private const float AnswersWithin = 15_000;
    private readonly IPage _page;
    private readonly string _name;
    private int _pictures;

    /// <param name="page">An open page.</param>
    /// <param name="name">Names this page's screenshots.</param>
    public ChatPage(IPage page, string name)
    {
        (_page, _name) = (page, name);
        page.Console += (_, message) => { if (message.Type == "error") ConsoleErrors.Add(message.Text); };
        page.PageError += (_, error) => ConsoleErrors.Add(error);
        page.Request += (_, request) => Requests.Add(new Uri(request.Url));
    }

    public List<string> ConsoleErrors { get; } = [];
    public List<Uri> Requests { get; } = [];
    public IPage Page => _page;
    public ILocator SendBox => _page.GetByLabel("Message to SleepCoach");
    public ILocator Messages => _page.Locator("[role=feed] article");

    /// <summary>Opens the page and waits for what the bot has said, as a person does who reads before they write.</summary>
    public async Task OpenAsync()
    {
        await _page.GotoAsync("/");
        await Messages.First.WaitForAsync(new() { Timeout = AnswersWithin });
    }

    /// <summary>Types the words and sends them by the keyboard.</summary>
    public async Task SayAsync(string words)
    {
        await SendBox.FillAsync(words);
        await SendBox.PressAsync("Enter");
    }

    /// <summary>Waits until the newest message holds all of these, in any order.</summary>
    public async Task HearsAsync(params string[] pieces)
    {
        foreach (var piece in pieces)
            await Assertions.Expect(_page.Locator("[role=feed] article").Filter(new() { HasText = piece }).Last)
                .ToBeVisibleAsync(new() { Timeout = AnswersWithin });
    }

    /// <summary>Leaves a picture in the test's output folder.</summary>
    public async Task PictureAsync(string step)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "screenshots");
        Directory.CreateDirectory(folder);
        await _page.Mouse.MoveAsync(0, 0);      // no finger rests on a button
        await _page.WaitForTimeoutAsync(300);   // the transcript scrolls smoothly
        await _page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{_name}-{++_pictures:00}-{step}.png") });
    }
}
