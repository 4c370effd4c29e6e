using System.Text;

namespace SleepCoachBot.Channels.Turns;

/// <summary>What a log may say of an exception: which kinds, and where. Its message may repeat what a person typed.</summary>
internal static class FailureTrace
{
    public static string Of(Exception? failure)
    {
        var trace = new StringBuilder();
        for (var e = failure; e is not null; e = e.InnerException)
            trace.AppendLine(e.GetType().FullName).AppendLine(e.StackTrace);
        return trace.ToString();
    }
}
