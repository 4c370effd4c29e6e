using System.Diagnostics;
using System.Globalization;
using CsCheck;
using NodaTime;
using SleepCoachBot.Evaluation;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;
using SleepCoachBot.Understanding.Tests.Corpora;

namespace SleepCoachBot.Understanding.Tests.Properties;

/// <summary>What holds for any text at all.</summary>
public sealed class AnyText
{
    private static readonly Readers Readers = new();

    private static readonly MessageContext Context = new()
    {
        Now = new LocalDateTime(2026, 3, 12, 7, 30),
        Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
        Culture = CultureInfo.GetCultureInfo("en-GB"),
    };

    private static readonly string[] Words =
    [
        "bed", "11", "half", "past", "to", "10.30", "woke", "twice", "no", "wait", ",", ".", "-", "/", ":", "an", "hour", "and", "a", "20", "mins",
        "till", "lights", "out", "am", "pm", "3/4", "yesterday", "monday", "march", "good", "not", "each", "in", "all", "1h30", "½", "🙂", "ﬁ", "حلم", "睡", "\n", "…", "%s", "<b>",
    ];

    /// <summary>Domain words in any order are harder on the rules than letters are.</summary>
    private static readonly Gen<string> WordSalad = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 40].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Anything = Gen.OneOf(WordSalad, Gen.String[Gen.Char, 0, 300]);

    [Fact]
    public void Any_text_gives_a_reading_for_every_slot_and_the_night() =>
        Anything.Sample(text =>
        {
            foreach (var slot in Enum.GetNames<Slot>())
                Assert.NotNull(Readers.Read("slot", slot, text, Context));
            Assert.NotNull(Readers.Read("night", null, text, Context));
        }, iter: 1500);

    [Fact]
    public void The_same_text_is_always_read_the_same() =>
        WordSalad.Sample(text => Read("night", null, text) == Read("night", null, text)
            && Read("slot", "finalWake", text) == Read("slot", "finalWake", text), iter: 500);

    [Theory]
    [InlineData("a")]
    [InlineData("1 ")]
    [InlineData("half past ")]
    [InlineData("bed 11, ")]
    [InlineData("20-30-")]
    [InlineData("no wait ")]
    [InlineData("睡")]
    [InlineData("xqzt wvbn ")]
    public void A_hundred_thousand_characters_take_no_more_than_their_share_of_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        Readers.Read("night", null, text[..100], Context);
        Readers.Read("slot", "intoBed", text[..100], Context);

        // Against a tenth of the same text, so that a slow or busy machine is slow for both: 10 times would be linear, 100 quadratic.
        foreach (var (kind, which) in new[] { ("night", (string?)null), ("slot", "intoBed") })
        {
            var tenth = Best(() => Readers.Read(kind, which, text[..10_000], Context));
            var whole = Best(() => Readers.Read(kind, which, text, Context));
            Assert.True(whole < 40 * tenth + 50, $"{kind}: {tenth:0.0} ms for 10,000 characters, {whole:0.0} ms for 100,000.");
        }

        static double Best(Action read) => Enumerable.Range(0, 3).Min(_ => Milliseconds(read));
    }

    public static TheoryData<string> Files => ["dev/clock.jsonl", "dev/counts-ratings.jsonl", "dev/durations.jsonl", "dev/dates.jsonl", "dev/night.jsonl"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Readings_do_not_depend_on_case_spaces_or_trailing_punctuation(string file)
    {
        foreach (var line in CorpusScores.Lines(file))
        {
            var said = Readers.Read(line.Kind, line.Slot, line.Text, line.Context)!.ToJsonString();
            foreach (var other in (string[])[line.Text.ToUpperInvariant(), line.Text.Replace(" ", "   ", StringComparison.Ordinal), $"  {line.Text}  ", line.Text + "!!", line.Text + "."])
                Assert.True(said == Readers.Read(line.Kind, line.Slot, other, line.Context)!.ToJsonString(), $"{line.Id}: '{other}' is not read as '{line.Text}'");
        }
    }

    private static string Read(string kind, string? slot, string text) => Readers.Read(kind, slot, text, Context)!.ToJsonString();

    private static double Milliseconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
