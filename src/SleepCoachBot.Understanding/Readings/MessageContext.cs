using System.Globalization;
using NodaTime;

namespace SleepCoachBot.Understanding.Readings;

/// <summary>What a reader may know beside the text. There is no default now, zone or culture: whoever calls says which.</summary>
public sealed record MessageContext
{
    /// <summary>The person's wall-clock time when they typed the message.</summary>
    public required LocalDateTime Now { get; init; }

    public required DateTimeZone Zone { get; init; }

    /// <summary>Decides the order of day and month (3/4), and later the language.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>Answers of the same night that the bot already holds, for "20 minutes after I got in".</summary>
    public KnownNight Known { get; init; } = KnownNight.Nothing;

    /// <summary>The person's habits, where known: they decide between morning and evening when nothing else does.</summary>
    public UsualNight? Usual { get; init; }
}
