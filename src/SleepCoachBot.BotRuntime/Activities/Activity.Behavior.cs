using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SleepCoachBot.BotRuntime.Activities;

public partial class Activity
{
    // Set by a streaming transport, which has no address that could be called back.
    private static readonly string[] StreamingSchemes = ["urn:", "ws:", "wss:"];

    /// <summary>A message with empty lists of attachments and entities.</summary>
    public static IMessageActivity CreateMessageActivity() => new Activity(ActivityTypes.Message) { Attachments = [], Entities = [] };

    /// <summary>A contact relation update.</summary>
    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() => new Activity(ActivityTypes.ContactRelationUpdate);

    /// <summary>A conversation update with empty lists of members.</summary>
    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [], MembersRemoved = [] };

    /// <summary>A typing activity.</summary>
    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    /// <summary>A hand-over.</summary>
    public static IHandoffActivity CreateHandoffActivity() => new Activity(ActivityTypes.Handoff);

    /// <summary>An end of conversation.</summary>
    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity(ActivityTypes.EndOfConversation);

    /// <summary>An event.</summary>
    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    /// <summary>An invoke.</summary>
    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    /// <summary>A trace that answers nothing.</summary>
    /// <param name="name">Names the operation.</param>
    /// <param name="valueType">Names the kind of value; its type's name unless given.</param>
    /// <param name="value">What is traced.</param>
    /// <param name="label">What the trace is about; the calling member's name unless given.</param>
    public static ITraceActivity CreateTraceActivity(
        string name, string? valueType = null, object? value = null, [CallerMemberName] string? label = null) =>
        new Activity(ActivityTypes.Trace) { Name = name, Label = label, ValueType = valueType ?? value?.GetType().Name, Value = value };

    /// <summary>A message that answers this activity.</summary>
    /// <param name="text">What it says; empty unless given.</param>
    /// <param name="locale">Its language; this activity's unless given.</param>
    public Activity CreateReply(string? text = null, string? locale = null)
    {
        var reply = Answer(ActivityTypes.Message);
        reply.Text = text ?? string.Empty;
        reply.Locale = locale ?? Locale;
        reply.Attachments = [];
        reply.Entities = [];
        return reply;
    }

    /// <summary>A trace that answers this activity.</summary>
    /// <inheritdoc cref="CreateTraceActivity" />
    public ITraceActivity CreateTrace(
        string name, object? value = null, string? valueType = null, [CallerMemberName] string? label = null)
    {
        var trace = Answer(ActivityTypes.Trace);
        (trace.Name, trace.Label, trace.ValueType, trace.Value) = (name, label, valueType ?? value?.GetType().Name, value);
        return trace;
    }

    /// <summary>This activity as a message; null when it is something else.</summary>
    public IMessageActivity? AsMessageActivity() => As(ActivityTypes.Message);

    /// <summary>This activity as a contact relation update; null when it is something else.</summary>
    public IContactRelationUpdateActivity? AsContactRelationUpdateActivity() => As(ActivityTypes.ContactRelationUpdate);

    /// <summary>This activity as an installation update; null when it is something else.</summary>
    public IInstallationUpdateActivity? AsInstallationUpdateActivity() => As(ActivityTypes.InstallationUpdate);

    /// <summary>This activity as a conversation update; null when it is something else.</summary>
    public IConversationUpdateActivity? AsConversationUpdateActivity() => As(ActivityTypes.ConversationUpdate);

    /// <summary>This activity as a typing sign; null when it is something else.</summary>
    public ITypingActivity? AsTypingActivity() => As(ActivityTypes.Typing);

    /// <summary>This activity as an end of conversation; null when it is something else.</summary>
    public IEndOfConversationActivity? AsEndOfConversationActivity() => As(ActivityTypes.EndOfConversation);

    /// <summary>This activity as an event; null when it is something else.</summary>
    public IEventActivity? AsEventActivity() => As(ActivityTypes.Event);

    /// <summary>This activity as an invoke; null when it is something else.</summary>
    public IInvokeActivity? AsInvokeActivity() => As(ActivityTypes.Invoke);

    /// <summary>This activity as a message update; null when it is something else.</summary>
    public IMessageUpdateActivity? AsMessageUpdateActivity() => As(ActivityTypes.MessageUpdate);

    /// <summary>This activity as a message deletion; null when it is something else.</summary>
    public IMessageDeleteActivity? AsMessageDeleteActivity() => As(ActivityTypes.MessageDelete);

    /// <summary>This activity as a reaction; null when it is something else.</summary>
    public IMessageReactionActivity? AsMessageReactionActivity() => As(ActivityTypes.MessageReaction);

    /// <summary>This activity as a suggestion; null when it is something else.</summary>
    public ISuggestionActivity? AsSuggestionActivity() => As(ActivityTypes.Suggestion);

    /// <summary>This activity as a trace; null when it is something else.</summary>
    public ITraceActivity? AsTraceActivity() => As(ActivityTypes.Trace);

    /// <summary>This activity as a hand-over; null when it is something else.</summary>
    public IHandoffActivity? AsHandoffActivity() => As(ActivityTypes.Handoff);

    /// <summary>This activity as a command; null when it is something else.</summary>
    public ICommandActivity? AsCommandActivity() => As(ActivityTypes.Command);

    /// <summary>This activity as a command's result; null when it is something else.</summary>
    public ICommandResultActivity? AsCommandResultActivity() => As(ActivityTypes.CommandResult);

    /// <summary>Whether there is anything to send: text, summary, attachments or channel data.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    /// <summary>The accounts that the text mentions.</summary>
    /// <value>Empty when there is none.</value>
    public Mention[] GetMentions() =>
        Entities?.Select(Mention.ReadFrom).OfType<Mention>().ToArray() ?? [];

    /// <summary>The channel data as a <typeparamref name="TypeT"/>.</summary>
    /// <value>Null (or the type's default) when there is none.</value>
    /// <exception cref="JsonException">It cannot be read as that.</exception>
    public TypeT? GetChannelData<TypeT>() => ActivityJson.Convert<TypeT>(ChannelData);

    /// <summary>The channel data as a <typeparamref name="TypeT"/>, if there is any and it can be read as that.</summary>
    public bool TryGetChannelData<TypeT>(out TypeT? instance)
    {
        instance = default;
        if (ChannelData is null)
            return false;
        try
        {
            instance = GetChannelData<TypeT>();
            return instance is not null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Where this activity was said, so that something can be said there later.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = Id,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>Where a reply to this activity went.</summary>
    /// <param name="reply">The channel's answer to the reply, with its id.</param>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply?.Id;
        return reference;
    }

    /// <summary>Addresses this activity to a conversation.</summary>
    /// <param name="reference">The conversation.</param>
    /// <param name="isIncoming">Whether it comes from the user; otherwise it goes to the user.</param>
    /// <returns>This activity.</returns>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            if (reference.ActivityId is not null)
                Id = reference.ActivityId;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            if (reference.ActivityId is not null)
                ReplyToId = reference.ActivityId;
        }

        return this;
    }

    /// <summary>Whether it came over a streaming connection rather than by a request of its own.</summary>
    public bool IsFromStreamingConnection() =>
        ServiceUrl is { } url && StreamingSchemes.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is of this type, or of a sub-type written as <c>type/more</c>.</summary>
    protected bool IsActivity(string activityType)
    {
        ArgumentNullException.ThrowIfNull(activityType);
        return Type is not null
            && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
            && (Type.Length == activityType.Length || Type[activityType.Length] == '/');
    }

    /// <summary>Takes nulls out of lists: somebody sent <c>[null]</c>, and nobody should have to look out for it.</summary>
    internal void DropEmptyPlaces()
    {
        Drop(MembersAdded);
        Drop(MembersRemoved);
        Drop(ReactionsAdded);
        Drop(ReactionsRemoved);
        Drop(Attachments);
        Drop(Entities);
        Drop(ListenFor);
        Drop(TextHighlights);
        Drop(SuggestedActions?.To);
        Drop(SuggestedActions?.Actions);

        static void Drop<T>(IList<T>? list)
            where T : class => (list as List<T>)?.RemoveAll(place => place is null);
    }

    private Activity? As(string activityType) => IsActivity(activityType) ? this : null;

    private Activity Answer(string type) => new(type)
    {
        Timestamp = DateTimeOffset.UtcNow,
        From = Recipient is null ? null : new ChannelAccount(Recipient.Id, Recipient.Name),
        Recipient = From is null ? null : new ChannelAccount(From.Id, From.Name),
        // A reply to somebody joining has nothing to hang on to in Direct Line and Web Chat.
        ReplyToId = CanBeRepliedTo ? Id : null,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = Conversation is null
            ? null
            : new ConversationAccount(isGroup: Conversation.IsGroup, id: Conversation.Id, name: Conversation.Name),
    };

    private bool CanBeRepliedTo =>
        !(IsActivity(ActivityTypes.ConversationUpdate) && (ChannelId is "directline" or "webchat"));
}
