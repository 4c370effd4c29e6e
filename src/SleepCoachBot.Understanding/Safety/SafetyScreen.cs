using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Safety;

/// <summary>The first reader of every message: rules that a clinician can read, recall before precision.</summary>
public sealed class SafetyScreen
{
    public SafetyReading Read(string text, MessageContext context) => throw new NotImplementedException();
}
