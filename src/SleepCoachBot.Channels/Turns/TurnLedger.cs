using System.Globalization;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;
using SleepCoachBot.Channels.Proactive;

namespace SleepCoachBot.Channels.Turns;

/// <summary>What one turn has said so far: rows of a web transcript, or activities to send through a connector.</summary>
/// <remarks>
/// Ids are given here, so that a bot can name what it said before it is committed. Timestamps of a transcript rise strictly, because
/// Web Chat sorts by them. Web Chat knows no update: one is a new row under the old id and the old timestamp.
/// </remarks>
internal sealed class TurnLedger(LoadedTurn start, TimeProvider clock, ITranscript transcript)
{
    // The finest step that every client keeps.
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(1);

    private readonly string _conversationId = start.Address.ConversationId;
    private readonly List<ReadOnlyMemory<byte>> _rows = [];
    private readonly List<OutgoingActivity> _outgoing = [];
    private readonly Dictionary<string, DateTimeOffset> _saidNow = new(StringComparer.Ordinal);
    // What the bot begins by itself answers nothing that a channel knows.
    private readonly bool _isUnprompted = ProactiveActivity.OccurrenceOf(start.Address.ActivityId) is not null;
    private string? _answers;

    public bool IsWeb { get; } = WebChannel.Is(start.Address.ChannelId);

    public IReadOnlyList<ReadOnlyMemory<byte>> Rows => _rows;

    public IReadOnlyList<OutgoingActivity> Outgoing => _outgoing;

    /// <summary>The newest timestamp of the transcript, with this turn's rows.</summary>
    public DateTimeOffset? LastStamp { get; private set; } = start.LastStamp;

    /// <summary>Writes down what came in, so that the page sees it and nothing typed is lost.</summary>
    public void TakeDown(Activity inbound)
    {
        _answers = inbound.Id;
        inbound.Timestamp = NextStamp();
        _rows.Add(ActivityJson.Serialize(inbound));
    }

    /// <summary>Says something. From here on the activity may change without effect.</summary>
    /// <returns>The id by which the bot may update or delete it.</returns>
    public string Say(Activity reply)
    {
        if (!IsWeb)
            return Hand(OutgoingOperation.Send, null, reply);
        reply.Id = string.Create(CultureInfo.InvariantCulture, $"{_conversationId}|{start.LastSeq + _rows.Count + 1:D7}");
        // What a page does not see, it is not told of: a check-in answers no row.
        if (_answers is null)
            reply.ReplyToId = null;
        reply.Timestamp = NextStamp();
        _rows.Add(ActivityJson.Serialize(reply));
        _saidNow[reply.Id] = reply.Timestamp.Value;
        return reply.Id;
    }

    /// <summary>Says something instead of what was said under the activity's id.</summary>
    /// <returns>The id under which it stands: a new one when nothing was said under the old one.</returns>
    public async Task<string> ReplaceAsync(Activity update, CancellationToken cancellationToken)
    {
        if (!IsWeb)
            return Hand(OutgoingOperation.Update, update.Id, update);
        update.Type = ActivityTypes.Message;
        if (await SaidAtAsync(update.Id, cancellationToken) is not { } said)
            return Say(update);
        update.Timestamp = said;
        _rows.Add(ActivityJson.Serialize(update));
        return update.Id!;
    }

    /// <summary>Takes back what was said under this id.</summary>
    /// <param name="activityId">The id that it was said under.</param>
    /// <param name="substitute">What a page shows in its place; on other channels only where it was.</param>
    /// <param name="cancellationToken">Ends the looking up.</param>
    public async Task TakeBackAsync(string activityId, Activity substitute, CancellationToken cancellationToken)
    {
        substitute.Id = activityId;
        if (!IsWeb)
            Hand(OutgoingOperation.Delete, activityId, substitute);
        else if (await SaidAtAsync(activityId, cancellationToken) is not null)
            await ReplaceAsync(substitute, cancellationToken);
    }

    private string Hand(OutgoingOperation operation, string? targetId, Activity activity)
    {
        var localId = operation == OutgoingOperation.Send ? $"{OutgoingActivity.LocalPrefix}{Guid.NewGuid():N}" : targetId!;
        // The channel gives the id; one of ours on the wire would only confuse it.
        activity.Id = null;
        if (_isUnprompted)
            activity.ReplyToId = null;
        _outgoing.Add(new OutgoingActivity(localId, operation, targetId, ActivityJson.Serialize(activity)));
        activity.Id = localId;
        return localId;
    }

    private DateTimeOffset NextStamp()
    {
        var now = clock.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        LastStamp = LastStamp is { } last && now <= last ? last + s_step : now;
        return LastStamp.Value;
    }

    // An id of ours ends in the number of its row.
    private async Task<DateTimeOffset?> SaidAtAsync(string? activityId, CancellationToken cancellationToken)
    {
        if (activityId is null)
            return null;
        if (_saidNow.TryGetValue(activityId, out var now))
            return now;
        var number = activityId.AsSpan(activityId.LastIndexOf('|') + 1);
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) || seq < 1)
            return null;
        var rows = await transcript.ReadAsync(_conversationId, seq - 1, 1, cancellationToken);
        if (rows is not [var row] || row.Seq != seq)
            return null;
        var said = ActivityJson.Parse(row.ActivityJson.Span);
        return said.Id == activityId ? said.Timestamp : null;
    }
}
