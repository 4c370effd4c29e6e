using NodaTime.Text;

namespace SleepCoachBot.Pages;

/// <summary>What every page beside the chat has around it: head, the line for an emergency, the way back.</summary>
internal static class PageShell
{
    public static Html Around(PageTexts texts, string title, Html main) => Html.Of($"""
        <!doctype html>
        <html lang="{texts.Culture.Name}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
        <meta name="color-scheme" content="dark light">
        <meta name="referrer" content="no-referrer">
        <title>{title} · {texts.Product}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/chat.css">
        <link rel="stylesheet" href="/sleep.css">
        <script src="/theme.js"></script>
        <script src="/sleep.js" defer></script>
        </head>
        <body class="sleep">
        <a class="skip" href="#main">{texts.SkipToMain}</a>
        <header>
        <h1>{title}</h1>
        <p class="emergency">{texts.Emergency}</p>
        <a class="button" href="/">{texts.BackToChat}</a>
        <button id="theme" type="button" hidden>{texts.Theme} <span id="theme-name"></span></button>
        </header>
        <main id="main" tabindex="-1">
        {main}
        </main>
        </body>
        </html>
        """);

    /// <summary>A hidden field.</summary>
    public static Html Hidden(string name, string value) => Html.Of($"""<input type="hidden" name="{name}" value="{value}">""");

    public static string Iso(NodaTime.LocalDate day) => LocalDatePattern.Iso.Format(day);
}
