using NodaTime;
using SleepCoachBot.Dialogs.Cards;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>Answers what is asked of the diary: the latest night, its numbers, the last seven nights. Honest on how many nights there are.</summary>
public sealed class DiaryAnswers(IDiaries diaries)
{
    /// <summary>Longer tables are for the page and the report.</summary>
    private const int MostInATable = 28;

    private const int FewestForAnAverage = 3;
    private static readonly Duration LongOnset = Duration.FromMinutes(30);   // sleep-diary criteria count nights above it

    /// <summary>The latest night as a card.</summary>
    public Task<Activity> LastNightAsync(ITurnContext turn, Speaker speaker, CancellationToken cancellationToken) =>
        LatestAsync(turn, speaker, (texts, entry) => new NightCard(texts).Of(entry, texts.LastNightIs(new NightWords(texts).Night(entry))), cancellationToken);

    /// <summary>The latest night's measures.</summary>
    public Task<Activity> NumbersAsync(ITurnContext turn, Speaker speaker, CancellationToken cancellationToken) =>
        LatestAsync(turn, speaker, (texts, entry) => new NightCard(texts).Numbers(entry), cancellationToken);

    /// <summary>The seven nights up to the latest one as a table.</summary>
    public async Task<Activity> WeekTableAsync(ITurnContext turn, Speaker speaker, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(speaker);
        return await diaries.Of(turn.TurnState).LatestAsync(cancellationToken) is { } latest
            ? await TableAsync(turn, speaker, new NightDate(latest.Night.Evening.PlusDays(-6)), latest.Night, cancellationToken)
            : Replies.Say(MonitorTexts.In(speaker.Culture).NoNights);
    }

    /// <summary>Nights as a table, those without an entry shown as such; of a long span the last <see cref="MostInATable"/>.</summary>
    public async Task<Activity> TableAsync(ITurnContext turn, Speaker speaker, NightDate from, NightDate to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(speaker);
        var (texts, words) = (MonitorTexts.In(speaker.Culture), new NightWords(MonitorTexts.In(speaker.Culture)));
        if (Period.DaysBetween(from.Evening, to.Evening) >= MostInATable)
            from = new NightDate(to.Evening.PlusDays(1 - MostInATable));
        var entries = (await diaries.Of(turn.TurnState).BetweenAsync(from, to, cancellationToken)).ToLookup(entry => entry.Night);
        var nights = Enumerable.Range(0, Period.DaysBetween(from.Evening, to.Evening) + 1).Select(day => new NightDate(from.Evening.PlusDays(day))).ToList();
        var title = texts.WeekTitle(words.Day(from.Evening), words.Day(to.Evening));
        var count = texts.WeekNights(Count(nights.Count(entries.Contains), texts), Count(nights.Count, texts));
        var lines = nights.SelectMany(night => entries[night], (night, entry) => texts.WeekLine(words.ShortNight(night), Asleep(entry, texts)));
        var spoken = texts.CardSpeak($"{title}. {count.TrimEnd('.')}", string.Join("; ", lines));
        var card = new AdaptiveCard(spoken).Heading(title).Rows(
            [texts.ColumnNight, texts.ColumnAsleep, texts.ColumnAwake, texts.Quality],
            nights.SelectMany(night => entries.Contains(night)
                ? entries[night].Select(entry => (IReadOnlyList<string>)[words.ShortNight(night), Asleep(entry, texts), Awake(entry, texts), Quality(entry, texts)])
                : [[words.ShortNight(night), texts.NoEntry, texts.NoEntry, texts.NoEntry]]));
        var reply = (Activity)MessageFactory.Attachment(card.ToAttachment(), count);
        reply.Speak = spoken;
        return reply;
    }

    /// <summary>How the last seven nights were, in a sentence.</summary>
    public async Task<Activity> WeekSentenceAsync(ITurnContext turn, Speaker speaker, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        var texts = MonitorTexts.In(speaker.Culture);
        if (await WeekAsync(turn, cancellationToken) is not { } week)
            return Replies.Say(texts.NoNights);

        var words = new NightWords(texts);
        var (from, to) = (words.Day(week.From.Evening), words.Day(week.To.Evening));
        var full = week.Entries.Where(entry => NightMeasures.Of(entry).TotalSleepTime is not null).ToList();
        if (full.Count == 0)
            return Replies.Say(texts.WeekNone(from, to), texts.ShowWeekButton);
        if (full.Count < FewestForAnAverage)
        {
            var nights = string.Join("; ", full.Select(entry => texts.WeekLine(words.ShortNight(entry.Night), Asleep(entry, texts))));
            return Replies.Say(texts.WeekTooFew(from, to, Count(full.Count, texts), nights), texts.ShowWeekButton);
        }

        var asleep = full.Select(entry => NightMeasures.Of(entry).TotalSleepTime!.Value).ToList();
        var mean = Duration.FromMinutes(asleep.Average(night => night.TotalMinutes));
        var sentence = texts.WeekAverage(
            from, to, words.Length(mean), Count(full.Count, texts), words.Length(asleep.Min()), words.Length(asleep.Max()));
        var onsets = week.Entries.Where(entry => entry.SleepLatency is not null).ToList();
        var longOnes = onsets.Count(entry => entry.SleepLatency > LongOnset);
        if (longOnes > 0)
            sentence += " " + texts.WeekLongOnset(Count(longOnes, texts), Count(onsets.Count, texts));
        return Replies.Say(sentence, texts.ShowWeekButton);
    }

    private async Task<Activity> LatestAsync(
        ITurnContext turn, Speaker speaker, Func<MonitorTexts, DiaryEntry, Activity> show, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(speaker);
        var texts = MonitorTexts.In(speaker.Culture);
        return await diaries.Of(turn.TurnState).LatestAsync(cancellationToken) is { } latest ? show(texts, latest) : Replies.Say(texts.NoNights);
    }

    private async Task<Week?> WeekAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var diary = diaries.Of(turn.TurnState);
        if (await diary.LatestAsync(cancellationToken) is not { } latest)
            return null;
        var from = new NightDate(latest.Night.Evening.PlusDays(-6));
        return new Week(from, latest.Night, await diary.BetweenAsync(from, latest.Night, cancellationToken));
    }

    private static string Asleep(DiaryEntry entry, MonitorTexts texts) =>
        NightMeasures.Of(entry).TotalSleepTime is { } asleep ? new NightWords(texts).Length(asleep) : texts.NoEntry;

    private static string Awake(DiaryEntry entry, MonitorTexts texts) =>
        entry.AwakeTotal is { } awake ? new NightWords(texts).Length(awake) : texts.NoEntry;

    private static string Quality(DiaryEntry entry, MonitorTexts texts) => entry.Quality is { } quality ? new NightWords(texts).Quality(quality) : texts.NoEntry;

    private static string Count(int count, MonitorTexts texts) => count.ToString(texts.Culture);

    private sealed record Week(NightDate From, NightDate To, IReadOnlyList<DiaryEntry> Entries);
}
