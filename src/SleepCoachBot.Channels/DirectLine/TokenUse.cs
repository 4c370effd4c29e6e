namespace SleepCoachBot.Channels.DirectLine;

/// <summary>What a token opens.</summary>
internal enum TokenUse
{
    /// <summary>Every endpoint of its conversation, in the <c>Authorization</c> header.</summary>
    Client,

    /// <summary>The stream alone, in its address: short-lived, because addresses end up in logs.</summary>
    Stream,
}
