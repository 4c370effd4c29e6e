using System.Globalization;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Validation;
using NodaTime;
using SleepCoachBot.Reports.Fhir;
using SleepCoachBot.Reports.Tests.Testing;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;
using Duration = NodaTime.Duration;
using Status = Hl7.Fhir.Model.MedicationStatement.MedicationStatusCodes;

namespace SleepCoachBot.Reports.Tests.Fhir;

public sealed class FhirBundleTests
{
    private static readonly LocalDate s_today = new(2026, 4, 9);

    private static FhirExport Usual() => new()
    {
        MadeAt = Diaries.Now, Subject = new Guid("11111111-2222-3333-4444-555555555555"), ProgramVersion = "1.2.3", Culture = CultureInfo.GetCultureInfo("en-GB"),
        Today = s_today, Nights = Diaries.Made(new LocalDate(2026, 3, 9), 31), Plan = Diaries.UsualPlan(),
    };

    // Row A of the worked nights, told in another zone where that is asked for.
    private static ToldNight Night(string zone, string intoBed, string tried, int latency, int times, int awake, string woke, string up, ExpandedAnswers? more = null) =>
        new(new DiaryEntry
        {
            Id = new Guid("aaaaaaaa-0000-0000-0000-000000000001"), Night = new NightDate(new LocalDate(2026, 1, 12)), Zone = zone, IntoBed = At(intoBed), TriedToSleep = At(tried),
            SleepLatency = Duration.FromMinutes(latency), Awakenings = times, AwakeTotal = Duration.FromMinutes(awake), FinalWake = At(woke), OutOfBed = At(up), Quality = 4,
            ToldAt = Diaries.Now, ChangedAt = Diaries.Now,
        }, more ?? ExpandedAnswers.Nothing);

    private static NodaTime.Instant At(string text) => NodaTime.Text.OffsetDateTimePattern.Rfc3339.Parse(text.Length == 22 ? text[..16] + ":00" + text[16..] : text).Value.ToInstant();

    private static ToldNight RowA() => Night(
        Diaries.London, "2026-01-12T22:30+00:00", "2026-01-12T22:45+00:00", 25, 2, 30, "2026-01-13T06:30+00:00", "2026-01-13T06:45+00:00",
        new ExpandedAnswers { TryingAfterFinalWake = Duration.FromMinutes(10) });

    private static Observation Of(Bundle bundle, string code) =>
        bundle.Entry.Select(entry => entry.Resource).OfType<Observation>().Single(observation => observation.Code!.Coding.Any(coding => coding.Code == code));

    private static decimal Value(Observation observation) => ((Quantity)observation.Value!).Value!.Value;

    [Fact]
    public void The_library_reads_it_strictly_and_finds_nothing_wrong_with_it()
    {
        FhirExport[] all =
        [
            Usual(),
            Usual() with { Plan = null, Nights = [] },
            Usual() with { Plan = Diaries.UsualPlan().Paused(new LocalDate(2026, 4, 3), Diaries.Now) },
            Usual() with { Plan = Diaries.Plan(30, (new LocalDate(2026, 3, 16), 5), (new LocalDate(2026, 4, 1), 0)) },
        ];
        foreach (var export in all)
        {
            var json = FhirBundle.Write(export);
            var read = Assert.IsType<Bundle>(FhirJsonDeserializer.STRICT.DeserializeResource(json));
            Assert.Empty(read.Validate(ModelInfo.ModelInspector));
            Assert.True(read.IsExactly(FhirBundle.Of(export)));
            Out.Lay("diary.fhir.json", System.Text.Encoding.UTF8.GetBytes(json));
        }
    }

    [Fact]
    public void A_night_has_its_measures_under_the_checked_codes_in_UCUM_units()
    {
        var bundle = FhirBundle.Of(Usual() with { Nights = [RowA()], Plan = null });
        (string Code, decimal Value, string Unit)[] expected =
        [
            ("93832-4", 410, "min"), ("103212-7", 25, "min"), ("103215-0", 30, "min"), ("103211-9", 2, "{count}"), ("103213-5", 495, "min"),
            ("efficiency-tib", 82.8m, "%"), ("efficiency-dse", 86.3m, "%"),
        ];
        Assert.All(expected, row =>
        {
            var observation = Of(bundle, row.Code);
            Assert.Equal((row.Value, row.Unit, "http://unitsofmeasure.org"), (Value(observation), ((Quantity)observation.Value!).Code, ((Quantity)observation.Value).System));
            Assert.Equal("self-report sleep diary", observation.Method!.Text);
        });
        // Deep and light sleep, and REM: a diary cannot know them.
        Assert.DoesNotMatch("9383[013]|93829", FhirBundle.Write(Usual()));
    }

