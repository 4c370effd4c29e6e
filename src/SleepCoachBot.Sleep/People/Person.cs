using NodaTime;

namespace SleepCoachBot.Sleep.People;

/// <summary>What the bot holds of a person beside their diary and plan.</summary>
public sealed record Person
{
    public required Guid Id { get; init; }

    /// <summary>IANA id of the zone they live in. Null until a message or an answer told it.</summary>
    public string? Zone { get; init; }

    /// <summary>Language and region, such as <c>en-GB</c>. Null until told.</summary>
    public string? Culture { get; init; }

    /// <summary>Usual lights-out, local time. Null until told.</summary>
    public LocalTime? UsualLightsOut { get; init; }

    /// <summary>Usual time out of bed, local time. Null until told.</summary>
    public LocalTime? UsualRising { get; init; }
}
