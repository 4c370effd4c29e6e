namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>The answer to an invoke: what goes into the HTTP response.</summary>
public class InvokeResponse
{
    /// <summary>HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>What the body serialises from; null for no body.</summary>
    public object? Body { get; set; }

    /// <summary>Whether the status is 2xx.</summary>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
