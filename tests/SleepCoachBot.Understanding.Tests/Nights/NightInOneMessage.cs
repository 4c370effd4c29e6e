using System.Globalization;
using NodaTime;
using SleepCoachBot.Understanding.Nights;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Understanding.Tests.Nights;

public sealed class NightInOneMessage
{
    private readonly NightReader _reader = new();

    private static readonly MessageContext Morning = new()
    {
        Now = new LocalDateTime(2026, 3, 19, 7, 45),
        Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
        Culture = CultureInfo.GetCultureInfo("en-GB"),
    };

    [Fact]
    public void One_sentence_tells_a_whole_night()
    {
        var night = _reader.Read("bed 11ish, took 45 min to drop off, up twice for maybe 20 minutes, awake for good at 6, out at half 6, pretty rubbish", Morning);

        Assert.Equal(new LocalDateTime(2026, 3, 18, 23, 0), Said(night.IntoBed));
        Assert.Equal(Duration.FromMinutes(45), Said(night.SleepLatency));
        Assert.Equal(2, Said(night.Awakenings));
        Assert.Equal(Duration.FromMinutes(20), Said(night.AwakeTotal));
        Assert.Equal(new LocalDateTime(2026, 3, 19, 6, 0), Said(night.FinalWake));
        Assert.Equal(new LocalDateTime(2026, 3, 19, 6, 30), Said(night.OutOfBed));
        Assert.Equal(2, Said(night.Quality));
        Assert.Empty(night.Contradictions);
    }

    [Fact]
    public void Reading_in_bed_ends_where_trying_to_sleep_begins_and_straight_up_is_out_of_bed()
    {
        var night = _reader.Read("in bed for 10 but reading till half eleven, out like a light, didnt wake til the alarm at 7, straight up", Morning);

        Assert.Equal(new LocalDateTime(2026, 3, 18, 22, 0), Said(night.IntoBed));
        Assert.Equal(new LocalDateTime(2026, 3, 18, 23, 30), Said(night.TriedToSleep));
        Assert.Equal(Duration.Zero, Said(night.SleepLatency));
        Assert.Equal(0, Said(night.Awakenings));
        Assert.Equal(new LocalDateTime(2026, 3, 19, 7, 0), Said(night.FinalWake));
        Assert.Equal(new LocalDateTime(2026, 3, 19, 7, 0), Said(night.OutOfBed));
    }

    [Fact]
    public void A_waking_with_a_length_of_its_own_was_not_the_last_one()
    {
        var night = _reader.Read("bed 10.15, woke 2.30 for 20 mins, up at 7.10", Morning);

        Assert.Equal(Duration.FromMinutes(20), Said(night.AwakeTotal));
        Assert.IsType<Reading<LocalDateTime>.Silent>(night.FinalWake);
    }

    [Theory]
    [InlineData("up at 2 and 4, 20 mins each. up at 7", 2, 40, 7, 0)]
    [InlineData("up at 2 for 20 mins and up at 4 for 10, got up at 7", 2, 30, 7, 0)]
    [InlineData("up at 2 and again at 4, about 25 minutes each time. out of bed 6:35", 2, 50, 6, 35)]
    [InlineData("woke once at 3 for 20 min and once at 5 for 10, up 7", 2, 30, 7, 0)]
    [InlineData("woke 3am for 40 mins and again at 5 for 15, up 7", 2, 55, 7, 0)]
    [InlineData("two wake ups, 10 mins and 25 mins, up at 7", 2, 35, 7, 0)]
    [InlineData("bed 10, up 3x 40 min total, out of bed 7", 3, 40, 7, 0)]
    public void Several_wakings_are_counted_and_added(string text, int times, int minutes, int hour, int minute)
    {
        var night = _reader.Read(text, Morning);
        Assert.Equal((times, Duration.FromMinutes(minutes)), (Said(night.Awakenings), Said(night.AwakeTotal)));
        Assert.Equal(new LocalDateTime(2026, 3, 19, hour, minute), Said(night.OutOfBed));
    }

