using NodaTime;
using SleepCoachBot.Dialogs.Reports;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Tests.Reports;

public sealed class PageForTheClinic
{
    private static readonly LocalDate s_today = new(2026, 3, 30);

    private readonly FilesNoted _files = new();

    private Chat ChatWith(params LogEntry[] log)
    {
        var chat = Chat.At("2026-03-30T18:10", files: _files);
        chat.Stores.Profile = new Profile
        {
            Consent = new Consent("2026-11", Instant.FromUtc(2026, 3, 1, 12, 0)), Form = BaclofenForm.Oral, Situation = Situation.Reducing,
            Prescriber = "Dr Shah", Questions = ["What may I do on a bad spasm night?"],
        };
        foreach (var entry in log)
            chat.Stores.Record(entry);
        return chat;
    }

    private static LogEntry Alarm(int daysAgo, bool crisis, params DangerSign[] signs) =>
        new AlarmTold(crisis, signs).On(s_today.PlusDays(-daysAgo), Instant.FromUtc(2026, 3, 30, 2, 0) - Duration.FromDays(daysAgo));

    private static async Task TellANightAsync(Chat chat)
    {
        await chat.SayAsync("last night in bed 11pm, asleep in 20 min, up once for 10 min, woke at 6:30, up at 7, good");
        if (chat.Diary.Count == 0)
            await chat.SayAsync("yes");
        Assert.Single(chat.Diary);
    }

    [Theory]
    [InlineData("send a report to my doctor")]
    [InlineData("make the page for Dr Shah")]
    [InlineData("a pdf of my sleep")]
    [InlineData("can you email it to dr shah?")]
    [InlineData("please send my diary to my neurologist")]
    [InlineData("i need a summary for the doctor")]
    [InlineData("print a page for the clinic")]
    [InlineData("seeing my gp tomorrow, can i have a report")]
    [InlineData("report for dr shah")]
    [InlineData("need a pdf of my sleep for clinic on thursday")]
    [InlineData("write a summary of the month for my gp")]
    [InlineData("pdf please")]
    [InlineData("could you put together a one-page summary?")]
    [InlineData("share my sleep with my doctor")]
    [InlineData("something to take to my appointment")]
    public async Task Asked_for_in_any_wording_it_says_that_it_makes_the_page_and_cannot_send_it(string asked)
    {
        var chat = ChatWith();
        await TellANightAsync(chat);
        await chat.SayAsync(asked);
        chat.Hears("I can make one page for Dr Shah. I can't send it.", "1 question", "Not your name");
        Assert.Equal(["Make it", "Other nights", "Not now"], chat.Buttons);
        Assert.Empty(_files.Orders);
    }

    [Theory]
    [InlineData("my doctor sent me a letter")]
    [InlineData("i got a report from the hospital, it says i have a fracture")]
    [InlineData("bed at 11, report due at work so stressed, up at 6")]
    [InlineData("did the page load?")]
    public async Task What_only_sounds_like_it_makes_no_page(string told)
    {
        var chat = ChatWith();
        await TellANightAsync(chat);
        await chat.SayAsync(told);
        chat.DoesNotHear("I can make one page");
    }

    [Fact]
    public async Task What_is_made_is_what_was_shown_before()
    {
        var chat = ChatWith();
        await TellANightAsync(chat);
        await chat.SayAsync("make the page for dr shah");
        await chat.SayAsync("count the last waking");
        chat.Hears("the last one counts");
        await chat.SayAsync("put my name on it: Sam Carter");
        chat.Hears("The name Sam Carter");
        await chat.SayAsync("other nights");
        Assert.Equal(["Last 2 weeks", "Last 4 weeks", "All nights"], chat.Buttons);
        await chat.SayAsync("since 20 march");
        chat.Hears("Fri 20 March", "1 of 10 told");
        await chat.SayAsync("make it");
        chat.Hears("I can't send it", "24 hours");
        var order = Assert.Single(_files.Orders);
        Assert.Equal((new LocalDate(2026, 3, 20), new LocalDate(2026, 3, 29)), (order.From.Evening, order.To.Evening));
        Assert.Equal(("Sam Carter", true, true), (order.Name, order.Rules.LastWakingCounts, order.Rules.ShortWakingsCount));
        Assert.Empty(order.Signs);
        Assert.Null(order.Crises);
        Assert.Equal("sleep-page.pdf", Assert.Single(chat.Replies.Single().Attachments!).Name);
        Assert.InRange(chat.Buttons.Count, 1, 3);
    }

