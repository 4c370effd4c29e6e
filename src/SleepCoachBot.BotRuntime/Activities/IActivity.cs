namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>What every activity has.</summary>
public interface IActivity
{
    /// <inheritdoc cref="Activity.Type" />
    string? Type { get; set; }

    /// <inheritdoc cref="Activity.Id" />
    string? Id { get; set; }

    /// <inheritdoc cref="Activity.ServiceUrl" />
    string? ServiceUrl { get; set; }

    /// <inheritdoc cref="Activity.Timestamp" />
    DateTimeOffset? Timestamp { get; set; }

    /// <inheritdoc cref="Activity.LocalTimestamp" />
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <inheritdoc cref="Activity.ChannelId" />
    string? ChannelId { get; set; }

    /// <inheritdoc cref="Activity.From" />
    ChannelAccount? From { get; set; }

    /// <inheritdoc cref="Activity.Conversation" />
    ConversationAccount? Conversation { get; set; }

    /// <inheritdoc cref="Activity.Recipient" />
    ChannelAccount? Recipient { get; set; }

    /// <inheritdoc cref="Activity.ReplyToId" />
    string? ReplyToId { get; set; }

    /// <inheritdoc cref="Activity.Entities" />
    IList<Entity>? Entities { get; set; }

    /// <inheritdoc cref="Activity.ChannelData" />
    dynamic? ChannelData { get; set; }

    /// <summary>This activity as one of that kind; null when it is another.</summary>
    IMessageActivity? AsMessageActivity();

    /// <summary>This activity as one of that kind; null when it is another.</summary>
    IContactRelationUpdateActivity? AsContactRelationUpdateActivity();

    /// <summary>This activity as one of that kind; null when it is another.</summary>
    IInstallationUpdateActivity? AsInstallationUpdateActivity();

    /// <summary>This activity as one of that kind; null when it is another.</summary>
    IConversationUpdateActivity? AsConversationUpdateActivity();

    /// <summary>This activity as one of that kind; null when it is another.</summary>
    ITypingActivity? AsTypingActivity();

    /// <summary>This activity as one of that kind; null when it is another.</summary>
    IEndOfConversationActivity? AsEndOfConversationActivity();

    /// <summary>This activity as one of that kind; null when it is another.</summary>
    IEventActivity? AsEventActivity();

    /// <summary>This activity as one of that kind; null when it is another.</summary>
    IInvokeActivity? AsInvokeActivity();

    /// <summary>This activity as one of that kind; null when it is another.</summary>
    IMessageUpdateActivity? AsMessageUpdateActivity();

    /// <summary>This activity as one of that kind; null when it is another.</summary>
    IMessageDeleteActivity? AsMessageDeleteActivity();

    /// <summary>This activity as one of that kind; null when it is another.</summary>
    IMessageReactionActivity? AsMessageReactionActivity();

    /// <summary>This activity as one of that kind; null when it is another.</summary>
    ISuggestionActivity? AsSuggestionActivity();

    /// <inheritdoc cref="Activity.GetChannelData{TypeT}" />
    TypeT? GetChannelData<TypeT>();

    /// <inheritdoc cref="Activity.TryGetChannelData{TypeT}" />
    bool TryGetChannelData<TypeT>(out TypeT? instance);

    /// <inheritdoc cref="Activity.GetConversationReference" />
    ConversationReference GetConversationReference();

    /// <inheritdoc cref="Activity.ApplyConversationReference" />
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}
