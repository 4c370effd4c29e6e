namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Why a stream ends.</summary>
internal enum StreamEnd
{
    /// <summary>The client said goodbye, or is gone.</summary>
    ClientLeft,

    /// <summary>The client sent what no client of this channel sends.</summary>
    Misused,

    /// <summary>The client takes nothing any more.</summary>
    TooSlow,

    /// <summary>The token behind it has expired.</summary>
    TokenExpired,

    /// <summary>The conversation is there no more.</summary>
    ConversationGone,

    /// <summary>Too many streams of one conversation.</summary>
    Collision,

    /// <summary>The program stops, or its storage fails: come back later, with the watermark.</summary>
    ServerLeft,
}
