namespace SleepCoachBot.BotRuntime.Teams;

/// <summary>One page of a conversation's members.</summary>
public class TeamsPagedMembersResult
{
    /// <summary>Makes one with nothing set.</summary>
    public TeamsPagedMembersResult()
    {
    }

    /// <summary>Asks for the next page; null on the last.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>The members.</summary>
    public IList<TeamsChannelAccount>? Members { get; set; }
}
