using System.Text;
using System.Text.Json;
using CsCheck;
using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.BotRuntime.Tests.Activities;

public sealed class ActivityJsonTests
{
    public static TheoryData<string> Recordings => [.. Captures.Names];

    [Theory]
    [MemberData(nameof(Recordings))]
    public void What_real_clients_send_comes_out_as_it_went_in(string recording)
    {
        foreach (var sent in Captures.ActivitiesIn(recording))
            Assert.Null(Meaning.Difference(sent, RoundTrip(sent)));
    }

    [Fact]
    public void The_recordings_hold_activities() =>
        Assert.InRange(Captures.Names.SelectMany(Captures.ActivitiesIn).Count(), 40, int.MaxValue);

    [Fact]
    public void Any_activity_comes_out_as_it_went_in_with_what_nobody_knows() =>
        Gen.ULong.Sample(
            seed =>
            {
                var sent = JsonElement.Parse(new RandomActivities(seed).Next().ToJsonString());
                return Meaning.Difference(sent, RoundTrip(sent)) is null;
            },
            iter: 3000);

    [Fact]
    public void Nulls_are_left_out() =>
        Assert.Equal("""{"type":"message","text":"hi"}""", Written(new Activity("message") { Text = "hi", Locale = null }));

    [Fact]
    public void A_mention_in_a_list_keeps_what_only_mentions_have()
    {
        var activity = new Activity("message") { Entities = [new Mention(new ChannelAccount("29:bot"), "<at>Bot</at>")] };
        Assert.Equal("29:bot", Parse(Written(activity)).GetMentions().Single().Mentioned?.Id);
    }

