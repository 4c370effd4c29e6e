using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>The morning after an exercise: did it help? One tap, remembered.</summary>
public sealed class RatingDialog : AskingDialog<Rated>, ITakes
{
    private const string Ask = "helped";

    private readonly EveningState _state;

    public RatingDialog(Listener listener, EveningState state, ConversationState conversation) : base(nameof(RatingDialog), listener, conversation) => _state = state;

    /// <inheritdoc/>
    public bool IsOptional => true;

    protected override Task<Rated> BeginAsync(Said said, string? options, Rated? left, CancellationToken cancellationToken) =>
        Task.FromResult(options is null ? left ?? new Rated { Result = "" } : new Rated { Tool = options });

    protected override Task<Rated?> TellAsync(Said said, Rated now, string? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = HygieneTexts.In(said.Speaker.Culture);
        if (asked is null)
            return Task.FromResult<Rated?>(null);
        var result = said.Is(texts.FellAsleepButton) || FreeWords.MeansFellAsleep(said.Text) ? nameof(RelaxationResult.FellAsleep)
            : said.Is(texts.DidNotHelpButton) || said.Command == Command.No || FreeWords.MeansDidNotHelp(said.Text) ? nameof(RelaxationResult.DidNotHelp)
            : said.Is(texts.HelpedButton) || said.Command == Command.Yes || FreeWords.MeansHelped(said.Text) ? nameof(RelaxationResult.Helped)
            : said.Command == Command.Skip ? ""
            : null;
        return Task.FromResult(result is null ? null : now with { Result = result });
    }

    protected override Task<Question?> NextAsync(Said said, Rated now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = HygieneTexts.In(said.Speaker.Culture);
        return Task.FromResult(now.Result is not null || !Enum.TryParse<Tool>(now.Tool, out var tool) ? null : new Question(
            Ask, Replies.Say(texts.DidItHelp(ToolCards.Of(tool).Title(texts)), texts.HelpedButton, texts.DidNotHelpButton, texts.FellAsleepButton), texts.DidItHelpWhy));
    }

    protected override async Task<IReadOnlyList<Activity>> FinishAsync(Said said, Rated now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = HygieneTexts.In(said.Speaker.Culture);
        if (!Enum.TryParse<RelaxationResult>(now.Result, out var result))
            return [];
        IReadOnlyList<RelaxationRating> ratings = [.. said.Profile.Relaxations, new RelaxationRating(now.Tool, said.Speaker.Now.Date, result)];
        Listener.Keep(said.Turn, said.Profile with { Relaxations = ratings });
        var says = result != RelaxationResult.DidNotHelp ? texts.RatedHelped
            : ToolBox.IsDropped(Enum.Parse<Tool>(now.Tool), ratings) ? texts.RatedTwiceNo
            : texts.RatedNo;
        var list = (await _state.OfAsync(said, cancellationToken)).List;
        return [list is null ? Replies.Say(says) : Replies.Say($"{says} {texts.ListWaits}", texts.YourListButton)];
    }
}
