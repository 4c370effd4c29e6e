using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>What became of a body that a client sent: an activity, or the refusal to answer with.</summary>
internal readonly record struct Intake(Activity? Activity, DirectLineError? Refusal)
{
    public static implicit operator Intake(Activity activity) => new(activity, null);

    public static implicit operator Intake(DirectLineError refusal) => new(null, refusal);
}
