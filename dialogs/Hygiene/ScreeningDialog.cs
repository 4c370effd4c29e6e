using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>Asks the one thing that a tool needs to know, and then gives the tool. An answer that tells too little is the safe version.</summary>
public sealed class ScreeningDialog : AskingDialog<Screened>
{
    private const string None = "none";
    private const string Some = "some";
    private const string Unknown = "unknown";

    private readonly EveningState _state;
    private readonly Tips _tips;

    public ScreeningDialog(Listener listener, EveningState state, Tips tips, ConversationState conversation) : base(nameof(ScreeningDialog), listener, conversation) =>
        (_state, _tips) = (state, tips);

    protected override Task<Screened> BeginAsync(Said said, string? options, Screened? left, CancellationToken cancellationToken) =>
        Task.FromResult(options is null ? left ?? new Screened { Answer = Unknown } : new Screened { Tool = options });

    protected override Task<Screened?> TellAsync(Said said, Screened now, string? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = HygieneTexts.In(said.Speaker.Culture);
        // "Can you get up safely?" is good news when yes; the other questions when no.
        var yesIsGood = now.Tool == nameof(Tool.AwakeInBed);
        var answer = said.Is(texts.NoneOfTheseButton) || said.Command == (yesIsGood ? Command.Yes : Command.No) ? None
            : said.Is(texts.OneOrMoreButton) || said.Command == (yesIsGood ? Command.No : Command.Yes) ? Some
            : said.Is(texts.DontKnowButton) || said.Command == Command.Skip ? Unknown
            : null;
        return Task.FromResult(asked is null || answer is null ? null : now with { Answer = answer });
    }

    protected override Task<Question?> NextAsync(Said said, Screened now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = HygieneTexts.In(said.Speaker.Culture);
        return Task.FromResult(now.Answer is not null ? null : now.Tool switch
        {
            nameof(Tool.AwakeInBed) => new Question(now.Tool, Replies.Say(texts.AskUp, texts.YesButton, texts.NoButton, texts.DontKnowButton), texts.AskUpWhy),
            nameof(Tool.WarmShower) => new Question(
                now.Tool, Replies.Say(texts.AskWarm, texts.NoneOfTheseButton, texts.OneOrMoreButton, texts.DontKnowButton), texts.AskWarmWhy),
            _ => new Question(now.Tool, Replies.Say(texts.AskScan, texts.NoButton, texts.YesButton, texts.DontKnowButton), texts.AskScanWhy),
        });
    }

    protected override async Task<IReadOnlyList<Activity>> FinishAsync(Said said, Screened now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        if (!Enum.TryParse<Tool>(now.Tool, out var tool))
            return [];
        var evening = await _state.OfAsync(said, cancellationToken);
        if (now.Answer == None)
        {
            said = said with { Profile = ToolCards.Of(tool).Answered(said.Profile) };
            // Without consent it holds for this one time.
            if (said.Profile.Consent is not null)
                Listener.Keep(said.Turn, said.Profile);
        }
        else
        {
            await _state.KeepAsync(said, evening with { Screened = [.. evening.Screened.Append(now.Tool).Distinct()] }, cancellationToken);
        }
        return [await _tips.ToolAsync(said, tool, cancellationToken)];
    }

    // Somebody who asked for a scan in the evening is lying down.
    protected override bool EndsQuietly(Screened now) => now?.Tool == nameof(Tool.BodyScan);
}
