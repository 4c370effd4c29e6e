namespace SleepCoachBot.Channels.Turns;

/// <summary>What an outbox row asks for. The numbers are stored.</summary>
public enum OutgoingOperation
{
    Send = 0,
    Update = 1,
    Delete = 2,
}
