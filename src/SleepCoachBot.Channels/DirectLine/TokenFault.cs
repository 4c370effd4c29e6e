namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Why a token opens nothing.</summary>
internal enum TokenFault
{
    /// <summary>Nothing wrong.</summary>
    None,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>Not one of ours, changed on its way, or made for something else.</summary>
    Invalid,

    /// <summary>Ours, and too old.</summary>
    Expired,
}
