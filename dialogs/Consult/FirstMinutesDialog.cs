using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Dialogs.Safety;
using SleepCoachBot.Dialogs.Settings;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Plans;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Safety;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Consult;

/// <summary>The first minutes: how it is taken, where they are with it, whom to ring at night, and when they sleep. Everything else comes later, one a day.</summary>
/// <remarks>What is told is kept at once: somebody who leaves after "a pump" has a pump.</remarks>
public sealed class FirstMinutesDialog : AskingDialog<FirstMinutes>
{
    /// <summary>How long after rising the question about the night comes unless they say otherwise (voice.md, the first evening).</summary>
    internal static readonly Period AfterRising = Period.FromMinutes(45);

    private static readonly string[] Carers = ["carer", "caregiver"];
    private static readonly LocalTime EveningFrom = new(18, 0);
    private static readonly LocalTime EveningUntil = new(2, 0);

    private readonly ProfileKeeping _keeping;
    private readonly UsualTimes _usual;
    private readonly PlanReader _plans;
    private readonly IPlans _kept;
    private readonly SlotReader _slots;
    private readonly HelpNumbers _numbers;
    private readonly SafetyAnswers _safety;
    private readonly Kept<Talk> _talk;
    private readonly Kept<ConsultTalk> _consult;

    public FirstMinutesDialog(
        Listener listener, ProfileKeeping keeping, UsualTimes usual, PlanReader plans, IPlans kept, SlotReader slots, HelpNumbers numbers, SafetyAnswers safety,
        ConversationState conversation)
        : base(nameof(FirstMinutesDialog), listener, conversation)
    {
        (_keeping, _usual, _plans, _kept, _slots, _numbers, _safety) = (keeping, usual, plans, kept, slots, numbers, safety);
        (_talk, _consult) = (new Kept<Talk>(conversation, nameof(Talk)), new Kept<ConsultTalk>(conversation, nameof(ConsultTalk)));
    }

    protected override async Task<FirstMinutes> BeginAsync(Said said, string? options, FirstMinutes? left, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        await _consult.KeepAsync(said.Turn, await _consult.OfAsync(said.Turn, cancellationToken) with { Begun = true }, cancellationToken);
        var now = (left ?? new FirstMinutes()) with { Open = null };
        return said.Command == Command.None && await TellAsync(said, now, null, cancellationToken) is { } told ? told : now;
    }

    protected override Task<FirstMinutes?> TellAsync(Said said, FirstMinutes now, string? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        // A whole plan is for the step that keeps plans; that they are on one was overheard.
        if (HoldsAPlan(_plans, said))
            return Task.FromResult<FirstMinutes?>(null);
        if (said.Command == Command.Skip && asked is not null)
            return Task.FromResult<FirstMinutes?>(now.Finish(asked));
        var told = asked switch
        {
            FirstMinutes.Night => Night(said, now),
            FirstMinutes.Country => CountryIn(said, now),
            FirstMinutes.Usual => Times(said, now, true),
            FirstMinutes.CheckIn => CheckInAt(said, now),
            _ => null,
        };
        return Task.FromResult(told ?? WhoAndWhere(said, now, asked) ?? (asked == FirstMinutes.Usual ? null : Times(said, now, false)));
    }

    protected override async Task<Question?> NextAsync(Said said, FirstMinutes now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var (profile, person) = await _keeping.NowAsync(said.Turn, cancellationToken);
        var talk = await _talk.OfAsync(said.Turn, cancellationToken);
        var hasPlan = await _kept.Of(said.Turn.TurnState).CurrentAsync(cancellationToken) is not null;
        var texts = ConsultTexts.In(said.Speaker.Culture);
        foreach (var key in FirstMinutes.Keys)
        {
            var known = now.Done.Contains(key) || key switch
            {
                FirstMinutes.Form => profile.Form is not null,
                // A pump has its own page and no plan to coach.
                FirstMinutes.Situation => profile.Situation is not null || hasPlan || profile.Form == BaclofenForm.Pump,
                FirstMinutes.Night => profile.NightNumber is not null,
                FirstMinutes.Country => profile.Country is not null || talk.Country is not null,
                FirstMinutes.Usual => person.UsualLightsOut is not null && person.UsualRising is not null,
                _ => profile.CheckInAt is not null,
            };
            if (!known || now.Open == key)
                return Ask(key, said, now, profile, person, texts);
        }
        return null;
    }

