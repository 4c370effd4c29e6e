using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;
using SleepCoachBot.Channels.DirectLine;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.WebChat;

/// <summary>One person before a page: reads go past the bot, changes are turns of their one conversation like any other.</summary>
public sealed class WebVisit
{
    private readonly DirectLinePass _pass;
    private readonly DirectLineOptions _options;
    private readonly ITurnStore _store;
    private readonly ITurns _turns;
    private readonly TimeProvider _clock;

    internal WebVisit(DirectLinePass pass, DirectLineOptions options, ITurnStore store, ITurns turns, TimeProvider clock) =>
        (_pass, _options, _store, _turns, _clock) = (pass, options, store, turns, clock);

    /// <summary>The person's one web conversation: what files of theirs are kept under.</summary>
    public string ConversationId => _pass.ConversationId;

    /// <summary>Turn state through which the person's rows can be read; what is recorded into it is lost.</summary>
    public async Task<IReadOnlyDictionary<string, object>> RowsAsync(CancellationToken cancellationToken = default)
    {
        var address = new TurnAddress { ChannelId = WebChannel.Id, ConversationId = _pass.ConversationId, ActivityId = "read", UserId = _pass.UserId };
        var loaded = await _store.LoadAsync(address, cancellationToken);
        return new Dictionary<string, object> { [typeof(ITurnWork).FullName!] = loaded.Work };
    }

    /// <summary>Runs one turn with what a page sent.</summary>
    /// <param name="name">Names the invoke; whoever answers it stands in the pipeline before the bot.</param>
    /// <param name="fields">What was filled in. Sent twice, the very same fields are handled once.</param>
    /// <param name="cancellationToken">Ends the waiting, never a commit under way.</param>
    /// <returns>What the turn answered; null when nobody did.</returns>
    public async Task<JsonElement?> AskAsync(string name, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(fields);
        var value = JsonSerializer.SerializeToElement(fields, ActivityJson.Options);
        var activity = new Activity(ActivityTypes.Invoke) { Name = name, Value = value }.From(_pass, _options, _clock.GetUtcNow());
        activity.Id = $"{_pass.ConversationId}|{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name + value.GetRawText())).AsSpan(0, 16))}";
        var result = await _turns.HandleAsync(activity, cancellationToken);
        return result.Invoke switch
        {
            { Body: JsonElement kept } => kept,
            { Body: { } body } => JsonSerializer.SerializeToElement(body, body.GetType(), ActivityJson.Options),
            _ => null,
        };
    }
}
