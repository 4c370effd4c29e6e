using Hl7.Fhir.Model;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using Duration = NodaTime.Duration;
using Instant = NodaTime.Instant;

namespace SleepCoachBot.Reports.Fhir;

/// <summary>One night as resources: the answers as given, the sleep episode, and one Observation for each measure that is known.</summary>
internal sealed class FhirNight
{
    private readonly ToldNight _night;
    private readonly NightMeasures _measured;
    private readonly FhirIds _ids;
    private readonly FhirTexts _texts;

    public FhirNight(ToldNight night, FhirIds ids, FhirTexts texts) => (_night, _measured, _ids, _texts) = (night, night.Measured(), ids, texts);

    private DiaryEntry Entry => _night.Entry;
    private string Zone => Entry.Zone;
    private string RisingZone => Entry.RisingZone ?? Entry.Zone;
    private bool IsAmended => Entry.ChangedAt != Entry.ToldAt;
    private string Id(string kind) => _ids.Of(kind, Entry.Id.ToString("N"));

    /// <summary>The resources, those that others point at first.</summary>
    public IEnumerable<Resource> Resources()
    {
        yield return Answers();
        if (Episode() is { } episode)
            yield return episode;
        foreach (var measure in Measures())
            yield return measure;
    }

    // A question without an answer stays in the list without one: skipped is something else than zero.
    private QuestionnaireResponse Answers()
    {
        var more = _night.More;
        return new QuestionnaireResponse
        {
            Id = Id("answers"),
            Status = IsAmended ? QuestionnaireResponse.QuestionnaireResponseStatus.Amended : QuestionnaireResponse.QuestionnaireResponseStatus.Completed,
            Subject = _ids.Patient, Source = _ids.Patient, AuthoredElement = FhirTimes.Utc(Entry.ChangedAt),
            Item =
            [
                Item("into-bed", _texts.IntoBed, Moment(Entry.IntoBed, Zone)),
                Item("tried-to-sleep", _texts.TriedToSleep, Entry.TriedToSleepAssumed ? null : Moment(Entry.TriedToSleep, Zone)),
                Item("sleep-latency", _texts.SleepLatency, Minutes(Entry.SleepLatency)),
                Item("awakenings", _texts.Awakenings, Whole(Entry.Awakenings)),
                Item("awake-total", _texts.AwakeTotal, Minutes(Entry.AwakeTotal)),
                Item("final-wake", _texts.FinalWake, Moment(Entry.FinalWake, RisingZone)),
                Item("trying-to-sleep-after-final-wake", _texts.TryingAfter, Minutes(more.TryingAfterFinalWake)),
                Item("early-awakening", _texts.EarlyBy, Minutes(more.EarlyBy)),
                Item("out-of-bed", _texts.OutOfBed, Moment(Entry.OutOfBed, RisingZone)),
                Item("never-slept", _texts.NeverSlept, more.NeverSlept ? new FhirBoolean(true) : null),
                Item("quality", _texts.Quality, Whole(Entry.Quality)),
                Item("rested", _texts.Rested, Whole(more.Rested)),
                Item("naps", _texts.Naps, Whole(more.Naps)),
                Item("nap-total", _texts.NapTotal, Minutes(more.NapTotal)),
                Item("caffeine-drinks", _texts.CaffeineDrinks, Whole(more.CaffeineDrinks)),
                Item("last-caffeine", _texts.LastCaffeine, Moment(more.LastCaffeine, Zone)),
                Item("alcohol-drinks", _texts.AlcoholDrinks, Whole(more.AlcoholDrinks)),
                Item("last-alcohol", _texts.LastAlcohol, Moment(more.LastAlcohol, Zone)),
                Item("spasms", _texts.Spasms, Whole(more.Spasms)),
                Item("stress", _texts.Stress, Whole(more.Stress)),
            ],
        };
    }

    // From falling asleep to the final waking. A night without sleep has no such episode.
    private Observation? Episode()
    {
        if (Asleep() is not { } period)
            return null;
        var episode = Observed("episode", FhirCodes.Of(FhirCodes.Episodes, "sleepEpisode", "Sleep episode"), period);
        episode.DerivedFrom = [FhirIds.To(Id("answers"))];
        List<(string Code, DataType? Value)> parts =
        [
            ("latencyToSleepOnset", Minutes(_measured.SleepLatency)),
            ("latencyToArising", Minutes(_measured.TryingAfterFinalWake)),
            ("totalSleepTime", Minutes(_measured.TotalSleepTime)),
            ("wakeAfterSleepOnset", Minutes(_measured.AwakeTotal)),
            ("numberOfAwakenings", Whole(_measured.Awakenings)),
        ];
        episode.Component = [.. parts.Where(part => part.Value is not null).Select(part => Component(FhirCodes.Of(FhirCodes.EpisodeParts, part.Code), part.Value!))];
        if (_measured.TimeInBed is { } inBed)
            episode.Component.Add(Component(FhirCodes.Of(FhirCodes.Loinc, FhirCodes.DurationInBed, "Duration in bed"), FhirCodes.Minutes(inBed)));
        return episode;
    }