    protected override async Task GatheredAsync(Said said, FirstMinutes before, FirstMinutes now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var texts = ConsultTexts.In(said.Speaker.Culture);
        var changed = before.Told.Keys.Union(now.Told.Keys)
            .Where(field => before.Told.GetValueOrDefault(field) != now.Told.GetValueOrDefault(field))
            .Select(field => KeyValuePair.Create(field, now.Told.GetValueOrDefault(field)))
            .ToDictionary();
        await _keeping.KeepAsync(said.Turn, changed, cancellationToken);
        if (before.NightUnknown != now.NightUnknown)
        {
            var profile = (await _keeping.NowAsync(said.Turn, cancellationToken)).Profile;
            Listener.Keep(said.Turn, now.NightUnknown
                ? profile.Asking(texts.QuestionNight)
                : profile with { Questions = [.. profile.Questions.Where(question => question != texts.QuestionNight)] });
        }
        if (changed.GetValueOrDefault(FirstMinutes.Form) is nameof(BaclofenForm.Pump) or nameof(BaclofenForm.Both))
            await said.Turn.SendActivityAsync(await PumpPageAsync(said, cancellationToken), cancellationToken);
        if (changed.GetValueOrDefault(FirstMinutes.Situation) is { } situation
            && ToSituation(Enum.Parse<Situation>(situation), await CountryAsync(said, cancellationToken), said) is { } answer)
        {
            await said.Turn.SendActivityAsync(answer, cancellationToken);
        }
    }

    protected override async Task<IReadOnlyList<Activity>> FinishAsync(Said said, FirstMinutes now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var speaker = said.Speaker;
        var (profile, _) = await _keeping.NowAsync(said.Turn, cancellationToken);
        var consult = await _consult.OfAsync(said.Turn, cancellationToken);
        await _consult.KeepAsync(
            said.Turn, consult with { Finished = true, AskedOn = NodaTime.Text.LocalDatePattern.Iso.Format(speaker.Now.Date) }, cancellationToken);
        await _talk.KeepAsync(said.Turn, await _talk.OfAsync(said.Turn, cancellationToken) with { SignsSaid = true }, cancellationToken);
        var texts = ConsultTexts.In(speaker.Culture);
        var plan = await _kept.Of(said.Turn.TurnState).CurrentAsync(cancellationToken);
        var country = await CountryAsync(said, cancellationToken);
        var number = _numbers.In(country)?.Emergency ?? SafetyAnswers.AnyEmergency;
        return
        [
            Replies.Say(Joined(ReadBack(now, speaker), End(profile, plan, speaker.Now.Date, texts))),
            Replies.SayMarked(texts.OneThingToKeep(number)),
            // In the evening the step of the evening asks by itself what is in the way of sleep.
            .. speaker.Now.TimeOfDay >= EveningFrom || speaker.Now.TimeOfDay < EveningUntil
                ? (Activity[])[]
                : [Replies.Say(texts.WhatNext, JourneyTexts.In(speaker.Culture).TellANightButton, texts.MyListButton)],
        ];
    }

    /// <summary>Whether a message holds a reduction with its doses and days.</summary>
    internal static bool HoldsAPlan(PlanReader reader, Said said) =>
        reader.Read(said.Text, said.Speaker.Context()) is Reading<TaperPlan>.Says or Reading<TaperPlan>.AskAgain { Candidates.Count: > 0 };

    /// <summary>What is said to where somebody is, where that cannot wait.</summary>
    internal Activity? ToSituation(Situation situation, string? country, Said said)
    {
        var texts = ConsultTexts.In(said.Speaker.Culture);
        return situation switch
        {
            Sleep.People.Situation.Thinking => Replies.Say(texts.Thinking),
            Sleep.People.Situation.CutAlone => _safety.For(Signs("changed-alone"), country, said.Speaker.Culture),
            Sleep.People.Situation.Stopped => _safety.For(Signs("stopped"), country, said.Speaker.Culture),
            _ => null,
        };
    }

    /// <summary>The safety page of a pump: what must be rung for, and what this bot does and does not do with one.</summary>
    internal async Task<Activity> PumpPageAsync(Said said, CancellationToken cancellationToken)
    {
        var texts = ConsultTexts.In(said.Speaker.Culture);
        var number = _numbers.In(await CountryAsync(said, cancellationToken))?.Emergency ?? SafetyAnswers.AnyEmergency;
        return Replies.SayMarked(texts.PumpPage(number));
    }

