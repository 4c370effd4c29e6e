using System.Text.Json;
using NodaTime;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Settings;
using SleepCoachBot.Dialogs.Taper;
using SleepCoachBot.Reports.Everything;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Leaving;

/// <summary>Everything that is held of the turn's person, as one file.</summary>
internal sealed class Exports(FileHanding handing, IDiaries diaries, ILogbooks logbooks, IPlans plans, IDoses doses, ITranscript transcript) : IExports
{
    private const int RowsAtATime = 500;

    /// <inheritdoc/>
    public async Task<FileLink?> MakeAsync(Said said, CancellationToken cancellationToken)
    {
        var (turn, today) = (said.Turn.TurnState, said.Speaker.Now.Date);
        var diary = diaries.Of(turn);
        var held = new EverythingHeld
        {
            MadeAt = said.Speaker.Instant, Person = said.Speaker.Person, Profile = said.Profile,
            Nights = await diary.BetweenAsync(new NightDate(ReportFiles.FirstDay), new NightDate(today), cancellationToken),
            EarlierNights = await diary.EarlierAsync(cancellationToken),
            Plans = await plans.Of(turn).HistoryAsync(cancellationToken),
            Doses = await doses.Of(turn).BetweenAsync(ReportFiles.FirstDay, today, cancellationToken),
            Log = await logbooks.Of(turn).BetweenAsync(ReportFiles.FirstDay, today, null, cancellationToken),
            Chat = WebChannel.Is(said.Turn.Activity.ChannelId) ? await ChatAsync(said.Turn.Activity.Conversation!.Id!, said.Turn.Activity.From?.Id, cancellationToken) : [],
        };
        return await handing.KeepAsync(said.Turn, "everything.zip", EverythingZip.ContentType, EverythingZip.Write(held), cancellationToken);
    }

    // Elsewhere the channel keeps the chat, and the bot does not.
    private async Task<List<ChatLine>> ChatAsync(string conversation, string? person, CancellationToken ct)
    {
        var lines = new List<ChatLine>();
        for (var after = 0L; ;)
        {
            var rows = await transcript.ReadAsync(conversation, after, RowsAtATime, ct);
            foreach (var row in rows)
            {
                after = row.Seq;
                using var json = JsonDocument.Parse(row.ActivityJson);
                var activity = json.RootElement;
                if (activity.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String && text.GetString() is { Length: > 0 } said)
                    lines.Add(new ChatLine(At(activity), !(activity.TryGetProperty("from", out var from) && from.TryGetProperty("id", out var id) && id.GetString() == person), said));
            }
            if (rows.Count < RowsAtATime)
                return lines;
        }
    }

    private static Instant? At(JsonElement activity) =>
        activity.TryGetProperty("timestamp", out var at) && at.TryGetDateTimeOffset(out var moment) ? Instant.FromDateTimeOffset(moment) : null;
}
