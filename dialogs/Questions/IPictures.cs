using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Questions;

/// <summary>Makes the picture that goes with an answer.</summary>
public interface IPictures
{
    /// <summary>The nights that were found, with the change that was asked about, at an address that the channel can load, with words for those who cannot see it.</summary>
    /// <returns>
    /// Null when no picture would say more than the sentence, for fewer than three nights, and where the channel could not load one. The
    /// sentence never speaks of it.
    /// </returns>
    Task<AnswerPicture?> OfAsync(Said said, DiaryComparing.Found found, CancellationToken cancellationToken);
}
