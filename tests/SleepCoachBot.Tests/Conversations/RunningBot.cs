using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.DirectLine;
using SleepCoachBot.Channels.Files;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Dialogs;
using SleepCoachBot.Dialogs.Reports;
using SleepCoachBot.Importing;
using SleepCoachBot.Leaving;
using SleepCoachBot.Pictures;
using SleepCoachBot.Storage;
using SleepCoachBot.Tests.Teams;

namespace SleepCoachBot.Tests.Conversations;

/// <summary>The whole bot on a database file of its own: real dialogs, real readers, real store, durable turns; only the clock is set.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly string _folder;
    private readonly ConversationFile _file;
    private readonly FakeClock _clock = new(Instant.FromUtc(2026, 1, 1, 0, 0));
    private readonly SharePoint _sharePoint = new();
    private ServiceProvider _services;
    private long _seen;
    private int _sent;
    private readonly HashSet<string> _said = [];
    private readonly List<BotMessage> _changed = [];
    private string? _card;

    public RunningBot(ConversationFile file, string folder)
    {
        (_file, _folder) = (file, folder);
        _services = Start();
    }

    private string UserId { get; } = "dl_" + Guid.NewGuid().ToString("N");

    private string? ConversationId { get; set; }

    /// <summary>What messages of before say now, since the last thing sent.</summary>
    public IReadOnlyList<BotMessage> Changed => _changed;

    /// <summary>The database as every conversation begins with it.</summary>
    public static async Task MigrateAsync(string folder)
    {
        await using var services = new ServiceCollection().AddLogging().AddStorage(new DatabaseOptions { Folder = folder }).BuildServiceProvider();
        await services.MigrateStorageAsync();
    }

    public void SetClock(LocalDateTime local) =>
        _clock.Reset(local.InZoneLeniently(DateTimeZoneProviders.Tzdb[_file.Zone]).ToInstant());

    /// <summary>The process dies, with all that it held in memory, and another one takes over.</summary>
    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Start();
    }

    public Task<IReadOnlyList<BotMessage>> SayAsync(string text) => SendAsync(new Activity { Type = ActivityTypes.Message, Text = text });

    public Task<IReadOnlyList<BotMessage>> SendAsync(string json) =>
        SendAsync(JsonSerializer.Deserialize<Activity>(json, JsonSerializerOptions.Web) ?? throw new FormatException("No activity: " + json));

    /// <summary>Presses a button of the card that was shown last.</summary>
    public Task<IReadOnlyList<BotMessage>> PressAsync(string title)
    {
        var action = Actions(JsonNode.Parse(_card ?? throw new InvalidOperationException("There is no card to press a button of."))!)
            .FirstOrDefault(button => (string?)button["title"] == title) ?? throw new InvalidOperationException($"The last card has no button {title}.");
        return SendAsync(new Activity { Type = ActivityTypes.Message, Value = action["data"]!.DeepClone() });
    }

    /// <summary>Sends a file and nothing else: on the page it is uploaded before, in Teams it lies where Teams keeps it.</summary>
    public async Task<IReadOnlyList<BotMessage>> AttachAsync(string name, string text)
    {
        ConversationId ??= await _services.GetRequiredService<IWebConversations>().OfAsync(UserId);
        var bytes = Encoding.UTF8.GetBytes(text);
        if (_file.Channel != WebChannel.Id)
        {
            _sharePoint.File = bytes;
            return await SendAsync(new Activity
            {
                Type = ActivityTypes.Message,
                Attachments = [new Attachment { ContentType = DiaryFile.OfTeams, Name = name, Content = new { downloadUrl = SharePoint.Address, fileType = "csv" } }],
            });
        }
        var kept = new NewFile { ChannelId = WebChannel.Id, ConversationId = ConversationId, ContentType = "text/csv", Name = name, Bytes = bytes, Life = TimeSpan.FromDays(1) };
        var key = await _services.GetRequiredService<IFiles>().KeepAsync(kept);
        return await SendAsync(new Activity
        {
            Type = ActivityTypes.Message,
            Attachments = [new Attachment { ContentType = "text/csv", Name = name, ContentUrl = "http://localhost" + DirectLinePaths.FileOf(ConversationId, key!) }],
        });
    }

    /// <summary>Something falls due.</summary>
    public Task<IReadOnlyList<BotMessage>> DueAsync(string kind) => SendAsync(new Activity { Type = ActivityTypes.Event, Name = Companion.DueEvent, Value = kind });

    public async Task<IReadOnlyList<BotMessage>> SendAsync(Activity activity)
    {
        ConversationId ??= await _services.GetRequiredService<IWebConversations>().OfAsync(UserId);
        activity.Id = $"{ConversationId}|p{_sent++:0000000}";
        // No two things are told at the same instant.
        _clock.Advance(Duration.FromMilliseconds(1));
        activity.ChannelId = _file.Channel;
        activity.From ??= new ChannelAccount(UserId, "");
        activity.Recipient ??= new ChannelAccount("sleepcoach", "SleepCoach");
        activity.Conversation ??= new ConversationAccount(id: ConversationId);
        activity.LocalTimezone ??= _file.Zone;
        activity.Locale ??= _file.Locale;
        if (_file.Channel != WebChannel.Id)
            activity.ServiceUrl ??= "https://connector.invalid/";
        _changed.Clear();
        await _services.GetRequiredService<ITurns>().HandleAsync(activity);
        return _file.Channel == WebChannel.Id ? await NewMessagesAsync() : await SentMessagesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _sharePoint.Dispose();
    }

    private async Task<IReadOnlyList<BotMessage>> NewMessagesAsync()
    {
        var messages = new List<BotMessage>();
        foreach (var row in await _services.GetRequiredService<ITranscript>().ReadAsync(ConversationId!, _seen, 100))
        {
            _seen = row.Seq;
            var activity = JsonNode.Parse(row.ActivityJson.Span)!;
            if ((string?)activity["from"]?["id"] != UserId)
                await HearAsync(activity, _said.Add((string)activity["id"]!) ? messages : _changed);
        }
        return messages;
    }

    // What waits for another channel's connector, in its order.
    private async Task<IReadOnlyList<BotMessage>> SentMessagesAsync()
    {
        var (messages, outbox) = (new List<BotMessage>(), _services.GetRequiredService<IOutbox>());
        while (await outbox.ClaimAsync(100, TimeSpan.FromMinutes(1)) is { Count: > 0 } items)
        {
            foreach (var item in items)
            {
                Assert.True(item.Operation == OutgoingOperation.Send || _said.Contains(item.TargetId!), "What is changed was never sent.");
                await HearAsync(JsonNode.Parse(item.ActivityJson.Span)!, item.Operation == OutgoingOperation.Update ? _changed : messages);
                _said.Add($"sent-{item.Id}");
                await outbox.DeliveredAsync(item, $"sent-{item.Id}");
            }
        }
        return messages;
    }

    private async Task HearAsync(JsonNode activity, List<BotMessage> messages)
    {
        if ((string?)activity["type"] != ActivityTypes.Message)
            return;
        // A file of the web page's own is handed over on no other channel.
        if (_file.Channel != WebChannel.Id || activity["attachments"]?.AsArray().Any(file => ((string?)file!["contentUrl"])?.StartsWith('/') == true) != true)
            Assert.Empty(TeamsLimits.ProblemsOf(activity));
        foreach (var card in activity["attachments"]?.AsArray() ?? [])
        {
            if (card?["content"] is not JsonObject content)
                continue;
            if (Actions(content).Count > 0)
                _card = content.ToJsonString();
            foreach (var image in TeamsLimits.ImagesIn(content))
                await LoadsAsync(new Uri((string)image["url"]!));
        }
        messages.Add(BotMessage.Of(activity));
    }

    // What the client of a channel without a page does with a picture's address: it is there, and of a size that Teams shows.
    private async Task LoadsAsync(Uri picture)
    {
        Assert.Equal(new Uri(_file.Public).Host, picture.Host);
        var (place, key) = (FileHanding.PlaceIn(picture.Segments[^2].TrimEnd('/')), picture.Segments[^1]);
        var file = await _services.GetRequiredService<IFiles>().FindAsync(place!.Value.Channel, place.Value.Conversation, key);
        Assert.Equal("image/png", file!.ContentType);
        Assert.Empty(TeamsLimits.ProblemsOf(file.Bytes.Span));
    }

    private static List<JsonNode> Actions(JsonNode card) => [.. (card["actions"]?.AsArray() ?? []).OfType<JsonNode>()];

    private ServiceProvider Start()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddSingleton<IClock>(_clock);
        services.AddStorage(new DatabaseOptions { Folder = _folder });
        services.AddDurableTurns();
        services.AddLeaving(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Files:PublicAddress"] = _file.Public }).Build());
        services.AddPictures();
        services.AddImporting(new ConfigurationBuilder().Build());
        services.AddHttpClient(TeamsFiles.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => _sharePoint);
        services.AddDialogs();
        return services.BuildServiceProvider();
    }
}
