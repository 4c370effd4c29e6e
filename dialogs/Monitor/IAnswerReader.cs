using SleepCoachBot.Understanding.Nights;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>Reads what a message says of a night, knowing what was just asked.</summary>
public interface IAnswerReader
{
    /// <summary>Reads one message.</summary>
    /// <param name="text">What the person typed.</param>
    /// <param name="asked">The slots of the open question; a bare "6" answers these.</param>
    /// <param name="context">The moment, the place, and what is known of the night.</param>
    NightReading Read(string text, IReadOnlyList<Slot> asked, MessageContext context);
}
