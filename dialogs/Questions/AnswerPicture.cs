namespace SleepCoachBot.Dialogs.Questions;

/// <summary>A picture that goes with an answer.</summary>
/// <param name="Address">Where the channel can load it: a path of the page's own host, or a whole address.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="AltText">What it shows and finds, for those who do not see it.</param>
public sealed record AnswerPicture(Uri Address, string ContentType, string AltText);
