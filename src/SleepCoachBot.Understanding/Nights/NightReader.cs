using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Nights;

/// <summary>Reads a whole night, or a correction to one, from one message: any order, any subset, chat around it.</summary>
public sealed class NightReader
{
    public NightReading Read(string text, MessageContext context) => throw new NotImplementedException();
}
