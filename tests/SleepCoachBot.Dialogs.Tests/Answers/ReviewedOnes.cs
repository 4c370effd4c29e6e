using System.Globalization;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Answers;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Safety;

namespace SleepCoachBot.Dialogs.Tests.Answers;

public sealed class ReviewedOnes
{
    // What a reviewed answer never says (baclofen.md §10).
    private static readonly string[] Never = [" mg", "normal", "nothing to worry", "just withdrawal", "don't worry", "you should take", "go back to", "extra dose", "faster"];

    public static TheoryData<string> Ids => [.. ReviewedAnswers.Shipped.All.Select(answer => answer.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_has_a_source_and_a_date_and_says_nothing_that_must_not_be_said(string id)
    {
        var answer = ReviewedAnswers.Shipped.Named(id)!;
        Assert.NotEmpty(answer.Source);
        Assert.True(YearMonthPattern.CreateWithInvariantCulture("uuuu-MM").Parse(answer.Checked).Success);
        foreach (var text in new[] { answer.TextIn(CultureInfo.GetCultureInfo("en-GB")), answer.TextIn(CultureInfo.GetCultureInfo("en-US")) })
        {
            Assert.InRange(text.Split(' ').Length, 10, 75);
            Assert.All(Never, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain('!', text);
        }
        Assert.DoesNotMatch(@"(?i)\b(?:ring|fits?(?! with)|tranquillisers|programme|out-of-hours)\b", answer.TextIn(CultureInfo.GetCultureInfo("en-US")));
    }

    [Fact]
    public void Nothing_that_is_asked_about_twice_has_two_answers_of_the_same_phrase() =>
        Assert.All(
            ReviewedAnswers.Shipped.All.SelectMany(answer => answer.Any).GroupBy(phrase => phrase), phrase => Assert.Single(phrase));

    [Theory]
    [InlineData("can cutting baclofen keep me awake?", "awake")]
    [InlineData("what are the withdrawal symptoms of baclofen", "signs")]
    [InlineData("do leg cramps happen when you cut down baclofen", "spasms")]
    [InlineData("can i take melatonin with baclofen", "sleep-aids")]
    [InlineData("how long do withdrawal symptoms usually last", "how-long")]
    [InlineData("is it normal to feel itchy when coming off baclofen", "itching")]
    [InlineData("is a glass of beer ok while tapering", "alcohol")]
    [InlineData("why cant i just stop baclofen", "sudden")]
    public void A_question_finds_its_answer(string question, string id) => Assert.Equal(id, ReviewedAnswers.Shipped.To(question)?.Id);

    [Theory]
    [InlineData("is that the tablets?")]
    [InlineData("is it because of the baclofen")]
    [InlineData("could that be from cutting down the tablets?")]
    public async Task Whether_it_is_the_tablets_is_looked_up_and_is_no_dose(string question)
    {
        var chat = Chat.At("2026-03-16T10:10");
        chat.Stores.Profile = new() { Consent = new("x", default), Form = BaclofenForm.Oral, Situation = Situation.Reducing };
        await chat.SayAllAsync("leg cramps again today", "skip");
        await chat.SayAsync(question);
        chat.Hears(ReviewedAnswers.Shipped.Named("spasms")!.Text, "Is it happening to you now?");
        chat.DoesNotHear("Taken", "missed");
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("thanks")]
    [InlineData("cheers")]
    public async Task Thanks_for_an_answer_tell_of_nothing_that_happens(string words)
    {
        var chat = Chat.At("2026-03-16T10:10");
        await chat.SayAsync("can lowering baclofen cause insomnia?");
        await chat.SayAsync(words);
        chat.Hears("just asking");
        Assert.Empty(chat.Stores.Log);
    }

    [Fact]
    public async Task A_question_is_answered_with_its_source_and_asks_whether_it_happens_now()
    {
        var chat = Chat.At("2026-03-16T10:10");
        await chat.SayAsync("can lowering baclofen cause insomnia?");
        chat.Hears("has been reported", "How common", "November 2026", "Is it happening to you now?");
        Assert.Equal(["Yes", "Just asking"], chat.Buttons);
        await chat.SayAsync("just asking");
        chat.Hears("at any hour");
    }

    [Fact]
    public async Task A_yes_to_a_danger_sign_brings_the_number_first()
    {
        var chat = Chat.At("2026-03-16T10:10");
        await chat.SayAsync("is twitching and feeling stiff usual on a taper?");
        await chat.SayAsync("yes");
        chat.Hears("prescriber or pharmacist today");
    }

    [Fact]
    public async Task A_fact_of_the_medicine_offers_the_list_and_not_whether_it_happens()
    {
        var chat = Chat.At("2026-03-16T10:10");
        chat.Stores.Profile = new() { Consent = new("x", default) };
        await chat.SayAsync("is it common to take melatonin when coming off baclofen?");
        chat.Hears("pharmacist before taking anything new");
        chat.DoesNotHear("happening to you now");
        await chat.SayAsync("put it on my list");
        Assert.Equal(["is it common to take melatonin when coming off baclofen?"], chat.Stores.Profile.Questions);
    }

    [Fact]
    public async Task A_symptom_told_is_noted_in_their_words_and_can_be_taken_back()
    {
        var chat = Chat.At("2026-03-16T10:10");
        chat.Stores.Profile = new() { Consent = new("x", default) };
        await chat.SayAsync("had a headache since lunch, note it");
        chat.Hears("Noted for today", "headache since lunch");
        Assert.Single(chat.Stores.Log);
        await chat.SayAsync("undo");
        Assert.Empty(chat.Stores.Log);
    }

    [Fact]
    public async Task Nothing_is_noted_before_consent_and_it_is_read_once_that_is_given()
    {
        var chat = Chat.At("2026-03-16T10:10");
        await chat.SayAsync("had a headache since lunch, note it");
        chat.Hears("OK to start?");
        Assert.Empty(chat.Stores.Log);
        await chat.SayAsync("yes");
        Assert.Single(chat.Stores.Log);
        Assert.NotNull(chat.Stores.Profile.Consent);
    }

    [Fact]
    public async Task Declining_forgets_what_was_told()
    {
        var chat = Chat.At("2026-03-16T10:10");
        await chat.SayAsync("had a headache since lunch, note it");
        await chat.SayAsync("no");
        chat.Hears("I keep nothing");
        await chat.SayAsync("yes");
        Assert.Empty(chat.Stores.Log);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_answer_would_itself_be_stopped_by_the_screen_as_a_telling(string id)
    {
        // What is asked is asked about: the questions that people put are clear.
        var answer = ReviewedAnswers.Shipped.Named(id)!;
        var asked = $"can cutting down baclofen cause {answer.Any[0].Trim()}?";
        var level = new SafetyScreen().Read(asked, new MessageContext
        {
            Now = new NodaTime.LocalDateTime(2026, 3, 16, 10, 0), Zone = NodaTime.DateTimeZone.Utc, Culture = System.Globalization.CultureInfo.GetCultureInfo("en-GB"),
        }).Level;
        Assert.True(level is SafetyLevel.Clear, $"{asked}: {level}");
    }
}
