using System.Globalization;
using System.Text;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Connector;
using SleepCoachBot.BotRuntime.Teams;
using SleepCoachBot.BotRuntime.Tests.Turns;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Tests.Activities;

/// <summary>Anything may be sent: it is an activity that a bot can handle, or it is refused; nothing else ever happens.</summary>
/// <remarks>The environment variable <c>FUZZ_INPUTS</c> says how many inputs are made; docs/bot-runtime.md has the command for a long run.</remarks>
public sealed class ActivityFuzzTests
{
    private const int FewInputs = 5_000;
    private const long MostMemoryKept = 64 << 20;

    private static readonly byte[][] Corpus = [.. Captures.Names.SelectMany(Captures.ActivitiesIn).Select(activity => Encoding.UTF8.GetBytes(activity.GetRawText()))];

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "{", "}", "[", "]", ":", ",", "\"", "\\", "null", "true", "-0", "1e999", "99999999999999999999", "\"\\ud83d\"", "\\u0000", "\"type\":",
            "\"mention\"", "\"value\":", "{\"action\":{\"type\":\"Action.Execute\"}}", "\"$type\":", "[[[[[[[[[[[[[[[[", "\"2026-02-30T25:61:00Z\"", "\uFEFF",
            "\"entities\":[{\"type\":\"mention\",\"mentioned\":7}]", "\"membersAdded\":[null,{\"email\":{}}]", "\"channelData\":{\"team\":[]}", "/*", "NaN",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static int Inputs =>
        int.TryParse(Environment.GetEnvironmentVariable("FUZZ_INPUTS"), CultureInfo.InvariantCulture, out var inputs) ? inputs : FewInputs;

    [Fact]
    public async Task Whatever_is_sent_is_handled_or_refused()
    {
        var (handled, refused) = (0, 0);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var input = 0; input < Inputs; input++)
        {
            var sent = Make(input);
            try
            {
                if (await HandleAsync(sent))
                    handled++;
                else
                    refused++;
            }
            catch (Exception unforeseen)
            {
                Assert.Fail($"Input {input} ({Convert.ToBase64String(sent)}): {unforeseen}");
            }
        }

        // Both ways were taken, or the inputs are no good.
        Assert.InRange(handled, Inputs / 20, Inputs);
        Assert.InRange(refused, Inputs / 20, Inputs);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, MostMemoryKept);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Inputs} inputs: {handled} handled, {refused} refused.");
    }

    private static async Task<bool> HandleAsync(byte[] sent)
    {
        Activity activity;
        try
        {
            activity = ActivityJson.Parse(sent);
        }
        catch (ActivityFormatException)
        {
            return false;
        }

        var written = ActivityJson.Serialize(activity);
        Assert.Equal(written, ActivityJson.Serialize(ActivityJson.Parse(written)));

        activity.ChannelId = Channels.Msteams;
        var adapter = new RecordingAdapter();
        adapter.Use(new NormalizeMentionsMiddleware());
        var answer = await adapter.ProcessActivityAsync(
            new System.Security.Claims.ClaimsIdentity(), activity, new Bot().OnTurnAsync, TestContext.Current.CancellationToken);
        Assert.True(answer is null or { Status: 200 or 400 or 501 });
        return true;
    }

    // The same number makes the same input, so a failure can be looked at alone.
    private static byte[] Make(int input)
    {
        var random = new Random(input);
        var bytes = new List<byte>(
            random.Next(3) == 0 ? Encoding.UTF8.GetBytes(new RandomActivities((ulong)input).Next().ToJsonString()) : Corpus[random.Next(Corpus.Length)]);
        for (var changes = random.Next(5); changes > 0 && bytes.Count > 0; changes--)
            Change(bytes, random);
        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = random.Next(1, Math.Min(bytes.Count - at, 40) + 1);
        switch (random.Next(6))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                break;
            case 4:
                ReplaceAValue(bytes, random);
                break;
            default:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }

    // After a colon something else: most of these are still JSON, in a shape that nobody expects.
    private static void ReplaceAValue(List<byte> bytes, Random random)
    {
        var colon = bytes.IndexOf((byte)':', random.Next(bytes.Count));
        var end = colon < 0 ? -1 : bytes.FindIndex(colon, symbol => symbol is (byte)',' or (byte)'}');
        if (end < 0)
            return;
        bytes.RemoveRange(colon + 1, end - colon - 1);
        bytes.InsertRange(colon + 1, Encoding.UTF8.GetBytes(new RandomActivities((ulong)random.Next()).Anything(3)?.ToJsonString() ?? "null"));
    }

    private sealed class Bot : TeamsActivityHandler
    {
        protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            // What a bot does with a message and with the submit of a card.
            turnContext.Activity.RemoveRecipientMention();
            turnContext.Activity.TryGetChannelData<TeamsChannelData>(out _);
            var reply = ((Activity)(IActivity)turnContext.Activity).CreateReply($"{turnContext.Activity.Text}{turnContext.Activity.Value}");
            await turnContext.SendActivityAsync(reply, cancellationToken);
            ActivityJson.Serialize(reply);
        }

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Value = invokeValue.Action?.Data });

        protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new SearchInvokeResponse { StatusCode = 200 });
    }
}
