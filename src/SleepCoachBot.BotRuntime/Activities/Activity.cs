using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>One thing that goes between a channel and a bot, either way: a message, an event, somebody joining.</summary>
/// <remarks>It has the members of every kind; the interfaces (<see cref="IMessageActivity"/>, …) show those of one kind.
/// What it says about itself (<see cref="From"/>, <see cref="Text"/>, <see cref="Value"/>) is only as true as the channel that was verified.</remarks>
public partial class Activity : IActivity, IConversationUpdateActivity, IContactRelationUpdateActivity, IInstallationUpdateActivity,
    IMessageActivity, IMessageUpdateActivity, IMessageDeleteActivity, IMessageReactionActivity, ISuggestionActivity, ITypingActivity,
    IEndOfConversationActivity, IEventActivity, IInvokeActivity, ITraceActivity, IHandoffActivity, ICommandActivity, ICommandResultActivity
{
    /// <summary>The MIME type of an activity that travels as an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public Activity()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public Activity(
        string? type = null,
        string? id = null,
        DateTimeOffset? timestamp = null,
        DateTimeOffset? localTimestamp = null,
        string? serviceUrl = null,
        string? channelId = null,
        ChannelAccount? @from = null,
        ConversationAccount? conversation = null,
        ChannelAccount? recipient = null,
        string? textFormat = null,
        string? attachmentLayout = null,
        IList<ChannelAccount>? membersAdded = null,
        IList<ChannelAccount>? membersRemoved = null,
        IList<MessageReaction>? reactionsAdded = null,
        IList<MessageReaction>? reactionsRemoved = null,
        string? topicName = null,
        bool? historyDisclosed = null,
        string? locale = null,
        string? text = null,
        string? speak = null,
        string? inputHint = null,
        string? summary = null,
        SuggestedActions? suggestedActions = null,
        IList<Attachment>? attachments = null,
        IList<Entity>? entities = null,
        object? channelData = null,
        string? action = null,
        string? replyToId = null,
        string? label = null,
        string? valueType = null,
        object? value = null,
        string? name = null,
        ConversationReference? relatesTo = null,
        string? code = null,
        DateTimeOffset? expiration = null,
        string? importance = null,
        string? deliveryMode = null,
        IList<string>? listenFor = null,
        IList<TextHighlight>? textHighlights = null,
        SemanticAction? semanticAction = null,
        string? localTimezone = null)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = @from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    /// <summary>One of <see cref="ActivityTypes"/>; anything else is ignored by a bot.</summary>
    public string? Type { get; set; }

    /// <summary>Given by the channel, or null: not every activity has one.</summary>
    public string? Id { get; set; }

    /// <summary>When the channel took it, UTC. Orders nothing.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent, by the sender's clock, with its offset.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The IANA zone of the sender's device.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Who calls the bot, as far as a verified token says. Never trusted from the wire.</summary>
    public string? CallerId { get; set; }

    /// <summary>Where replies go. Set by the channel.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The channel: <c>msteams</c>, <c>webchat</c>, …</summary>
    public string? ChannelId { get; set; }

    /// <summary>The sender.</summary>
    public ChannelAccount? From { get; set; }

    /// <summary>Where it was said.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>To whom it was said.</summary>
    public ChannelAccount? Recipient { get; set; }

    /// <summary>How <see cref="Text"/> is marked up: one of <see cref="TextFormatTypes"/>.</summary>
    public string? TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>Who came into the conversation.</summary>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who left the conversation.</summary>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>Reactions given to the message named by <see cref="ReplyToId"/>.</summary>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Reactions taken back from the message named by <see cref="ReplyToId"/>.</summary>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>The conversation's new subject.</summary>
    public string? TopicName { get; set; }

    /// <summary>Whether those who came see what was said before. Deprecated by the protocol.</summary>
    public bool? HistoryDisclosed { get; set; }

    /// <summary>BCP 47 language of the text, or of its sender.</summary>
    public string? Locale { get; set; }

    /// <summary>What was said. Untrusted.</summary>
    public string? Text { get; set; }

    /// <summary>What to speak instead, SSML.</summary>
    public string? Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    public string? InputHint { get; set; }

    /// <summary>What to show where a card cannot be shown.</summary>
    public string? Summary { get; set; }

    /// <summary>Quick replies.</summary>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Cards, pictures, files.</summary>
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>What is said about the text: mentions, the client, …</summary>
    public IList<Entity>? Entities { get; set; }

    /// <summary>What only this channel understands; a <c>JsonElement</c> when it was received.</summary>
    public object? ChannelData { get; set; }

    /// <summary>What an installation or contact update did.</summary>
    public string? Action { get; set; }

    /// <summary>The activity that this one answers, in the same conversation.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>Says what a trace is about.</summary>
    public string? Label { get; set; }

    /// <summary>Names the kind of <see cref="Value"/>.</summary>
    public string? ValueType { get; set; }

    /// <summary>What a card, an event or an invoke brings; a <c>JsonElement</c> when it was received. Untrusted.</summary>
    public object? Value { get; set; }

    /// <summary>The name of an event, an invoke or a command.</summary>
    public string? Name { get; set; }

    /// <summary>Another conversation that this is about.</summary>
    public ConversationReference? RelatesTo { get; set; }

    /// <summary>Why the conversation ended: one of <see cref="EndOfConversationCodes"/>.</summary>
    public string? Code { get; set; }

    /// <summary>After which it should not be shown any more.</summary>
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    public string? Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>Phrases that a speech recogniser should expect.</summary>
    public IList<string>? ListenFor { get; set; }

    /// <summary>Pieces of the message named by <see cref="ReplyToId"/> that this one is about.</summary>
    public IList<TextHighlight>? TextHighlights { get; set; }

    /// <summary>A programmatic action that accompanies the message.</summary>
    public SemanticAction? SemanticAction { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
