using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Reads the activity that a client posts. Only what a client may say is taken over; the channel says the rest itself.</summary>
internal static class ClientActivity
{
    /// <summary>A page's own events (<c>webchat/join</c>) begin with this.</summary>
    private const string PageEvents = "webchat/";

    private const int LongestName = 100;
    private const int MostParts = 50;

    // What is longer than any true one is no locale, zone or id, and is left out.
    private const int LongestLocale = 35;
    private const int LongestZone = 64;
    private const int LongestId = 200;

    /// <summary>The types that a client may send. Membership and installation are for the channel to tell, an invoke has no answer
    /// here.</summary>
    private static readonly HashSet<string> s_types = new(StringComparer.Ordinal)
    {
        ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.Typing, ActivityTypes.MessageReaction, ActivityTypes.EndOfConversation,
    };

    /// <summary>Reads one activity.</summary>
    /// <param name="utf8">The body.</param>
    /// <param name="pass">Whose it is.</param>
    /// <param name="options">How the bot is called, and which events are a client's.</param>
    /// <param name="now">When it came.</param>
    public static Intake Read(ReadOnlySpan<byte> utf8, DirectLinePass pass, DirectLineOptions options, DateTimeOffset now)
    {
        Activity told;
        try
        {
            told = ActivityJson.Parse(utf8, DirectLineChannel.LargestActivity);
        }
        catch (ActivityFormatException problem)
        {
            return RefusalOf(problem);
        }

        if (Complaint(told, options) is { } complaint)
            return complaint;
        var activity = Allowed(told).From(pass, options, now);

        // Web Chat names each send; the same send that comes twice, however it does, is then one activity.
        if (ClientActivityId(told) is { } clientId)
            activity.Id = $"{pass.ConversationId}|{Digest(clientId)}";
        return activity;
    }

    private static DirectLineError RefusalOf(ActivityFormatException problem) => problem.Problem switch
    {
        ActivityFormatProblem.TooLong => DirectLineError.TooBig,
        ActivityFormatProblem.NoType => DirectLineError.MissingProperty(problem.Message),
        _ => DirectLineError.Malformed(problem.Message),
    };

    private static DirectLineError? Complaint(Activity told, DirectLineOptions options)
    {
        if (!s_types.Contains(told.Type!))
            return DirectLineError.Malformed("A client cannot send an activity of this type.");
        if (IsCrowded(told.Attachments) || IsCrowded(told.Entities) || IsCrowded(told.ReactionsAdded) || IsCrowded(told.ReactionsRemoved))
            return DirectLineError.Malformed("A list of the activity has too many parts.");
        if (told.Type != ActivityTypes.Event)
            return null;

        return told.Name switch
        {
            null or "" => DirectLineError.MissingProperty("The event has no name."),
            { Length: > LongestName } => DirectLineError.Malformed("The event's name is too long."),
            var name when name.StartsWith(PageEvents, StringComparison.Ordinal) || options.ClientEvents.Contains(name) => null,
            _ => DirectLineError.Malformed("A client cannot raise an event of this name."),
        };
    }

    private static bool IsCrowded<T>(IList<T>? list) => list?.Count > MostParts;

    // All others (id, from, serviceUrl, callerId, members …) are left behind.
    private static Activity Allowed(Activity told) => new()
    {
        Type = told.Type,
        Text = told.Text,
        TextFormat = told.TextFormat,
        Name = told.Name,
        Value = told.Value,
        Locale = AtMost(told.Locale, LongestLocale),
        LocalTimestamp = told.LocalTimestamp,
        LocalTimezone = AtMost(told.LocalTimezone, LongestZone),
        ReplyToId = AtMost(told.ReplyToId, LongestId),
        Attachments = told.Attachments,
        Entities = told.Entities,
        ReactionsAdded = told.ReactionsAdded,
        ReactionsRemoved = told.ReactionsRemoved,
        ChannelData = told.ChannelData,
    };

    private static string? AtMost(string? text, int longest) => text?.Length <= longest ? text : null;

    private static string? ClientActivityId(Activity told) =>
        told.ChannelData is JsonElement { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var id) && id.ValueKind == JsonValueKind.String
        && id.GetString() is { Length: > 0 } name
            ? name
            : null;

    private static string Digest(string clientId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clientId)).AsSpan(0, 12));
}
