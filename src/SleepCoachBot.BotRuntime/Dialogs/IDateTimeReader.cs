using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>Reads the dates and times of a sentence for <see cref="DateTimePrompt"/>.</summary>
/// <remarks>A bot puts its reader into the turn's state: <c>TurnState.Set&lt;IDateTimeReader&gt;(reader)</c>.</remarks>
public interface IDateTimeReader
{
    /// <summary>Reads every value, with every meaning that each may have, in the order of the sentence.</summary>
    /// <param name="turnContext">The turn: the reader knows the person's zone and time from it, never from this machine.</param>
    /// <param name="text">The sentence, up to whatever length the channel let through. Nothing in it is an exception.</param>
    /// <param name="culture">A culture of the prompts: "en-us".</param>
    /// <returns>Empty when the sentence holds no date or time.</returns>
    IReadOnlyList<DateTimeResolution> Read(ITurnContext turnContext, string text, string culture);
}
