using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Intents;

/// <summary>Says what a message wants, by a small linear model over its words, with a calibrated <see cref="Intent.None"/>.</summary>
public sealed class IntentReader
{
    private readonly IntentModel _model = IntentModel.Shipped;

    /// <summary>Reads one message. Only its first 80 words are looked at.</summary>
    public IntentReading Read(string text, MessageContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        return _model.Weigh(IntentFeatures.Of(text, context));
    }
}
