using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>Whether a plan may be led: it is kept and shown to everybody, but only a prescriber's plan for tablets or liquid is reminded of.</summary>
internal enum Coaching
{
    Allowed,
    /// <summary>A pump: its plans are the clinic's.</summary>
    Pump,
    /// <summary>They have cut down, or stopped, by themselves: no coaching before a prescriber knows.</summary>
    Alone,
    /// <summary>No prescriber has agreed to it.</summary>
    Thinking,
}

internal static class CoachingOf
{
    /// <summary>What a profile allows. What was not told forbids nothing: the plan is their prescriber's by its own words.</summary>
    public static Coaching Coaching(this Profile profile) => (profile.Form, profile.Situation) switch
    {
        (BaclofenForm.Pump or BaclofenForm.Both, _) => Taper.Coaching.Pump,
        (_, Situation.CutAlone or Situation.Stopped) => Taper.Coaching.Alone,
        (_, Situation.Thinking) => Taper.Coaching.Thinking,
        _ => Taper.Coaching.Allowed,
    };
}
