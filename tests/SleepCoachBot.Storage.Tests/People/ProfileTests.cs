using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Storage.Tests.People;

public sealed class ProfileTests
{
    private static readonly JsonSerializerOptions s_readable = new JsonSerializerOptions().ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    /// <summary>A profile in which nothing is left unknown.</summary>
    internal static Profile Full(string word) => new()
    {
        Consent = new Consent("2026-01 " + word, Instant.FromUtc(2026, 2, 1, 8, 30)),
        Form = BaclofenForm.Both,
        Situation = Situation.CutAlone,
        IsCarer = true,
        Country = "GB",
        Prescriber = "Dr " + word,
        DayNumber = "020 " + word,
        NightNumber = "the ward " + word,
        WeekendNumber = "111 " + word,
        BadNightNote = word + ": take it slowly",
        RingMeIf = [word + " spasms", "fever"],
        Questions = ["why " + word + "?"],
        OtherMedicines = word,
        Facts = new Dictionary<BodyFact, bool> { [BodyFact.FallRisk] = true, [BodyFact.Pregnant] = false },
        UsualSpasms = 4,
        CheckInAt = new LocalTime(7, 30),
        WindDownAt = new LocalTime(21, 45),
        QuietUntil = new LocalDate(2026, 3, 1),
        QuietHours = new QuietHours(new LocalTime(22, 30), new LocalTime(8, 0)),
        DaysOff = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
        Stay = new Stay("Europe/Madrid", "Europe/London", Instant.FromUtc(2026, 3, 2, 12, 0), Instant.FromUtc(2026, 3, 9, 12, 0)),
        TellsOfPatterns = true,
        Pace = DiaryPace.Weekly,
        PaceSince = new LocalDate(2026, 2, 20),
        Relaxations = [new RelaxationRating("breathing", new LocalDate(2026, 2, 9), RelaxationResult.FellAsleep)],
    };

    [Fact]
    public async Task A_profile_is_read_back_as_it_was_told_and_nothing_of_it_is_lost()
    {
        await using var room = await TurnRoom.OpenAsync();
        var profiles = room.The<IProfiles>();
        var told = Full("Shah");
        // Whoever adds a member adds it to the example.
        foreach (var member in typeof(Profile).GetProperties())
            Assert.NotEqual(JsonSerializer.Serialize(member.GetValue(new Profile()), s_readable), JsonSerializer.Serialize(member.GetValue(told), s_readable));

        await room.TurnAsync(state => profiles.Keep(state, told));
        AssertSame(told, await room.AskAsync(state => profiles.OfAsync(state)));
    }

    [Fact]
    public async Task Nothing_told_is_an_empty_profile()
    {
        await using var room = await TurnRoom.OpenAsync();
        AssertSame(new Profile(), await room.AskAsync(state => room.The<IProfiles>().OfAsync(state)));
    }

    [Fact]
    public async Task A_turn_reads_what_it_has_kept_and_the_last_kept_is_what_stays()
    {
        await using var room = await TurnRoom.OpenAsync();
        var profiles = room.The<IProfiles>();
        await room.TurnAsync(state => profiles.Keep(state, new Profile { Prescriber = "Dr Shah" }));
        await room.TurnAsync(async turn =>
        {
            profiles.Keep(turn.TurnState, (await profiles.OfAsync(turn.TurnState)) with { UsualSpasms = 3 });
            var now = await profiles.OfAsync(turn.TurnState);
            Assert.Equal(("Dr Shah", 3), (now.Prescriber, now.UsualSpasms));
            profiles.Keep(turn.TurnState, now.With(BodyFact.HeatSensitive, true));
        });
        var kept = await room.AskAsync(state => profiles.OfAsync(state));
        Assert.Equal(("Dr Shah", 3, true), (kept.Prescriber, kept.UsualSpasms, kept.Knows(BodyFact.HeatSensitive)));
        Assert.Null(kept.Knows(BodyFact.FallRisk));
    }

    [Fact]
    public async Task Nobody_reads_anybody_elses_profile()
    {
        await using var room = await TurnRoom.OpenAsync();
        await room.TurnAsync(state => room.The<IProfiles>().Keep(state, Full("Shah")));
        Assert.Null((await room.AskAsync(state => room.The<IProfiles>().OfAsync(state), "dl_bert")).Prescriber);
    }

    [Fact]
    public async Task Two_turns_at_once_that_change_a_profile_both_count()
    {
        await using var room = await TurnRoom.OpenAsync();
        var profiles = room.The<IProfiles>();
        var runs = 0;
        room.Does(async turn =>
        {
            Interlocked.Increment(ref runs);
            var profile = await profiles.OfAsync(turn.TurnState);
            await Task.Delay(50);
            profiles.Keep(turn.TurnState, profile.Asking(turn.Activity.Text!));
        });
        await room.Home.SayAsync("hello", "first", "dl_anna");
        // Two conversations of one person do not wait for each other.
        await Task.WhenAll(room.Home.SayAsync("one", "first", "dl_anna"), room.Home.SayAsync("two", "second", "dl_anna"));
        Assert.Equal(4, runs);
        Profile? profile = null;
        room.Does(async turn => profile = await profiles.OfAsync(turn.TurnState));
        await room.Home.SayAsync("?", "first", "dl_anna");
        Assert.Equal(["hello", "one", "two"], profile!.Questions.Order(StringComparer.Ordinal));
    }

    private static void AssertSame(Profile expected, Profile actual) =>
        Assert.Equal(JsonSerializer.Serialize(expected, s_readable), JsonSerializer.Serialize(actual, s_readable));
}