    [Fact]
    public void A_card_of_plain_dictionaries_is_written_as_it_stands()
    {
        var card = new Dictionary<string, object>
        {
            ["type"] = "AdaptiveCard",
            ["body"] = new List<object> { new Dictionary<string, object> { ["text"] = "Monday night", ["wrap"] = true, ["spacing"] = 3 } },
        };
        var activity = new Activity("message") { Attachments = [new Attachment("application/vnd.microsoft.card.adaptive", content: card)] };
        Assert.Contains("""{"type":"AdaptiveCard","body":[{"text":"Monday night","wrap":true,"spacing":3}]}""", Written(activity), StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_object_in_a_slot_is_written_too() =>
        Assert.Contains("\"value\":{\"answer\":42}", Written(new Activity("event") { Value = new { Answer = 42 } }), StringComparison.Ordinal);

    [Fact]
    public void Letters_of_every_script_stay_letters_and_markup_is_escaped()
    {
        var written = Written(new Activity("message") { Text = "睡眠 <script>" });
        Assert.Contains("睡眠", written, StringComparison.Ordinal);
        Assert.DoesNotContain("<", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-02T07:10:04.123Z", "2026-03-02T07:10:04.123Z")]
    [InlineData("2026-03-02T07:10:04.1234567+05:45", "2026-03-02T07:10:04.1234567+05:45")]
    [InlineData("2026-03-02T07:10:04.123456789-03:30", "2026-03-02T07:10:04.1234567-03:30")]
    [InlineData("2026-03-02T07:10:04,5+01", "2026-03-02T07:10:04.500+01:00")]
    [InlineData("2026-03-02T07:10+0100", "2026-03-02T07:10:00+01:00")]
    [InlineData("2026-03-02 07:10:04", "2026-03-02T07:10:04Z")]
    [InlineData("20260302T071004Z", "2026-03-02T07:10:04Z")]
    [InlineData("2026-03-02", "2026-03-02T00:00:00Z")]
    [InlineData("2026-03-01T24:00:00Z", "2026-03-02T00:00:00Z")]
    [InlineData("2026-03-02T07:10:04\\u005A", "2026-03-02T07:10:04Z")]
    public void An_instant_keeps_its_offset_in_whichever_form_it_comes(string sent, string written) =>
        Assert.Contains($"\"localTimestamp\":\"{written}\"", Again($$"""{"type":"message","localTimestamp":"{{sent}}"}"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("\"\"")]
    [InlineData("\"2026-02-30T00:00:00Z\"")]
    [InlineData("\"0000-01-01T00:00:00Z\"")]
    [InlineData("\"0001-01-01T00:00:00+14:00\"")]
    [InlineData("\"9999-12-31T23:59:59-14:00\"")]
    [InlineData("\"9999-12-31T24:00:00Z\"")]
    [InlineData("\"2026-03-02T07:10:04+15:00\"")]
    [InlineData("\"2026-03-02T25:10:04Z\"")]
    [InlineData("1772435404")]
    [InlineData("{\"at\":1}")]
    [InlineData("[]")]
    [InlineData("true")]
    public void An_instant_that_is_none_costs_nobody_their_message(string sent)
    {
        var activity = Parse($$"""{"type":"message","timestamp":{{sent}},"text":"hello"}""");
        Assert.Null(activity.Timestamp);
        Assert.Equal("hello", activity.Text);
    }

    [Theory]
    [InlineData("7", "7")]
    [InlineData("1e3", "1e3")]
    [InlineData("true", "true")]
    public void A_number_where_a_text_should_be_is_taken_as_its_text(string sent, string text) =>
        Assert.Equal(text, Parse($$"""{"type":"message","id":{{sent}}}""").Id);

    [Fact]
    public void A_boolean_in_quotes_is_a_boolean() =>
        Assert.True(Parse("""{"type":"message","conversation":{"isGroup":"true"}}""").Conversation?.IsGroup);

    [Fact]
    public void Half_an_emoji_becomes_a_replacement_character_and_can_be_written_again()
    {
        var again = Parse(Again("""{"type":"message","text":"cut \ud83d","channelData":{"t":"\\\\ud83d \udE34 \ud83d\ude34"}}"""));
        Assert.Equal("cut \uFFFD", again.Text);
        Assert.Equal(@"\\ud83d " + "\uFFFD \U0001F634", again.GetChannelData<Dictionary<string, string>>()?["t"]);
    }

    [Fact]
    public void A_null_in_a_list_is_nobody() =>
        Assert.Equal("a", Parse("""{"type":"conversationUpdate","membersAdded":[null,{"id":"a"},null]}""").MembersAdded?.Single().Id);

    [Fact]
    public void A_byte_order_mark_is_passed_over() => Assert.Equal("message", Parse("\uFEFF{\"type\":\"message\"}").Type);

    [Theory]
    [InlineData("", ActivityFormatProblem.NotJson)]
    [InlineData("hello", ActivityFormatProblem.NotJson)]
    [InlineData("""{"type":"message",}""", ActivityFormatProblem.NotJson)]
    [InlineData("""{"type":"message"}{}""", ActivityFormatProblem.NotJson)]
    [InlineData("""{"type":"message" """, ActivityFormatProblem.NotJson)]
    [InlineData("null", ActivityFormatProblem.WrongShape)]
    [InlineData("[]", ActivityFormatProblem.WrongShape)]
    [InlineData("\"message\"", ActivityFormatProblem.WrongShape)]
    [InlineData("""{"type":{"is":"message"}}""", ActivityFormatProblem.WrongShape)]
    [InlineData("""{"type":"message","attachments":{}}""", ActivityFormatProblem.WrongShape)]
    [InlineData("""{"type":"message","from":"me"}""", ActivityFormatProblem.WrongShape)]
    [InlineData("""{"type":"message","entities":["mention"]}""", ActivityFormatProblem.WrongShape)]
    [InlineData("{}", ActivityFormatProblem.NoType)]
    [InlineData("""{"type":null}""", ActivityFormatProblem.NoType)]
    [InlineData("""{"type":""}""", ActivityFormatProblem.NoType)]
    [InlineData("""{"type":"message","type":"event"}""", ActivityFormatProblem.DuplicateMember)]
    [InlineData("""{"type":"message","foo":1,"foo":2}""", ActivityFormatProblem.DuplicateMember)]
    [InlineData("""{"type":"message","value":{"dose":5,"dose":50}}""", ActivityFormatProblem.DuplicateMember)]
    [InlineData("""{"type":"message","entities":[{"type":"a","x":1,"x":2}]}""", ActivityFormatProblem.DuplicateMember)]
    [InlineData("""{"type":"message","entities":[{"type":"a","type":"b"}]}""", ActivityFormatProblem.DuplicateMember)]
    public void What_is_no_activity_is_refused_with_its_reason(string sent, ActivityFormatProblem problem) =>
        Assert.Equal(problem, Assert.Throws<ActivityFormatException>(() => Parse(sent)).Problem);

    [Fact]
    public void What_is_not_utf8_is_refused() =>
        Assert.Equal(
            ActivityFormatProblem.NotJson,
            Assert.Throws<ActivityFormatException>(() => ActivityJson.Parse([.. "{\"type\":\"message\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8])).Problem);

    [Theory]
    [InlineData(5000, '[', ']')]
    [InlineData(100_000, '[', ']')]
    [InlineData(70, '[', ']')]
    public void What_is_nested_without_end_is_refused(int depth, char open, char close) =>
        Assert.Equal(
            ActivityFormatProblem.TooDeep,
            Assert.Throws<ActivityFormatException>(
                () => Parse($$"""{"type":"message","value":{{new string(open, depth)}}{{new string(close, depth)}}}""")).Problem);

    [Fact]
    public void What_was_read_at_the_deepest_can_be_written_inside_other_things()
    {
        var activity = Parse($$"""{"type":"message","value":{{new string('[', 62)}}{{new string(']', 62)}}}""");
        Assert.NotEmpty(JsonSerializer.SerializeToUtf8Bytes(new ExpectedReplies([activity]), ActivityJson.Options));
    }

    [Fact]
    public void What_is_too_long_is_not_even_looked_at() =>
        Assert.Equal(
            ActivityFormatProblem.TooLong,
            Assert.Throws<ActivityFormatException>(() => ActivityJson.Parse(new byte[ActivityJson.LongestActivity + 1])).Problem);

    [Fact]
    public void A_refusal_repeats_nothing_of_what_was_sent()
    {
        var refusal = Assert.Throws<ActivityFormatException>(() => Parse("""{"type":"message","attachments":"secret","secret":1"""));
        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
    }

    private static Activity Parse(string json) => ActivityJson.Parse(Encoding.UTF8.GetBytes(json));

    private static string Written(Activity activity) => Encoding.UTF8.GetString(ActivityJson.Serialize(activity));

    private static string Again(string json) => Written(Parse(json));

    private static JsonElement RoundTrip(JsonElement sent) => JsonElement.Parse(Again(sent.GetRawText()));
}
