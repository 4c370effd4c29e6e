using System.Diagnostics;
using System.Globalization;
using CsCheck;
using NodaTime;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Safety;

namespace SleepCoachBot.Understanding.Tests.Safety;

public sealed class SafetyScreenTests
{
    private static readonly MessageContext AtThree = new()
    {
        Now = new LocalDateTime(2026, 3, 11, 3, 5),
        Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
        Culture = CultureInfo.GetCultureInfo("en-GB"),
    };

    private readonly SafetyScreen _screen = new();

    private SafetyReading Read(string text) => _screen.Read(text, AtThree);

    [Fact]
    public void Two_signs_in_one_message_are_both_named_the_most_pressing_first()
    {
        var reading = Read("no tablets since thursday and im seeing spiders on the wall");
        Assert.Equal(SafetyLevel.Emergency, reading.Level);
        Assert.Equal(["hallucination", "day-without"], reading.Signs);
    }

    [Theory]
    [InlineData("my usual bedtime is half ten")]
    [InlineData("my usual lights out is 11, up at 7")]
    public void What_is_usual_is_no_fit(string text) => Assert.Equal(SafetyLevel.Clear, Read(text).Level);

    [Fact]
    public void A_usual_fit_is_one() => Assert.Equal(SafetyLevel.Emergency, Read("had one of my usual fits").Level);

    [Fact]
    public void A_fact_travels_with_the_question_it_came_with()
    {
        var reading = Read("i ran out, can i use my friends pills");
        Assert.Equal(SafetyLevel.Urgent, reading.Level);
        Assert.Contains("ran-out", reading.Signs);
        Assert.Contains("dose-advice", reading.Signs);
    }

    // A question reaches to where somebody begins to tell, with a comma or without one; "if" and "when" hang the rest on it.
    [Theory]
    [InlineData("could you tell me what to do my boy is fitting", SafetyLevel.Emergency)]
    [InlineData("can you help, dad is fitting", SafetyLevel.Emergency)]
    [InlineData("what should i do when somebody is fitting", SafetyLevel.Clear)]
    [InlineData("what do i do if my pump alarms", SafetyLevel.Clear)]
    [InlineData("is it ok to stop i ran out yesterday", SafetyLevel.Urgent)]
    public void A_question_ends_where_telling_begins(string text, SafetyLevel level) => Assert.Equal(level, Read(text).Level);

    // The name of an exercise, and a sign of danger: who breathes, or asks for it, decides.
    [Theory]
    [InlineData("slow breathing", SafetyLevel.Clear)]
    [InlineData("do the slow breathing", SafetyLevel.Clear)]
    [InlineData("his breathing is slow", SafetyLevel.Emergency)]
    [InlineData("her breathing is slower than usual", SafetyLevel.Emergency)]
    [InlineData("took ten of them, slow breathing", SafetyLevel.Emergency)]
    public void Slow_breathing_alone_is_an_exercise(string text, SafetyLevel level) => Assert.Equal(level, Read(text).Level);

    [Theory]
    [InlineData("im hot and stiff and really muddled")]
    [InlineData("temp is 39.4 and im rigid")]
    [InlineData("stopped it on monday, now hot and stiff as a board")]
    public void Heat_with_stiffness_is_named_beside_what_makes_it_dangerous(string text) => Assert.Contains("fever-with-rigidity", Read(text).Signs);

    [Theory]
    [InlineData("hot night, legs a bit stiff")]
    [InlineData("heart was racing a bit after the coffee, fine now")]
    public void A_warm_night_and_what_is_over_stop_nobody(string text) => Assert.Equal(SafetyLevel.Clear, Read(text).Level);

    [Theory]
    [InlineData("ill take them all", SafetyLevel.Crisis)]
    [InlineData("she says shell kill herself", SafetyLevel.Crisis)]
    [InlineData("feeling ill tonight", SafetyLevel.Clear)]
    public void Ill_and_shell_before_a_verb_are_will(string text, SafetyLevel level) => Assert.Equal(level, Read(text).Level);

    [Theory]
    [InlineData("my mind's gone")]
    [InlineData("my mind is gone")]
    public void An_s_before_a_form_of_the_verb_is_an_is(string text) => Assert.Contains("confusion", Read(text).Signs);

    [Theory]
    [InlineData("39 and my legs are rock hard", SafetyLevel.Emergency)]
    [InlineData("39 today, birthday cake for breakfast", SafetyLevel.Clear)]
    public void A_bare_number_is_a_fever_beside_rigidity_only(string text, SafetyLevel level) => Assert.Equal(level, Read(text).Level);