    private static SafetyReading Signs(string sign) => new(SafetyLevel.Urgent, [sign], SafetySubject.Writer, SafetyTime.Now);

    private async Task<string?> CountryAsync(Said said, CancellationToken ct) =>
        JourneyDialog.CountryOf(said.Speaker, await _talk.OfAsync(said.Turn, ct), (await _keeping.NowAsync(said.Turn, ct)).Profile);

    private Question Ask(string key, Said said, FirstMinutes now, Profile profile, Person person, ConsultTexts texts)
    {
        var carer = profile.IsCarer;
        var (skip, words) = (MonitorTexts.In(said.Speaker.Culture).SkipButton, new NightWords(MonitorTexts.In(said.Speaker.Culture)));
        switch (key)
        {
            case FirstMinutes.Form:
                return new Question(
                    key, Replies.Say(carer ? texts.AskFormTheirs : texts.AskForm, texts.OralButton, texts.PumpButton, texts.BothButton), texts.WhyForm);
            case FirstMinutes.Situation:
                return new Question(
                    key,
                    carer
                        ? Replies.Say(texts.AskSituationTheirs, texts.ReducingTheirsButton, texts.ThinkingButton, texts.CutAloneTheirsButton, texts.StoppedTheirsButton)
                        : Replies.Say(texts.AskSituation, texts.ReducingButton, texts.ThinkingButton, texts.CutAloneButton, texts.StoppedButton, texts.CarerButton),
                    texts.WhySituation);
            case FirstMinutes.Night when now.Open == key:
                return new Question(key, Replies.Say(texts.AskNumber, texts.DontKnowButton), texts.WhyNight, texts.ExampleNumber);
            case FirstMinutes.Night:
                return new Question(key, Replies.Say(texts.AskNight, texts.AddANumberButton, texts.DontKnowButton), texts.WhyNight, texts.ExampleNumber);
            case FirstMinutes.Country:
                return AskCountry(said, now, profile, texts);
            case FirstMinutes.Usual when person.UsualLightsOut is not null:
                return new Question(key, Replies.Say(carer ? texts.AskRisingTheirs : texts.AskRising, skip), texts.WhyTimes, texts.ExampleRising);
            case FirstMinutes.Usual:
                return new Question(key, Replies.Say(carer ? texts.AskTimesTheirs : texts.AskTimes, skip), texts.WhyTimes, texts.ExampleTimes);
            case FirstMinutes.CheckIn when now.Open == key || person.UsualRising is null:
                return new Question(key, Replies.Say(texts.AskCheckInTime, texts.ICallButton), texts.WhyCheckIn, texts.ExampleCheckIn);
            default:
                var rising = person.UsualRising!.Value;
                var at = words.Time(rising.Plus(AfterRising));
                var offer = person.UsualLightsOut is { } lightsOut
                    ? now.WithCarer
                        ? texts.OfferCheckInWithCarer(words.Time(lightsOut), words.Time(rising), at)
                        : texts.OfferCheckIn(words.Time(lightsOut), words.Time(rising), at)
                    : texts.OfferCheckInAlone(at);
                return new Question(key, Replies.Say(offer, texts.FineButton, texts.OtherTimeButton, texts.ICallButton), texts.WhyCheckIn, texts.ExampleCheckIn);
        }
    }

    private Question AskCountry(Said said, FirstMinutes now, Profile profile, ConsultTexts texts)
    {
        var guess = _numbers.In(said.Speaker.Country);
        var line = guess?.Health is { } health ? texts.TillThen(health.Number, guess.Emergency) : texts.TillThenEmergency(guess?.Emergency ?? SafetyAnswers.AnyEmergency);
        var place = profile.Questions.ToList().IndexOf(texts.QuestionNight) + 1;
        var opening = now.NightUnknown && place > 0 ? texts.ThatIsAQuestion(place.ToString(texts.Culture), line)
            : profile.NightNumber is { } number && now.Told.ContainsKey(FirstMinutes.Night) ? texts.NumberKept(number)
            : "";
        return now.Open == FirstMinutes.Country || guess is null
            ? new Question(FirstMinutes.Country, Replies.Say(Joined(opening, texts.AskWhichCountry)), texts.WhyCountry, texts.ExampleCountry)
            : new Question(
                FirstMinutes.Country, Replies.Say(Joined(opening, texts.AskCountry(guess.Name)), JourneyTexts.In(texts.Culture).YesButton, texts.ElsewhereButton),
                texts.WhyCountry);
    }

