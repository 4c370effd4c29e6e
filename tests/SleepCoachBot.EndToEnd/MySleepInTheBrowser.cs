using System.Globalization;
using System.Net;
using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SleepCoachBot.EndToEnd;

/// <summary>"My sleep" beside the chat, in a real browser: the same nights, changed by the same rules, with a keyboard as with a finger.</summary>
public sealed class MySleepInTheBrowser
{
    private const string Morning = "2026-04-02T08:10+01:00";
    private const string Plan = "neurologist dr shah is taking me down. 10mg 3x a day now, 25 a day from 6 April, 20 a day from 20 April";
    private const string TheNight = "last night bed 11ish, took 45 min to drop off, up twice for maybe 20 minutes, awake for good at 6, out at half 6, pretty rubbish";
    private static readonly LocatorAssertionsToBeVisibleOptions s_soon = new() { Timeout = 20_000 };

    [Fact]
    public async Task A_night_told_in_the_chat_is_seen_changed_asked_about_and_put_back()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var program = await RunningProgram.StartAsync(Morning);
        var page = await chromium.OpenAsync(program.Address, 360, 740);
        var chat = new ChatPage(page, "mysleep-night");

        await page.GotoAsync("/sleep");
        await Assertions.Expect(page.GetByText("Nothing is shown here yet")).ToBeVisibleAsync(s_soon);
        chat.ConsoleErrors.Clear();   // the browser's own line about the 401

        await TellAsync(chat);
        await page.GetByRole(AriaRole.Link, new() { Name = "My sleep" }).ClickAsync();
        var row = page.Locator("table.nights tbody tr").First;
        await page.GotoAsync("/sleep?month=2026-04");
        await Assertions.Expect(row).ToContainTextAsync("06:30", new() { Timeout = 20_000 });
        await chat.PictureAsync("month");