    [Theory]
    [InlineData("my husband is having a fit", SafetySubject.Another)]
    [InlineData("i had a fit last night", SafetySubject.Writer)]
    [InlineData("seizure", SafetySubject.Unknown)]
    public void Who_it_is_about_is_told(string text, SafetySubject about) => Assert.Equal(about, Read(text).About);

    [Theory]
    [InlineData("my nan had a seizure back in 2010", SafetyTime.Past)]
    [InlineData("can hallucinations happen if you stop suddenly", SafetyTime.AskedAbout)]
    [InlineData("had a seizure an hour ago", SafetyTime.Now)]
    public void When_it_was_is_told(string text, SafetyTime when) => Assert.Equal(when, Read(text).When);

    [Fact]
    public void Wanting_to_die_stands_above_a_danger_sign_and_fearing_to_die_does_not()
    {
        Assert.Equal(SafetyLevel.Crisis, Read("hot, stiff, seeing things and honestly im done living").Level);
        Assert.Equal(SafetyLevel.Emergency, Read("seizure ten mins ago and im terrified ill die").Level);
    }

    [Theory]
    [InlineData("s u i c i d e")]
    [InlineData("i want to k i l l m y s e l f")]
    [InlineData("i want to ki\u200Bll mys\u200Delf")]
    [InlineData("I WANT TO K1LL MYSELF")]
    [InlineData("i want to \u043Aill mys\u0435lf")]
    [InlineData("i want to kill🙂myself")]
    [InlineData("i want to k🙂ill myself")]
    [InlineData("ｉ ｗａｎｔ ｔｏ ｄｉｅ")]
    [InlineData("i waaaant to diiiie")]
    [InlineData("sucicidal thoughts")]
    public void A_disguise_does_not_hide_it(string text) => Assert.Equal(SafetyLevel.Crisis, Read(text).Level);

    [Theory]
    [InlineData("died in my sleep, best night in ages")]
    [InlineData("so tired i could die")]
    [InlineData("this insomnia is killing me")]
    public void A_night_told_in_big_words_stays_clear(string text) => Assert.Equal(SafetyLevel.Clear, Read(text).Level);

    [Fact]
    public void A_last_dose_is_measured_against_the_clock()
    {
        Assert.Equal(SafetyLevel.Urgent, _screen.Read("last tablet i had was 8 yesterday morning", AtThree with { Now = new LocalDateTime(2026, 3, 11, 10, 45) }).Level);
        Assert.Equal(SafetyLevel.Clear, _screen.Read("last tablet i had was 8 yesterday evening", AtThree with { Now = new LocalDateTime(2026, 3, 11, 7, 0) }).Level);
    }

    [Fact]
    public void Tablets_that_end_before_the_next_ones_come_are_urgent_and_the_other_way_round_they_are_not()
    {
        Assert.Equal(SafetyLevel.Urgent, Read("my tablets run out saturday and the delivery isnt till tuesday").Level);
        Assert.Equal(SafetyLevel.Clear, Read("my tablets run out saturday and the delivery comes friday").Level);
    }

    [Fact]
    public void Case_spaces_and_trailing_punctuation_change_nothing()
    {
        foreach (var line in SafetyCorpus.Read("dev/safety.jsonl"))
        {
            var plain = _screen.Read(line.Text, line.Context);
            foreach (var variant in (string[])[line.Text.ToUpperInvariant(), $"  {line.Text}  ", line.Text.Replace(" ", "   ", StringComparison.Ordinal), line.Text + "!!!", line.Text + " ..."])
                Assert.True(plain.Level == _screen.Read(variant, line.Context).Level, $"{line.Id}: {variant}");
        }
    }

    [Fact]
    public void Any_text_has_a_reading() => Gen.String.Sample(text => Read(text) is not null);

    [Theory]
    [InlineData("no ")]
    [InlineData("i want to die ")]
    [InlineData("years ago ")]
    [InlineData("a")]
    [InlineData("x ")]
    [InlineData("took took took, ")]
    public void A_hundred_thousand_characters_are_read_in_bounded_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        Read("warm up");
        var watch = Stopwatch.StartNew();
        Read(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void A_sign_at_the_end_of_a_long_message_is_found() =>
        Assert.Equal(SafetyLevel.Emergency, Read(string.Concat(Enumerable.Repeat("and then we talked about the garden. ", 2500)) + "i had a seizure").Level);
}
