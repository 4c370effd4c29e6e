namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Who is in a conversation, or what it is about, has changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <inheritdoc cref="Activity.MembersAdded" />
    IList<ChannelAccount>? MembersAdded { get; set; }

    /// <inheritdoc cref="Activity.MembersRemoved" />
    IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <inheritdoc cref="Activity.TopicName" />
    string? TopicName { get; set; }

    /// <inheritdoc cref="Activity.HistoryDisclosed" />
    bool? HistoryDisclosed { get; set; }
}
