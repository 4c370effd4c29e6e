using System.Text.RegularExpressions;
using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Safety;
using SleepCoachBot.Dialogs.Settings;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Understanding.Intents;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>What is told of a day beside the night, in their own words: spasms, stress, drinks, naps, a fall; and the questions of a week.</summary>
public sealed partial class DayStep : IStep
{
    private const string WeekCheckDue = "WeekCheck";
    private const int Longest = 120;        // characters; a long story is told to somebody else
    private const int EnoughForANight = 2;  // values of a night: then it is one
    private const int LateWithin = 9 * 60;   // minutes before bed; hygiene.md, card 11: 8.8 hours, rounded up

    private static readonly string[] Habits = ["every day", "every night", "every evening", "daily", "most days", "most nights", "most evenings"];

    private readonly SlotReader _reader;
    private readonly NightHearing _hearing;
    private readonly ILogbooks _logs;
    private readonly HelpNumbers _numbers;
    private readonly Kept<Talk> _talk;
    private readonly Kept<DayTold> _told;
    private readonly Kept<SettingsTalk> _settings;

    public DayStep(SlotReader reader, NightHearing hearing, ILogbooks logs, HelpNumbers numbers, WeekDialog week, SpasmsDialog spasms, ConversationState conversation)
    {
        (_reader, _hearing, _logs, _numbers, Dialogs) = (reader, hearing, logs, numbers, [week, spasms]);
        (_talk, _told) = (new Kept<Talk>(conversation, nameof(Talk)), new Kept<DayTold>(conversation, nameof(DayTold)));
        _settings = new Kept<SettingsTalk>(conversation, nameof(SettingsTalk));
    }

    public IReadOnlyList<Dialog> Dialogs { get; }

    // "A couple of beers every evening" is told of them, not of this day.
    private static bool IsAHabit(Said said) =>
        Habits.Any(habit => Commands.Plain(said.Text).Contains(habit, StringComparison.Ordinal));

