namespace SleepCoachBot.Channels.Turns;

/// <summary>What a turn says when the bot cannot.</summary>
public interface ITurnTexts
{
    /// <summary>Something went wrong: the message was kept, nothing else was changed.</summary>
    /// <param name="locale">BCP 47, as the message said. Null when it did not.</param>
    string Failed(string? locale);

    /// <summary>What stands where a message was taken back, on a channel that cannot remove one.</summary>
    /// <param name="locale">BCP 47, as the message said. Null when it did not.</param>
    string TakenBack(string? locale);
}
