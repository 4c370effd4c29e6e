using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>Tells a card in a few sentences, or does it where it can be done.</summary>
public sealed class Tips(EveningState state)
{
    private static readonly Period CaffeineLasts = Period.FromHours(9);   // 8.8 h for one coffee, rounded up (hygiene.md card 11)

    /// <summary>The next thing that fits this evening.</summary>
    public async Task<Activity> NextAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = HygieneTexts.In(said.Speaker.Culture);
        var tonight = await state.TonightAsync(said, cancellationToken);
        return ToolBox.Choose(said.Profile, tonight) is [var offer, ..] ? await CardAsync(said, offer, null, cancellationToken)
            : Replies.Say(tonight.Shown.Count >= ToolBox.MostAnEvening ? texts.EnoughForTonight : texts.NothingFits);
    }

    /// <summary>A tool that was asked for by name: an exercise is done, a card is told, and what is not for them is said not to be.</summary>
    public async Task<Activity> ToolAsync(Said said, Tool tool, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = HygieneTexts.In(said.Speaker.Culture);
        var tonight = await state.TonightAsync(said, cancellationToken);
        var offer = new ToolOffer(tool, ToolBox.VersionOf(tool, said.Profile, tonight));
        if (Exercises.Of(offer) is { } exercise)
            return await DoAsync(said, exercise, offer, null, cancellationToken);
        if (offer.Version != ToolVersion.LeftOut)
            return await CardAsync(said, offer, null, cancellationToken);
        var instead = ToolBox.Exercise(said.Profile, tonight, Tool.BodyRelaxation)[0];
        return tool == Tool.TenseAndRelease
            ? await DoAsync(said, Exercises.Of(new ToolOffer(Tool.BodyRelaxation, ToolVersion.Full))!, new ToolOffer(Tool.BodyRelaxation, ToolVersion.Full), texts.NoTensing, cancellationToken)
            : Replies.Say(texts.NotThisOne(ToolCards.Of(instead.Tool).How(texts)), ExerciseMessage.ButtonOf(instead.Tool, texts));
    }

    /// <summary>A card in words, with what can be done about it.</summary>
    public async Task<Activity> CardAsync(Said said, ToolOffer offer, string? preface, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = HygieneTexts.In(said.Speaker.Culture);
        var card = ToolCards.Of(offer.Tool);
        var how = offer.Version == ToolVersion.Full || card.Safe is null ? card.How(texts) : card.Safe(texts);
        if (offer is { Tool: Tool.Caffeine, Version: ToolVersion.Full } && said.Speaker.Person.UsualLightsOut is { } lightsOut)
            how = $"{how} {texts.CaffeineBefore(Clock(lightsOut, said.Speaker.Culture), Clock(lightsOut.Minus(CaffeineLasts), said.Speaker.Culture))}";
        var evening = await state.OfAsync(said, cancellationToken);
        await state.KeepAsync(said, evening with { LastCard = offer.Tool.ToString(), Shown = [.. evening.Shown.Append(offer.Tool.ToString()).Distinct()] }, cancellationToken);
        List<string> buttons = [];
        if (Exercises.Of(offer) is not null || offer.Tool == Tool.WorryPage)
            buttons.Add(texts.DoItButton);
        if (evening.Shown.Count + 1 < ToolBox.MostAnEvening)
            buttons.Add(texts.AnotherTipButton);
        var text = texts.Card(card.Title(texts), how);
        return Replies.Say(preface is null ? text : $"{preface} {text}", buttons).ByNight(said.Turn, EveningState.IsInBed(said.Speaker, evening));
    }

    /// <summary>Why the card that was told last is there, and who says so.</summary>
    public static Activity Why(Said said, Tool tool)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = HygieneTexts.In(said.Speaker.Culture);
        var card = ToolCards.Of(tool);
        return Replies.Say(texts.CardWhy(card.Why(texts), card.Source(texts).TrimEnd('.')));
    }

    /// <summary>An exercise, done now.</summary>
    public async Task<Activity> DoAsync(Said said, Exercise exercise, ToolOffer offer, string? preface, CancellationToken cancellationToken) =>
        await state.DoAsync(said, exercise, offer, EveningState.IsNight(said.Speaker, await state.OfAsync(said, cancellationToken)), preface, cancellationToken);

    private static string Clock(LocalTime time, CultureInfo culture) =>
        LocalTimePattern.Create(Monitor.MonitorTexts.In(culture).TimeFormat, culture).Format(time);
}
