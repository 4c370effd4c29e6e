namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>What a message tells our own chat page, in its channel data: that it is night, and what to play. Any other client may ignore it.</summary>
/// <remarks>
/// The form, in docs/night-page.md: <c>{ "sleepcoach": { "night": true, "exercise": { "name", "title", "sound", "seconds", "parts": [ { "seconds", "tone", "says" } ] } } }</c>.
/// </remarks>
internal static class NightPage
{
    private const string Key = "sleepcoach";

    /// <summary>True where the message is read on a web page, which can dim itself and play sound.</summary>
    public static bool IsFor(ITurnContext turn) => turn.Activity.ChannelId is "webchat" or "directline";

    /// <summary>Where the track of an exercise is, on the host of the page.</summary>
    public static string SoundOf(Exercise exercise) => $"/sounds/{exercise.Name}.flac";

    /// <summary>The same message, telling the page that it belongs to the night.</summary>
    public static Activity ByNight(this Activity message, ITurnContext turn, bool isNight = true)
    {
        if (isNight && IsFor(turn))
            message.ChannelData = new Dictionary<string, object> { [Key] = new Dictionary<string, object> { ["night"] = true } };
        return message;
    }

    /// <summary>The same message, telling the page what to play.</summary>
    public static Activity Playing(this Activity message, Exercise exercise, string title, HygieneTexts texts, bool isNight)
    {
        message.ChannelData = new Dictionary<string, object>
        {
            [Key] = new Dictionary<string, object>
            {
                ["night"] = isNight,
                ["exercise"] = new Dictionary<string, object>
                {
                    ["name"] = exercise.Name, ["title"] = title, ["sound"] = SoundOf(exercise), ["seconds"] = exercise.Seconds,
                    ["parts"] = exercise.Parts.Select(part => (object)new Dictionary<string, object>
                    {
                        ["seconds"] = part.Seconds, ["tone"] = NameOf(part.Tone), ["says"] = part.Says(texts),
                    }).ToList(),
                },
            },
        };
        return message;
    }

    private static string NameOf(Tone tone) => tone switch { Tone.Bell => "bell", Tone.Rise => "rise", Tone.Fall => "fall", _ => "none" };
}