    [Fact]
    public void A_time_after_the_same_word_again_is_its_own()
    {
        var night = _reader.Read("only woke once, not for long. 6:25 woke up, 6:40 out of bed", Morning);
        Assert.Equal((new LocalDateTime(2026, 3, 19, 6, 25), new LocalDateTime(2026, 3, 19, 6, 40)), (Said(night.FinalWake), Said(night.OutOfBed)));
    }

    // Today is Thursday.
    [Fact]
    public void The_name_of_a_night_is_no_half_of_the_day_it_ends_in()
    {
        var night = _reader.Read("wednesday night, bed at 11, up at 7", Morning);
        Assert.Equal((new LocalDateTime(2026, 3, 18, 23, 0), new LocalDateTime(2026, 3, 19, 7, 0)), (Said(night.IntoBed), Said(night.OutOfBed)));
    }

    [Fact]
    public void A_correction_tells_only_what_it_corrects()
    {
        var night = _reader.Read("no, I woke at 7", Morning);
        Assert.Equal(new LocalDateTime(2026, 3, 19, 7, 0), Said(night.FinalWake));
        Assert.IsType<Reading<LocalDateTime>.Silent>(night.IntoBed);
        Assert.IsType<Reading<LocalDateTime>.Silent>(night.OutOfBed);
    }

    [Fact]
    public void Out_of_bed_before_waking_is_asked_about()
    {
        var night = _reader.Read("woke at 7am, out of bed 6.30am", Morning);
        Assert.Contains(night.Contradictions, c => c.Ask == Slot.OutOfBed && c.Against == Slot.FinalWake);
    }

    [Fact]
    public void Awake_longer_than_the_night_is_asked_about()
    {
        var night = _reader.Read("lights out 2am, woke twice, awake 6 hours in all, final wake 6am", Morning);
        Assert.Contains(night.Contradictions, c => c.Ask == Slot.AwakeTotal);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("")]
    [InlineData("how have i slept this week")]
    [InlineData("thanks, that helps")]
    public void A_message_about_something_else_is_silent(string text) => Assert.True(_reader.Read(text, Morning).IsSilent);

    [Theory]
    [InlineData("dev/question.jsonl")]
    [InlineData("dev/plan.jsonl")]
    [InlineData("dev/dose.jsonl")]
    [InlineData("dev/safety.jsonl")]
    public void Messages_about_other_things_hardly_ever_tell_a_night(string file)
    {
        var lines = Corpora.CorpusScores.Lines(file);
        var told = lines.Where(l => !_reader.Read(l.Text, l.Context).IsSilent).Select(l => l.Text).ToList();
        Assert.True(told.Count <= lines.Count * 0.07, string.Join('\n', told));
    }

    [Fact]
    public void Habits_decide_between_morning_and_evening()
    {
        var afternoon = Morning with { Now = new LocalDateTime(2026, 3, 19, 14, 50) };
        var slots = new SlotReader();
        Assert.IsType<Reading<LocalDateTime>.AskAgain>(slots.ReadMoment(Slot.IntoBed, "half eight", afternoon));
        var nights = afternoon with { Usual = new UsualNight(new LocalTime(8, 30), new LocalTime(14, 30)) };
        Assert.Equal(new LocalDateTime(2026, 3, 19, 8, 30), Said(slots.ReadMoment(Slot.IntoBed, "half eight", nights)));
    }

    [Fact]
    public void Evidence_points_at_the_persons_own_words()
    {
        const string text = "Bed ELEVEN, woke at ten to seven.";
        var night = _reader.Read(text, Morning);
        Assert.Equal("ELEVEN", Words(text, night.IntoBed.Evidence));
        Assert.Contains("ten to seven", Words(text, night.FinalWake.Evidence), StringComparison.Ordinal);
    }

    private static string Words(string text, Evidence? evidence) => text.Substring(evidence!.Start, evidence.Length);

    private static T Said<T>(Reading<T> reading) => Assert.IsType<Reading<T>.Says>(reading).Value;
}
