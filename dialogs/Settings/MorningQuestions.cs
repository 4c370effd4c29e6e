using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Settings;

/// <summary>Whether the morning question is put: it waits for who wrote in the night, and falls silent when nobody answers.</summary>
public static class MorningQuestions
{
    /// <summary>After this many unanswered days it asks once whether to change or stop (voice.md; issue 5, point 6).</summary>
    public const int Enough = 3;

    private static readonly LocalTime NightEndsFrom = new(3, 0);

    private static readonly LocalTime MorningFrom = new(4, 0);
    private static readonly LocalTime MorningUntil = new(12, 0);

    /// <summary>An hour at which "hello" is answered with the question of the morning.</summary>
    /// <param name="now">The person's wall clock.</param>
    public static bool IsMorning(LocalDateTime now) => now.TimeOfDay >= MorningFrom && now.TimeOfDay < MorningUntil;

    /// <summary>What is said when the morning question falls due.</summary>
    public enum What
    {
        Nothing,
        HowWasTheNight,
        ChangeOrStop,
    }

    /// <param name="unanswered">Morning questions in a row that no message followed.</param>
    /// <param name="heard">The person's wall clock at their last message. Null: none yet.</param>
    /// <param name="isTold">The night of this morning is in the diary.</param>
    /// <param name="isPutOff">They put this morning's question off, and wait for it.</param>
    public static What Decide(int unanswered, LocalDateTime now, LocalDateTime? heard, bool isTold, bool isPutOff = false)
    {
        // Who wrote between three and now is up or was awake: the bot waits for them.
        if (isTold || (!isPutOff && heard is { } at && at.Date == now.Date && at.TimeOfDay >= NightEndsFrom))
            return What.Nothing;
        return unanswered < Enough ? What.HowWasTheNight : unanswered == Enough ? What.ChangeOrStop : What.Nothing;
    }

    /// <summary>They were asked whether to change or stop, and have not written since: nothing that can wait comes by itself.</summary>
    public static bool IsSilent(SettingsTalk settings, Talk talk)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(talk);
        return settings is { Unanswered: >= Enough, AskedAt: { } asked }
            && !(talk.HeardAt is { } heard && InstantPattern.General.Parse(heard).Value > InstantPattern.General.Parse(asked).Value);
    }
}
