using NodaTime;
using SleepCoachBot.Dialogs.Telemetry;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Understanding.Intents;

namespace SleepCoachBot.Dialogs.Journey;

/// <summary>Hears a turn's message: speaker, profile, command and intent in one.</summary>
public sealed class Listener(IPeople people, IProfiles profiles, IClock clock, IntentReader intents)
{
    /// <summary>Looks up where the person is. Once at the beginning of each turn: who speaks, and by which clock, is then known everywhere in it.</summary>
    public async Task BeginAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        Place(turn, await profiles.OfAsync(turn.TurnState, cancellationToken));
    }

    /// <summary>The speaker alone, for a turn without words.</summary>
    public Speaker SpeakerOf(ITurnContext turn) => Speaker.Of(turn, people, clock);

    public async Task<Said> HearAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var speaker = SpeakerOf(turn);
        var text = turn.Activity.Text ?? "";
        return new Said(
            turn, speaker, await profiles.OfAsync(turn.TurnState, cancellationToken), text, Commands.Of(text),
            text.Length == 0 ? Intent.None : DialogSignals.Read("intent", () => intents.Read(text, speaker.Context()).Intent));
    }

    /// <summary>Keeps a changed profile; it commits with the turn.</summary>
    public void Keep(ITurnContext turn, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(turn);
        profiles.Keep(turn.TurnState, profile);
        Place(turn, profile);
    }

    /// <summary>Keeps a changed person; it commits with the turn.</summary>
    public void Keep(ITurnContext turn, Person person)
    {
        ArgumentNullException.ThrowIfNull(turn);
        people.Change(turn.TurnState, person);
    }

    private static void Place(ITurnContext turn, Profile profile)
    {
        turn.TurnState.Remove(nameof(Stay));
        if (profile.Stay is { } stay)
            turn.TurnState.Add(nameof(Stay), stay);
    }
}
