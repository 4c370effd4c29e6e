using System.Globalization;
using CsCheck;
using NodaTime;
using SleepCoachBot.Understanding.Intents;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Tests.Intents;

public sealed class IntentReaderTests
{
    private readonly IntentReader _reader = new();

    private static MessageContext At(int hour, int minute) => new()
    {
        Now = new LocalDateTime(2026, 3, 11, hour, minute),
        Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
        Culture = CultureInfo.GetCultureInfo("en-GB"),
    };

    [Theory]
    [InlineData(3, 10, "cant sleep", Intent.AwakeNow)]
    [InlineData(3, 15, "awake again, body scan please", Intent.Relax)]
    [InlineData(23, 5, "hitting the hay", Intent.WindDown)]
    [InlineData(7, 20, "bed 11, woke at 6, got up half 6", Intent.DiaryLog)]
    [InlineData(12, 0, "turn off the reminders", Intent.ReminderOff)]
    [InlineData(12, 0, "whats the capital of france", Intent.None)]
    public void What_is_wanted_is_read_from_words_and_hour(int hour, int minute, string text, Intent intent) =>
        Assert.Equal(intent, _reader.Read(text, At(hour, minute)).Intent);

    [Fact]
    public void Any_text_has_a_reading_with_a_confidence_between_0_and_1() =>
        Gen.String.Sample(text => _reader.Read(text, At(12, 0)).Confidence is >= 0 and <= 1);

    [Theory]
    [InlineData("remind me at 10")]
    [InlineData("show my diary")]
    [InlineData("took my 10mg")]
    [InlineData("hello there")]
    public void Case_spaces_and_trailing_punctuation_change_nothing(string text) =>
        Assert.Equal(_reader.Read(text, At(9, 0)), _reader.Read($"  {text.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal)} !!", At(9, 0)));
}
