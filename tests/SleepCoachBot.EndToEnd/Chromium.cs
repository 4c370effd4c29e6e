using Microsoft.Playwright;

namespace SleepCoachBot.EndToEnd;

/// <summary>A headless Chromium, the machine's own.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Skips the test where no Chromium is found, unless <c>BROWSER_TESTS=required</c>.</summary>
    public static async Task<Chromium> StartAsync()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM") ?? Places.FirstOrDefault(File.Exists);
        if (path is null && Environment.GetEnvironmentVariable("BROWSER_TESTS") != "required")
            Assert.Skip("No Chromium found. Install one, or name it in the environment variable CHROMIUM.");
        Assert.True(path is not null, "BROWSER_TESTS=required, but no Chromium was found.");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
        return new Chromium(playwright, browser);
    }

    /// <summary>A page of a new, empty profile in London.</summary>
    public async Task<IPage> OpenAsync(Uri address, int width = 390, int height = 844, ColorScheme theme = ColorScheme.Dark)
    {
        var profile = await _browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = theme,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
        return await profile.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
