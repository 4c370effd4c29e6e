namespace SleepCoachBot.BotRuntime.State;

/// <summary>An object that knows which stored version it was read from.</summary>
public interface IStoreItem
{
    /// <summary>The version; changes at each write. <c>*</c> writes over any version.</summary>
    string? ETag { get; set; }
}
