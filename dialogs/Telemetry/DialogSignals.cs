using System.Diagnostics;
using System.Diagnostics.Metrics;
using SleepCoachBot.Understanding.Safety;

namespace SleepCoachBot.Dialogs.Telemetry;

/// <summary>What the dialogs tell whoever watches the program: names of classes and steps, and counts. Never a text, a value or an id.</summary>
public static class DialogSignals
{
    /// <summary>The name under which traces and metrics are listened for.</summary>
    public const string Name = "SleepCoachBot.Dialogs";

    /// <summary>Tag: the dialog's id.</summary>
    public const string Dialog = "bot.dialog";

    /// <summary>Tag: the name of a dialog's step.</summary>
    public const string Step = "bot.dialog.step";

    /// <summary>Tag: the class that the safety screen gave (<see cref="SafetyLevel"/>).</summary>
    public const string Safety = "bot.safety";

    /// <summary>Tag: what was read for (intent, night).</summary>
    public const string ReadFor = "bot.read_for";

    /// <summary>Tag: why something was asked again (unclear, not_understood).</summary>
    public const string Why = "bot.why";

    private static readonly ActivitySource s_source = new(Name);
    private static readonly Meter s_meter = new(Name);

    private static readonly Counter<long> s_safetyEvents =
        s_meter.CreateCounter<long>("sleepcoach.safety.events", "{message}", "Messages that the safety screen answered, by class.");

    private static readonly Counter<long> s_askedAgain =
        s_meter.CreateCounter<long>("sleepcoach.readings.asked_again", "{question}", "Questions put again because an answer was unclear or not understood.");

    /// <summary>Screens a message within a span, and counts what is not ordinary.</summary>
    public static SafetyReading Screened(Func<SafetyReading> screen)
    {
        ArgumentNullException.ThrowIfNull(screen);
        using var span = s_source.StartActivity("safety screen");
        var reading = screen();
        span?.SetTag(Safety, reading.Level.ToString());
        if (reading.Level != SafetyLevel.Clear)
            s_safetyEvents.Add(1, new KeyValuePair<string, object?>(Safety, reading.Level.ToString()));
        return reading;
    }

    /// <summary>Reads within a span.</summary>
    /// <param name="readFor">What is looked for, such as <c>night</c>.</param>
    /// <param name="read">Reads.</param>
    public static T Read<T>(string readFor, Func<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var span = s_source.StartActivity("reading");
        span?.SetTag(ReadFor, readFor);
        return read();
    }

    /// <summary>The dialogs' part of a turn, within a span.</summary>
    public static async Task InDialogsAsync(Func<Task> talk)
    {
        ArgumentNullException.ThrowIfNull(talk);
        using var span = s_source.StartActivity("dialogs");
        await talk();
    }

    /// <summary>A step of a dialog is begun. What it begins in its turn lies within it.</summary>
    /// <returns>Ended by disposing of it. Null where nobody listens.</returns>
    internal static System.Diagnostics.Activity? StepOf(string dialog, string step) =>
        s_source.StartActivity("dialog step")?.SetTag(Dialog, dialog).SetTag(Step, step);

    /// <summary>An answer could be read in more than one way, or not at all, and is asked for again.</summary>
    public static void AskedAgain(bool isUnclear) => s_askedAgain.Add(1, new KeyValuePair<string, object?>(Why, isUnclear ? "unclear" : "not_understood"));
}