        // By keyboard alone: open, contradict, be asked.
        await Assertions.Expect(page.Locator(".calendar")).ToContainTextAsync("25 mg a day");
        await row.GetByRole(AriaRole.Link, new() { Name = "Change" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Change the night of" })).ToBeFocusedAsync(new() { Timeout = 20_000 });
        await page.GetByLabel("Out of bed").FillAsync("05:30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Not saved yet", new() { Timeout = 20_000 });
        await Assertions.Expect(page.GetByText("Getting up cannot come before waking for good.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Out of bed")).ToBeFocusedAsync();
        await chat.PictureAsync("asked");
        await page.GotoAsync("/sleep?month=2026-04");
        await Assertions.Expect(row).ToContainTextAsync("06:30");   // asked, not stored

        await row.GetByRole(AriaRole.Link, new() { Name = "Change" }).ClickAsync();
        await page.GetByLabel("Woke for good").FillAsync("06:10");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The night is saved.", new() { Timeout = 20_000 });
        await Assertions.Expect(row).ToContainTextAsync("06:10");

        await page.GotoAsync("/");
        await chat.Messages.First.WaitForAsync();
        await chat.SayAsync("show last night");
        await chat.HearsAsync("06:10");

        await page.GotoAsync("/sleep?month=2026-04");
        await row.GetByRole(AriaRole.Link, new() { Name = "Change" }).ClickAsync();
        await page.GetByText("Undo the last change").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, put it back" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("as it was before", new() { Timeout = 20_000 });
        await Assertions.Expect(row).ToContainTextAsync("06:00");

        // A night that was not told is added from the calendar; another form of the night before it would overlap.
        await page.GotoAsync("/sleep?month=2026-03");
        await page.GetByRole(AriaRole.Link, new() { Name = "No entry for the night of Mon 30 Mar" }).ClickAsync();
        await page.GetByLabel("Into bed").FillAsync("23:30");
        await page.GetByLabel("Out of bed").FillAsync("07:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The night is saved.", new() { Timeout = 20_000 });
        await chat.PictureAsync("added");
        Assert.DoesNotContain(chat.ConsoleErrors, error => !error.Contains("422", StringComparison.Ordinal));
        Assert.All(chat.Requests, request => Assert.True(request.Host == program.Address.Host || request.Scheme is "blob" or "data", request.ToString()));
    }

    [Theory]
    [InlineData("phone-dark", 360, 740, ColorScheme.Dark)]
    [InlineData("phone-light", 360, 740, ColorScheme.Light)]
    [InlineData("desktop-dark", 1280, 900, ColorScheme.Dark)]
    [InlineData("desktop-light", 1280, 900, ColorScheme.Light)]
    public async Task A_diary_kept_elsewhere_is_looked_at_taken_in_shown_and_taken_out(string name, int width, int height, ColorScheme theme)
    {
        await using var chromium = await Chromium.StartAsync();
        await using var program = await RunningProgram.StartAsync(Morning);
        var page = await chromium.OpenAsync(program.Address, width, height, theme);
        var chat = new ChatPage(page, $"mysleep-{name}");
        await TellAsync(chat);

        await page.GotoAsync("/sleep/import");
        await FitsAndReadsAsync(page, width);
        await page.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "my diary.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Table(broken: true)) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Look at it" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Line 4: Woke “sevenish” is no time.")).ToBeVisibleAsync(s_soon);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take them in" })).ToHaveCountAsync(0);
        await WholeAsync(page, name, "import-errors");
        await FitsAndReadsAsync(page, width);

        await page.GotoAsync("/sleep/import");
        await page.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "my diary.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Table(broken: false)) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Look at it" }).ClickAsync();
        await page.GetByLabel("The evening on which it began").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Look again" }).ClickAsync();
        await Assertions.Expect(page.GetByText("New, would be added: 28")).ToBeVisibleAsync(s_soon);
        await WholeAsync(page, name, "import-look");
        await FitsAndReadsAsync(page, width);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take them in: 28 new" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Nights taken into your diary: 28.", new() { Timeout = 20_000 });
        await PicturesAreDrawnAsync(page, theme);
        await WholeAsync(page, name, "month");
        await FitsAndReadsAsync(page, width);

        await page.Locator("table.nights tbody tr").Nth(2).GetByRole(AriaRole.Link, new() { Name = "Change" }).ClickAsync();
        await page.GetByLabel("Out of bed").FillAsync("23:59");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync(s_soon);
        await chat.PictureAsync("form-asks");
        await FitsAndReadsAsync(page, width);

        // The same file again has nothing new; what was taken goes as one.
        await page.GotoAsync("/sleep/import");
        await page.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "my diary.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Table(broken: false)) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Look at it" }).ClickAsync();
        await page.GetByLabel("The evening on which it began").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Look again" }).ClickAsync();
        await Assertions.Expect(page.GetByText("In your diary already, as the file says: 28")).ToBeVisibleAsync(s_soon);
        await page.GotoAsync("/sleep");
        await page.GetByText("28 nights. Take them out again").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, take them out" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Nights put back as they were before: 28.", new() { Timeout = 20_000 });
        Assert.DoesNotContain(chat.ConsoleErrors, error => !error.Contains("422", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_readable_without_the_persons_own_cookie_and_no_other_page_changes_anything()
    {
        await using var program = await RunningProgram.StartAsync(Morning);
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = program.Address };
        foreach (var path in (string[])["/sleep", "/sleep/import", "/sleep?month=2026-03"])
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        }
        using var strip = await client.GetAsync(new Uri("/sleep/strip.png", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, strip.StatusCode);

        using var foreign = new HttpRequestMessage(HttpMethod.Post, new Uri("/sleep/night", UriKind.Relative)) { Content = new FormUrlEncodedContent([new("evening", "2026-03-30")]) };
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var refused = await client.SendAsync(foreign);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        using var forged = new HttpRequestMessage(HttpMethod.Get, new Uri("/sleep", UriKind.Relative));
        forged.Headers.Add("Cookie", "sleepcoach=dl_somebody_else");
        using var unknown = await client.SendAsync(forged);
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
    }

    private static async Task TellAsync(ChatPage chat)
    {
        await chat.OpenAsync();
        await chat.HearsAsync("OK to start?");
        await chat.SayAsync("yes");
        await chat.HearsAsync("Tablets or liquid");
        await chat.SayAsync("tablets");
        await chat.HearsAsync("Where are you with it?");
        await chat.SayAsync(Plan);
        await chat.HearsAsync("25 mg a day");
        await chat.SayAsync("yes");
        await chat.SayAsync(TheNight);
        await chat.HearsAsync("06:30");
        await chat.SayAsync("yes");
        await chat.HearsAsync("asleep");
    }

    // Invented: 28 nights of March, in the form of a spreadsheet.
    private static string Table(bool broken)
    {
        var table = new StringBuilder("Date;Bed;Lights out;Time to fall asleep (min);Wakings;Awake (min);Woke;Got up;Quality;Coffee\n");
        for (var day = 1; day <= 28; day++)
        {
            var woke = broken && day == 3 ? "sevenish" : $"0{5 + day % 2}:{10 + day % 40}";
            table.Append(CultureInfo.InvariantCulture, $"{day:00}/03/2026;22:{10 + day};23:{day:00};{10 + day * 7 % 60};{day % 4};{(day % 4 == 0 ? 0 : day % 4 * 11)};{woke};07:{day % 50 + 10:00};{1 + day % 5};{day % 3}\n");
        }
        return table.ToString();
    }

    private static async Task PicturesAreDrawnAsync(IPage page, ColorScheme theme)
    {
        var picture = page.Locator(theme == ColorScheme.Dark ? ".strip .on-dark img" : ".strip .on-light img");
        await picture.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await picture.EvaluateAsync<int>("image => image.naturalWidth") >= 720);
        Assert.Contains("28", await picture.GetAttributeAsync("alt"), StringComparison.Ordinal);
    }

    private static async Task FitsAndReadsAsync(IPage page, int width)
    {
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        var found = await page.RunAxe(new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] } });
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} at {string.Join(", ", violation.Nodes.Select(node => node.Html))}")));
    }

    private static async Task WholeAsync(IPage page, string name, string step)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "screenshots");
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"mysleep-{name}-{step}.png"), FullPage = true });
    }
}
