using NodaTime;
using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>Asks what is in the way of sleep tonight, and offers one thing for it: now, in bed, or not.</summary>
public sealed class EveningDialog : AskingDialog<Offered>, ITakes
{
    private const string Now = "now";
    private const string Bed = "bed";
    private const string No = "no";
    private const string AskWhat = "what";
    private const string AskWhen = "when";

    private static readonly LocalTime Morning = new(4, 0);
    private static readonly LocalTime Evening = new(16, 0);

    private readonly EveningState _state;

    public EveningDialog(Listener listener, EveningState state, ConversationState conversation) : base(nameof(EveningDialog), listener, conversation) =>
        _state = state;

    /// <inheritdoc/>
    public bool IsOptional => true;

    /// <inheritdoc/>
    public Task<bool> IsOverAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        return Task.FromResult(said.Speaker.Now.TimeOfDay >= Morning && said.Speaker.Now.TimeOfDay < Evening);
    }

    protected override async Task<Offered> BeginAsync(Said said, string? options, Offered? left, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var evening = await _state.OfAsync(said, cancellationToken);
        await _state.KeepAsync(said, evening with { Asked = true, Says = options ?? evening.Says }, cancellationToken);
        return new Offered { Says = options };
    }

    protected override Task<Offered?> TellAsync(Said said, Offered now, string? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        return Task.FromResult(asked == AskWhen ? ToldWhen(said, now) : ToldWhat(said, now));
    }

    protected override Task<Question?> NextAsync(Said said, Offered now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = HygieneTexts.In(said.Speaker.Culture);
        return Task.FromResult(ComplaintOf(now) switch
        {
            null => new Question(
                AskWhat, Replies.Say(texts.InTheWay, texts.TightLegsButton, texts.BusyHeadButton, texts.BladderButton, texts.NothingButton), texts.InTheWayWhy),
            Complaint.Nothing or Complaint.Bladder => null,
            _ when now.When is not null => null,
            Complaint.BusyHead => new Question(
                AskWhen,
                IsForThem(Tool.QuietPicture, said)
                    ? Replies.Say(texts.OfferHead, texts.WorryPageButton, texts.QuietPictureButton, texts.NotTonightButton)
                    : Replies.Say(texts.OfferList, texts.WorryPageButton, texts.NotTonightButton),
                ToolCards.Of(Tool.WorryPage).Why(texts)),
            var complaint => new Question(
                AskWhen,
                Replies.Say(Offer(complaint.Value, texts, said), texts.NowButton, texts.WhenInBedButton, texts.NotTonightButton),
                ToolCards.Of(ToolFor(complaint.Value, said)).Why(texts)),
        });
    }

    protected override async Task<IReadOnlyList<Activity>> FinishAsync(Said said, Offered now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = HygieneTexts.In(said.Speaker.Culture);
        var evening = await _state.OfAsync(said, cancellationToken);
        var complaint = ComplaintOf(now)!.Value;
        var tool = Enum.TryParse<Tool>(now.Tool, out var chosen) ? chosen : ToolFor(complaint, said);
        evening = evening with { Says = now.Says, ForBed = now.When == Bed ? tool.ToString() : null };
        await _state.KeepAsync(said, evening, cancellationToken);
        if (now.When == Now)
        {
            var offer = new ToolOffer(tool, ToolCards.Of(tool).VersionFor(said.Profile));
            return [await _state.DoAsync(said, Exercises.Of(offer)!, offer, EveningState.IsNight(said.Speaker, evening), null, cancellationToken)];
        }
        var says = complaint switch
        {
            Complaint.Bladder => $"{ToolCards.Of(Tool.Bladder).How(texts)} {texts.SayBed}",
            Complaint.Nothing => texts.SleepWell,
            _ => now.When == Bed ? texts.SayBed : texts.NotTonight,
        };
        // The signs are said once, at the end of a first evening.
        if (evening.ToldSigns || await _state.SignsSaidAsync(said, cancellationToken))
            return [Replies.Say(says)];
        await _state.KeepAsync(said, evening with { ToldSigns = true }, cancellationToken);
        return [Replies.Say(says), Replies.Say(texts.KeepInMind(await _state.EmergencyAsync(said, cancellationToken)))];
    }

    protected override bool EndsQuietly(Offered now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return now.When is Now or Bed;
    }

    private static Offered? ToldWhat(Said said, Offered now)
    {
        var texts = HygieneTexts.In(said.Speaker.Culture);
        Complaint? complaint = said.Is(texts.TightLegsButton) ? Complaint.TightLegs
            : said.Is(texts.BusyHeadButton) ? Complaint.BusyHead
            : said.Is(texts.BladderButton) ? Complaint.Bladder
            : said.Is(texts.NothingButton) || said.Command is Command.No or Command.Skip ? Complaint.Nothing
            : FreeWords.ComplaintIn(said.Text);
        return complaint is { } told ? now with { Says = told.ToString() } : null;
    }

    private static Offered? ToldWhen(Said said, Offered now)
    {
        var texts = HygieneTexts.In(said.Speaker.Culture);
        if (said.Is(texts.NotTonightButton) || FreeWords.MeansNotTonight(said.Text) || said.Command is Command.No or Command.Skip)
            return now with { When = No };
        if (ComplaintOf(now) == Complaint.BusyHead)
        {
            return FreeWords.ExerciseNamed(said.Text) switch
            {
                Tool.QuietPicture when IsForThem(Tool.QuietPicture, said) => now with { Tool = nameof(Tool.QuietPicture), When = FreeWords.SaysBed(said.Text) ? Bed : Now },
                // The list is a dialog of its own; the step begins it.
                _ => null,
            };
        }
        if (said.Is(texts.WhenInBedButton) || FreeWords.MeansInBed(said.Text))
            return now with { When = Bed };
        return said.Is(texts.NowButton) || FreeWords.MeansNow(said.Text) || said.Command == Command.Yes ? now with { When = Now } : null;
    }

    private static bool IsForThem(Tool tool, Said said) => ToolCards.Of(tool).VersionFor(said.Profile) != ToolVersion.LeftOut;

    private static Complaint? ComplaintOf(Offered now) => Enum.TryParse<Complaint>(now.Says, out var complaint) ? complaint : null;

    private static Tool ToolFor(Complaint complaint, Said said) =>
        ToolBox.Exercise(said.Profile, new Tonight { Says = complaint, Ratings = said.Profile.Relaxations }, Tool.BodyRelaxation) is [var first, ..] ? first.Tool : Tool.BodyRelaxation;

    private static string Offer(Complaint complaint, HygieneTexts texts, Said said) => ToolFor(complaint, said) switch
    {
        Tool.BodyRelaxation => texts.OfferLegs,
        Tool.SlowBreathing => texts.OfferBreathing,
        var tool => texts.OfferAgain(ToolCards.Of(tool).Title(texts)),
    };
}