    // A time of their own, other than the one that was offered, is said again.
    private static string ReadBack(FirstMinutes now, Speaker speaker) =>
        ProfileFields.Time(now.Told.GetValueOrDefault(FirstMinutes.CheckIn)) is { } at && at != speaker.Person.UsualRising?.Plus(AfterRising)
            ? SettingsTexts.In(speaker.Culture).AskAtTaken(new NightWords(MonitorTexts.In(speaker.Culture)).Time(at)) : "";

    private static string End(Profile profile, KeptPlan? plan, LocalDate today, ConsultTexts texts)
    {
        if (plan?.NextAfter(today) is { } step)
        {
            var nights = Period.DaysBetween(today, step.From);
            var day = texts.Culture.DateTimeFormat.GetDayName((DayOfWeek)((int)step.From.DayOfWeek % 7));
            return nights == 1 ? texts.EndOneNight(day) : nights <= 14 ? texts.EndNights(nights.ToString(texts.Culture), day) : texts.EndLongBefore(nights.ToString(texts.Culture));
        }
        return (profile.Form, profile.Situation) switch
        {
            (BaclofenForm.Pump, _) => texts.EndPump,
            (_, Sleep.People.Situation.Thinking) => texts.EndThinking,
            (_, Sleep.People.Situation.CutAlone or Sleep.People.Situation.Stopped) => texts.EndDiaryOnly,
            _ when plan is null && profile.Situation == Sleep.People.Situation.Reducing => texts.EndPlanLater,
            _ => texts.End,
        };
    }

    // How it is taken, where they are with it, and for whom: answered when asked, and heard when told before.
    private static FirstMinutes? WhoAndWhere(Said said, FirstMinutes now, string? asked)
    {
        var texts = ConsultTexts.In(said.Speaker.Culture);
        var (told, text) = (now, said.Text);
        // "Both" is a word of another question too.
        if (said.Command is not (Command.None or Command.AnotherSleep) || text.Length > 600)
            return null;
        var form = asked == FirstMinutes.Form && text.Length < 120 ? SituationWords.FormIn(text) : SituationWords.FormTold(text);
        if (form is { } taken)
            told = told.Tell(FirstMinutes.Form, taken.ToString());
        if (said.Is(texts.CarerButton) || SituationWords.IsCarer(text))
            told = told.Tell(nameof(Profile.IsCarer), "true");
        Situation? situation = said.OneOf(texts.ReducingButton, texts.ThinkingButton, texts.CutAloneButton, texts.StoppedButton) is { } button ? (Situation)button
            : said.OneOf(texts.ReducingTheirsButton, texts.ThinkingButton, texts.CutAloneTheirsButton, texts.StoppedTheirsButton) is { } theirs ? (Situation)theirs
            : asked == FirstMinutes.Situation || told != now || SituationWords.SituationIn(text) == Sleep.People.Situation.Reducing ? SituationWords.SituationIn(text)
            : null;
        if (situation is { } where && !said.Is(texts.CarerButton) && !text.Contains('?', StringComparison.Ordinal))
            told = told.Tell(FirstMinutes.Situation, where.ToString());
        return told == now ? null : told;
    }

    private static FirstMinutes? Night(Said said, FirstMinutes now)
    {
        var texts = ConsultTexts.In(said.Speaker.Culture);
        if (said.Is(texts.AddANumberButton) || said.Command == Command.Yes)
            return now with { Open = FirstMinutes.Night };
        if (said.Is(texts.DontKnowButton) || said.Command == Command.No || IsDontKnow(said.Text))
            return (now with { NightUnknown = true }).Finish(FirstMinutes.Night);
        if (said.Command != Command.None || !ProfileTelling.IsNumber(said.Text))
            return null;
        return ProfileTelling.HoldsANumberToRing(said.Text) || now.Open == FirstMinutes.Night
            ? now.Tell(FirstMinutes.Night, ProfileTelling.Unquoted(said.Text)).Finish(FirstMinutes.Night)
            : null;
    }

