using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Stores;

/// <summary>What one turn has done to one diary entry: stored versions taken back, and versions told anew upon what is left.</summary>
internal sealed class NightTrail
{
    private readonly List<DiaryEntry> _told = [];
    private DiaryEntry? _leftOfStored;

    /// <summary>How many stored versions were taken back.</summary>
    public int TakenBack { get; private set; }

    public IReadOnlyList<DiaryEntry> Told => _told;

    public bool HasChanges => TakenBack > 0 || _told.Count > 0;

    /// <summary>The entry as this turn has left it; null when it is gone. Asked only when there are changes.</summary>
    public DiaryEntry? Current => _told.Count > 0 ? _told[^1] : _leftOfStored;

    /// <summary>What the changes put into the history, made ready before the commit.</summary>
    public IReadOnlyList<NightVersion> Kept { get; set; } = [];

    public void Tell(DiaryEntry entry) => _told.Add(entry);

    /// <summary>Takes back the newest of the versions told in this turn, if there is one.</summary>
    public bool TryTakeBackTold()
    {
        if (_told.Count == 0)
            return false;
        _told.RemoveAt(_told.Count - 1);
        return true;
    }

    /// <summary>Takes back one more stored version.</summary>
    /// <param name="left">The stored version before it, or null when it was the first.</param>
    public void TakeBackStored(DiaryEntry? left)
    {
        TakenBack++;
        _leftOfStored = left;
    }
}
