namespace SleepCoachBot.Channels.Turns;

/// <summary>The texts in English, for a program that brings no others.</summary>
internal sealed class PlainTurnTexts : ITurnTexts
{
    public string Failed(string? locale) =>
        "Sorry, something went wrong on my side. I've kept your message, but I haven't saved anything from it. Could you say it once more?";

    public string TakenBack(string? locale) => "(taken back)";
}
