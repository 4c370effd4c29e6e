using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Storage.Stores;

/// <summary>What the database holds for a turn, as it came, still sealed.</summary>
internal sealed class StoredTurn
{
    public long ConversationVersion { get; set; }
    public long LastSeq { get; set; }
    public DateTime? LastStamp { get; set; }
    public Guid? ConversationPersonId { get; set; }
    public bool IsHandled { get; set; }

    /// <summary>False when the turn is of something that fell due, and is not due any more.</summary>
    public bool IsDue { get; set; } = true;

    public byte[]? Answer { get; set; }
    public Person? Person { get; set; }
    public long PersonVersion { get; set; }
    public Dictionary<string, (long Version, byte[] Document)> States { get; } = [];
}
