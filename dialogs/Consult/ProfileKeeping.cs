using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Consult;

/// <summary>Writes what was told into the profile of the turn, and takes the last change back.</summary>
public sealed class ProfileKeeping(Listener listener, IProfiles profiles, ConversationState conversation)
{
    private readonly Kept<ConsultTalk> _consult = new(conversation, nameof(ConsultTalk));
    private readonly Kept<Talk> _talk = new(conversation, nameof(Talk));

    /// <summary>Profile and person as this turn has left them so far.</summary>
    public async Task<(Profile Profile, Person Person)> NowAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return (await profiles.OfAsync(turn.TurnState, cancellationToken), listener.SpeakerOf(turn).Person);
    }

    /// <summary>Keeps fields; a null takes one back.</summary>
    public async Task KeepAsync(ITurnContext turn, IEnumerable<KeyValuePair<string, string?>> fields, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var (profile, person) = await NowAsync(turn, cancellationToken);
        var (newProfile, newPerson) = fields.Aggregate((profile, person), (so, field) => ProfileFields.Set(so.profile, so.person, field.Key, field.Value));
        if (newProfile != profile)
            listener.Keep(turn, newProfile);
        if (newPerson != person)
            listener.Keep(turn, newPerson);
    }

    /// <summary>Keeps fields so that "undo" takes them back.</summary>
    public async Task ChangeAsync(ITurnContext turn, IReadOnlyDictionary<string, string?> fields, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var (profile, person) = await NowAsync(turn, cancellationToken);
        var before = fields.Keys.ToDictionary(field => field, field => ProfileFields.Get(profile, person, field));
        await KeepAsync(turn, fields, cancellationToken);
        await _consult.KeepAsync(turn, await _consult.OfAsync(turn, cancellationToken) with { Before = before }, cancellationToken);
        await _talk.KeepAsync(turn, await _talk.OfAsync(turn, cancellationToken) with { LastChange = nameof(ConsultStep) }, cancellationToken);
    }

    /// <summary>Takes the last change back.</summary>
    /// <returns>The fields as they are again; null when nothing of a profile was changed last.</returns>
    public async Task<IReadOnlyDictionary<string, string?>?> UndoAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var (talk, consult) = (await _talk.OfAsync(turn, cancellationToken), await _consult.OfAsync(turn, cancellationToken));
        if (talk.LastChange != nameof(ConsultStep) || consult.Before.Count == 0)
            return null;
        await KeepAsync(turn, consult.Before, cancellationToken);
        await _consult.KeepAsync(turn, consult with { Before = [] }, cancellationToken);
        await _talk.KeepAsync(turn, talk with { LastChange = null }, cancellationToken);
        return consult.Before;
    }
}
