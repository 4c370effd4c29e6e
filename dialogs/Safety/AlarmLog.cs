using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Understanding.Safety;

namespace SleepCoachBot.Dialogs.Safety;

/// <summary>Keeps that there was an alarm, for the person alone: on a report it stands only where they put it.</summary>
public sealed class AlarmLog(ILogbooks logbooks, IProfiles profiles)
{
    /// <summary>Keeps the signs of an alarm under today. Nothing without consent, and nothing where the day is not known.</summary>
    public async Task KeepAsync(ITurnContext turn, Speaker speaker, SafetyReading reading, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(speaker);
        ArgumentNullException.ThrowIfNull(reading);
        var profile = await profiles.OfAsync(turn.TurnState, cancellationToken);
        if (profile.Consent is not null && speaker.Zone is not null && AlarmSigns.Of(reading, profile.IsCarer) is { } told)
            logbooks.Of(turn.TurnState).Record(told.On(speaker.Now.Date, speaker.Instant));
    }

    /// <summary>It was a false alarm: what was kept of it goes.</summary>
    /// <param name="raised">When it was raised.</param>
    public async Task TakeBackAsync(ITurnContext turn, Speaker speaker, Instant raised, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(speaker);
        if (speaker.Zone is not { } zone)
            return;
        var day = raised.InZone(zone).Date;
        var log = logbooks.Of(turn.TurnState);
        // The conversation keeps the moment to a second.
        foreach (var entry in (await log.BetweenAsync(day, day, [LogKind.Alarm, LogKind.DangerSigns], cancellationToken))
            .Where(entry => entry.ToldAt >= raised && entry.ToldAt - raised < Duration.FromSeconds(1)))
        {
            // The check of the six signs was answered all the same, and is not put again that day.
            if (entry.Kind == LogKind.DangerSigns)
                log.Record(entry with { Number = 0 });
            else
                log.Remove(entry.Id);
        }
    }
}