    [Fact]
    public async Task A_danger_sign_is_on_the_page_only_when_it_was_ticked()
    {
        var chat = ChatWith(Alarm(3, crisis: false, DangerSign.Fever, DangerSign.NewConfusion));
        await TellANightAsync(chat);
        await chat.SayAsync("report for dr shah");
        chat.Hears("fever (Fri 27 March) and new confusion (Fri 27 March)", "only if you tick it");
        await chat.SayAsync("one by one");
        chat.Hears("fever");
        await chat.SayAsync("put it on");
        await chat.SayAsync("leave it off");
        chat.Hears("Danger signs: fever (Fri 27 March)");
        chat.DoesNotHear("confusion");
        await chat.SayAsync("yes");
        Assert.Equal([(DangerSign.Fever, new LocalDate(2026, 3, 27))], Assert.Single(_files.Orders).Signs);
    }

    [Fact]
    public async Task Signs_that_are_left_off_are_on_no_page_and_the_preview_says_that_none_is_shown()
    {
        var chat = ChatWith(Alarm(3, crisis: false, DangerSign.Fever));
        await TellANightAsync(chat);
        await chat.SayAsync("report for dr shah");
        Assert.Equal(["Leave it off", "Put it on"], chat.Buttons);
        await chat.SayAsync("leave it off");
        chat.Hears("Danger signs: none shown");
        await chat.SayAsync("make it");
        Assert.Empty(Assert.Single(_files.Orders).Signs);
    }

    [Fact]
    public async Task A_crisis_is_asked_by_itself_and_a_yes_to_the_signs_is_no_yes_to_it()
    {
        var chat = ChatWith(Alarm(3, crisis: false, DangerSign.Fever), Alarm(2, crisis: true));
        await TellANightAsync(chat);
        await chat.SayAsync("report for dr shah");
        chat.DoesNotHear("suicide");
        await chat.SayAsync("put it on");
        chat.Hears("asked by itself", "Sat 28 March", "999");
        await chat.SayAsync("leave it off");
        chat.DoesNotHear("suicide");
        await chat.SayAsync("make it");
        var order = Assert.Single(_files.Orders);
        Assert.Null(order.Crises);
        Assert.Single(order.Signs);
    }

    [Fact]
    public async Task With_its_own_yes_a_crisis_is_on_the_page_by_its_day()
    {
        var chat = ChatWith(Alarm(2, crisis: true));
        await TellANightAsync(chat);
        await chat.SayAsync("report for dr shah");
        await chat.SayAsync("put it on");
        chat.Hears("thoughts of suicide or self-harm on Sat 28 March");
        await chat.SayAsync("make it");
        Assert.Equal([new LocalDate(2026, 3, 28)], Assert.Single(_files.Orders).Crises);
    }

    [Fact]
    public async Task What_lies_outside_the_nights_is_neither_asked_nor_shown()
    {
        var chat = ChatWith(Alarm(60, crisis: true, DangerSign.Fit));
        await TellANightAsync(chat);
        await chat.SayAsync("report for dr shah");
        chat.DoesNotHear("suicide", "a fit");
        await chat.SayAsync("all nights");
        await chat.SayAsync("make it");
        Assert.Null(Assert.Single(_files.Orders).Crises);
    }

    [Fact]
    public async Task An_alarm_is_kept_by_its_signs_and_never_by_its_words_and_a_false_one_not_at_all()
    {
        var chat = ChatWith();
        await chat.SayAsync("i'm seeing spiders on the wall and im boiling hot and rigid");
        var entry = Assert.Single(chat.Stores.Log, one => one.Kind == LogKind.Alarm);
        Assert.Contains(DangerSign.SeeingOrHearingThings, AlarmTold.Of(entry)!.Signs);
        Assert.DoesNotContain("spider", entry.Text, StringComparison.OrdinalIgnoreCase);
        await chat.SayAsync("false alarm");
        Assert.DoesNotContain(chat.Stores.Log, one => one.Kind == LogKind.Alarm);
    }

    [Fact]
    public async Task Without_consent_no_alarm_is_kept()
    {
        var chat = Chat.At("2026-03-30T18:10");
        await chat.SayAsync("i want to kill myself");
        Assert.Empty(chat.Stores.Log);
    }

