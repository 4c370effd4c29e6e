using SleepCoachBot.Dialogs.Cards;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>Keeps the card of a night true where it stands: saved, changed or put back, it says so and loses its buttons.</summary>
public sealed class ShownNights(ConversationState conversation)
{
    private readonly Kept<ShownNight> _shown = new(conversation, nameof(ShownNight));
    private readonly Kept<Draft> _draft = new(conversation, nameof(Draft));

    /// <summary>The night of the card was written into the diary, or one that was saved from it was changed.</summary>
    internal async Task SavedAsync(ITurnContext turn, CheckIn night, DiaryEntry entry, MonitorTexts texts, CancellationToken cancellationToken)
    {
        var shown = await _shown.OfAsync(turn, cancellationToken);
        if (shown.ActivityId is null || (shown.EntryId != entry.Id.ToString() && (shown.Card is null || shown.Card != night.Card)))
            return;
        await ReplaceAsync(turn, shown, new NightCard(texts).Of(entry, texts.CardSaved(new NightWords(texts).Night(entry))), cancellationToken);
        await _shown.KeepAsync(turn, shown with { Card = null, IsForm = false, Night = CheckIn.Of(entry), EntryId = entry.Id.ToString() }, cancellationToken);
    }

    /// <summary>What was saved from the card was put back to how it was before.</summary>
    /// <param name="entryId">Which entry.</param>
    /// <param name="entry">How it is now. Null: it is gone.</param>
    /// <param name="texts">The words.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    internal async Task UndoneAsync(ITurnContext turn, Guid entryId, DiaryEntry? entry, MonitorTexts texts, CancellationToken cancellationToken)
    {
        var shown = await _shown.OfAsync(turn, cancellationToken);
        if (shown.ActivityId is null || shown.EntryId != entryId.ToString())
            return;
        var (cards, words) = (new NightCard(texts), new NightWords(texts));
        await ReplaceAsync(
            turn, shown,
            entry is null ? cards.Closed(shown.Night!, texts.CardTakenOut(words.Night(shown.Night!))) : cards.Of(entry, texts.CardSaved(words.Night(entry))),
            cancellationToken);
        await _shown.KeepAsync(turn, entry is null ? new ShownNight() : shown with { Night = CheckIn.Of(entry) }, cancellationToken);
    }

    /// <summary>Sees at the end of a turn to the card before, and to the one that was sent.</summary>
    /// <param name="sent">The last message with a card that has buttons, and its id. Null: none was sent.</param>
    /// <param name="texts">The words.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    internal async Task SettleAsync(ITurnContext turn, Activity? sent, MonitorTexts texts, CancellationToken cancellationToken)
    {
        var (shown, open) = (await _shown.OfAsync(turn, cancellationToken), (await _draft.OfAsync(turn, cancellationToken)).Now);
        if (shown.Card == open?.Card)
            return;
        if (shown is { Card: not null, ActivityId: not null })
        {
            await ReplaceAsync(
                turn, shown,
                shown.IsForm ? Replies.Say(texts.CardFormClosed) : new NightCard(texts).Closed(shown.Night!, texts.CardOvertaken(new NightWords(texts).Night(shown.Night!))),
                cancellationToken);
        }
        await _shown.KeepAsync(
            turn,
            open?.Card is not null && sent?.Id is { Length: > 0 } id
                ? new ShownNight { Card = open.Card, ActivityId = id, IsForm = AdaptiveCard.IsForm(sent), Night = open }
                : shown.Card is null ? shown : new ShownNight(),
            cancellationToken);
    }

    private static async Task ReplaceAsync(ITurnContext turn, ShownNight shown, Activity by, CancellationToken cancellationToken)
    {
        by.Id = shown.ActivityId;
        await turn.UpdateActivityAsync(by, cancellationToken);
    }
}
