using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Questions;

/// <summary>Where the program brings no charts: the sentence stands alone.</summary>
internal sealed class NoPictures : IPictures
{
    public Task<AnswerPicture?> OfAsync(Said said, DiaryComparing.Found found, CancellationToken cancellationToken) => Task.FromResult<AnswerPicture?>(null);
}
