namespace SleepCoachBot.Pages;

/// <summary>Something in a form that cannot be taken as it stands.</summary>
/// <param name="Field">The field to ask about. Empty: the form as a whole.</param>
/// <param name="Kind">Which of the problems it is.</param>
/// <param name="About">The rule that is broken, or the ISO date or the limit that is meant. Empty: nothing more to say.</param>
internal sealed record FormProblem(string Field, FormProblemKind Kind, string About = "");