    [Fact]
    public async Task With_nothing_told_it_says_so_and_what_would_be_on_it()
    {
        var chat = ChatWith();
        chat.Stores.Profile = chat.Stores.Profile with { Questions = [] };
        await chat.SayAsync("send a report to my doctor");
        chat.Hears("nothing to put on a page yet", "I can't send it");
        Assert.Empty(_files.Orders);
        Assert.InRange(chat.Buttons.Count, 1, 3);
    }

    [Fact]
    public async Task Left_for_now_it_is_taken_up_where_it_was()
    {
        var chat = ChatWith();
        await TellANightAsync(chat);
        await chat.SayAsync("report for dr shah");
        await chat.SayAsync("not now");
        Assert.Empty(_files.Orders);
        await chat.SayAsync("carry on");
        chat.Hears("I can make one page for Dr Shah");
        await chat.SayAsync("make it");
        Assert.Single(_files.Orders);
    }

    [Fact]
    public async Task Tables_and_the_bundle_come_on_asking()
    {
        var chat = ChatWith();
        await TellANightAsync(chat);
        await chat.SayAsync("export my nights as csv");
        Assert.Equal(["nights.csv", "doses.csv"], chat.Replies.Single().Attachments!.Select(file => file.Name));
        await chat.SayAsync("for other programs");
        Assert.Equal("diary.fhir.json", Assert.Single(chat.Replies.Single().Attachments!).Name);
    }

    [Fact]
    public async Task Where_no_file_can_be_handed_over_it_says_so_and_is_no_dead_end()
    {
        var chat = Chat.At("2026-03-30T18:10", channel: "msteams");
        chat.Stores.Profile = new Profile { Consent = new Consent("2026-11", Instant.FromUtc(2026, 3, 1, 12, 0)), Form = BaclofenForm.Oral, Situation = Situation.Reducing };
        await TellANightAsync(chat);
        await chat.SayAsync("report for dr shah");
        await chat.SayAsync("make it");
        chat.Hears("I can't hand over a file in this chat");
        Assert.NotEmpty(chat.Buttons);
    }

    [Fact]
    public async Task In_Teams_a_file_is_a_link_in_the_message()
    {
        var chat = Chat.At("2026-03-30T18:10", channel: "msteams", files: _files);
        chat.Stores.Profile = new Profile { Consent = new Consent("2026-11", Instant.FromUtc(2026, 3, 1, 12, 0)), Form = BaclofenForm.Oral, Situation = Situation.Reducing };
        await TellANightAsync(chat);
        await chat.SayAsync("report for my doctor");
        await chat.SayAsync("make it");
        Assert.Contains("[sleep-page.pdf](/there/sleep-page.pdf)", chat.Replies.Single().Text, StringComparison.Ordinal);
        Assert.Equal("markdown", chat.Replies.Single().TextFormat);
    }

    [Theory]
    [InlineData(null, null, "2026-03-16", "2026-03-29")]                       // no plan: two weeks
    [InlineData("2026-03-23", null, "2026-03-09", "2026-03-29")]              // a step, and the two weeks before it
    [InlineData("2026-03-23", "2026-03-26", "2026-03-09", "2026-03-29")]      // steps close together: from before the first
    [InlineData("2026-03-09", "2026-03-23", "2026-03-09", "2026-03-29")]      // steps apart: from before the latest
    [InlineData("2026-04-06", null, "2026-03-16", "2026-03-29")]              // a step to come is no change yet
    public void The_nights_are_those_around_the_latest_change(string? first, string? second, string from, string to)
    {
        static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
        PlanStep[] steps = [.. new[] { first, second }.OfType<string>().Select((day, i) => new PlanStep(Day(day), new DailyDose(new Milligrams(25 - 5 * i))))];
        var plan = steps.Length == 0 ? null : new KeptPlan
        {
            Id = Guid.NewGuid(), Plan = new TaperPlan(null, steps), Verbatim = "x", Status = PlanStatus.Confirmed, ToldAt = Instant.FromUtc(2026, 3, 1, 0, 0), ChangedAt = Instant.FromUtc(2026, 3, 1, 0, 0),
        };
        var period = ReportPeriod.Usual(plan, new(new LocalDate(2026, 1, 1)), new(new LocalDate(2026, 3, 29)));
        Assert.Equal((Day(from), Day(to)), (period.From.Evening, period.To.Evening));
        Assert.Equal(new LocalDate(2026, 3, 28), ReportPeriod.Usual(plan, new(new LocalDate(2026, 3, 28)), new(new LocalDate(2026, 3, 29))).From.Evening);
    }
}
