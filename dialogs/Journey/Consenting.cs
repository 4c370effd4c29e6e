using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Journey;

/// <summary>Asks whether what is told may be stored. Until then it is held in the conversation only; alarms never wait for it.</summary>
public sealed class Consenting
{
    /// <summary>Names the wording that is agreed to; a change of what is stored needs a new one.</summary>
    public const string Wording = "2026-11";

    private const int MostHeld = 8;   // messages; more than anybody tells before they have answered

    private readonly Listener _listener;
    private readonly Kept<Talk> _talk;
    private readonly Kept<Draft> _draft;

    public Consenting(Listener listener, ConversationState conversation)
    {
        _listener = listener;
        (_talk, _draft) = (new Kept<Talk>(conversation, nameof(Talk)), new Kept<Draft>(conversation, nameof(Draft)));
    }

    /// <summary>What came of an answer to the question.</summary>
    /// <param name="Agreed">They agreed; it is kept with their profile.</param>
    /// <param name="Held">What they had told before, in its order.</param>
    /// <param name="Says">What is said to them when they did not agree.</param>
    public sealed record Answered(bool Agreed, IReadOnlyList<string> Held, Activity Says);

    /// <summary>The question with its buttons.</summary>
    public static Activity Ask(JourneyTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Replies.Say(texts.AskConsent, texts.YesButton, texts.TellMeMoreButton);
    }

    /// <summary>Holds what was told, and asks.</summary>
    public async Task<Activity> HoldAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = JourneyTexts.In(said.Speaker.Culture);
        var talk = await _talk.OfAsync(said.Turn, cancellationToken);
        await _talk.KeepAsync(said.Turn, talk with { Held = [.. talk.Held.TakeLast(MostHeld - 1), said.Text], Declined = false }, cancellationToken);
        return Replies.Say(texts.AskConsentFirst, texts.YesButton, texts.TellMeMoreButton, texts.NoButton);
    }

    /// <summary>Takes a yes, a no or "tell me more".</summary>
    /// <returns>Null when the message is none of them.</returns>
    public async Task<Answered?> AnsweredAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = JourneyTexts.In(said.Speaker.Culture);
        var talk = await _talk.OfAsync(said.Turn, cancellationToken);
        if (said.Is(texts.TellMeMoreButton) || said.Command == Command.Why)
            return new Answered(false, [], Replies.Say(texts.ConsentMore, texts.YesButton, texts.NoButton));
        switch (said.Command)
        {
            case Command.Yes when talk.ConsentAsked:
                _listener.Keep(said.Turn, Given(said.Profile, said.Speaker));
                await _talk.KeepAsync(said.Turn, talk with { Held = [], Declined = false }, cancellationToken);
                return new Answered(true, talk.Held, Replies.Say(texts.Welcome));
            case Command.No:
                await _talk.KeepAsync(said.Turn, talk with { Held = [], Declined = true }, cancellationToken);
                await _draft.KeepAsync(said.Turn, new Draft(), cancellationToken);
                return new Answered(false, [], Replies.Say(texts.ConsentDeclined, texts.YesButton, texts.TellMeMoreButton));
            default:
                return null;
        }
    }

    /// <summary>The profile with the agreement of this moment; one that was given before stays.</summary>
    public static Profile Given(Profile profile, Speaker speaker)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(speaker);
        return profile.Consent is null ? profile with { Consent = new Consent(Wording, speaker.Instant) } : profile;
    }
}
