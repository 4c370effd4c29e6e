using System.Runtime.CompilerServices;
using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>Copies an activity member by member, as far as the lists in it: those are shared.</summary>
internal static class ActivityCopy
{
    internal static Activity Of(Activity activity) => (Activity)MemberwiseClone(activity);

    // Whatever the schema gains is copied too, without a list of its members to keep up.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "MemberwiseClone")]
    private static extern object MemberwiseClone(object original);
}