    public async Task<Move?> TakeAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var talk = await _talk.OfAsync(said.Turn, cancellationToken);
        if (said.Command == Command.Undo && talk.LastChange == nameof(DayStep))
            return new Move.Answer(await UndoAsync(said, talk, cancellationToken));
        if (said.Command != Command.None || said.Text.Length > Longest || IsAsked(said) || IsAHabit(said))
            return null;
        var texts = DayTexts.In(said.Speaker.Culture);
        var told = Read(said, texts);
        if (told.Count == 0)
            return null;
        if (said.Profile.Consent is null)
            return new Move.Answer() { Stores = true };
        await RecordAsync(said, talk, told, cancellationToken);
        var noted = string.Join(" · ", told.Where(each => each.Words is not null && each.Kind != LogKind.Fall).Select(each => each.Words));
        var says = noted.Length == 0 ? "" : DayOf(said) == said.Speaker.Now.Date ? texts.NotedToday(noted) : texts.NotedYesterday(noted);
        if (!told.Exists(each => each.Kind == LogKind.Fall))
            return new Move.Answer(Replies.Say(says, texts.UndoButton));
        var country = _numbers.In(JourneyDialog.CountryOf(said.Speaker, talk, said.Profile));
        return new Move.Answer(Replies.SayMarked($"{Fall(said, country, texts)} {says}".TrimEnd(), texts.UndoButton));
    }

    public async Task<Move?> DueAsync(string kind, Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var talk = await _talk.OfAsync(said.Turn, cancellationToken);
        return kind == WeekCheckDue && talk.AlarmAt is null && !(said.Profile.QuietUntil > said.Speaker.Now.Date)
            && !MorningQuestions.IsSilent(await _settings.OfAsync(said.Turn, cancellationToken), talk) ? new Move.Begin(nameof(WeekDialog)) : null;
    }

    private List<Told> Read(Said said, DayTexts texts)
    {
        var (text, plain, context) = (said.Text, Commands.Plain(said.Text), said.Speaker.Context());
        var told = new List<Told>();
        if (Falls().IsMatch(plain) && !NotFalls().IsMatch(plain))
            told.Add(new Told(LogKind.Fall, 1, texts.FallToday));
        if (_hearing.Hear(NightHearing.Fresh(said.Speaker), text, said.Speaker) is { Told.Count: >= EnoughForANight })
            return told;
        if (Naps().IsMatch(plain) && _reader.ReadDuration(Slot.NapTotal, text, context) is Reading<Duration>.Says { Value: var nap } && nap > Duration.Zero)
            told.Add(new Told(LogKind.Nap, nap.TotalMinutes, texts.NapToday(new NightWords(MonitorTexts.In(said.Speaker.Culture)).Length(nap))));
        // "Spasms 7, stress 4": each number goes with its own word.
        foreach (var part in Parts().Split(text).Where(part => part.Length > 0))
        {
            var words = Commands.Plain(part);
            if (Spasms().IsMatch(words) && !Nights().IsMatch(words) && part.Any(char.IsDigit) && Score(Slot.Spasms, part, context) is { } spasms)
                told.Add(new Told(LogKind.Spasms, spasms, texts.SpasmsToday(Number(spasms, texts))));
            if (Stress().IsMatch(words) && part.Any(char.IsDigit) && Score(Slot.Stress, part, context) is { } stress)
                told.Add(new Told(LogKind.Stress, stress, texts.StressToday(Number(stress, texts))));
            if (Alcohol().IsMatch(words) && Count(Slot.AlcoholDrinks, part, context) is { } drinks)
                told.Add(new Told(LogKind.Alcohol, drinks, texts.AlcoholToday(Number(drinks, texts))));
        }
        if (!WishedFor().IsMatch(plain) && (Caffeine().IsMatch(plain) || (LastDrink().IsMatch(plain) && plain.Contains("caffeine", StringComparison.Ordinal))))
            told.AddRange(Coffees(said, context, texts));
        return told;
    }

    private IEnumerable<Told> Coffees(Said said, MessageContext context, DayTexts texts)
    {
        var last = LastDrink().Match(said.Text);
        var first = last.Success ? said.Text[..last.Index] : said.Text;
        var count = Count(Slot.CaffeineDrinks, first, context);
        var at = last.Success ? TimeOf(last.Groups["at"].Value, context) : null;
        if (count is null && at is null)
            yield break;
        var time = at is { } told ? new NightWords(MonitorTexts.In(said.Speaker.Culture)).Time(told) : null;
        if (count is { } drinks)
            yield return new Told(LogKind.Caffeine, drinks, time is null ? texts.CaffeineToday(Number(drinks, texts)) : texts.CaffeineLast(Number(drinks, texts), time));
        // A time alone says nothing without a bedtime to hold it against.
        if (at is not { } lastAt || said.Speaker.Person.UsualLightsOut is not { } lightsOut)
            yield break;
        var before = Period.Between(lastAt, lightsOut, PeriodUnits.Minutes).Minutes;
        if (before < 0)
            before += 24 * 60;
        yield return new Told(LogKind.LateCaffeine, before < LateWithin ? 1 : 0, count is null ? texts.LastAt(time!) : null);
    }

    // Coffee at "4" is in the afternoon.
    private LocalTime? TimeOf(string text, MessageContext context)
    {
        var times = _reader.ReadTimeOfDay(text, context) switch
        {
            Reading<LocalTime>.Says says => [says.Value],
            Reading<LocalTime>.AskAgain again => again.Candidates,
            _ => [],
        };
        return times.Count == 0 ? null
            : times[0] is { Hour: >= 1 and < 7 } early && !Morning().IsMatch(text) ? early.PlusHours(12)
            : times[0];
    }

    private int? Score(Slot slot, string text, MessageContext context) => _reader.ReadScore(slot, text, context) is Reading<int>.Says { Value: var score } ? score : null;

    private int? Count(Slot slot, string text, MessageContext context) => _reader.ReadCount(slot, text, context) is Reading<int>.Says { Value: var count } ? count : null;

    private static bool IsAsked(Said said) =>
        said.Text.Contains('?', StringComparison.Ordinal) || Questions().IsMatch(Commands.Plain(said.Text))
        || said.Intent is Intent.SymptomQuestion or Intent.SleepQuestion or Intent.DiaryShow or Intent.Report
        // A dose is the plan's; but two beers are no tablets, and a nap of twenty minutes no milligrams.
        || Doses().IsMatch(Commands.Plain(said.Text));

    private static string Fall(Said said, HelpNumbers.Country? country, DayTexts texts)
    {
        var emergency = country?.Emergency ?? JourneyTexts.In(said.Speaker.Culture).LocalEmergency;
        if (Hurt().IsMatch(Commands.Plain(said.Text)))
            return texts.FallHurt(emergency, country?.Health is { } line ? texts.FallElse(line.Number) : texts.FallElseLocal);
        return country?.Health is { } health ? texts.FallNoted(health.Number, emergency) : texts.FallNotedLocal(emergency);
    }

    // What is told of yesterday belongs to yesterday, and to the night that began on it.
    private static LocalDate DayOf(Said said) =>
        Commands.Plain(said.Text).Contains("yesterday", StringComparison.Ordinal) ? said.Speaker.Now.Date.PlusDays(-1) : said.Speaker.Now.Date;

    private async Task RecordAsync(Said said, Talk talk, List<Told> told, CancellationToken ct)
    {
        var log = _logs.Of(said.Turn.TurnState);
        List<LogEntry> entries = [.. told.Select(each => new LogEntry(
            Guid.NewGuid(), each.Kind, DayOf(said), each.Number, each.Kind == LogKind.Fall ? said.Text.Trim() : null, said.Speaker.Instant))];
        entries.ForEach(log.Record);
        await _told.KeepAsync(said.Turn, new DayTold { Entries = [.. entries.Select(entry => entry.Id.ToString())] }, ct);
        await _talk.KeepAsync(said.Turn, talk with { LastChange = nameof(DayStep) }, ct);
    }

    private async Task<Activity> UndoAsync(Said said, Talk talk, CancellationToken ct)
    {
        foreach (var entry in (await _told.OfAsync(said.Turn, ct)).Entries)
            _logs.Of(said.Turn.TurnState).Remove(Guid.Parse(entry));
        await _told.KeepAsync(said.Turn, new DayTold(), ct);
        await _talk.KeepAsync(said.Turn, talk with { LastChange = null }, ct);
        return Replies.Say(DayTexts.In(said.Speaker.Culture).TakenOut);
    }

    private static string Number(int number, DayTexts texts) => number.ToString(texts.Culture);

    // Words is what is read back of it; null when another value's words say it.
    private sealed record Told(LogKind Kind, double Number, string? Words);

    // "Dying for a coffee" is none that was drunk.
    [GeneratedRegex(@"\b(?:dying for|gasping for|could murder|could do with|fancy|craving|want|wanting|wish|need|needing|would love|instead of|no|without|gave up|given up|off the|cut out|cutting out)\b.{0,20}\b(?:coffees?|teas?|colas?|caffeine|espressos?|lattes?|energy drinks?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex WishedFor();

    [GeneratedRegex(@"\b(?:spas[ma]+s?|spazms?|spasming)\b")]
    private static partial Regex Spasms();

    [GeneratedRegex(@"\d ?mg\b|\b(?:mg|milligrams?|baclofen|lioresal|doses?|tablets?|pills?|plan|pump)\b")]
    private static partial Regex Doses();

    [GeneratedRegex(@"\b(?:times|woke|woken|awake)\b")]
    private static partial Regex Nights();

    [GeneratedRegex(@"\bstress(?:ed)?\b")]
    private static partial Regex Stress();

    [GeneratedRegex(@"\b(?:coffees?|teas?|cups? of tea|cuppas?|colas?|cokes?|espressos?|lattes?|cappuccinos?|energy drinks?|red bulls?)\b")]
    private static partial Regex Caffeine();

    [GeneratedRegex(@"\b(?:wines?|beers?|pints?|lagers?|ciders?|gins?|whisk(?:y|ies|ey|eys)|vodkas?|alcohol|alcoholic)\b")]
    private static partial Regex Alcohol();

    [GeneratedRegex(@"\b(?:naps?|napped|napping|dozed|siesta|snoozed)\b")]
    private static partial Regex Naps();

    [GeneratedRegex(@"\b(?:fell|had a fall|had a bad fall|fallen|took a tumble|a fall today)\b")]
    private static partial Regex Falls();

    [GeneratedRegex(@"\bfell (?:asleep|back|off to|into)\b|\bfallen asleep\b|\b(?:nearly|almost|never|not|didnt|havent|hasnt) (?:fell|fallen|fall|had a fall)\b|\bno falls?\b")]
    private static partial Regex NotFalls();

    [GeneratedRegex(@"\b(?:hurt|hurts|head|bleeding|blood|bleed|broken|broke|knocked out|passed out|blacked out|cant get up|cannot get up|cant move|hip|wrist|pain)\b")]
    private static partial Regex Hurt();

    [GeneratedRegex(@"\b(?:the )?last\b(?: (?:one|coffee|tea|cup|of them|drink|caffeine))?(?: was)?(?: at| about| around|,)?(?: about| around)? (?<at>(?:half |quarter )?\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex LastDrink();

    [GeneratedRegex(@"\b(?:am|a\.m\.|morning|in the night)\b|\b0\d", RegexOptions.IgnoreCase)]
    private static partial Regex Morning();

    [GeneratedRegex(@"[,;]| and | but ", RegexOptions.IgnoreCase)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?:what|whats|is|are|can|could|does|do|did|why|how|when|will|would|should|shall|may|if)\b")]
    private static partial Regex Questions();
}