    [Fact]
    public void The_sleep_episode_lasts_from_falling_asleep_to_the_final_waking_and_names_its_zone()
    {
        var bundle = FhirBundle.Of(Usual() with { Nights = [RowA()], Plan = null });
        var episode = Of(bundle, "sleepEpisode");
        var period = Assert.IsType<Hl7.Fhir.Model.Period>(episode.Effective);
        Assert.Equal(("2026-01-12T23:10:00+00:00", "2026-01-13T06:30:00+00:00"), (period.Start, period.End));
        Assert.Equal(Diaries.London, ((Code)period.StartElement!.Extension.Single().Value!).Value);
        Assert.Equal(
            ["latencyToSleepOnset", "latencyToArising", "totalSleepTime", "wakeAfterSleepOnset", "numberOfAwakenings", "103213-5"],
            episode.Component.Select(part => part.Code!.Coding.Single().Code));
        Assert.All(bundle.Entry.Select(entry => entry.Resource).OfType<Observation>().Where(one => one != episode && one.DerivedFrom[0].Reference != "urn:uuid:" + episode.Id),
            one => Assert.Fail($"{one.Code!.Coding[0].Code} does not point at the episode."));
    }

    [Fact]
    public void The_two_wakings_at_half_past_one_are_an_hour_apart()
    {
        const string newYork = "America/New_York";
        ToldNight Woke(string at) => Night(newYork, "2026-10-31T21:30-04:00", "2026-10-31T22:00-04:00", 30, 1, 10, at, "2026-11-01T05:00-05:00");
        var (first, second) = (FhirBundle.Of(Usual() with { Nights = [Woke("2026-11-01T01:30-04:00")], Plan = null }), FhirBundle.Of(Usual() with { Nights = [Woke("2026-11-01T01:30-05:00")], Plan = null }));
        Assert.Equal((170, 230), (Value(Of(first, "93832-4")), Value(Of(second, "93832-4"))));
        Assert.Equal(
            ("2026-11-01T01:30:00-04:00", "2026-11-01T01:30:00-05:00"),
            (((Hl7.Fhir.Model.Period)Of(first, "sleepEpisode").Effective!).End, ((Hl7.Fhir.Model.Period)Of(second, "sleepEpisode").Effective!).End));
    }

    [Fact]
    public void A_night_without_sleep_has_no_episode_and_a_sleep_of_zero_with_a_note()
    {
        var rowM = RowA() with { More = new ExpandedAnswers { NeverSlept = true } };
        rowM = rowM with { Entry = rowM.Entry with { SleepLatency = null, Awakenings = null, AwakeTotal = null, FinalWake = null } };
        var bundle = FhirBundle.Of(Usual() with { Nights = [rowM], Plan = null });
        Assert.DoesNotContain(bundle.Entry, entry => entry.Resource is Observation observation && observation.Code!.Coding[0].Code == "sleepEpisode");
        var sleep = Of(bundle, "93832-4");
        Assert.Equal(0, Value(sleep));
        Assert.Equal("2026-01-12T22:45:00+00:00", ((Hl7.Fhir.Model.Period)sleep.Effective!).Start);
        Assert.NotEmpty(sleep.Note);
        Assert.DoesNotContain(bundle.Entry, entry => entry.Resource is Observation observation && observation.Code!.Coding[0].Code == "103212-7");
    }

    [Fact]
    public void An_answer_that_was_skipped_is_an_item_without_an_answer()
    {
        var night = RowA();
        night = night with { Entry = night.Entry with { Awakenings = 0, Quality = null, TriedToSleepAssumed = true } };
        var answers = FhirBundle.Of(Usual() with { Nights = [night], Plan = null }).Entry.Select(entry => entry.Resource).OfType<QuestionnaireResponse>().Single();
        var items = answers.Item.ToDictionary(item => item.LinkId!);
        Assert.Empty(items["quality"].Answer);
        // What the bot took for granted, they did not say.
        Assert.Empty(items["tried-to-sleep"].Answer);
        Assert.Equal(0, ((Integer)items["awakenings"].Answer[0].Value!).Value);
        Assert.Equal("2026-01-12T22:30:00+00:00", ((FhirDateTime)items["into-bed"].Answer[0].Value!).Value);
    }

