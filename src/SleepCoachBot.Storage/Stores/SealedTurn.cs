using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Storage.Stores;

/// <summary>An outcome ready to be written: sealed beforehand, so that the one writer does nothing but write.</summary>
internal sealed record SealedTurn
{
    public required TurnAddress Address { get; init; }
    public required TurnKeys Keys { get; init; }
    public required DateTime Now { get; init; }

    /// <summary>The person's time, when they said something. Null: nobody did.</summary>
    public required DateTime? HeardAt { get; init; }

    public required Person Person { get; init; }
    public required long PersonVersion { get; init; }
    public required bool PersonChanged { get; init; }

    /// <summary>Everything held of the person goes before this turn's rows come.</summary>
    public required bool Forgets { get; init; }

    public required long ConversationVersion { get; init; }
    public required long FirstSeq { get; init; }
    public required DateTime? LastStamp { get; init; }
    public required bool IsBack { get; init; }

    /// <summary>Null after a forgetting: nothing comes to them of the bot's own accord until they write again.</summary>
    public required byte[]? Reference { get; init; }

    public required byte[]? Answer { get; init; }
    public required IReadOnlyList<(byte[] Key, long Version, byte[] Document)> States { get; init; }
    public required IReadOnlyList<byte[]> Transcript { get; init; }
    public required IReadOnlyList<(OutgoingActivity Outgoing, byte[] Activity)> Outbox { get; init; }
}
