using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Reports;
using SleepCoachBot.Sleep.CheckIns;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Tests.Testing;

/// <summary>A conversation with the whole journey: real dialogs, real readers, a clock that is set.</summary>
internal sealed class Chat
{
    private readonly ServiceProvider _services;
    private readonly TestAdapter _adapter;
    private readonly IBot _bot;
    private readonly FakeClock _clock;
    private readonly DiaryInMemory _diary = new();
    private readonly string? _zone;
    private readonly string _locale;
    private readonly string _channel;

    private Chat(string at, string? zone, string locale, string channel, IReportFiles? files)
    {
        (_zone, _locale, _channel) = (zone, locale, channel);
        _clock = new FakeClock(At(at));
        var state = new ConversationState(new MemoryStorage());
        var services = new ServiceCollection();
        if (files is not null)
            services.AddSingleton(files);
        _services = services
            .AddSingleton(state)
            .AddSingleton<IDiaries>(_diary)
            .AddSingleton<IPeople>(People)
            .AddSingleton<IClock>(_clock)
            .AddSingleton<IProfiles>(Stores).AddSingleton<IPlans>(Stores).AddSingleton<IDoses>(Stores)
            .AddSingleton<ILogbooks>(Stores).AddSingleton<IDues>(Stores).AddSingleton<IForgetting>(Stores)
            .AddDialogs()
            .BuildServiceProvider();
        _bot = _services.GetRequiredService<IBot>();
        _adapter = new TestAdapter(channel).Use(new AutoSaveStateMiddleware(state));
    }

    /// <summary>The person who speaks.</summary>
    public OnePerson People { get; } = new();

    /// <summary>Everything else that is stored.</summary>
    public StoresInMemory Stores { get; } = new();

    /// <summary>The person as they are stored.</summary>
    public Person Person => ((OnePerson)_services.GetRequiredService<IPeople>()).Person;

    /// <summary>What the bot answered to the last message.</summary>
    public IReadOnlyList<Activity> Replies { get; private set; } = [];

    /// <summary>The diary as it is stored.</summary>
    public IReadOnlyList<DiaryEntry> Diary => _diary.Entries;

    /// <summary>Puts a night into the diary before the conversation begins.</summary>
    public void Record(DiaryEntry entry) => _diary.Record(entry);

    /// <summary>The one entry of the diary.</summary>
    public DiaryEntry Night => Assert.Single(_diary.Entries);

    /// <param name="at">Local wall-clock minute.</param>
    /// <param name="zone">Zone of the person's device; null for a device that tells none.</param>
    /// <param name="locale">Language of the person's device.</param>
    /// <param name="channel">The channel that they write on.</param>
    /// <param name="files">What makes files; null: nothing does.</param>
    public static Chat At(string at, string? zone = "Europe/London", string locale = "en-GB", string channel = "webchat", IReportFiles? files = null) =>
        new(at, zone, locale, channel, files);

    /// <summary>Lets time pass until a local wall-clock minute.</summary>
    public void Until(string at) => _clock.Reset(At(at));

    public Task SayAsync(string text) => SendAsync(new Activity { Type = ActivityTypes.Message, Text = text });

    /// <summary>Says several messages, one after the other.</summary>
    public async Task SayAllAsync(params string[] texts)
    {
        foreach (var text in texts)
            await SayAsync(text);
    }

    /// <summary>Opens the chat, as a page or a channel does.</summary>
    public Task JoinAsync() => SendAsync(new Activity { Type = ActivityTypes.Event, Name = "webchat/join" });

    /// <summary>Lets something fall due.</summary>
    public Task FallsDueAsync(string kind) => SendAsync(new Activity { Type = ActivityTypes.Event, Name = Companion.DueEvent, Value = kind });

    public Task SubmitAsync(object value) => SendAsync(new Activity { Type = ActivityTypes.Message, Value = value });

    /// <summary>Presses a button of the card that was sent last, or of one kept from earlier.</summary>
    public Task PressAsync(string title, Activity? on = null) => SubmitAsync(ButtonsOf(on ?? Replies[^1]).Single(button => button.Title == title).Data);

    /// <summary>Fills in the form of the last answer and sends it by its button.</summary>
    public Task FillInAsync(string button, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var form = ButtonsOf(Replies[^1]).Single(each => each.Title == button).Data.EnumerateObject().ToDictionary(field => field.Name, field => (object)field.Value.GetString()!);
        foreach (var (field, value) in fields)
            form[field] = value;
        return SubmitAsync(form);
    }

    public async Task SendAsync(Activity activity)
    {
        activity.ChannelId = _channel;
        activity.From ??= new ChannelAccount("person", "");
        activity.Recipient ??= new ChannelAccount("bot", "Bot");
        activity.Conversation ??= new ConversationAccount(id: "conversation");
        activity.LocalTimezone = _zone;
        activity.Locale = _locale;
        await _adapter.ProcessActivityAsync(activity, _bot.OnTurnAsync, CancellationToken.None);
        var replies = new List<Activity>();
        while (_adapter.GetNextReply() is Activity reply)
            replies.Add(reply);
        Replies = replies;
    }

    /// <summary>Asserts that the answer to the last message holds these, in its text, its cards or its buttons.</summary>
    public void Hears(params string[] pieces)
    {
        var heard = All();
        foreach (var piece in pieces)
            Assert.True(heard.Contains(piece, StringComparison.OrdinalIgnoreCase), $"'{piece}' is not in: {heard}");
    }

    public void DoesNotHear(params string[] pieces)
    {
        var heard = All();
        foreach (var piece in pieces)
            Assert.False(heard.Contains(piece, StringComparison.OrdinalIgnoreCase), $"'{piece}' is in: {heard}");
    }

    /// <summary>The titles of what can be tapped under the last answer.</summary>
    public IReadOnlyList<string> Buttons => Replies.SelectMany(reply => reply.SuggestedActions?.Actions ?? []).Select(action => action.Title!).ToList();

    private Instant At(string local) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value
            .InZoneLeniently(DateTimeZoneProviders.Tzdb[_zone ?? "Europe/London"]).ToInstant();

    private string All() => string.Join('\n', Replies.Select(reply =>
        $"{reply.Text}\n{string.Join('\n', (reply.Attachments ?? []).SelectMany(card => Strings(JsonOf(card))))}\n{string.Join('\n', (reply.SuggestedActions?.Actions ?? []).Select(action => action.Title))}"));

    private static IEnumerable<(string Title, JsonElement Data)> ButtonsOf(Activity reply) =>
        reply.Attachments!.SelectMany(card => JsonOf(card).GetProperty("actions").EnumerateArray())
            .Select(action => (action.GetProperty("title").GetString()!, action.GetProperty("data")));

    private static JsonElement JsonOf(Attachment card) => JsonSerializer.SerializeToElement(card.Content);

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
        _ => [],
    };
}
