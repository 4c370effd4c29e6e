using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Questions;

/// <summary>Makes the picture that goes with an answer.</summary>
public interface IPictures
{
    /// <summary>The nights that were found, with the change that was asked about, as an image that the channel takes, with words for those who cannot see it.</summary>
    /// <returns>Null when no picture would say more than the sentence: fewer than three nights.</returns>
    Task<Attachment?> OfAsync(Said said, DiaryComparing.Found found, CancellationToken cancellationToken);
}
