using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Storage.Tests.Nights;

/// <summary>An installation whose bot does with the diary what the test says, one turn each.</summary>
internal sealed class DiaryRoom : IAsyncDisposable
{
    private readonly TurnRoom _room;

    private DiaryRoom(TurnRoom room) => _room = room;

    public static async Task<DiaryRoom> OpenAsync() => new(await TurnRoom.OpenAsync());

    public IPeople People => _room.The<IPeople>();

    /// <summary>One turn of somebody's.</summary>
    public Task TurnAsync(Func<IDiary, IReadOnlyDictionary<string, object>, Task> next, string user = "dl_anna") =>
        _room.TurnAsync(turn => next(_room.The<IDiaries>().Of(turn.TurnState), turn.TurnState), user);

    public Task TurnAsync(Func<IDiary, Task> next, string user = "dl_anna") => TurnAsync((diary, _) => next(diary), user);

    public async Task<T> AskAsync<T>(Func<IDiary, Task<T>> question, string user = "dl_anna")
    {
        T? answer = default;
        await TurnAsync(async diary => answer = await question(diary), user);
        return answer!;
    }

    public Task RecordAsync(DiaryEntry entry, string user = "dl_anna") => TurnAsync(diary =>
    {
        diary.Record(entry);
        return Task.CompletedTask;
    }, user);

    public static Instant At(string local) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value
            .InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant();

    public static NightDate Evening(int month, int day) => new(new LocalDate(2026, month, day));

    /// <summary>A night of February 2026 in London.</summary>
    public static DiaryEntry Night(int day, string? into = "23:00", string? outAt = "07:00") => new()
    {
        Id = Guid.NewGuid(),
        Night = Evening(2, day),
        Zone = "Europe/London",
        IntoBed = into is null ? null : At($"2026-02-{day:00}T{into}"),
        OutOfBed = outAt is null ? null : At($"2026-02-{day + 1:00}T{outAt}"),
        ToldAt = At("2026-02-20T08:00"),
        ChangedAt = At("2026-02-20T08:00"),
    };

    public ValueTask DisposeAsync() => _room.DisposeAsync();
}
