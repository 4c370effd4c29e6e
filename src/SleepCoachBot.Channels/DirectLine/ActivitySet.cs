using System.Text;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Activities with the watermark behind them, as a frame of the stream or the answer to a poll.</summary>
internal static class ActivitySet
{
    /// <summary>A frame with one activity.</summary>
    /// <param name="activityJson">Taken as it is.</param>
    /// <param name="watermark">Digits only, so it needs no escaping.</param>
    public static ReadOnlyMemory<byte> Write(ReadOnlyMemory<byte> activityJson, Watermark watermark) => Write([activityJson], watermark);

    /// <inheritdoc cref="Write(ReadOnlyMemory{byte}, Watermark)"/>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<ReadOnlyMemory<byte>> activities, Watermark watermark)
    {
        using var set = new MemoryStream(64 + activities.Sum(activity => activity.Length + 1));
        set.Write("{\"activities\":["u8);
        for (var i = 0; i < activities.Count; i++)
        {
            if (i > 0)
                set.Write(","u8);
            set.Write(activities[i].Span);
        }

        set.Write("],\"watermark\":\""u8);
        set.Write(Encoding.ASCII.GetBytes(watermark.ToString()));
        set.Write("\"}"u8);
        return set.GetBuffer().AsMemory(0, (int)set.Length);
    }
}
