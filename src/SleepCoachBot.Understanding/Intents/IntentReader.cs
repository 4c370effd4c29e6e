using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Intents;

/// <summary>Says what a message wants, by a small linear model over its words, with a calibrated <see cref="Intent.None"/>.</summary>
public sealed class IntentReader
{
    public IntentReading Read(string text, MessageContext context) => throw new NotImplementedException();
}