    [Fact]
    public void The_plan_is_what_the_patient_states_and_each_step_has_its_place_in_time()
    {
        var statements = Statements(Usual());
        Assert.Equal([Status.Completed, Status.Completed, Status.Active, Status.Intended], statements.Select(statement => statement.Status));
        Assert.Equal(
            [(null, "2026-03-15"), ("2026-03-16", "2026-03-29"), ("2026-03-30", "2026-04-19"), ("2026-04-20", null)],
            statements.Select(statement => (Hl7.Fhir.Model.Period)statement.Effective!).Select(period => ((string?)period.Start, (string?)period.End)));
        Assert.Equal([30, 25, 20, 15], statements.Select(statement => ((Ratio)statement.Dosage.Single().DoseAndRate.Single().Rate!).Numerator!.Value!.Value));
        Assert.All(statements, statement =>
        {
            Assert.Null(statement.Dosage.Single().DoseAndRate.Single().Dose);
            Assert.Contains(statement.Note, note => note.Text == "Plan as reported by the patient; not a prescription.");
            Assert.Contains(statement.Note, note => note.Text!.Contains("25 a day from monday", StringComparison.Ordinal));
            Assert.Equal(["387342009", "M03BX01"], ((CodeableConcept)statement.Medication!).Coding.Select(coding => coding.Code));
        });
        var json = FhirBundle.Write(Usual());
        Assert.DoesNotContain("MedicationRequest", json, StringComparison.Ordinal);
        Assert.DoesNotContain("CarePlan", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_divided_day_is_its_parts_and_no_total_beside_them()
    {
        static PlannedDose Part(TimeOfDose when, int amount) => new(when, new Milligrams(amount));
        var plan = Diaries.UsualPlan();
        PlanStep[] steps = [.. plan.Plan.Steps];
        steps[1] = steps[1] with { Dose = new DailyDose([Part(TimeOfDose.Morning, 5), Part(TimeOfDose.Midday, 5), Part(TimeOfDose.Night, 10)]) };
        var now = Statements(Usual() with { Plan = plan with { Plan = new TaperPlan(plan.Plan.Start, steps) } }).Single(statement => statement.Status == Status.Active);
        Assert.Equal([5, 5, 10], now.Dosage.Select(part => ((Quantity)part.DoseAndRate.Single().Dose!).Value!.Value));
        Assert.Equal(
            [Timing.EventTiming.MORN, Timing.EventTiming.NOON, Timing.EventTiming.NIGHT], now.Dosage.Select(part => part.Timing!.Repeat!.WhenElement.Single().Value!.Value));
        Assert.All(now.Dosage, part => Assert.Null(part.DoseAndRate.Single().Rate));
    }

    [Fact]
    public void A_pause_keeps_the_dose_of_its_day_in_force_and_takes_the_days_from_what_would_follow()
    {
        var statements = Statements(Usual() with { Plan = Diaries.UsualPlan().Paused(new LocalDate(2026, 4, 3), Diaries.Now) });
        Assert.Equal([Status.Completed, Status.Completed, Status.Active, Status.OnHold], statements.Select(statement => statement.Status));
        Assert.Null(((Hl7.Fhir.Model.Period)statements[2].Effective!).End);
        Assert.Null(statements[3].Effective);
    }

    [Fact]
    public void A_plan_that_waits_is_in_force_nowhere() =>
        Assert.All(Statements(Usual() with { Plan = Diaries.UsualPlan() with { Status = PlanStatus.Waiting } }), statement => Assert.Equal(Status.Unknown, statement.Status));

    [Fact]
    public void Everything_that_is_pointed_at_is_there_and_a_night_is_known_again_by_its_id()
    {
        var bundle = FhirBundle.Of(Usual());
        var ids = bundle.Entry.Select(entry => entry.FullUrl!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var pointed = System.Text.RegularExpressions.Regex.Matches(FhirBundle.Write(Usual()), "\"reference\":\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(pointed);
        Assert.All(pointed.Distinct(), reference => Assert.Contains(reference, ids));
        Assert.Equal(ids, FhirBundle.Of(Usual() with { MadeAt = Diaries.Now + Duration.FromDays(1) }).Entry.Select(entry => entry.FullUrl!));
        Assert.NotEqual(ids[0], FhirBundle.Of(Usual() with { Subject = Guid.NewGuid() }).Entry[0].FullUrl);
        Assert.DoesNotContain("11111111", FhirBundle.Write(Usual()), StringComparison.Ordinal);
        Assert.Empty(bundle.Entry.Select(entry => entry.Resource).OfType<Patient>().Single().Name);
    }

    private static List<MedicationStatement> Statements(FhirExport export) =>
        [.. FhirBundle.Of(export).Entry.Select(entry => entry.Resource).OfType<MedicationStatement>()];
}
