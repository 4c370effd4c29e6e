using System.Text;
using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>An exercise as the one message in which it is done: sound on the web, the steps in words elsewhere. Nothing is sent after it.</summary>
internal static class ExerciseMessage
{
    /// <param name="preface">What is said before it. Null: nothing.</param>
    /// <param name="number">The emergency number of where they are.</param>
    public static Activity Of(Exercise exercise, ToolOffer offer, Said said, HygieneTexts texts, string number, bool isNight, string? preface = null)
    {
        var care = offer is { Tool: Tool.QuietPicture, Version: ToolVersion.Safe } ? texts.QuietPictureCare : null;
        var end = isNight ? texts.Goodnight : texts.StopAnyTime;
        var text = string.Join(' ', new[] { preface, exercise.Says(texts, number), care, end }.Where(part => !string.IsNullOrEmpty(part)));
        if (!NightPage.IsFor(said.Turn))
            return Replies.SayMarked($"{text}\n\n{Steps(exercise, texts)}");
        var title = TitleOf(exercise, texts);
        var message = Replies.Say(text);
        message.Attachments = [new Attachment { ContentType = "audio/flac", ContentUrl = NightPage.SoundOf(exercise), Name = title }];
        return message.Playing(exercise, title, texts, isNight);
    }

    /// <summary>A button that begins it.</summary>
    public static string ButtonOf(Tool tool, HygieneTexts texts) => tool switch
    {
        Tool.BodyRelaxation => texts.BodyRelaxationButton,
        Tool.SlowBreathing => texts.SlowBreathingButton,
        Tool.QuietPicture => texts.QuietPictureButton,
        Tool.BodyScan => texts.BodyScanButton,
        Tool.TenseAndRelease => texts.TenseAndReleaseButton,
        Tool.WorryPage => texts.WorryPageButton,
        _ => texts.DoItButton,
    };

    private static string TitleOf(Exercise exercise, HygieneTexts texts) =>
        texts.SoundName(ToolCards.Of(exercise.Tool).Title(texts), exercise.Minutes.ToString(texts.Culture));

    // A numbered list, each place with its time; breathing in one line.
    private static string Steps(Exercise exercise, HygieneTexts texts)
    {
        var parts = exercise.Parts.Skip(1).ToList();
        if (parts[0].Place is null)
        {
            return texts.StepsBreathing(
                parts[0].Says(texts), parts[0].Seconds.ToString(texts.Culture), parts[1].Says(texts), parts[1].Seconds.ToString(texts.Culture),
                (parts.Count / 2).ToString(texts.Culture));
        }
        var lines = new StringBuilder();
        var number = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Place is not { } place)
                continue;
            var seconds = parts[i].Seconds + parts.Skip(i + 1).TakeWhile(part => part.Place is null && part.Tone != Tone.Bell).Sum(part => part.Seconds);
            lines.Append(texts.Culture, $"{++number}. {texts.StepsInWords(place(texts), seconds.ToString(texts.Culture))}\n");
        }
        return lines.ToString().TrimEnd();
    }
}