    private FirstMinutes? CountryIn(Said said, FirstMinutes now)
    {
        var texts = ConsultTexts.In(said.Speaker.Culture);
        if (_numbers.Named(said.Text) is { } named)
            return now.Tell(FirstMinutes.Country, named).Finish(FirstMinutes.Country);
        if (now.Open == FirstMinutes.Country)
        {
            // A country that the book does not hold: its numbers are not ours to guess.
            return said.Command == Command.None && said.Text.Length < 40 && !said.Text.Contains('?', StringComparison.Ordinal) ? now.Finish(FirstMinutes.Country) : null;
        }
        if (said.Is(texts.ElsewhereButton) || said.Command == Command.No)
            return now with { Open = FirstMinutes.Country };
        return said.Command == Command.Yes && said.Speaker.Country is { } guess
            ? now.Tell(FirstMinutes.Country, guess).Finish(FirstMinutes.Country)
            : null;
    }

    private FirstMinutes? Times(Said said, FirstMinutes now, bool asked)
    {
        if (said.Command != Command.None || (!asked && !said.Text.Contains("usual", StringComparison.OrdinalIgnoreCase) && !said.Text.Contains("normally", StringComparison.OrdinalIgnoreCase)))
            return null;
        if (asked && IsDontKnow(said.Text))
            return now.Finish(FirstMinutes.Usual);
        var half = now.Told.ContainsKey(nameof(Person.UsualLightsOut));
        if (_usual.Read(said.Text, said.Speaker.Context(), half ? Slot.OutOfBed : Slot.IntoBed) is not { } times)
            return null;
        var told = now;
        if (times.LightsOut is { } lightsOut)
            told = told.Tell(nameof(Person.UsualLightsOut), ProfileFields.Time(lightsOut)!);
        if (times.Rising is { } rising)
            told = told.Tell(nameof(Person.UsualRising), ProfileFields.Time(rising)!);
        return told with { WithCarer = now.WithCarer || Carers.Any(word => said.Text.Contains(word, StringComparison.OrdinalIgnoreCase)) };
    }

    private FirstMinutes? CheckInAt(Said said, FirstMinutes now)
    {
        var texts = ConsultTexts.In(said.Speaker.Culture);
        if (said.Is(texts.ICallButton) || said.Command == Command.No || IsDontKnow(said.Text))
            return now.Finish(FirstMinutes.CheckIn);
        if (said.Is(texts.OtherTimeButton))
            return now with { Open = FirstMinutes.CheckIn };
        var rising = said.Speaker.Person.UsualRising;
        if (said.Command == Command.Yes && rising is { } up && now.Open is null)
            return now.Tell(FirstMinutes.CheckIn, ProfileFields.Time(up.Plus(AfterRising))!).Finish(FirstMinutes.CheckIn);
        return said.Command == Command.None && TimeAfterRising(_slots, said, rising) is { } at
            ? now.Tell(FirstMinutes.CheckIn, ProfileFields.Time(at)!).Finish(FirstMinutes.CheckIn)
            : null;
    }

    /// <summary>The time of day that a message names; a bare "8" is the one soon after they rise.</summary>
    internal static LocalTime? TimeAfterRising(SlotReader slots, Said said, LocalTime? rising) => slots.ReadTimeOfDay(said.Text, said.Speaker.Context()) switch
    {
        Reading<LocalTime>.Says says => says.Value,
        Reading<LocalTime>.AskAgain { Candidates: { Count: > 0 } candidates } =>
            candidates.OrderBy(time => (Period.Between(rising ?? new LocalTime(6, 0), time, PeriodUnits.Minutes).Minutes + 24 * 60) % (24 * 60)).First(),
        _ => null,
    };

    private static readonly string[] NotKnown =
        ["dont know", "i dont know", "no idea", "ive no idea", "i have no idea", "ive got no idea", "not sure", "im not sure", "no clue", "havent a clue", "i havent a clue", "dunno", "i dunno", "dont have", "i dont have", "havent got", "i havent got", "cant remember",
            "i cant remember", "never needed"];

    private static bool IsDontKnow(string text)
    {
        var plain = Commands.Plain(text);
        return plain is "nobody" or "no one" or "noone" or "idk" or "not known" or "it varies" or "varies" or "no usual" or "all over the place" or "depends" or "it depends" or "whatever" or "whenever" or "any time" or "anything"
            || NotKnown.Any(opening => plain == opening || plain.StartsWith(opening + " ", StringComparison.Ordinal));
    }

    private static string Joined(params string[] parts) => string.Join(' ', parts.Where(part => part.Length > 0));
}
