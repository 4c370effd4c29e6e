namespace SleepCoachBot.Channels.Turns;

/// <summary>Tells the delivery that something new waits. Only a hint: it looks by itself as well.</summary>
public interface IOutboxSignal
{
    void Wake();
}
