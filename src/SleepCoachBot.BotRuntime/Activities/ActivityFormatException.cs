namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>What was sent is no activity. Its message holds nothing of what was sent, so that it can be logged and sent back.</summary>
/// <param name="problem">Why not.</param>
public sealed class ActivityFormatException(ActivityFormatProblem problem) : FormatException(Reasons[problem])
{
    private static readonly Dictionary<ActivityFormatProblem, string> Reasons = new()
    {
        [ActivityFormatProblem.NotJson] = "The activity is not JSON in UTF-8.",
        [ActivityFormatProblem.TooLong] = "The activity is too long.",
        [ActivityFormatProblem.TooDeep] = "The activity is nested too deep.",
        [ActivityFormatProblem.DuplicateMember] = "An object of the activity has two members of one name.",
        [ActivityFormatProblem.WrongShape] = "A member of the activity has the wrong shape.",
        [ActivityFormatProblem.NoType] = "The activity has no type.",
    };

    /// <summary>Why not.</summary>
    public ActivityFormatProblem Problem { get; } = problem;
}
