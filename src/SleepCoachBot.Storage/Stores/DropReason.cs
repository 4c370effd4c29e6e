namespace SleepCoachBot.Storage.Stores;

/// <summary>Why something that fell due was not said.</summary>
internal enum DropReason
{
    /// <summary>So late that it is of no use: a wind-down at three in the morning.</summary>
    TooLate,
    /// <summary>Profile, plan or the rules of the zone do not have it any more.</summary>
    NotAnyMore,
    /// <summary>They asked for quiet.</summary>
    Quiet,
    /// <summary>On the page the last one still waits for an answer: a second would say nothing new.</summary>
    Unanswered,
    /// <summary>They have shut the bot out.</summary>
    Blocked,
    /// <summary>There is no conversation to say it in.</summary>
    Nowhere,
    /// <summary>It failed at every attempt.</summary>
    Failed,
}