    private IEnumerable<Observation> Measures()
    {
        List<(string Kind, CodeableConcept Code, DataType? Value, DataType When)> measures =
        [
            ("tst", FhirCodes.Of(FhirCodes.Loinc, FhirCodes.SleepDuration, "Sleep duration"), Minutes(_measured.TotalSleepTime), Asleep() ?? InBed()),
            ("sol", FhirCodes.Of(FhirCodes.Loinc, "103212-7", "Duration of falling asleep"), Minutes(_measured.SleepLatency), FallingAsleep() ?? InBed()),
            ("waso", FhirCodes.Of(FhirCodes.Loinc, "103215-0", "Wake time after sleep onset"), Minutes(_measured.AwakeTotal), Asleep() ?? InBed()),
            ("nwak", FhirCodes.Of(FhirCodes.Loinc, "103211-9", "Number of awakenings"),
                _measured.Awakenings is { } times ? FhirCodes.Of(times, "{count}", "{count}") : null, Asleep() ?? InBed()),
            ("tib", FhirCodes.Of(FhirCodes.Loinc, FhirCodes.DurationInBed, "Duration in bed"), Minutes(_measured.TimeInBed), InBed()),
            ("se-tib", FhirCodes.Of(FhirCodes.Own, "efficiency-tib", _texts.EfficiencyInBed), Share(_measured.SleepEfficiency), InBed()),
            ("se-dse", FhirCodes.Of(FhirCodes.Own, "efficiency-dse", _texts.EfficiencyOfEpisode), Share(_measured.SleepEfficiencyOfEpisode), InBed()),
            ("spasms", FhirCodes.Of(FhirCodes.Own, "spasms", _texts.SpasmsCode), Whole(_night.More.Spasms), InBed()),
        ];
        var from = Asleep() is null ? "answers" : "episode";
        foreach (var (kind, code, value, when) in measures)
        {
            if (value is null)
                continue;
            var observed = Observed(kind, code, when);
            observed.Value = value;
            observed.DerivedFrom = [FhirIds.To(Id(kind == "spasms" ? "answers" : from))];
            if (kind == "tst" && _night.More.NeverSlept)
                observed.Note = [new Annotation { Text = _texts.NeverSleptNote }];
            yield return observed;
        }
    }

    private Observation Observed(string kind, CodeableConcept code, DataType when) => new()
    {
        Id = Id(kind), Status = IsAmended ? ObservationStatus.Amended : ObservationStatus.Final,
        Category = [FhirCodes.Of(FhirCodes.Categories, "social-history", "Social History")],
        Code = code, Subject = _ids.Patient, Performer = [_ids.Patient], Effective = when, Method = new CodeableConcept { Text = _texts.Method },
    };

    private Period? Asleep() => _measured.SleepOnset is { } onset && Entry.FinalWake is { } woke && woke >= onset ? FhirTimes.Between(onset, Zone, woke, RisingZone) : null;

    private Period? FallingAsleep() => Entry.TriedToSleep is { } tried && _measured.SleepOnset is { } onset ? FhirTimes.Between(tried, Zone, onset, Zone) : null;

    // What was told of the night at its widest; of a night without sleep from trying on; of a night without times the day of its evening.
    private DataType InBed()
    {
        var from = _night.More.NeverSlept ? Entry.TriedToSleep ?? Entry.IntoBed : Entry.IntoBed ?? Entry.TriedToSleep;
        return from is { } start && (Entry.OutOfBed ?? Entry.FinalWake) is { } end && end >= start
            ? FhirTimes.Between(start, Zone, end, RisingZone)
            : FhirTimes.Of(Entry.Night.Evening);
    }

    private static Observation.ComponentComponent Component(CodeableConcept code, DataType value) => new() { Code = code, Value = value };

    private static QuestionnaireResponse.ItemComponent Item(string id, string text, DataType? answer) => new()
    {
        LinkId = id, Text = text, Answer = answer is null ? [] : [new QuestionnaireResponse.AnswerComponent { Value = answer }],
    };

    private static FhirDateTime? Moment(Instant? moment, string zone) => moment is { } known ? FhirTimes.Of(known, zone) : null;
    private static Quantity? Minutes(Duration? length) => length is { } known ? FhirCodes.Minutes(known) : null;
    private static Quantity? Share(double? share) => share is { } known ? FhirCodes.Percent(known) : null;
    private static Integer? Whole(int? number) => number is { } known ? new Integer(known) : null;
}
